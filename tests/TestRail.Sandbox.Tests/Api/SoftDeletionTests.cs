using TestRail.Sandbox.Dispatching;

namespace TestRail.Sandbox.Tests.Api;

/// <summary>A deletion that was meant to be soft deletes nothing, whichever method it is.</summary>
internal sealed class SoftDeletionTests
{
    private static IEnumerable<string> Deletions =>
        Routes.All.Values.Where(route => route.Name.StartsWith("delete_", StringComparison.Ordinal)).Select(route => route.Name);

    [TestCaseSource(nameof(Deletions))]
    public async Task A_soft_deletion_deletes_nothing(string method)
    {
        foreach (var (filter, body) in new[] { ("&soft=1", """{"case_ids":[1],"label_ids":[1]}"""), ("", """{"case_ids":[1],"label_ids":[1],"soft":1}"""), ("&soft=true", "{}") })
        {
            await using var sandbox = await RunningSandbox.StartAsync();
            await sandbox.OpenRun(1, 30);
            var entry = (string)(await sandbox.Post("add_plan/1", """{"name":"P","entries":[{"suite_id":1,"config_ids":[1,2]}]}""")).Items("entries")[0]["id"]!;
            await sandbox.Upload("add_attachment_to_run/1", "a.txt", [1]);
            await sandbox.Post("add_dataset/1", """{"name":"Shop"}""");
            var before = await Content(sandbox, entry);

            var answer = await sandbox.Post(Http.Requests.Address(Routes.All[method], entry) + filter, body.Replace("\"soft\":1", "\"soft\":true", StringComparison.Ordinal));

            Assert.That(await Content(sandbox, entry), Is.EqualTo(before), answer.Text);
            Assert.That(answer.Text, Is.Not.Empty, "It says what would be deleted, or why nothing was.");
        }
    }

    private static async Task<string> Content(RunningSandbox sandbox, string entry)
    {
        string[] reads =
        [
            "get_projects", "get_suites/1", "get_sections/1", "get_cases/1", "get_labels/1", "get_configs/1", "get_milestones/1", "get_runs/1", "get_plan/2",
            "get_tests/1", $"get_attachments_for_plan_entry/2/{entry}", "get_attachments_for_run/1", "get_shared_steps/1", "get_datasets/1", "get_variables/1", "get_groups",
        ];
        var answers = new List<string>();
        foreach (var read in reads)
            answers.Add((await sandbox.Get(read)).Text);
        return string.Join('\n', answers);
    }
}
