using Microsoft.Playwright;

namespace TestRail.Sandbox.Tests.Pages;

/// <summary>The installed Chromium or Chrome, headless.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Find(),
        Args = ["--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named)
            return named;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Names.SelectMany(_ => folders, (name, folder) => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new AssertionException(
                "The pages are looked at in Chromium, and there is none on the PATH. On Debian and Ubuntu: apt-get install -y chromium. "
                + "Elsewhere, let the environment variable CHROMIUM name the executable of Chromium or Chrome.");
    }
}
