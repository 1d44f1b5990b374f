using System.Reflection;
using TestRail.Client.Tests.Wire;

namespace TestRail.Client.Tests;

public sealed class ReadmeTests
{
    private static readonly string Folder = AppContext.BaseDirectory;

    private static IEnumerable<TestCaseData> Scripts()
    {
        yield return Script(ReadmeScripts.OnePlanForEveryBrowser, "GET get_configs/1", "POST add_plan/1");
        yield return Script(ReadmeScripts.ReportABuild, "POST add_run/1", "POST add_results_for_cases/57", "POST close_run/57");
        yield return Script(ReadmeScripts.RunTheFailedOnesAgain, "GET get_run/57", "GET get_tests/57&status_id=5", "POST add_run/1");
        yield return Script(ReadmeScripts.CasesNobodyAutomated, "GET get_cases/1&suite_id=2");
        yield return Script(ReadmeScripts.AttachALog, "GET get_statuses", "POST add_result_for_case/57/881", "POST add_attachment_to_result/9");
        yield return Script(ReadmeScripts.AFieldOfOnesOwn, "POST add_case_field", "POST update_case/881", "POST add_result_for_case/57/881");
    }

    [Test]
    public void Every_script_of_the_README_is_compiled_word_for_word()
    {
        var readme = File.ReadAllText(Path.Combine(Folder, "README.md")).ReplaceLineEndings("\n");
        var source = Words(File.ReadAllText(Path.Combine(Folder, "ReadmeScripts.cs")));

        var scripts = readme.Split("```csharp\n").Skip(1).Select(rest => Words(rest.Split("```")[0])).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(scripts, Has.Length.EqualTo(7));
            Assert.That(scripts, Has.All.Matches<string>(script => source.Contains(script, StringComparison.Ordinal)));
        });
    }

    [Test]
    public void The_README_lists_every_method_and_no_other()
    {
        var readme = File.ReadAllText(Path.Combine(Folder, "README.md"));
        var listed = readme.Split("## Methods")[1].Split("## Lists")[0].Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .SelectMany(line => line.Split('`').Where((_, index) => index % 2 == 1));

        var routes = Endpoints.All.Select(method => method.GetCustomAttribute<Refit.HttpMethodAttribute>()!.Path["/index.php?/api/v2/".Length..]);
        Assert.That(listed, Is.EquivalentTo(routes.Select(route => route.Split('/', '&')[0]).Distinct()));
    }

    [TestCase("Errors")]
    [TestCase("Values")]
    public void The_README_names_every_type_that_is_in_no_group(string name)
    {
        var place = $"{typeof(TestRailClient).Namespace}.{name}";
        var row = File.ReadLines(Path.Combine(Folder, "README.md")).Single(line => line.StartsWith($"| `{place}` |", StringComparison.Ordinal));

        var named = row.Split('`').Where((_, index) => index % 2 == 1).Skip(1);
        Assert.That(named, Is.EquivalentTo(typeof(TestRailClient).Assembly.GetExportedTypes().Where(type => type.Namespace == place).Select(type => type.Name.Split('`')[0])));
    }

    [TestCaseSource(nameof(Scripts))]
    public async Task A_script_of_the_README_does_what_it_says(Func<TestRailClient, Task> script, string[] expected)
    {
        var folder = Directory.CreateTempSubdirectory();
        var before = Environment.CurrentDirectory;
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "server.log"), "a line");
        await using var server = new WireServer(Answer);
        using var client = server.Client();
        try
        {
            Environment.CurrentDirectory = folder.FullName;
            await script(client);
        }
        finally
        {
            Environment.CurrentDirectory = before;
            folder.Delete(recursive: true);
        }

        Assert.That(
            server.Requests.Select(request => request.Line.Split(' ')).Select(line => $"{line[0]} {line[1]["/index.php?/api/v2/".Length..]}"), Is.EqualTo(expected));
    }

    private static WireReply Answer(WireRequest request) => WireReply.Json(request.Line.Split('/', '&', ' ')[5] switch
    {
        "get_statuses" => """[{"id":1,"name":"passed"},{"id":4,"name":"retest"}]""",
        "get_configs" => """[{"id":1,"name":"Browsers","configs":[{"id":2,"name":"Chrome"},{"id":3,"name":"Firefox"}]}]""",
        "get_cases" => """[{"id":57,"name":"Nightly"}]""",
        "get_tests" => """[{"id":1,"case_id":881}]""",
        "add_results_for_cases" => """[{"id":8},{"id":9}]""",
        "add_result_for_case" => """{"id":9}""",
        "add_attachment_to_result" => """{"attachment_id":443}""",
        _ => """{"id":57,"name":"Nightly","project_id":1,"suite_id":2}""",
    });

    private static string Words(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())).Trim();

    private static TestCaseData Script(Func<TestRailClient, Task> script, params string[] expected) =>
        new TestCaseData(script, expected).SetArgDisplayNames(script.Method.Name);
}
