using System.Text;
using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Tests.Recording;

internal sealed class ReplayTests : RecordingFixture
{
    [Test]
    public async Task A_client_is_replayed_with_its_times_its_ids_and_its_files()
    {
        var file = await RecordAsync(Report, new SandboxOptions { AttachmentIds = AttachmentIds.Uuid });

        var (code, output, error) = await RunAsync("replay", file);

        Assert.That((code, output, error), Is.EqualTo((0, "Replayed 9 requests. All replies are as recorded.\n", "")));
    }

    [Test]
    public async Task The_server_of_a_replay_has_the_options_of_the_recorded_one()
    {
        var options = new SandboxOptions
        {
            LegacyLists = true,
            Strict = true,
            ConfigurationsNeedRuns = true,
            AutomationIdField = "custom_case_automation_id",
            DateFormat = "yyyy-MM-dd",
            UnknownMethods = ["get_priorities"],
            RequireKey = false,
        };
        var file = await RecordAsync(
            async sandbox =>
            {
                await sandbox.Get("get_projects");
                await sandbox.Post("add_run/1", """{"name":5}""");
                await sandbox.Post("add_plan/1", new { name = "P", entries = new[] { new { suite_id = 1, config_ids = new[] { 1 } } } });
                await sandbox.Get("get_case_fields");
                await sandbox.Post("add_run/1", new { name = "R" });
                await sandbox.Post("add_result_for_case/1/1", new { status_id = 1, custom_tested_on = "2026-01-31" });
                await sandbox.Get("get_priorities");
                sandbox.SignOut();
                await sandbox.Get("get_current_user");
            },
            options);

        Assert.That(await RunAsync("replay", file), Is.EqualTo((0, "Replayed 8 requests. All replies are as recorded.\n", "")));
    }

    [Test]
    public async Task Requests_of_several_users_and_of_none_are_sent_as_theirs()
    {
        var file = await RecordAsync(async sandbox =>
        {
            sandbox.SignIn("guest@example.com", "guest-key");
            await sandbox.Get("get_current_user");
            await sandbox.Post("add_run/1", new { name = "Not allowed" });
            sandbox.SignOut();
            await sandbox.Get("get_project/1");
        });

        Assert.That(await File.ReadAllTextAsync(file), Does.Contain("\"user\":\"guest@example.com\"").And.Contain("\"status\":403").And.Contain("\"status\":401"));
        Assert.That((await RunAsync("replay", file)).Code, Is.Zero);
    }

    [Test]
    public async Task No_key_is_in_the_file_in_any_form()
    {
        var file = await RecordAsync(async sandbox =>
        {
            await Report(sandbox);
            sandbox.SignIn(SandboxServer.User, "a-wrong-key");
            await sandbox.Get("get_users");
        });

        var text = await File.ReadAllTextAsync(file);
        string[] secrets = [SandboxServer.Key, "a-wrong-key", "guest-key"];
        Assert.Multiple(() =>
        {
            foreach (var secret in secrets)
            {
                Assert.That(text, Does.Not.Contain(secret));
                Assert.That(text, Does.Not.Contain(Convert.ToBase64String(Encoding.UTF8.GetBytes($"{SandboxServer.User}:{secret}"))));
            }

            Assert.That(text, Does.Not.Contain("Authorization").IgnoreCase);
        });
    }

    [Test]
    public async Task Faults_are_replayed_where_they_happened()
    {
        FaultRule[] faults =
        [
            new() { Method = "get_statuses", Kind = FaultKind.Truncated },
            new() { Method = "get_priorities", Status = 503 },
            new() { Method = "add_results", Kind = FaultKind.Half },
            new() { Method = "get_templates", Kind = FaultKind.LateAnswer, Delay = TimeSpan.FromMilliseconds(1) },
            new() { Method = "add_run", Kind = FaultKind.DropAfter, From = 2 },
        ];
        var file = await RecordAsync(
            async sandbox =>
            {
                await sandbox.OpenRun(1, 2);
                Assert.ThrowsAsync<HttpRequestException>(() => sandbox.Post("add_run/1", new { name = "Lost" }));
                Assert.ThrowsAsync<HttpRequestException>(() => sandbox.Get("get_statuses"));
                await sandbox.Get("get_priorities");
                await sandbox.Get("get_templates/1");
                await sandbox.Post("add_results/1", new { results = new[] { new { test_id = 1, status_id = 1 }, new { test_id = 2, status_id = 5 } } });
                sandbox.Server.Faults.Down = true;
                Assert.ThrowsAsync<HttpRequestException>(() => sandbox.Get("get_runs/1"));
                sandbox.Server.Faults.Down = false;
                await sandbox.Get("get_runs/1");
                await sandbox.Get("get_runs/1");
            },
            new SandboxOptions { Faults = faults, RateLimit = 7 });

        Assert.That(await File.ReadAllTextAsync(file), Does.Contain("\"status\":429"));
        Assert.That(await RunAsync("replay", file), Is.EqualTo((0, "Replayed 9 requests. All replies are as recorded.\n", "")));
    }

    [Test]
    public async Task Requests_at_the_same_time_are_replayed_in_the_order_of_their_execution()
    {
        var file = await RecordAsync(sandbox => Task.WhenAll(Enumerable.Range(0, 40).Select(number => sandbox.Post("add_run/1", new { name = $"R{number}" }))));

        Assert.That(await RunAsync("replay", file), Is.EqualTo((0, "Replayed 40 requests. All replies are as recorded.\n", "")));
    }

    [Test]
    public async Task Another_reply_is_a_difference_and_the_exit_code_is_1()
    {
        var file = await RecordAsync(Report);
        var text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, text.Replace("\\\"failed_count\\\":1", "\\\"failed_count\\\":7", StringComparison.Ordinal).Replace("\"status\":403", "\"status\":418", StringComparison.Ordinal));

        var (code, output, _) = await RunAsync("replay", file);

        Assert.That(code, Is.EqualTo(1));
        Assert.That(
            output,
            Is.EqualTo("#8 POST close_run/1\n  reply.failed_count: 7 → 1\n#9 POST add_result_for_case/1/1\n  reply.status: 418 → 403\nReplayed 9 requests. The replies to 2 differ.\n"));
        Assert.That((await RunAsync("replay", file, "--ignore", "failed_count")).Output, Does.StartWith("#9").And.Contain("The replies to 1 differ."));
    }

    [Test]
    public async Task Long_and_many_differences_are_shortened_and_give_nobody_commands()
    {
        var file = await RecordAsync(async sandbox =>
        {
            for (var number = 0; number < 60; number++)
                await sandbox.Get("get_projects");
        });
        var text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, text.Replace("\\\"name\\\":\\\"Web shop\\\"", $"\\\"name\\\":\\\"\\\\n::error::\\\\u001b[2J{new string('x', 5000)}\\\"", StringComparison.Ordinal));

        var (code, output, _) = await RunAsync("replay", file);

        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(output, Does.Contain("… and 10 more.").And.Not.Match(@"(?m)^\s*::"));
            Assert.That(output.Where(letter => char.IsControl(letter) && letter != '\n'), Is.Empty);
            Assert.That(output.Split('\n').Max(line => line.Length), Is.LessThan(700));
        });
    }

    [Test]
    public async Task A_recording_belongs_to_its_seed()
    {
        var seed = FileIn("seed.json");
        await using (var builtIn = typeof(SandboxServer).Assembly.GetManifestResourceStream("web-shop.json")!)
        await using (var copy = File.Create(seed))
            await builtIn.CopyToAsync(copy);
        var own = await RecordAsync(Report, new SandboxOptions { Seed = seed });
        var builtInOne = await RecordAsync(Report, name: "other.jsonl");

        Assert.Multiple(async () =>
        {
            Assert.That(await RunAsync("replay", own), Is.EqualTo((2, "", "The recording was made with a seed of its own. Name the same file: --seed.\n")));
            Assert.That((await RunAsync("replay", own, "--seed", seed)).Code, Is.Zero);
            Assert.That(await RunAsync("replay", builtInOne, "--seed", seed), Is.EqualTo((2, "", "The recording was made with the built-in seed. Leave out --seed.\n")));
        });
        await File.AppendAllTextAsync(seed, "\n");
        Assert.That((await RunAsync("replay", own, "--seed", seed)).Error, Does.Contain("made with another seed than").And.Contain("or it has changed since."));
    }
}
