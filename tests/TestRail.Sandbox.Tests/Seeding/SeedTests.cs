using Dapper;
using Microsoft.Data.Sqlite;
using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Tests.Seeding;

internal sealed class SeedTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("sandbox").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task The_built_in_cases_are_numbered_as_its_comment_says()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        Assert.Multiple(async () =>
        {
            Assert.That((await sandbox.Get("get_cases/1&section_id=2")).Numbers("cases", "id"), Is.EqualTo(Enumerable.Range(11, 10)));
            Assert.That((await sandbox.Get("get_cases/1&section_id=4")).Numbers("cases", "id"), Is.EqualTo(Enumerable.Range(31, 10)));
            Assert.That((await sandbox.Get("get_cases/2&suite_id=2")).Numbers("cases", "id"), Is.EqualTo(Enumerable.Range(41, 6)));
            Assert.That((await sandbox.Get("get_cases/2&suite_id=3")).Numbers("cases", "id"), Is.EqualTo(Enumerable.Range(47, 6)));
            Assert.That((await sandbox.Get("get_cases/3&suite_id=5")).Numbers("cases", "id"), Is.EqualTo(new[] { 57 }));
            Assert.That((await sandbox.Get("get_sections/1")).Numbers("sections", "id"), Is.EqualTo(new[] { 1, 2, 3, 4 }));
        });
    }

    [Test]
    public async Task An_own_seed_replaces_the_built_in_one()
    {
        var seed = Write(
            """
            {
              // A project with many alike cases, below a section of its own.
              "users": [{ "id": 1, "name": "Me", "email": "me@example.com", "api_key": "mine", "role_id": 1, "role": "Lead", "is_admin": true }],
              "templates": [{ "id": 1, "name": "Text", "is_default": true }],
              "priorities": [{ "id": 1, "name": "Only", "short_name": "Only", "is_default": true, "priority": 1 }],
              "case_types": [{ "id": 1, "name": "Only", "is_default": true }],
              "projects": [{ "id": 9, "name": "Big", "suite_mode": 1, "suites": [{ "id": 9, "name": "Master", "is_master": true, "sections": [
                { "id": 1, "name": "Outer", "sections": [
                  { "id": 2, "name": "Inner", "generated": { "first_id": 1001, "count": 300, "title": "Case {n}" } }] }] }] }],
            }
            """);
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { Seed = seed });
        sandbox.SignIn("me@example.com", "mine");

        var sections = await sandbox.Get("get_sections/9");
        var lastPage = await sandbox.Get("get_cases/9&offset=299");

        Assert.Multiple(() =>
        {
            Assert.That(sections.Items("sections").Select(section => (int)section["depth"]!), Is.EqualTo(new[] { 0, 1 }));
            Assert.That((string?)lastPage.Items("cases").Single()["title"], Is.EqualTo("Case 1300"));
        });
    }

    [TestCase("custom_automation_id", "custom_case_automation_id")]
    [TestCase("custom_case_automation_id", "custom_automation_id")]
    public async Task The_automation_id_has_the_name_that_was_chosen(string chosen, string other)
    {
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { AutomationIdField = chosen });
        var added = await sandbox.Post("add_case/1", $$"""{"title":"x","{{chosen}}":"A.b","{{other}}":"C.d"}""");

        var seeded = await sandbox.Get("get_case/1");
        var fields = (await sandbox.Get("get_case_fields")).Json.AsArray().ToDictionary(field => (string)field!["system_name"]!);

        Assert.Multiple(() =>
        {
            Assert.That((string?)seeded[chosen], Is.EqualTo("Shop.CartTests.A_new_cart_costs_nothing"));
            Assert.That((string?)added[chosen], Is.EqualTo("A.b"));
            Assert.That(seeded.Json.AsObject().ContainsKey(other) || added.Json.AsObject().ContainsKey(other), Is.False);
            Assert.That((string?)fields[chosen]!["name"], Is.EqualTo(chosen["custom_".Length..]));
            Assert.That(fields, Does.Not.ContainKey(other));
        });
    }

    [TestCase("{", "")]
    [TestCase("""{"projcts":[]}""", "projcts")]
    [TestCase("null", "null")]
    public void A_seed_that_cannot_be_read_says_where(string text, string where)
    {
        var seed = Write(text);

        Assert.That(
            async () => await SandboxServer.StartAsync(new SandboxOptions { Seed = seed }),
            Throws.InstanceOf<InvalidDataException>().With.Message.Contains(seed).And.Message.Contains(where));
    }

    [Test]
    public async Task A_file_keeps_everything_for_the_next_server()
    {
        var options = new SandboxOptions { Database = Path.Combine(_folder, "sandbox.db") };
        await using (var first = await RunningSandbox.StartAsync(options))
        {
            await first.OpenRun(1);
            await first.Post("add_result/1", new { status_id = 5, custom_environment = "staging" });
        }

        await using (var second = await RunningSandbox.StartAsync(options))
        {
            var results = await second.Get("get_results_for_run/1");

            Assert.That((string?)results.Items("results").Single()["custom_environment"], Is.EqualTo("staging"));
        }
    }

    [Test]
    public void A_file_that_is_no_database_is_refused()
    {
        var file = Write("This is no database, whatever its name says, and long enough to be read as a header of one. It goes on and on and on.");

        Assert.That(async () => await SandboxServer.StartAsync(new SandboxOptions { Database = file }), Throws.InstanceOf<SqliteException>());
    }

    [Test]
    public void A_database_of_something_else_is_refused_and_left_alone()
    {
        var file = Path.Combine(_folder, "sandbox.db");
        using var other = new SqliteConnection($"Data Source={file};Pooling=False");
        other.Open();
        other.Execute("CREATE TABLE users (nickname TEXT)");

        Assert.That(
            async () => await SandboxServer.StartAsync(new SandboxOptions { Database = file }),
            Throws.InstanceOf<InvalidDataException>().With.Message.Contains(file).And.Message.Contains("Delete it, or name another file."));
        Assert.That(other.Query<string>("SELECT name FROM sqlite_master"), Is.EqualTo(new[] { "users" }));
    }

    [Test]
    public async Task Latency_holds_every_answer_back()
    {
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { Latency = TimeSpan.FromMilliseconds(150) });
        var clock = System.Diagnostics.Stopwatch.StartNew();

        await sandbox.Get("get_projects");

        Assert.That(clock.Elapsed, Is.GreaterThan(TimeSpan.FromMilliseconds(140)));
    }

    private string Write(string text)
    {
        var file = Path.Combine(_folder, "seed.json");
        File.WriteAllText(file, text);
        return file;
    }
}
