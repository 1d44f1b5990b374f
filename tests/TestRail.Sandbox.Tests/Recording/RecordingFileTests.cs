using TestRail.Sandbox.Options;
using TestRail.Sandbox.Recording;
using TestRail.Sandbox.Tests.Commands;

namespace TestRail.Sandbox.Tests.Recording;

internal sealed class RecordingFileTests : RecordingFixture
{
    private const string Header =
        """{"format":"testrail-sandbox recording 1","started_at":"2026-01-31T10:00:00+00:00","automation_id_field":"custom_automation_id","date_format":"MM/dd/yyyy"}""";

    private const string Line = """{"number":1,"at":"2026-01-31T10:00:01+00:00","user":"ci@example.com","verb":"GET","host":"127.0.0.1","address":"/index.php?/api/v2/get_project/99","reply":{"status":200}}""";

    private static IEnumerable<TestCaseData> BadFiles()
    {
        yield return new TestCaseData("", "is not a recording of testrail-sandbox. Make one with testrail-sandbox --record.").SetArgDisplayNames("empty");
        yield return new TestCaseData("{\"number\":1}\n", "is not a recording of testrail-sandbox").SetArgDisplayNames("another file");
        yield return new TestCaseData("{\"format\":\"testrail-sandbox recording 2\"}\n", "has the format 'testrail-sandbox recording 2'. This version reads 'testrail-sandbox recording 1'. Record it again.").SetArgDisplayNames("another version");
        yield return new TestCaseData("{\"format\":\"testrail-sandbox recording 1\"\n", ", line 1, is not the header of a recording: ").SetArgDisplayNames("a broken header");
        yield return new TestCaseData("{\"format\":\"testrail-sandbox recording 1\"}\n", ", line 1, is not the header of a recording: ").SetArgDisplayNames("a header without options");
        yield return new TestCaseData($"{Header}\noops\n{Line}\n", ", line 2, is not a recorded request: ").SetArgDisplayNames("a broken line");
        yield return new TestCaseData($"{Header}\nnull\n", ", line 2, is not a recorded request: It is null.").SetArgDisplayNames("null");
        yield return new TestCaseData($"{Header}\n{Line.Replace("\"verb\"", "\"worb\"", StringComparison.Ordinal)}\n", ", line 2, is not a recorded request: ").SetArgDisplayNames("an unknown key");
        yield return new TestCaseData($"{Header}\n{Line.Replace("/index.php", "@example.com/index.php", StringComparison.Ordinal)}\n", "The address is not one of the API.").SetArgDisplayNames("another host");
        yield return new TestCaseData($"{Header}\n{Line.Replace("/index.php?/api/v2/get_project/99", "/sandbox/faults", StringComparison.Ordinal)}\n", "The address is not one of the API.").SetArgDisplayNames("a control address");
        yield return new TestCaseData($"{Header}\n{Line.Replace("127.0.0.1", "a\\r\\nX-Evil: 1", StringComparison.Ordinal)}\n", "It contains control characters.").SetArgDisplayNames("a header more");
        yield return new TestCaseData($"{Header}\n{Line.Replace("GET", "G T", StringComparison.Ordinal)}\n", "The verb is not one of HTTP.").SetArgDisplayNames("no verb");
        yield return new TestCaseData($"{Header}\n{Line.Replace("\"reply\"", "\"body_base64\":\"*\",\"reply\"", StringComparison.Ordinal)}\n", "The body is not Base64.").SetArgDisplayNames("no Base64");
        yield return new TestCaseData($"{Header}\n{Line.Replace("ci@example.com", "eve@example.com", StringComparison.Ordinal)}\n", "Request 1 was sent by eve@example.com, who is not a user of the new server.").SetArgDisplayNames("an unknown user");
        yield return new TestCaseData($"{Header}\n{Line.Replace("ci@example.com", "\\u001b[2J", StringComparison.Ordinal)}\n", "It contains control characters.").SetArgDisplayNames("an escape");
    }

    [TestCaseSource(nameof(BadFiles))]
    public async Task A_bad_file_is_refused_in_a_sentence(string content, string sentence)
    {
        var file = FileIn("bad.jsonl");
        await File.WriteAllTextAsync(file, content);

        var (code, output, error) = await RunAsync("replay", file);

        Assert.Multiple(() =>
        {
            Assert.That((code, output), Is.EqualTo((2, "")));
            Assert.That(error, Does.Contain(sentence).And.Not.Contain("   at "));
        });
    }

    [Test]
    public async Task A_file_that_is_too_large_is_not_read()
    {
        var file = FileIn("large.jsonl");
        await using (var large = File.Create(file))
            large.SetLength(RecordingFormat.MaxBytes + 1);

        Assert.That(await RunAsync("replay", file), Is.EqualTo((2, "", $"{file} is larger than 256 MB, the maximum of a recording.\n")));
    }

    [Test]
    public async Task The_incomplete_last_line_of_a_killed_server_is_left_out_and_said()
    {
        var file = await RecordAsync(Report);
        await File.AppendAllTextAsync(file, """{"number":10,"at":"2026-""");

        Assert.That(
            (await RunAsync("replay", file)).Output,
            Is.EqualTo("The last line of client.jsonl is incomplete and was left out.\nReplayed 9 requests. All replies are as recorded.\n"));
    }

    [Test]
    public async Task A_request_is_in_the_file_before_its_reply_arrives()
    {
        var file = FileIn("client.jsonl");
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { Record = file });

        await sandbox.Get("get_project/1");

        Assert.That(RecordingFile.Read(file).Exchanges.Single().Call, Is.EqualTo("get_project/1"));
    }

    [Test]
    public async Task A_recording_begins_with_a_new_database()
    {
        var database = FileIn("sandbox.db");
        await (await SandboxServer.StartAsync(new SandboxOptions { Database = database })).DisposeAsync();

        var (code, _, error) = await RunAsync("--port", "0", "--database", database, "--record", FileIn("client.jsonl"));

        Assert.That(code, Is.EqualTo(1));
        Assert.That(error, Does.Contain("--record needs a new database, because a replay begins with one, and ").And.Contain("Use --database :memory:, or delete it."));
        Assert.That(File.Exists(FileIn("client.jsonl")), Is.False);
    }

    [Test]
    public async Task An_earlier_recording_is_replaced_and_any_other_file_is_not()
    {
        await RecordAsync(Report);
        var file = await RecordAsync(sandbox => sandbox.Get("get_projects"));
        Assert.That(RecordingFile.Read(file).Exchanges, Has.Count.EqualTo(1));
        await File.WriteAllTextAsync(file, "notes");

        var (code, _, error) = await RunAsync("--port", "0", "--database", ":memory:", "--record", file);

        Assert.That((code, error), Is.EqualTo((1, $"The sandbox cannot start: {file} exists and is not a recording, so it is not replaced. Name another file for --record.\n")));
        Assert.That(await File.ReadAllTextAsync(file), Is.EqualTo("notes"));
    }

    [Test]
    public async Task The_command_names_the_recording()
    {
        var file = FileIn("client.jsonl");
        await using var command = await RunningCommand.StartAsync("--port", "0", "--database", ":memory:", "--record", file);

        await command.GetAsync("get_projects");

        Assert.That(command.Greeting, Does.Contain($"Recording: {file}"));
        Assert.That(await command.StopAsync(), Is.Zero);
        Assert.That((await RunAsync("replay", file)).Code, Is.Zero);
    }

    [Test]
    public void A_full_recording_ends_with_a_reason_and_whole_lines()
    {
        var file = FileIn("client.jsonl");
        var header = RecordingHeader.Of(new SandboxOptions(), DateTimeOffset.UnixEpoch);
        using (var writer = RecordingWriter.Create(file, header, mostBytes: 1 << 20))
        {
            for (var number = 0; number < 3; number++)
                writer.Write(new Exchange { Number = writer.Next(), At = DateTimeOffset.UnixEpoch, Verb = "POST", Host = "localhost", Address = "/index.php?/api/v2/add_run/1", Body = new string('x', 400_000) });
            Assert.That(writer.Stopped, Is.EqualTo("it reached its maximum of 1 MB"));
        }

        Assert.That(RecordingFile.Read(file).Exchanges.Select(exchange => exchange.Number), Is.EqualTo(new[] { 1, 2 }));
    }
}
