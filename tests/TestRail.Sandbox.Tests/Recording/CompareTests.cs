using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Tests.Recording;

internal sealed class CompareTests : RecordingFixture
{
    [Test]
    public async Task A_client_that_sends_the_same_again_has_no_differences()
    {
        var options = new SandboxOptions { AttachmentIds = AttachmentIds.Uuid };
        var before = await RecordAsync(Report, options);
        var now = await RecordAsync(Report, options, "now.jsonl");

        Assert.That(await RunAsync("compare", before, now), Is.EqualTo((0, "Compared 9 requests. They are as before.\n", "")));
    }

    [Test]
    public async Task Another_value_another_address_and_one_more_request_are_three_differences()
    {
        var before = await RecordAsync(Report);
        var now = await RecordAsync(
            async sandbox =>
            {
                await sandbox.Get("get_projects");
                var run = await sandbox.OpenRun(1, 2);
                await sandbox.Post($"add_results_for_cases/{run}", new { results = new[] { new { case_id = 1, status_id = 1 }, new { case_id = 2, status_id = 4 } } });
                var plan = await sandbox.Post("add_plan/1", new { name = "Release", entries = new[] { new { suite_id = 1 } } });
                await sandbox.Post($"update_plan_entry/{plan["id"]}/{plan["entries"]![0]!["id"]}", new { name = "Smoke" });
                var file = await sandbox.Upload($"add_attachment_to_run/{run}", "łog.bin", [0xff, 0xfe, 0x00, 0x0a]);
                await sandbox.Get($"get_attachment/{file["attachment_id"]}");
                await sandbox.Get($"get_tests/{run}&status_id=4");
                await sandbox.Post($"close_run/{run}");
            },
            name: "now.jsonl");

        var (code, output, _) = await RunAsync("compare", before, now);

        Assert.That(code, Is.EqualTo(1));
        Assert.That(
            output,
            Is.EqualTo(
                """
                #1 GET get_projects
                  request: none → sent
                #2 POST add_results_for_cases/1
                  request.results[1].status_id: 5 → 4
                #7 GET get_tests/1&status_id=5
                  request.address: /index.php?/api/v2/get_tests/1&status_id=5 → /index.php?/api/v2/get_tests/1&status_id=4
                #9 POST add_result_for_case/1/1
                  request: sent → none
                Compared 9 requests with 9 before. 4 differ.

                """.ReplaceLineEndings("\n")));
    }

    [Test]
    public async Task Keys_that_may_differ_are_ignored()
    {
        var before = await RecordAsync(sandbox => sandbox.Post("add_run/1", new { name = "Nightly 1", description = "d" }));
        var now = await RecordAsync(sandbox => sandbox.Post("add_run/1", new { name = "Nightly 2" }), name: "now.jsonl");

        Assert.That((await RunAsync("compare", before, now)).Output, Does.Contain("request.name: \"Nightly 1\" → \"Nightly 2\"").And.Contain("request.description: \"d\" → none"));
        Assert.That((await RunAsync("compare", before, now, "--ignore", "name", "--ignore", "description")).Code, Is.Zero);
    }

    [Test]
    public async Task An_id_that_stands_for_two_others_is_a_difference()
    {
        static async Task Client(RunningSandbox sandbox, int second)
        {
            var plan = await sandbox.Post("add_plan/1", new { name = "P", entries = new[] { new { suite_id = 1 }, new { suite_id = 1 } } });
            await sandbox.Post($"update_plan_entry/1/{plan["entries"]![0]!["id"]}", new { name = "A" });
            await sandbox.Post($"update_plan_entry/1/{plan["entries"]![second]!["id"]}", new { name = "B" });
        }

        var before = await RecordAsync(sandbox => Client(sandbox, 1));
        var now = await RecordAsync(sandbox => Client(sandbox, 0), name: "now.jsonl");

        Assert.That((await RunAsync("compare", before, now)).Output, Does.StartWith("#3 POST update_plan_entry/1/").And.Contain("request.address: ").And.Contain("1 differ."));
    }

    [Test]
    public async Task Very_long_recordings_are_paired_by_position()
    {
        var before = Enumerable.Range(0, 2_500).Select(number => $"a{number}").ToArray();
        var now = before.Prepend("new").ToArray();

        var pairs = TestRail.Sandbox.Replaying.Alignment.Of(before, now, text => text);

        Assert.That(pairs, Has.Count.EqualTo(2_501));
        Assert.That(pairs[0], Is.EqualTo(("a0", "new")));
        Assert.That((await RunAsync("compare", FileIn("none.jsonl"), FileIn("none.jsonl"))).Code, Is.EqualTo(2));
    }
}
