namespace TestRail.Sandbox.Tests.Api;

internal sealed class ConfigurationsTests : SandboxFixture
{
    [Test]
    public async Task A_group_and_its_configurations_can_be_added()
    {
        var group = await Sandbox.Post("add_config_group/2", new { name = "Networks" });
        var config = await Sandbox.Post($"add_config/{group["id"]}", new { name = "5G" });

        Assert.Multiple(async () =>
        {
            Assert.That(group.Text, Is.EqualTo("""{"id":4,"name":"Networks","project_id":2,"configs":[]}"""));
            Assert.That(config.Text, Is.EqualTo("""{"id":9,"name":"5G","group_id":4}"""));
            Assert.That(
                (await Sandbox.Get("get_configs/2")).Json[1]!.ToJsonString(),
                Is.EqualTo("""{"id":4,"name":"Networks","project_id":2,"configs":[{"id":9,"name":"5G","group_id":4}]}"""));
        });
    }

    [Test]
    public async Task Both_can_be_renamed()
    {
        var group = await Sandbox.Post("update_config_group/3", new { name = "Hardware" });
        var config = await Sandbox.Post("update_config/8", new { name = "Foldable" });

        Assert.Multiple(async () =>
        {
            Assert.That((string?)group["configs"]![1]!["name"], Is.EqualTo("Tablet"));
            Assert.That(config.Text, Is.EqualTo("""{"id":8,"name":"Foldable","group_id":3}"""));
            Assert.That(
                (await Sandbox.Get("get_configs/2")).Text,
                Is.EqualTo("""[{"id":3,"name":"Hardware","project_id":2,"configs":[{"id":7,"name":"Phone","group_id":3},{"id":8,"name":"Foldable","group_id":3}]}]"""));
        });
    }

    [TestCase("add_config_group/2", """{}""", "Field :name is a required field.")]
    [TestCase("add_config/3", """{"name":7}""", "Field :name is not a valid string.")]
    [TestCase("update_config_group/3", """{"name":""}""", "Field :name is a required field.")]
    [TestCase("update_config/7", """{}""", "Field :name is a required field.")]
    [TestCase("add_config/99", """{"name":"x"}""", "Field :config_group_id is not a valid configuration group.")]
    [TestCase("update_config_group/99", """{"name":"x"}""", "Field :config_group_id is not a valid configuration group.")]
    [TestCase("delete_config_group/x", """{}""", "Field :config_group_id is not a valid ID.")]
    [TestCase("update_config/99", """{"name":"x"}""", "Field :config_id is not a valid configuration.")]
    [TestCase("delete_config/99", """{}""", "Field :config_id is not a valid configuration.")]
    public async Task A_bad_configuration_is_refused(string method, string body, string text)
    {
        var before = await Sandbox.Get("get_configs/2");

        AssertRefused(await Sandbox.Post(method, body), 400, text);

        Assert.That((await Sandbox.Get("get_configs/2")).Text, Is.EqualTo(before.Text));
    }

    [TestCase("delete_config/7", """[{"id":3,"name":"Devices","project_id":2,"configs":[{"id":8,"name":"Tablet","group_id":3}]}]""")]
    [TestCase("delete_config_group/3", "[]")]
    public async Task What_is_deleted_can_be_chosen_no_more_and_runs_keep_it(string method, string left)
    {
        var plan = (await Sandbox.Post("add_plan/2", new { name = "Release", entries = new[] { new { suite_id = 2, config_ids = new[] { 7 } } } }))["id"];

        var answer = await Sandbox.Post(method);

        Assert.Multiple(async () =>
        {
            Assert.That((answer.Status, answer.Text), Is.EqualTo((200, "")));
            Assert.That((await Sandbox.Get("get_configs/2")).Text, Is.EqualTo(left));
            Assert.That((string?)(await Sandbox.Get($"get_plan/{plan}"))["entries"]![0]!["runs"]![0]!["config"], Is.EqualTo("Phone"));
            AssertRefused(
                await Sandbox.Post($"add_plan_entry/{plan}", new { suite_id = 2, config_ids = new[] { 7 } }),
                400,
                "Field :config_ids is not a valid configuration.");
            AssertRefused(await Sandbox.Post("update_config/7", new { name = "x" }), 400, "Field :config_id is not a valid configuration.");
        });
    }
}
