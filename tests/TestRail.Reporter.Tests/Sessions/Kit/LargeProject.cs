using System.Text.Json;
using TestRail.Sandbox;

namespace TestRail.Reporter.Tests.Sessions.Kit;

/// <summary>A project with a large number of cases, numbered consecutively across its suites from 1.</summary>
internal static class LargeProject
{
    /// <summary>The seed data for the sandbox.</summary>
    /// <param name="suites">The number of suites. With one suite, the project is in single suite mode.</param>
    /// <param name="cases">The number of cases in each suite.</param>
    public static string Seed(int suites, int cases) => JsonSerializer.Serialize(new
    {
        users = new object[]
        {
            new { id = 1, name = "CI", email = SandboxServer.User, api_key = SandboxServer.Key, role = "Lead", is_admin = true },
            new { id = 2, name = "Ada", email = "ada@example.com", api_key = "ada-key", role = "Lead" },
        },
        statuses = new[] { "passed", "blocked", "untested", "retest", "failed" }.Select((name, index) =>
            new { id = index + 1, name, label = name, is_system = true, is_untested = name == "untested", is_final = true }),
        templates = new[] { new { id = 1, name = "Text", is_default = true } },
        priorities = new[] { new { id = 1, name = "Medium", short_name = "Medium", is_default = true, priority = 1 } },
        case_types = new[] { new { id = 1, name = "Other", is_default = true } },
        projects = new[] { new { id = 1, name = "Large", suite_mode = suites == 1 ? 1 : 3, suites = Enumerable.Range(1, suites).Select(suite => Suite(suite, cases, suites == 1)) } },
    });

    private static object Suite(int suite, int cases, bool isMaster) => new
    {
        id = suite,
        name = $"Suite {suite}",
        is_master = isMaster,
        sections = new[] { new { id = suite, name = "All", generated = new { first_id = ((suite - 1) * cases) + 1, count = cases, title = "Case {n}" } } },
    };
}
