using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using TestRail.Client.Errors;
using TestRail.Client.Tests.Wire;

namespace TestRail.Client.Tests;

/// <summary>The client's documents.</summary>
public sealed partial class DocumentTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "docs");

    private static IEnumerable<string> Pages() => Directory.GetFiles(Folder, "*.md").Select(file => Path.GetFileName(file)).Order();

    [TestCaseSource(nameof(Pages))]
    public void Every_script_is_compiled_word_for_word(string page)
    {
        var source = Words(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "DocumentScripts.cs")));

        var scripts = File.ReadAllText(Path.Combine(Folder, page)).ReplaceLineEndings("\n").Split("```csharp\n").Skip(1).Select(rest => Words(rest.Split("```")[0])).ToList();

        Assert.That(scripts, Is.Not.Empty);
        Assert.That(scripts, Has.All.Matches<string>(script => source.Contains(script, StringComparison.Ordinal)));
    }

    [TestCaseSource(nameof(Pages))]
    public void Every_link_leads_to_a_page(string page) =>
        Assert.That(
            Link().Matches(File.ReadAllText(Path.Combine(Folder, page))).Select(link => link.Groups[1].Value).Where(target => !target.Contains("://", StringComparison.Ordinal)),
            Is.SubsetOf(Pages()));

    [Test]
    public void The_README_leads_to_every_page() =>
        Assert.That(
            Link().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"))).Select(link => link.Groups[1].Value).Where(target => target.StartsWith("docs/", StringComparison.Ordinal)),
            Is.EquivalentTo(Pages().Select(page => $"docs/{page}")));

    [Test]
    public async Task The_scripts_do_what_the_pages_say()
    {
        await using var server = new WireServer(request => WireReply.Json(request.Line.Split('/', '&', ' ')[5] switch
        {
            "get_runs" or "get_results" or "add_results_for_cases" => "[]",
            "get_case" => """{"id":881,"custom_browser":2,"custom_steps_separated":[{"content":"Pay"}]}""",
            _ => """{"id":57,"name":"Nightly"}""",
        }));
        using var client = server.Client();

        await DocumentScripts.Report(client);
        await DocumentScripts.ReadAll(client);
        await DocumentScripts.Catch(client);
        await DocumentScripts.WriteFields(client);
        var (first, second) = DocumentScripts.Copy();

        Assert.That(await DocumentScripts.ReadPage(client), Is.False);
        Assert.That(await DocumentScripts.ReadFields(client), Is.EqualTo((2L, 1)));
        Assert.That((first.Custom["custom_browser"]?.Number, second.Custom["custom_browser"]?.Number), Is.EqualTo((2L, 3L)));
        Assert.That(await DocumentScripts.Replace(), Is.EqualTo(new[] { "Nightly" }));
        Assert.That(Clients.Failure(DocumentScripts.Fail).Kind, Is.EqualTo(FailureKind.ServerError));
        var services = new ServiceCollection().AddSingleton(new DocumentScripts.SecretStore("key"));
        DocumentScripts.Register(services);
        await using var provider = services.BuildServiceProvider();
        Assert.That(provider.GetService<ITestRailApi>(), Is.Not.Null);
    }

    private static string Words(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();
}
