using System.Text.Json;
using System.Text.Json.Nodes;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Tests.Journal;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>A journal can come from an untrusted source, such as an artifact or a folder that others can write to. It is treated as data and cannot change the reporter's behavior.</summary>
internal sealed class HostileJournalTests : StoryFixture
{
    [TestCase("url")]
    [TestCase("connection-url")]
    [TestCase("Connection_Url")]
    public async Task A_journal_cannot_say_where_the_key_goes(string argument)
    {
        await using var other = await SandboxServer.StartAsync();
        Collect();
        Change(began => began["hostArguments"] = new JsonObject { [argument] = other.Url.AbsoluteUri });

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        Assert.That(other.Requests.Count, Is.Zero);
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(2));
    }

    [TestCase("connection-proxy", "http://127.0.0.1:9")]
    [TestCase("connection-ca-file", "/nowhere.pem")]
    [TestCase("user", "mallory@example.com")]
    [TestCase("api-key", "of somebody else")]
    public async Task Nor_by_what_way_or_as_whom(string argument, string value)
    {
        Collect();
        Change(began => began["hostArguments"] = new JsonObject { [argument] = value });

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_journal_cannot_name_a_configuration_to_read()
    {
        await using var other = await SandboxServer.StartAsync();
        Collect();
        var planted = Story.Write("artifact/testrail.reporter.json", $$"""{ "connection": { "url": "{{other.Url}}", "user": "{{SandboxServer.User}}", "apiKey": "{{SandboxServer.Key}}" }, "project": "Web shop" }""");
        Change(began =>
        {
            began["configuration"] = planted;
            began["folder"] = Path.GetDirectoryName(planted);
            began["hostArguments"] = new JsonObject { ["config"] = planted };
            began["origin"] = "0badf00d";
        });

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        Assert.That(other.Requests.Count, Is.Zero);
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_journal_cannot_choose_where_reports_are_written_or_what_is_taken_out()
    {
        Story.Environment["DEPLOY_TOKEN"] = "glpat-0123456789";
        Story.With("delivery.mode", "collect").Run(Passed(1), Failed(2) with { Message = "glpat-0123456789" });
        Unredact("***", "glpat-0123456789");
        var elsewhere = Path.Combine(Story.Folder, "elsewhere");
        Change(began => began["hostArguments"] = new JsonObject { ["report-folder"] = elsewhere, ["results-redact-environment"] = "false", ["delivery-journal"] = elsewhere });

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        Assert.That(Directory.Exists(elsewhere), Is.False);
        Assert.That((await Server.Result(await Server.OnlyRun(), 2)).Text("comment"), Does.Contain("***").And.Not.Contain("glpat"));
    }

    [Test]
    public async Task A_journal_cannot_have_a_variable_of_this_process_put_in()
    {
        Story.Environment["HOME_PHONE"] = "+49 555 0100";
        Collect();
        Change(began => began["hostArguments"] = new JsonObject { ["run-refs"] = "Call ${HOME_PHONE}" });

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        Assert.That((await Server.Runs())[0].Text("refs"), Is.EqualTo("Call ${HOME_PHONE}"));
    }

    [Test]
    public async Task Nor_does_a_name_with_one_lead_anywhere()
    {
        Story.Environment["HOME_PHONE"] = "+49 555 0100";
        Collect();
        Change(began => began["hostArguments"] = new JsonObject { ["run-name"] = "Call ${HOME_PHONE}" });

        Assert.That(await Story.ResumeAsync(), Is.False);

        Assert.That(Log.Text, Does.Contain("TR0404").And.Contain("(run-name)").And.Contain("--set name=value").And.Not.Contain("0100"));
        Assert.That(Sandbox.Requests.Count, Is.Zero);
    }

    [Test]
    public async Task A_variable_on_a_sessions_own_command_line_has_the_value_that_it_had_then()
    {
        (Story.Environment["TEAM"], Story.Arguments["run-name"]) = ("Core", "Nightly of ${TEAM}");
        Collect();
        Story.Environment["TEAM"] = "Shop";
        Story.Arguments.Clear();

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        Assert.That((await Server.Runs())[0].Text("name"), Is.EqualTo("Nightly of Core"));
        Assert.That(Log.Codes, Is.Empty, "it is of this machine and user");
    }

    [Test]
    public async Task What_a_journal_from_elsewhere_brings_along_is_shown()
    {
        Collect();
        Change(began =>
        {
            began["hostArguments"] = new JsonObject { ["run-name"] = "Of the branch", ["url"] = "https://example.com" };
            began["origin"] = "0badf00d";
        });

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        Assert.That(Log.Of("TR0416").Text, Is.EqualTo(
            $"The journal {Story.Journals[0]} was written on another machine or by another user. These options of its command line are used: run-name=Of the branch."));
        Assert.That((await Server.Runs())[0].Text("name"), Is.EqualTo("Of the branch"));
    }

    [TestCase("../../secret.txt")]
    [TestCase("..")]
    [TestCase(".")]
    [TestCase("")]
    [TestCase("/SECRET")]
    [TestCase("1-0-a/../../../secret.txt")]
    public async Task No_file_outside_of_the_journals_own_folder_is_sent(string name)
    {
        var secret = Story.Write("secret.txt", "private key");
        Story.With("delivery.mode", "collect").Run(Passed(1), Failed(2).Attaching(Story.Write("shot.txt", "picture")));
        Unredact("\"2-0-shot.txt\"", JsonSerializer.Serialize(name == "/SECRET" ? secret : name));

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        Assert.That(Sandbox.Requests.All.Select(request => request.Method), Has.None.StartsWith("add_attachment"));
        Assert.That(Log.Of("TR0501").Text, Does.StartWith("1 attachment could not be uploaded"));
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(2));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task No_link_is_followed(bool isFolder)
    {
        Story.Write("private/2-0-shot.txt", "private key");
        Story.With("delivery.mode", "collect").Run(Passed(1), Failed(2).Attaching(Story.Write("shot.txt", "picture")));
        var folder = JournalFolder.AttachmentsOf(Story.Journals[0]);
        Directory.Delete(folder, recursive: true);
        if (isFolder)
            Directory.CreateSymbolicLink(folder, Path.Combine(Story.Folder, "private"));
        else
            File.CreateSymbolicLink(Path.Combine(Directory.CreateDirectory(folder).FullName, "2-0-shot.txt"), Path.Combine(Story.Folder, "private", "2-0-shot.txt"));

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        Assert.That(Sandbox.Requests.All.Select(request => request.Method), Has.None.StartsWith("add_attachment"));
        Assert.That(Log.Codes, Does.Contain("TR0501"));
    }

    [Test]
    public async Task The_assemblies_of_a_journal_from_elsewhere_are_not_opened()
    {
        Story.With("results.version", "{version}").Declaring(1, 2);
        var version = System.Diagnostics.FileVersionInfo.GetVersionInfo(typeof(HostileJournalTests).Assembly.Location).ProductVersion;
        Collect();
        Change(began =>
        {
            began["sources"] = new JsonArray(typeof(SandboxServer).Assembly.Location);
            began["origin"] = "0badf00d";
        });

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        Assert.That(version, Is.Not.Null);
        Assert.That((await Server.Result(await Server.OnlyRun(), 1)).Text("version"), Is.Null.Or.Empty);
    }

    [Test]
    public async Task A_journal_of_another_configuration_waits_until_a_person_chooses_one()
    {
        Collect();
        var own = Story.Write("other/testrail.reporter.json", "{}");
        Change(began => began["configuration"] = own);

        Assert.That(await Story.ResumeAsync(), Is.False);

        Assert.That(Sandbox.Requests.Count, Is.Zero);
        Assert.That(Log.Of("TR0417").Text, Does.Contain(own).And.Contain(Path.Combine(Story.Folder, "testrail.reporter.json")));
        Assert.That(await Story.ResumeAsync(new ResumeOptions { AreNamed = true }), Is.True, Log.Text);
    }

    private void Collect() => Story.With("delivery.mode", "collect").Run(Passed(1), Failed(2));

    private void Change(Action<JsonObject> change)
    {
        var lines = Sums.Removed(File.ReadAllText(Story.Journals[0])).Split('\n')[..^1];
        var began = JsonNode.Parse(lines[0])!.AsObject();
        change(began);
        lines[0] = began.ToJsonString();
        File.WriteAllLines(Story.Journals[0], lines);
    }

    private void Unredact(string written, string instead) =>
        File.WriteAllText(Story.Journals[0], Sums.Removed(File.ReadAllText(Story.Journals[0])).Replace(written, instead, StringComparison.Ordinal));
}
