namespace TestRail.Reporter.EndToEnd.Documents;

/// <summary>The paths of the documents whose blocks are run by tests.</summary>
internal static class Page
{
    public const string Readme = "README.md", GettingStarted = "docs/getting-started.md", Runs = "docs/runs.md", Results = "docs/results.md", Ci = "docs/ci.md",
        Configuration = "docs/configuration.md", Reliability = "docs/reliability.md", Tool = "docs/tool.md", Sandbox = "docs/sandbox.md";
}
