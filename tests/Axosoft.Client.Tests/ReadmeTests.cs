using Axosoft.Client.Tests.Wire;

namespace Axosoft.Client.Tests;

public sealed class ReadmeTests
{
    private static readonly string Folder = AppContext.BaseDirectory;

    private static IEnumerable<TestCaseData> Scripts()
    {
        yield return Script(ReadmeScripts.AddABug, "GET projects/1?extend=workflows&item_type=features", "GET workflows/8", "POST features", "POST features/7/attachments?file_name=server.log");
        yield return Script(ReadmeScripts.FindAnItem, "GET features?project_id=1&search_string=%22empty%20cart%22&search_field=name&page=1&page_size=100");
    }

    [Test]
    public void Every_script_of_the_README_is_compiled_word_for_word()
    {
        var readme = File.ReadAllText(Path.Combine(Folder, "README.md")).ReplaceLineEndings("\n");
        var source = Words(File.ReadAllText(Path.Combine(Folder, "ReadmeScripts.cs")));

        var scripts = readme.Split("```csharp\n").Skip(1).Select(rest => Words(rest.Split("```")[0])).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(scripts, Has.Length.EqualTo(3));
            Assert.That(scripts, Has.All.Matches<string>(script => source.Contains(script, StringComparison.Ordinal)));
        });
    }

    [TestCase("Errors")]
    [TestCase("Values")]
    public void The_README_names_every_type_that_is_in_no_group(string name)
    {
        var place = $"{typeof(AxosoftClient).Namespace}.{name}";
        var row = File.ReadLines(Path.Combine(Folder, "README.md")).Single(line => line.StartsWith($"| `{place}` |", StringComparison.Ordinal));

        var named = row.Split('`').Where((_, index) => index % 2 == 1).Skip(1);
        Assert.That(named, Is.EquivalentTo(typeof(AxosoftClient).Assembly.GetExportedTypes().Where(type => type.Namespace == place).Select(type => type.Name.Split('`')[0])));
    }

    [TestCaseSource(nameof(Scripts))]
    public async Task A_script_of_the_README_does_what_it_says(Func<AxosoftClient, Task> script, string[] expected)
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
            server.Requests.Select(request => request.Line.Split(' ')).Select(line => $"{line[0]} {line[1]["/api/v6/".Length..]}"), Is.EqualTo(expected));
    }

    private static WireReply Answer(WireRequest request) => WireReply.Json(request.Line.Split('/', '?', ' ')[4] switch
    {
        "projects" => """{"data":{"id":1,"workflows":[{"id":8,"item_type":"features"}]}}""",
        "workflows" => """{"data":{"id":8,"workflow_steps":[{"id":11,"name":"new"},{"id":12,"name":"bug"}]}}""",
        _ when request.Line.StartsWith("GET", StringComparison.Ordinal) => """{"data":[{"id":7,"name":"Empty cart"}]}""",
        _ => """{"data":{"id":7,"name":"Empty cart"}}""",
    });

    private static string Words(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())).Trim();

    private static TestCaseData Script(Func<AxosoftClient, Task> script, params string[] expected) =>
        new TestCaseData(script, expected).SetArgDisplayNames(script.Method.Name);
}
