namespace TestRail.Sandbox.Tests.Api;

internal sealed class MetaTests : SandboxFixture
{
    [Test]
    public async Task A_project_has_TestRails_fields()
    {
        var answer = await Sandbox.Get("get_project/1");

        Assert.That(answer.Text, Is.EqualTo(
            $$"""
            {"id":1,"name":"Web shop","announcement":"The shop at shop.example.com.","show_announcement":false,"is_completed":false,"completed_on":null,"suite_mode":1,"default_role_id":null,"default_role":null,"url":"{{Sandbox.Server.Url}}index.php?/projects/overview/1","users":[],"groups":[]}
            """));
    }

    [Test]
    public async Task A_suite_has_TestRails_fields()
    {
        var answer = await Sandbox.Get("get_suite/5");

        Assert.That(answer.Text, Is.EqualTo(
            $$"""
            {"id":5,"name":"Release 4.x","description":null,"project_id":3,"is_master":false,"is_baseline":true,"is_completed":false,"completed_on":null,"url":"{{Sandbox.Server.Url}}index.php?/suites/view/5"}
            """));
    }

    [Test]
    public async Task The_five_system_statuses_come_first_and_the_custom_ones_after()
    {
        var answer = await Sandbox.Get("get_statuses");

        Assert.Multiple(() =>
        {
            Assert.That(
                answer.Json.AsArray().Select(status => (string?)status!["name"]),
                Is.EqualTo(new[] { "passed", "blocked", "untested", "retest", "failed", "flaky", "not_applicable" }));
            Assert.That(
                answer.Json[0]!.ToJsonString(),
                Is.EqualTo("""{"id":1,"name":"passed","label":"Passed","color_dark":6667107,"color_medium":9820525,"color_bright":12709313,"is_system":true,"is_untested":false,"is_final":true}"""));
        });
    }

    [Test]
    public async Task Configurations_stand_in_their_groups()
    {
        var answer = await Sandbox.Get("get_configs/1");

        Assert.That(answer.Json[0]!.ToJsonString(), Is.EqualTo(
            """{"id":1,"name":"Browsers","project_id":1,"configs":[{"id":1,"name":"Chrome","group_id":1},{"id":2,"name":"Firefox","group_id":1},{"id":3,"name":"Safari","group_id":1}]}"""));
    }

    [TestCase("get_case_fields", "custom_preconds custom_steps custom_expected custom_automation_id custom_steps_separated")]
    [TestCase("get_result_fields",
        "custom_step_results custom_environment custom_build custom_browser custom_reviewed custom_tested_on custom_found_in custom_tester "
        + "custom_networks custom_device_log custom_recording")]
    public async Task Fields_come_in_their_order(string method, string names)
    {
        var answer = await Sandbox.Get(method);

        Assert.That(answer.Json.AsArray().Select(field => (string?)field!["system_name"]), Is.EqualTo(names.Split(' ')));
    }

    [Test]
    public async Task A_case_field_has_TestRails_fields()
    {
        var answer = await Sandbox.Get("get_case_fields");

        Assert.That(answer.Json[0]!.ToJsonString(), Is.EqualTo(
            """{"id":1,"name":"preconds","system_name":"custom_preconds","label":"Preconditions","description":"What must hold before the test.","type_id":3,"display_order":1,"include_all":false,"template_ids":[1,2],"is_active":true,"i18n_custom_id":null,"configs":[{"context":{"is_global":true,"project_ids":null},"id":"5f0c1f6e-0000-4000-8000-000000000001","options":{"is_required":false,"default_value":"","format":"markdown","rows":"5"}}]}"""));
    }

    [Test]
    public async Task A_field_of_some_projects_says_which()
    {
        var field = (await Sandbox.Get("get_result_fields")).Json.AsArray().Single(field => (string?)field!["name"] == "tested_on");

        Assert.That(field!["configs"]![0]!["context"]!.ToJsonString(), Is.EqualTo("""{"is_global":false,"project_ids":[2]}"""));
    }

    [Test]
    public async Task A_dropdown_lists_its_items()
    {
        var answer = await Sandbox.Get("get_result_fields");

        Assert.That((string?)answer.Json[3]!["configs"]![0]!["options"]!["items"], Is.EqualTo("1, Chrome\n2, Firefox\n3, Safari"));
    }

    [TestCase("", new long[] { 1, 2, 3 })]
    [TestCase("&is_completed=1", new long[] { 1 })]
    [TestCase("&is_completed=0", new long[] { 2, 3 })]
    [TestCase("&is_started=1", new long[] { 1, 2 })]
    public async Task Milestones_are_filtered(string filter, long[] ids)
    {
        var answer = await Sandbox.Get($"get_milestones/1{filter}");

        Assert.That(answer.Numbers("milestones", "id"), Is.EqualTo(ids));
    }

    [Test]
    public async Task One_milestone_shows_its_children()
    {
        var answer = await Sandbox.Get("get_milestone/1");

        Assert.That(answer.Items("milestones"), Is.Empty);
    }

    [Test]
    public async Task A_user_is_found_by_e_mail()
    {
        var answer = await Sandbox.Get("get_user_by_email&email=ada%40example.com");

        Assert.That(answer.Text, Is.EqualTo(
            """{"id":2,"name":"Ada Lovelace","email":"ada@example.com","is_active":true,"role_id":2,"role":"Tester","is_admin":false,"email_notifications":true,"mfa_required":0,"group_ids":[]}"""));
    }

    [TestCase("get_user_by_email&email=nobody@example.com", "Field :email is not a valid email address.")]
    [TestCase("get_user_by_email", "Field :email is a required field.")]
    public async Task An_e_mail_that_nobody_has_is_refused(string method, string text) => AssertRefused(await Sandbox.Get(method), 400, text);

    [TestCase("get_templates/1", "Test Case (Text)")]
    [TestCase("get_priorities", "Low")]
    [TestCase("get_case_types", "Acceptance")]
    [TestCase("get_case_statuses", "Approved")]
    public async Task A_list_begins_with_its_first_entry(string method, string name)
    {
        var answer = await Sandbox.Get(method);

        Assert.That((string?)answer.Json[0]!["name"], Is.EqualTo(name));
    }
}
