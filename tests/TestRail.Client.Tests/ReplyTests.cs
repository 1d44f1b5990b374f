using System.Text.Json.Nodes;
using TestRail.Client.Errors;
using TestRail.Client.Fields;
using TestRail.Client.Projects;
using TestRail.Client.Tests.Wire;
using TestRail.Client.Values;

namespace TestRail.Client.Tests;

public sealed class ReplyTests
{
    [Test]
    public async Task A_plan_is_read_as_on_the_vendors_page()
    {
        var plan = await Read(api => api.GetPlanAsync(80), """
            {"assignedto_id":null,"blocked_count":2,"completed_on":null,"created_by":1,"created_on":1393845644,"custom_status1_count":3,"custom_status7_count":9,
             "description":null,"failed_count":2,"id":80,"is_completed":false,"milestone_id":7,"name":"System test","passed_count":5,"project_id":1,
             "retest_count":1,"untested_count":6,"url":"http://<server>/testrail/index.php?/plans/view/80",
             "entries":[{"id":"3933d74b-4282-4c1f-be62-a641ab427063","name":"File Formats","suite_id":4,"runs":[
               {"assignedto_id":6,"config":"Firefox, Ubuntu 12","config_ids":[2,6],"entry_id":"3933d74b-4282-4c1f-be62-a641ab427063","entry_index":1,
                "id":81,"include_all":false,"is_completed":false,"milestone_id":7,"name":"File Formats","plan_id":80,"suite_id":4,"untested_count":3}]}]}
            """);

        var run = plan.Entries.Single().Runs.Single();
        Assert.Multiple(() =>
        {
            Assert.That((plan.Id, plan.Name, plan.MilestoneId, plan.AssignedToId), Is.EqualTo((80, "System test", 7, (long?)null)));
            Assert.That((plan.PassedCount, plan.BlockedCount, plan.UntestedCount, plan.RetestCount, plan.FailedCount), Is.EqualTo((5, 2, 6, 1, 2)));
            Assert.That((plan.CustomStatus1Count, plan.CustomStatus2Count, plan.CustomStatus7Count), Is.EqualTo((3, 0, 9)));
            Assert.That(plan.CreatedOn, Is.EqualTo(new DateTimeOffset(2014, 3, 3, 11, 20, 44, TimeSpan.Zero)));
            Assert.That(plan.CompletedOn, Is.Null);
            Assert.That(plan.Entries[0].Id, Is.EqualTo("3933d74b-4282-4c1f-be62-a641ab427063"));
            Assert.That((run.Id, run.AssignedToId, run.Config, run.EntryIndex, run.PlanId), Is.EqualTo((81, 6, "Firefox, Ubuntu 12", 1, 80)));
            Assert.That(run.ConfigIds, Is.EqualTo(new[] { 2, 6 }));
            Assert.That(plan.Custom, Is.Empty);
        });
    }

    [Test]
    public async Task A_result_keeps_its_custom_fields_and_what_newer_versions_add()
    {
        var result = (await Read(api => api.GetResultsAsync(1), """
            [{"assignedto_id":1,"comment":"This test failed: ..","created_by":1,"created_on":1393851801,"defects":"TR-1","elapsed":"5m","id":1,
              "status_id":5,"test_id":1,"version":"1.0RC1","quality_rating":{"clarity":4},"custom_empty":null,
              "custom_step_results":[{"content":"Step 1","status_id":1}],"custom_browser":3}]
            """)).Single();

        Assert.Multiple(() =>
        {
            Assert.That((result.Id, result.TestId, result.StatusId, result.Elapsed, result.Defects), Is.EqualTo((1, 1, 5, "5m", "TR-1")));
            Assert.That(result.Custom.Keys, Is.EquivalentTo(new[] { "quality_rating", "custom_empty", "custom_step_results", "custom_browser" }));
            Assert.That(result.Custom["custom_browser"]?.Number, Is.EqualTo(3));
            Assert.That(result.Custom["custom_step_results"]?.StepResults.Single().Content, Is.EqualTo("Step 1"));
            Assert.That(result.Custom["quality_rating"]?.ToString(), Is.EqualTo("""{"clarity":4}"""));
            Assert.That((result.Custom["custom_empty"], result.Custom["custom_absent"]), Is.EqualTo(((CustomValue?)null, (CustomValue?)null)));
        });
    }

    [Test]
    public async Task Custom_fields_that_were_read_can_be_sent_again()
    {
        var read = (await Read(api => api.GetResultsAsync(1), """[{"id":1,"custom_steps":[{"content":"é"}],"custom_no":null}]""")).Single();
        await using var server = new WireServer(_ => WireReply.Json("""{"id":2}"""));
        using var client = server.Client();

        var again = new Client.Results.AddResult { StatusId = 1 };
        foreach (var (key, value) in read.Custom)
            again.Custom.Add(key, value);
        await client.Api.AddResultAsync(1, again);

        Assert.That(
            JsonNode.DeepEquals(server.Requests.Single().Json, JsonNode.Parse("""{"status_id":1,"custom_steps":[{"content":"é"}],"custom_no":null}""")),
            () => server.Requests.Single().Text);
    }

    [Test]
    public async Task Missing_keys_and_nulls_are_nothing_rather_than_an_error()
    {
        var run = await Read(api => api.GetRunAsync(1), """{"id":1,"name":null,"config_ids":null,"passed_count":null,"is_completed":null,"created_on":null}""");

        Assert.Multiple(() =>
        {
            Assert.That((run.Name, run.PassedCount, run.FailedCount, run.IsCompleted, run.IncludeAll), Is.EqualTo(("", 0, 0, false, false)));
            Assert.That(run.ConfigIds, Is.Empty);
            Assert.That((run.CreatedOn, run.PlanId), Is.EqualTo(((DateTimeOffset?)null, (long?)null)));
        });
    }

    [TestCase("true", true)]
    [TestCase("1", true)]
    [TestCase("\"1\"", true)]
    [TestCase("\"true\"", true)]
    [TestCase("false", false)]
    [TestCase("0", false)]
    [TestCase("null", false)]
    public async Task A_flag_may_be_written_in_many_ways(string written, bool expected)
    {
        var user = await Read(api => api.GetUserAsync(1), $$"""{"id":"1","mfa_required":{{written}}}""");

        Assert.That((user.Id, user.MfaRequired), Is.EqualTo((1, expected)));
    }

    [TestCase("443", "443")]
    [TestCase("\"443\"", "443")]
    [TestCase("\"2ec27be4-812f-4806-9a5d-d39130d1691a\"", "2ec27be4-812f-4806-9a5d-d39130d1691a")]
    public async Task The_id_of_an_attachment_is_text_whatever_the_version(string written, string expected)
    {
        var listed = (await Read(api => api.GetAttachmentsForRunAsync(1), $$"""[{"id":{{written}},"entity_id":7}]""")).Single();
        var file = new Client.Attachments.AttachmentFile(typeof(ReplyTests).Assembly.Location);
        var added = await Read(api => api.AddAttachmentToRunAsync(1, file), $$"""{"attachment_id":{{written}}}""");

        Assert.That((listed.Id, listed.EntityId, added.AttachmentId), Is.EqualTo((expected, "7", expected)));
    }

    [TestCase("[]", "")]
    [TestCase("null", "")]
    [TestCase("\"\"", "")]
    [TestCase("""[443,"2ec27be4-812f-4806-9a5d-d39130d1691a"]""", "443,2ec27be4-812f-4806-9a5d-d39130d1691a")]
    public async Task The_attachments_of_a_result_are_texts_whatever_the_version(string written, string expected)
    {
        var result = await First(api => api.GetResultsAsync(1), $$"""[{"id":1,"attachment_ids":{{written}},"custom_x":1}]""");

        Assert.That((string.Join(',', result.AttachmentIds), result.Custom["custom_x"]?.Number), Is.EqualTo((expected, 1)));
    }

    [Test]
    public async Task Labels_are_read_by_title_or_by_name()
    {
        var label = await Read(api => api.GetLabelAsync(1), """{"id":1,"name":"smoke","created_by":"2","created_on":1393851801}""");
        var test = await Read(api => api.GetTestAsync(1), """{"id":1,"labels":[{"id":3,"title":"slow"}],"sections_display_order":1,"cases_display_order":2}""");

        Assert.That((label.Title, label.CreatedBy, test.Labels.Single().Title, test.CasesDisplayOrder), Is.EqualTo(("smoke", 2, "slow", 2)));
    }

    [TestCase("""{"id":3,"title":"slow"}""")]
    [TestCase("""{"label":{"id":3,"title":"slow"}}""")]
    [TestCase("""{"label":{"id":3,"name":"slow"}}""")]
    public async Task A_saved_label_may_be_wrapped(string written)
    {
        var label = await Read(api => api.AddLabelAsync(1, new Client.Labels.AddLabel { Title = "slow" }), written);

        Assert.That((label.Id, label.Title), Is.EqualTo((3, "slow")));
    }

    [Test]
    public async Task The_history_of_a_case_is_read()
    {
        var change = await First(
            api => api.GetHistoryForCaseAsync(1),
            """
            {"offset":0,"limit":250,"size":1,"_links":{"next":null,"prev":null},"history":[{"id":8,"type_id":6,"created_on":1393851801,"user_id":1,"changes":[
              {"type_id":6,"old_text":"High","new_text":"Low","label":"Priority","options":[],"field":"priority_id","old_value":3,"new_value":[1]}]}]}
            """);

        var field = change.Changes.Single();
        Assert.Multiple(() =>
        {
            Assert.That((change.Id, change.UserId, change.CreatedOn?.Year), Is.EqualTo((8, 1, 2014)));
            Assert.That((field.Field, field.OldText, field.NewText, field.OldValue, field.NewValue), Is.EqualTo(("priority_id", "High", "Low", "3", "[1]")));
        });
    }

    [Test]
    public async Task Bulk_changes_answer_with_the_cases_whatever_the_list_is_called()
    {
        var changed = await First(api => api.UpdateCasesAsync(1, new Client.Cases.UpdateCases { CaseIds = [4] }), """{"updated_cases":[{"id":4,"title":"T","is_deleted":1}]}""");

        Assert.That((changed.Id, changed.Title, changed.IsDeleted), Is.EqualTo((4, "T", true)));
    }

    [Test]
    public async Task What_a_deletion_would_take_is_counted()
    {
        var counted = await Read(api => api.SoftDeleteRunAsync(1), """{"affected_tests":3,"affected_cases":null,"affected_attachments":2}""");

        Assert.That((counted.AffectedTests, counted.AffectedCases, counted.Custom["affected_attachments"]?.Number), Is.EqualTo((3, (int?)null, 2)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Counting_what_a_deletion_would_take_needs_an_answer(bool inBulk)
    {
        await using var server = new WireServer(_ => WireReply.Json(""));
        using var client = server.Client();

        var failure = Clients.Failure(() => inBulk
            ? client.Api.SoftDeleteCasesAsync(1, new Client.Cases.DeleteCases { CaseIds = [4] }, projectId: 1)
            : client.Api.SoftDeleteCaseAsync(1));

        Assert.That(failure.Kind, Is.EqualTo(FailureKind.UnreadableReply));
    }

    [Test]
    public async Task Statuses_projects_priorities_and_configurations_are_read()
    {
        var status = await First(
            api => api.GetStatusesAsync(),
            """[{"id":5,"name":"failed","label":"Failed","color_dark":14250867,"is_system":true,"is_untested":false,"is_final":true}]""");
        var project = await First(
            api => api.GetProjectsAsync(),
            """{"offset":0,"limit":250,"size":1,"_links":{"next":null,"prev":null},"projects":[{"id":9,"name":"P","suite_mode":3}]}""");
        var priority = await First(
            api => api.GetPrioritiesAsync(),
            """[{"id":4,"name":"Critical","short_name":"Crit","is_default":0,"priority":4}]""");
        var group = await First(
            api => api.GetConfigsAsync(1),
            """[{"id":1,"name":"Browsers","project_id":1,"configs":[{"id":2,"name":"Firefox","group_id":1}]}]""");

        Assert.Multiple(() =>
        {
            Assert.That((status.Id, status.Name, status.Label, status.ColorDark, status.IsFinal), Is.EqualTo((5, "failed", "Failed", 14250867, true)));
            Assert.That((project.Id, project.SuiteMode), Is.EqualTo((9, SuiteMode.Multiple)));
            Assert.That((priority.Name, priority.Rank), Is.EqualTo(("Critical", 4)));
            Assert.That((group.Name, group.Configs.Single().Name), Is.EqualTo(("Browsers", "Firefox")));
        });
    }

    [TestCase("""{"is_global":true,"project_ids":null}""", 1, true)]
    [TestCase("""{"is_global":true,"project_ids":""}""", 1, true)]
    [TestCase("""{"is_global":false,"project_ids":[5,10]}""", 10, true)]
    [TestCase("""{"is_global":false,"project_ids":["5"]}""", 5, true)]
    [TestCase("""{"is_global":false,"project_ids":[5,10]}""", 1, false)]
    public async Task A_custom_field_knows_the_projects_it_applies_to(string context, long project, bool applies)
    {
        var field = (await Read(api => api.GetCaseFieldsAsync(), $$$"""
            [{"configs":[{"context":{{{context}}},"id":7,"options":{"default_value":1,"format":"markdown","is_required":false,"rows":5,"has_actual":true}}],
              "id":1,"label":"Preconditions","name":"preconds","system_name":"custom_preconds","type_id":12}]
            """)).Single();

        var config = field.ConfigFor(project);
        Assert.Multiple(() =>
        {
            Assert.That((field.SystemName, field.TypeId), Is.EqualTo(("custom_preconds", FieldType.MultiSelect)));
            Assert.That(config is not null, Is.EqualTo(applies));
            Assert.That(config?.Id, Is.EqualTo(applies ? "7" : null));
            Assert.That(config?.Options.DefaultValue, Is.EqualTo(applies ? "1" : null));
            Assert.That(config?.Options.Rows, Is.EqualTo(applies ? "5" : null));
        });
    }

    private static async Task<T> First<T>(Func<ITestRailApi, Task<Page<T>>> call, string reply) => (await Read(call, reply)).Single();

    private static async Task<T> Read<T>(Func<ITestRailApi, Task<T>> call, string reply)
    {
        await using var server = new WireServer(_ => WireReply.Json(reply));
        using var client = server.Client();
        return await call(client.Api);
    }
}
