using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TestRail.Reporter.Contracts;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Configuration.Reading;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>The API key also appears in encoded forms, and in places other than messages.</summary>
internal sealed class SecretFormsTests : StoryFixture
{
    private const string Key = SandboxServer.Key, Odd = "k+y/\"ü&<%1=2\\x";

    private static string Header => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{SandboxServer.User}:{Key}"));

    private static IEnumerable<string> OddForms() =>
    [
        Odd, Uri.EscapeDataString(Odd), Uri.EscapeDataString(Odd).Replace("%2B", "%2b", StringComparison.Ordinal).Replace("%2F", "%2f", StringComparison.Ordinal)
            .Replace("%C3%BC", "%c3%bc", StringComparison.Ordinal).Replace("%3C", "%3c", StringComparison.Ordinal).Replace("%3D", "%3d", StringComparison.Ordinal).Replace("%5C", "%5c", StringComparison.Ordinal),
        WebUtility.UrlEncode(Odd), WebUtility.HtmlEncode(Odd), JsonSerializer.Serialize(Odd)[1..^1], JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(Odd),
        JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(Odd).Replace("/", "\\/", StringComparison.Ordinal),
        JsonSerializer.Serialize(Odd)[1..^1].Replace("\\u002B", "\\u002b", StringComparison.Ordinal).Replace("\\u00FC", "\\u00fc", StringComparison.Ordinal).Replace("\\u003C", "\\u003c", StringComparison.Ordinal),
    ];

    [TestCaseSource(nameof(OddForms))]
    public async Task A_secret_is_known_in_every_form_that_a_program_writes_it_in(string form)
    {
        Story.Environment["SHOP_API_KEY"] = Odd;

        Story.Run(Passed(1), Failed(2) with { Message = $"Expected: <{form}>" });

        Assert.That((await Server.Result(await Server.OnlyRun(), 2)).Text("comment"), Does.Contain("Expected: <***>"));
        AssertIsNowhere(form);
    }

    [Test]
    public async Task The_header_that_holds_user_and_key_is_taken_out_with_and_without_its_padding()
    {
        string[] forms = [Header, Header.TrimEnd('='), Uri.EscapeDataString(Header)];
        Story.Run(Passed(1), Failed(2) with { Message = string.Join(' ', forms.Select(form => $"Basic {form}")) });

        Assert.That((await Server.Result(await Server.OnlyRun(), 2)).Text("comment"), Does.Contain("Basic *** Basic *** Basic ***"));
        AssertIsNowhere(Header.TrimEnd('='));
    }

    [Test]
    public async Task No_part_of_a_result_keeps_it()
    {
        var file = Story.Write($"page-{Key}.txt", "picture");
        Story.Run(
            Passed(1),
            Failed(2).With(TraitKeys.Field, $"environment={Key}").With($"Of {Key}", "x").Attaching(file) with { FailedSetup = $"SetUp({Key})", Message = "m", ErrorOutput = Header });

        AssertIsNowhere(Key, Header);
        var run = await Server.OnlyRun();
        var test = (await Server.Tests(run)).Single(one => one.Number("case_id") == 2).Number("id")!.Value;
        Assert.That((await Server.AttachmentsOfTest(test)).Single().Text("name"), Is.EqualTo("page-redacted.txt"));
        Assert.That(await Server.Download((await Server.AttachmentsOfTest(test)).Single().GetProperty("id").ToString()), Is.EqualTo("picture"u8.ToArray()));
    }

    [Test]
    public void Nor_does_what_failed_beside_the_tests_or_the_variant()
    {
        Story.Variant = $"browser {Key}";
        var session = Story.Begin();
        session.Record(Passed(1));
        session.Complete(new SessionEnd(Aborted: false) { FailedCleanups = [new FailedCleanup($"TearDown {Key}", $"Of {Key}", Header)], Errors = [$"No {Key}"] });

        AssertIsNowhere(Key, Header);
    }

    [TestCase("""{ "connection": { "apiKey": "KEY" "user": "u" } }""")]
    [TestCase("""{ "connection": { "user": "USER", "apiKey": "KEY } }""")]
    [TestCase("""{ "connection": { "apiKey": "${SHOP_ACCESS}", }, """)]
    [TestCase("""{ "connection": { 'apiKey': KEY } }""")]
    [TestCase("""{ "connection": { "api """)]
    [TestCase("""{ "conection": { "apiKey": "KEY" } }""")]
    [TestCase("")]
    public void A_file_that_cannot_be_read_hides_no_key(string json)
    {
        Story.Environment["SHOP_ACCESS"] = Key;
        Story.Environment["TESTRAIL_API_KEY"] = json.Contains("KEY", StringComparison.Ordinal) || json.Contains("SHOP", StringComparison.Ordinal) ? "another-key" : Key;
        Story.Environment["TESTRAIL_USER"] = SandboxServer.User;
        Story.Write("testrail.reporter.json", json.Replace("KEY", Key, StringComparison.Ordinal).Replace("USER", SandboxServer.User, StringComparison.Ordinal));

        Kit.Story.Run(Story.Begin(Story.ContextOfFile()), Passed(1), Failed(2) with { Message = $"401 for {Key} and {Header}" });

        File.Delete(Path.Combine(Story.Folder, "testrail.reporter.json"));
        AssertIsNowhere(Key, Header);
    }

    [Test]
    public async Task What_a_session_did_not_know_is_taken_out_when_its_journal_is_sent()
    {
        var file = Story.Write($"page-{Key}.txt", "picture");
        Story.With("connection.apiKey", "n0t-the-key").With("delivery.mode", "collect");
        Story.Run(Passed(1), Failed(2).Attaching(file).Row($"\"{Key}\"") with { Message = $"401 for {Key}", Output = Header });
        Assert.That(await File.ReadAllTextAsync(Story.Journals[0]), Does.Contain(Key), "the journal has it");

        Assert.That(await Story.With("connection.apiKey", Key).ResumeAsync(), Is.True, Log.Text);

        Assert.That((await Server.Result(await Server.OnlyRun(), 2)).Text("comment"), Does.Contain("401 for ***"));
        AssertWasNotSent(Key, Header);
        Assert.That(await File.ReadAllTextAsync(Story.Reports[^1]), Does.Not.Contain(Key));
    }

    [Test]
    public async Task What_another_session_of_the_run_did_not_know_is_taken_out_too()
    {
        Story.With("run.key", "nightly").With("results.redactEnvironment", false);
        Story.Environment["DEPLOY_TOKEN"] = "glpat-0123456789";
        Story.Run(Failed(2) with { Message = "glpat-0123456789" });
        Sandbox.Requests.Clear();

        Story.With("results.redactEnvironment", true).Run(Passed(2).Named("Another"));

        Assert.That((await Server.Results(await Server.OnlyRun(), 2))[^1].Text("comment"), Does.Contain("***"));
        AssertWasNotSent("glpat-0123456789");
    }

    [TestCase("DEPLOY_TOKEN")]
    [TestCase("DB_PASSWORD")]
    [TestCase("db_passwd")]
    [TestCase("NUGET_API_KEY")]
    [TestCase("Shop__ApiKey")]
    [TestCase("AZURE_CLIENT_SECRET")]
    [TestCase("AWS_SECRET_ACCESS_KEY")]
    [TestCase("SYSTEM_ACCESSTOKEN")]
    [TestCase("GCP_CREDENTIALS")]
    [TestCase("PASSWORD")]
    public void A_variable_that_is_secret_by_its_name_is_taken_out(string name)
    {
        Story.Environment[name] = "v3ry-s3cr3t";

        Story.Run(Passed(1), Failed(2) with { Message = "Login with v3ry-s3cr3t failed" });

        AssertIsNowhere("v3ry-s3cr3t");
    }

    [TestCase("DEPLOY_TOKEN", "seven77", true)]
    [TestCase("TOKENIZER", "wordpiece", true)]
    [TestCase("PUBLIC_KEYS", "wordpiece", true)]
    [TestCase("OLDPWD", "/srv/shop", true)]
    [TestCase("DEPLOY_TOKEN", "eight888", false)]
    public async Task What_is_short_or_no_secret_stays_and_so_does_all_where_it_is_switched_off(string name, string value, bool isOn)
    {
        Story.Environment[name] = value;

        Story.With("results.redactEnvironment", isOn).Run(Passed(1), Failed(2) with { Message = $"Uses {value}" });

        Assert.That((await Server.Result(await Server.OnlyRun(), 2)).Text("comment"), Does.Contain($"Uses {value}"));
    }

    [Test]
    public void The_password_of_a_proxy_is_taken_out()
    {
        Story.With("connection.proxy", "http://me:pr0xy%2Fw0rd@127.0.0.1:9").With("delivery.mode", "collect");

        Story.Run(Failed(1) with { Message = "pr0xy/w0rd pr0xy%2Fw0rd", Output = Convert.ToBase64String("me:pr0xy/w0rd"u8) });

        AssertIsNowhere("pr0xy", Convert.ToBase64String("me:pr0xy/w0rd"u8));
    }

    [Test]
    public void Forms_of_an_ordinary_key_are_few() =>
        Assert.That(SecretForms.Of("Abc123xyz789").Concat(SecretForms.Of("ci@acme.com", "Abc123xyz789")).Distinct().Count(), Is.LessThan(8));

    private void AssertIsNowhere(params string[] secrets)
    {
        var files = Directory.GetFiles(Story.JournalFolder, "*", SearchOption.AllDirectories);
        var bytes = string.Concat(files.Select(file => file + Encoding.UTF8.GetString(File.ReadAllBytes(file))));
        Assert.Multiple(() =>
        {
            foreach (var secret in secrets)
            {
                Assert.That(bytes, Does.Not.Contain(secret), "the journal's folder, with the reports in it");
                Assert.That(Log.Text, Does.Not.Contain(secret), "messages");
            }
        });
        AssertWasNotSent(secrets);
    }

    private void AssertWasNotSent(params string[] secrets)
    {
        var sent = string.Concat(Sandbox.Requests.All.Select(request => request.Body + request.PathAndQuery));
        foreach (var secret in secrets)
            Assert.That(sent, Does.Not.Contain(secret), "requests");
    }
}
