using System.Globalization;
using System.Text.RegularExpressions;
using TestRail.Reporter.Tests.Journal;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>A journal can come from an untrusted source. It attaches files only to results of its own run.</summary>
internal sealed class HostileAttachmentTests : StoryFixture
{
    private long _run, _result;

    [SetUp]
    public async Task WithAResultOfSomebodyElse()
    {
        _run = (await Server.Post("add_run/1", new { name = "By hand", include_all = false, case_ids = new[] { 2 } })).Number("id")!.Value;
        _result = (await Server.Post($"add_result_for_case/{_run}/2", new { status_id = 5, comment = "Seen by Ada" })).Number("id")!.Value;
        Fails(new FaultRule { Method = "add_attachment_to_result", Kind = FaultKind.DropBefore });
        Story.With("delivery.settle", "never").Run(Failed(2).Attaching(Story.Write("shot.txt", "picture")));
        Assert.That(Log.Codes, Does.Contain("TR0502"));
        ((JumpingTime)Story.Time).Advance(TimeSpan.FromMinutes(11));
    }

    [Test]
    public async Task A_result_of_another_run_gets_no_file()
    {
        Replace("\"ids\":\\[[0-9]+\\]", string.Create(CultureInfo.InvariantCulture, $"\"ids\":[{_result}]"));

        await Story.ResumeAsync();

        await AssertUntouchedAsync();
        Assert.That(Log.Of("TR0501").Text, Does.Contain("shot.txt: its result is not in the run."));
    }

    [Test]
    public async Task A_run_that_the_session_did_not_report_to_gets_no_file()
    {
        Replace("\"ids\":\\[[0-9]+\\]", string.Create(CultureInfo.InvariantCulture, $"\"ids\":[{_result}]"));
        Replace("(?<=\"entry\":\"batchSent\".*\"run\":)[0-9]+", _run.ToString(CultureInfo.InvariantCulture));

        await Story.ResumeAsync();

        await AssertUntouchedAsync();
    }

    [Test]
    public async Task The_sessions_own_result_gets_its_file()
    {
        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        Assert.That(Sandbox.Requests.Of("add_attachment_to_result"), Has.Count.EqualTo(2));
        Assert.That(Log.Codes, Is.Empty);
    }

    private void Replace(string pattern, string text)
    {
        var journal = Sums.Removed(File.ReadAllText(Story.Journals[0]));
        Assert.That(journal, Does.Match(pattern));
        File.WriteAllText(Story.Journals[0], Regex.Replace(journal, pattern, text));
    }

    private async Task AssertUntouchedAsync() =>
        Assert.That((await Server.Results(_run, 2)).Single().GetProperty("attachment_ids").GetArrayLength(), Is.Zero);
}
