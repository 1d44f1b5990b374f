using TestRail.Client.Tests.Wire;

namespace TestRail.Client.Tests;

public sealed class ReadmeTests
{
    private static readonly string Folder = AppContext.BaseDirectory;

    private static IEnumerable<TestCaseData> Scripts()
    {
        yield return Script(ReadmeScripts.OpenRuns, "GET get_runs/1&is_completed=0");
        yield return Script(ReadmeScripts.ReportABuild, "POST add_run/1", "POST add_results_for_cases/57", "POST close_run/57");
        yield return Script(ReadmeScripts.RunTheFailedOnesAgain, "GET get_run/57", "GET get_tests/57&status_id=5", "POST add_run/1");
        yield return Script(ReadmeScripts.CasesNobodyAutomated, "GET get_cases/1&suite_id=2");
        yield return Script(ReadmeScripts.AttachALog, "GET get_statuses", "POST add_result_for_case/57/881", "POST add_attachment_to_result/9");
    }

    [Test]
    public void Every_script_of_the_README_is_compiled_word_for_word()
    {
        var readme = File.ReadAllText(Path.Combine(Folder, "README.md")).ReplaceLineEndings("\n");
        var source = Words(File.ReadAllText(Path.Combine(Folder, "ReadmeScripts.cs")));

        var scripts = readme.Split("```csharp\n").Skip(1).Select(rest => Words(rest.Split("```")[0])).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(scripts, Has.Length.EqualTo(6));
            Assert.That(scripts, Has.All.Matches<string>(script => source.Contains(script, StringComparison.Ordinal)));
        });
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
        "get_runs" or "get_cases" => """[{"id":57,"name":"Nightly"}]""",
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
