using System.Buffers.Binary;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TestRail.Sandbox.Tests.Pages;

/// <summary>The README's picture of a run. Chromium's versions draw text differently, so the picture's size and the page's content are compared, not its bytes.</summary>
internal sealed class ReadmePictureTests : BrowserFixture
{
    private const int Width = 1000, Height = 600;

    /// <summary>Set to <c>true</c>, it writes the picture.</summary>
    private const string Accept = "ACCEPT_RENDERED";

    [Test]
    public async Task The_README_shows_a_run_of_the_sandbox()
    {
        await Sandbox.Post("add_run/1", new { name = "Web shop main #471", include_all = false, case_ids = Enumerable.Range(1, 8) });
        await Sandbox.Post(
            "add_results_for_cases/1",
            new
            {
                results = new object[]
                {
                    new { case_id = 1, status_id = 1, comment = "Shop.CartTests.A_new_cart_is_empty", elapsed = "1s" },
                    new { case_id = 2, status_id = 5, comment = "**Failed** Shop.CartTests.Total_includes_VAT\n\n    Expected: 12.00\n    But was:  10.00", elapsed = "2s", defects = "SHOP-7" },
                    new { case_id = 3, status_id = 1, comment = "**Flaky**: passed at attempt 2", elapsed = "4s" },
                    new { case_id = 4, status_id = 4, comment = "Inconclusive: the currency service is not reachable" },
                    new { case_id = 5, status_id = 1, comment = "Shop.CheckoutTests.A_card_is_charged_once", elapsed = "3s" },
                    new { case_id = 6, status_id = 1, comment = "Shop.CheckoutTests.A_receipt_is_sent", elapsed = "1s" },
                    new { case_id = 7, status_id = 1, comment = "Shop.SearchTests.A_word_finds_products", elapsed = "1s" },
                    new { case_id = 8, status_id = 1, comment = "Shop.SearchTests.No_word_finds_nothing", elapsed = "1s" },
                },
            });
        var page = await NewPageAsync(new() { ViewportSize = new() { Width = Width, Height = Height }, ColorScheme = ColorScheme.Light });

        await page.GotoAsync($"{Sandbox.Server.Url}index.php?/runs/view/1");

        await Expect(page.Locator("h1")).ToContainTextAsync("Web shop main #471");
        await page.Locator("#D2 > summary").ClickAsync();
        await Expect(page.GetByText("SHOP-7").First).ToBeVisibleAsync();
        var picture = await page.ScreenshotAsync();
        if (Environment.GetEnvironmentVariable(Accept) == "true")
            await File.WriteAllBytesAsync(Kept, picture);
        Assert.That(SizeOf(await File.ReadAllBytesAsync(Kept)), Is.EqualTo(SizeOf(picture)), $"run this test once with {Accept}=true");
    }

    private static string Kept
    {
        get
        {
            var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "TestRail.Reporter.sln")))
                folder = folder.Parent!;
            return Path.Combine(folder.FullName, "docs", "images", "run.png");
        }
    }

    /// <summary>A PNG file names its width and height after the signature and the name of its first chunk.</summary>
    private static (int Width, int Height) SizeOf(byte[] png) => (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
}
