using System.Text.Json.Nodes;
using TestRail.Reporter.Engine.Configuration.Defects;
using TestRail.Reporter.Engine.Defects;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Pushing;

/// <summary>A tracker that an executable serves. The example of the documents keeps its defects in a file.</summary>
internal sealed class ExecutableTrackerTests : StoryFixture
{
    private string Stored => Path.Combine(Story.Folder, "defects.json");

    [SetUp]
    public void Configure() => Story.With("defects.push", "failed").With("defects.command", $"dotnet \"{Example}\" defects.json");

    [Test]
    public async Task The_example_has_one_defect_for_each_failing_test()
    {
        Story.Run(Failed(1) with { Message = "<b>\nline 2" }, Failed(2), Passed(3));
        ((JumpingTime)Story.Time).Advance(TimeSpan.FromMinutes(1));
        Story.With("defects.comment", "always").Run(Failed(1));

        var defects = Defects();
        Assert.That(defects, Has.Count.EqualTo(2));
        Assert.That((string?)defects[0]!["title"], Does.StartWith("Failed test: Shop.CartTests.Test_of_1 [trx:"));
        Assert.That((string?)defects[0]!["description"], Does.Contain("<b>\nline 2"));
        Assert.That((string?)defects[0]!["comments"]![0], Does.StartWith("Failed again on "));
        foreach (var run in await Server.Runs())
            Assert.That((await Server.Result(run.Number("id")!.Value, 1)).Text("defects"), Is.EqualTo("D-1"));
    }

    [Test]
    public void A_test_that_passes_again_resolves_its_defect()
    {
        Story.With("defects.onFixed", "resolve").Run(Failed(1).Attaching(Story.Write("page.html", "x")));
        Assert.That((string?)Defects()[0]!["files"]![0], Is.EqualTo("page.html"));

        Story.Run(Passed(1));

        Assert.That((bool)Defects()[0]!["closed"]!, Is.True);
    }

    [Test]
    public async Task A_file_that_the_program_does_not_take_costs_no_defect()
    {
        const string Replies = """
            while read line; do
              case "$line" in
                *'"method":"push"'*) echo '{"result":{"id":"D-9"}}' ;;
                *'"method":"attach"'*) echo '{"problems":["Files of this type are not taken."]}' ;;
                *) echo '{"result":[]}' ;;
              esac
            done

            """;
        Story.Write("tracker.sh", Replies.ReplaceLineEndings("\n"));

        Story.With("defects.command", "sh tracker.sh").Run(Failed(1).Attaching(Story.Write("page.html", "x")));

        Assert.That((await Server.Result(await Server.OnlyRun(), 1)).Text("defects"), Is.EqualTo("D-9"));
        Assert.That(Log.Of("TR0814").Text, Does.Contain("page.html: Files of this type are not taken."));
        Assert.That(Log.Codes, Does.Not.Contain("TR0812"));
    }

    [TestCase("dotnet nowhere.dll", "no JSON object")]
    [TestCase("no-such-program-of-ours", "cannot be started")]
    [TestCase("dotnet --version", "no JSON object")]
    public async Task A_program_that_does_not_answer_costs_no_result(string command, string expected)
    {
        Story.With("defects.command", command).Run(Failed(1));

        Assert.That((await Server.Result(await Server.OnlyRun(), 1)).Text("defects"), Is.Null);
        Assert.That(Log.Of("TR0811").Text, Does.Contain(expected));
    }

    [TestCase("""{"result":[{"id":"D-1","title":"\ud800"}]}""")]
    [TestCase("""{"result":[{"id":"D-1","\ud800title":1}]}""")]
    public void A_text_that_is_not_valid_is_an_error(string reply)
    {
        Story.Write("tracker.sh", $"read line\nprintf '%s\\n' '{reply}'\nread line\n");
        using var process = new JsonLineProcess(new TrackerCommand("sh", ["tracker.sh"], Story.Folder), null);

        Assert.That(Assert.ThrowsAsync<TrackerException>(() => process.AskAsync("list", new JsonObject(), isWrite: false, default))!.Message, Does.Contain("no JSON object"));
    }

    [Test]
    public void An_answer_of_the_wrong_form_is_an_error()
    {
        Assert.That(Assert.ThrowsAsync<TrackerException>(() => Example1("unknown"))!.Message, Does.Contain("Unknown method unknown"));

        async Task Example1(string method)
        {
            using var process = new JsonLineProcess(new TrackerCommand("dotnet", [Example, "defects.json"], Story.Folder), null);
            await process.AskAsync(method, new JsonObject(), isWrite: false, default);
        }
    }

    [Test]
    public void A_session_sends_no_more_requests_than_its_quota()
    {
        Story.With("defects.quota", 3).Run([.. Enumerable.Range(1, 10).Select(id => Failed(id))]);

        Assert.That(Defects(), Has.Count.EqualTo(2), "one request lists the defects");
        Assert.That(Log.Of("TR0811").Text, Does.Contain("defects.quota"));
    }

    [Test]
    public void A_request_that_is_cancelled_ends_the_program()
    {
        using var process = new JsonLineProcess(new TrackerCommand("sleep", ["600"], Story.Folder), null);
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        Assert.CatchAsync<OperationCanceledException>(() => process.AskAsync("list", new JsonObject(), isWrite: false, limit.Token));
    }

    [Test]
    public async Task The_program_does_not_get_the_key_under_any_name()
    {
        const string Key = "ACME_KEY_OF_THE_DUMP", Header = "ACME_HEADER_OF_THE_DUMP", Other = "ACME_OTHER_OF_THE_DUMP";
        Story.Write("dump.sh", "env > env.txt\necho \"$@\" > arguments.txt\nwhile read line; do echo '{\"result\":[]}'; done\n");
        Story.Environment[Key] = SandboxServer.Key;
        Set(Key, $"Bearer {SandboxServer.Key}");
        Set(Header, Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{SandboxServer.User}:{SandboxServer.Key}")));
        Set(Other, "of the tracker");
        try
        {
            Story.With("connection.apiKey", $"${{{Key}}}").With("defects.command", "sh dump.sh of-the-tracker").Run(Failed(1));
        }
        finally
        {
            Set(Key, null);
            Set(Header, null);
            Set(Other, null);
        }

        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1));
        Assert.That(File.ReadAllText(Path.Combine(Story.Folder, "arguments.txt")).Trim(), Is.EqualTo("of-the-tracker"));
        Assert.That(File.ReadAllText(Path.Combine(Story.Folder, "env.txt")), Does.Contain(Other).And.Not.Contain(Key).And.Not.Contain(Header));

        static void Set(string name, string? value) => Environment.SetEnvironmentVariable(name, value);
    }

    [TestCase("sh dump.sh ${ACME_KEY}")]
    [TestCase("sh dump.sh https://example.com/${ACME_KEY}")]
    public async Task A_command_with_the_key_is_not_started(string command)
    {
        Story.Write("dump.sh", "env > env.txt\n");
        Story.Environment["ACME_KEY"] = SandboxServer.Key;
        Story.With("connection.apiKey", "${ACME_KEY}").With("defects.command", command).Run(Failed(1));

        Assert.That(File.Exists(Path.Combine(Story.Folder, "env.txt")), Is.False);
        Assert.That(Log.Text, Does.Contain("defects.command contains TestRail's API key").And.Not.Contain(SandboxServer.Key));
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1));
    }

    [TestCase("dotnet \"my tools/a b.dll\" x", "dotnet", "my tools/a b.dll", "x")]
    [TestCase("tools/tracker", "/repo/tools/tracker")]
    [TestCase("  python3   tracker.py ", "python3", "tracker.py")]
    public void A_command_line_is_split_at_blanks(string line, params string[] words)
    {
        var command = TrackerCommand.Parse(line, "/repo")!;

        Assert.That(new[] { command.Program }.Concat(command.Arguments), Is.EqualTo(words));
    }

    private static string Example => Directory.GetFiles(Path.Combine(Golden.Root, "examples", "FileTracker", "bin"), "FileTracker.dll", SearchOption.AllDirectories).OrderByDescending(File.GetLastWriteTimeUtc).First();

    private JsonArray Defects() => JsonNode.Parse(File.ReadAllText(Stored))!.AsArray();
}
