using Microsoft.Playwright;
using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Tests.Pages;

/// <summary>A browser for the tests of a fixture. A test fails if its pages open a dialog, log an error or violate the content security policy.</summary>
internal abstract class BrowserFixture : SandboxFixture
{
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private readonly List<IBrowserContext> _contexts = [];

    protected List<string> Dialogs { get; } = [];

    protected List<string> Complaints { get; } = [];

    [OneTimeSetUp]
    public async Task Launch()
    {
        // A busy machine takes longer than the 5 seconds that Playwright waits by default.
        Assertions.SetDefaultExpectTimeout(60_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    [OneTimeTearDown]
    public async Task Quit()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    [TearDown]
    public async Task Close()
    {
        foreach (var context in _contexts)
            await context.CloseAsync();
        _contexts.Clear();
        string[] heard = [.. Dialogs, .. Complaints];
        Dialogs.Clear();
        Complaints.Clear();
        Assert.That(heard, Is.Empty, "dialogs and errors of the browser");
    }

    protected async Task<IPage> OpenAsync(string address)
    {
        var page = await NewPageAsync();
        await page.GotoAsync(Sandbox.Server.Url + address);
        return page;
    }

    protected async Task<IPage> NewPageAsync(BrowserNewContextOptions? options = null)
    {
        var context = await _browser.NewContextAsync(options);
        _contexts.Add(context);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        page.Dialog += (_, dialog) =>
        {
            Dialogs.Add(dialog.Message);
            _ = dialog.DismissAsync();
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                Complaints.Add(message.Text);
        };
        page.PageError += (_, error) => Complaints.Add(error);
        return page;
    }

    /// <summary>Starts a sandbox whose first project has this number of cases.</summary>
    protected static async Task<RunningSandbox> StartLargeAsync(int cases)
    {
        var seed = Path.GetTempFileName();
        await File.WriteAllTextAsync(
            seed,
            $$"""
            {
              "users": [{ "id": 1, "name": "CI", "email": "ci@example.com", "api_key": "sandbox-key", "role_id": 3, "role": "Lead", "is_admin": true }],
              "statuses": [
                { "id": 1, "name": "passed", "label": "Passed", "is_system": true, "is_final": true },
                { "id": 3, "name": "untested", "label": "Untested", "is_system": true, "is_untested": true },
                { "id": 5, "name": "failed", "label": "Failed", "is_system": true, "is_final": true }
              ],
              "templates": [{ "id": 1, "name": "Text", "is_default": true }],
              "priorities": [{ "id": 1, "name": "Medium", "short_name": "Medium", "is_default": true, "priority": 1 }],
              "case_types": [{ "id": 1, "name": "Automated", "is_default": true }],
              "projects": [{ "id": 1, "name": "Many cases", "suite_mode": 1, "suites": [{ "id": 1, "name": "Master", "is_master": true, "sections": [
                { "id": 1, "name": "All", "generated": { "first_id": 1, "count": {{cases}}, "title": "Case {n}" } }] }] }]
            }
            """);
        var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { Seed = seed });
        File.Delete(seed);
        return sandbox;
    }
}
