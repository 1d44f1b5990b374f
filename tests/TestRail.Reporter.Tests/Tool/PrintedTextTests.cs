using System.Text.Json;
using System.Text.RegularExpressions;
using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Tool;

internal sealed class PrintedTextTests : ToolFixture
{
    private const string Attack = "x\r::error::a\u0085::b\u2028##vso[task.complete]c\u2029##teamcity[x]d\u001b[2J";

    [TestCase("status --no")]
    [TestCase("status ")]
    [TestCase("resume --set ")]
    [TestCase("run close ")]
    [TestCase("exec -- ")]
    public async Task What_a_command_line_says_gives_nobody_commands(string command)
    {
        await RunAsync($"{command}{Attack}".Split(' '));

        AssertPlain(Printed);
        Assert.That(Printed, Does.Contain("\\u001b[2J"));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has no such file names.")]
    public async Task What_a_journal_is_called_gives_nobody_commands()
    {
        Leave(Failed(1).Named(Attack));
        var journal = Path.Combine(Story.Folder, $"20260101T000000Z-{Attack}.jsonl");
        File.Move(Story.Journals[0], journal);

        await RunAsync("status", journal);
        AssertPlain(Printed);
        await RunAsync("status", "--json", journal);
        AssertPlain(Printed);
        Assert.That(JsonDocument.Parse(Output.ToString()).RootElement.GetProperty("journals")[0].Text("journal"), Is.EqualTo(journal));
        await RunAsync("resume", journal, "--dry-run");
        AssertPlain(Printed);
        await RunAsync("resume", journal);
        AssertPlain(Printed);
    }

    [Test]
    public async Task A_run_that_is_called_like_a_command_is_printed_as_JSON_and_is_none()
    {
        Story.With("run.name", "##vso[task.complete result=Failed]").With("run.selection", "all").Context();

        Assert.That(await RunAsync("run", "open", "--json"), Is.Zero);

        AssertPlain(Printed);
        Assert.That(JsonDocument.Parse(Output.ToString()).RootElement.GetProperty("runs")[0].Text("name"), Is.EqualTo("##vso[task.complete result=Failed]"));
    }

    private static void AssertPlain(string printed) => Assert.Multiple(() =>
    {
        Assert.That(printed.Split('\n').Where(line => line.TrimStart().StartsWith("::", StringComparison.Ordinal) || Regex.IsMatch(line, @"##\w*\[")), Is.Empty);
        Assert.That(printed.Where(letter => char.IsControl(letter) && letter is not '\n'), Is.Empty);
        Assert.That(printed, Does.Not.Match("[\u2028\u2029]"));
    });
}
