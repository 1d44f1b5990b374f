using System.Text;
using System.Text.Json;
using TestRail.Reporter.EndToEnd.Stored;

namespace TestRail.Reporter.EndToEnd.Examples;

internal sealed class XUnitV3ExampleTests() : ExampleFixture("Shop.XUnit.V3")
{
    protected override string Counts => "Failed: 1, Passed: 9, Skipped: 2, Total: 12";

    protected override IReadOnlyList<string> Unreported { get; } = ["The_shelf_has_coffee", "Nobody_pays_for_an_empty_cart"];

    [Test]
    public async Task The_run_is_an_entry_of_the_plan_for_its_configurations()
    {
        var plan = await PlanAsync(Scene.Server);
        var entry = plan.GetProperty("entries").EnumerateArray().Single();

        Assert.Multiple(() =>
        {
            Assert.That(plan.GetProperty("name").GetString(), Is.EqualTo("Web shop 2.4"));
            Assert.That(plan.GetProperty("is_completed").GetBoolean(), Is.False);
            Assert.That(entry.GetProperty("name").GetString(), Is.EqualTo("Shop.XUnit.V3"));
            Assert.That(Run.Run.GetProperty("config_ids").EnumerateArray().Select(id => id.GetInt64()), Is.EqualTo(new[] { 1, 5 }));
            Assert.That(Run.Run.GetProperty("plan_id").GetInt64(), Is.EqualTo(plan.GetProperty("id").GetInt64()));
        });
    }

    [Test]
    public void Every_case_has_the_status_of_its_test_and_no_other_case_is_in_the_run() => Assert.That(Run.Verdicts, Is.EqualTo(new[]
    {
        "C11 passed", "C12 passed", "C13 failed", "C14 passed", "C19 passed", "C20 passed",
        "C21 passed", "C22 passed", "C26 untested", "C28 passed", "C29 untested",
    }));

    [Test]
    public void A_failed_row_says_why_and_names_its_defect() => Assert.Multiple(() =>
    {
        Assert.That(Run.CommentOf(13), Does.Contain("We do not sell to EL.").And.Contain("Vat.cs"));
        Assert.That(Run.ResultOf(13).GetProperty("defects").GetString(), Is.EqualTo("SHOP-19"));
    });

    [Test]
    public void A_test_skipped_while_it_ran_leaves_its_reason_and_no_status() => Assert.Multiple(() =>
    {
        Assert.That(Run.CommentOf(29), Does.Contain("Set SHOP_PICTURES to the folder of the product pictures."));
        Assert.That(Run.ResultOf(29).GetProperty("status_id").ValueKind, Is.EqualTo(JsonValueKind.Null));
    });

    [Test]
    public async Task The_receipt_hangs_on_its_result()
    {
        var files = await Scene.Server.FilesAsync(Run.ResultOf(14));

        Assert.Multiple(() =>
        {
            Assert.That(files.Keys.Single(), Does.StartWith("receipt"));
            Assert.That(Encoding.UTF8.GetString(files.Values.Single()), Does.StartWith("  2 x ").And.EndsWith("62.95"));
            Assert.That(Run.ResultOf(14).GetProperty("custom_environment").GetString(), Is.EqualTo("staging"));
        });
    }

    [Test]
    public async Task A_filter_by_case_reports_that_case_alone() =>
        Assert.That((await OnlyCaseAsync("TestRailCase=C28")).Verdicts, Is.EqualTo(new[] { "C28 passed" }));

    protected override async Task<StoredRun> FindRunAsync(TestRailServer server)
    {
        var run = (await PlanAsync(server)).GetProperty("entries").EnumerateArray().Single().GetProperty("runs").EnumerateArray().Single();
        return await server.RunAsync(run.GetProperty("id").GetInt64());
    }

    private static async Task<JsonElement> PlanAsync(TestRailServer server)
    {
        var plan = (await server.GetAsync("get_plans/1")).GetProperty("plans").EnumerateArray().Single();
        return await server.GetAsync($"get_plan/{plan.GetProperty("id").GetInt64()}");
    }
}
