using System.Text.Json.Nodes;
using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Tests.Api;

/// <summary>Values as public clients send them: PHP takes "5" for 5, 1 for true and 5 for the text "5". A strict sandbox refuses them.</summary>
internal sealed class LenientValuesTests
{
    private RunningSandbox _lenient = null!, _strict = null!;

    [SetUp]
    public async Task Start()
    {
        _lenient = await RunningSandbox.StartAsync(new SandboxOptions());
        _strict = await RunningSandbox.StartAsync(new SandboxOptions { Strict = true });
        foreach (var sandbox in new[] { _lenient, _strict })
        {
            await sandbox.OpenRun(1, 2, 30);
            await sandbox.Post("add_plan/1", """{"name":"P"}""");
        }
    }

    [TearDown]
    public async Task Stop()
    {
        await _lenient.DisposeAsync();
        await _strict.DisposeAsync();
    }

    [TestCase("add_run/1", """{"suite_id":"1","name":"x"}""", """{"suite_id":1}""", "Field :suite_id is not a valid ID.")]
    [TestCase("add_run/1", """{"name":"x","include_all":0,"case_ids":["5"]}""", """{"include_all":false,"untested_count":1}""", "Field :include_all is not a valid boolean.")]
    [TestCase("add_run/1", """{"name":"x","include_all":false,"case_ids":["5"]}""", """{"untested_count":1}""", "Field :case_ids is not a valid ID.")]
    [TestCase("add_run/1", """{"name":"x","include_all":1}""", """{"include_all":true,"untested_count":40}""", "Field :include_all is not a valid boolean.")]
    [TestCase("add_run/1", """{"name":"x","include_all":"false"}""", """{"include_all":false,"untested_count":0}""", "Field :include_all is not a valid boolean.")]
    [TestCase("add_run/1", """{"name":"x","milestone_id":"2","description":7}""", """{"description":"7","milestone_id":2}""", "Field :description is not a valid string.")]
    [TestCase("update_run/1", """{"description":5}""", """{"description":"5"}""", "Field :description is not a valid string.")]
    [TestCase("add_plan_entry/2", """{"suite_id":"1","config_ids":["1","2"]}""", """{"suite_id":1}""", "Field :suite_id is not a valid ID.")]
    [TestCase("add_result/1", """{"status_id":"1"}""", """{"status_id":1}""", "Field :status_id is not a valid ID.")]
    [TestCase("add_result/1", """{"status_id":1,"version":3}""", """{"version":"3"}""", "Field :version is not a valid string.")]
    [TestCase("add_result/1", """{"comment":5}""", """{"comment":"5"}""", "Field :comment is not a valid string.")]
    [TestCase("add_result/1", """{"status_id":1,"elapsed":"1.5s"}""", """{"elapsed":"2s"}""", "Field :elapsed is not in a valid time span format.")]
    [TestCase("add_result/1", """{"status_id":1,"elapsed":"0.02s"}""", """{"elapsed":"1s"}""", "Field :elapsed is not in a valid time span format.")]
    [TestCase("add_result/1", """{"status_id":1,"custom_browser":"2"}""", """{"custom_browser":2}""", "Field :custom_browser is not a valid ID.")]
    [TestCase("add_result/1", """{"status_id":1,"custom_build":"7"}""", """{"custom_build":7}""", "Field :custom_build is not a valid integer.")]
    [TestCase("add_result/1", """{"status_id":1,"custom_reviewed":1}""", """{"custom_reviewed":true}""", "Field :custom_reviewed is not a valid boolean.")]
    [TestCase("add_result/1", """{"status_id":1,"custom_environment":5}""", """{"custom_environment":"5"}""", "Field :custom_environment is not a valid string.")]
    [TestCase("add_result_for_case/1/1", """{"status_id":"5","assignedto_id":"2"}""", """{"status_id":5,"assignedto_id":2}""", "Field :status_id is not a valid ID.")]
    [TestCase("add_case/1", """{"title":"x","priority_id":"4","type_id":"1"}""", """{"priority_id":4,"type_id":1}""", "Field :type_id is not a valid ID.")]
    [TestCase("update_test/1", """{"labels":["1"]}""", """{"labels":[{"id":1,"title":"smoke"}]}""", "Field :labels is not a valid label.")]
    public async Task What_PHP_takes_is_stored_and_a_strict_server_refuses_it(string method, string body, string stored, string refusal)
    {
        var (taken, refused) = (await _lenient.Post(method, body), await _strict.Post(method, body));

        Assert.Multiple(() =>
        {
            Assert.That(taken.Status, Is.EqualTo(200), taken.Text);
            foreach (var (key, value) in JsonNode.Parse(stored)!.AsObject())
                Assert.That(Without(taken[key], "created_by", "created_on"), Is.EqualTo(value!.ToJsonString()), key);
            Assert.That((refused.Status, refused.Error), Is.EqualTo((400, refusal)));
        });
    }

    [Test]
    public async Task Results_in_bulk_are_taken_alike()
    {
        var answer = await _lenient.Post("add_results_for_cases/1", """{"results":[{"case_id":"1","status_id":"5","version":1.5},{"case_id":"2","status_id":1}]}""");

        Assert.That(answer.Status, Is.EqualTo(200), answer.Text);
        Assert.That((await _lenient.Get("get_tests/1")).Numbers("tests", "status_id"), Is.EqualTo(new[] { 5, 1, 3 }));
    }

    [TestCase("add_run/1", """{"name":"x","suite_id":"one"}""", "Field :suite_id is not a valid ID.")]
    [TestCase("add_run/1", """{"name":"x","include_all":2}""", "Field :include_all is not a valid boolean.")]
    [TestCase("add_run/1", """{"name":"x","include_all":"yes"}""", "Field :include_all is not a valid boolean.")]
    [TestCase("add_run/1", """{"name":["x"]}""", "Field :name is not a valid string.")]
    [TestCase("add_run/1", """{"name":"x","case_ids":"1"}""", "Field :case_ids is not a valid array.")]
    [TestCase("add_result/1", """{"status_id":"passed"}""", "Field :status_id is not a valid ID.")]
    [TestCase("add_result/1", """{"status_id":"3"}""", "Field :status_id uses an invalid status (Untested).")]
    public async Task What_PHP_does_not_take_is_refused(string method, string body, string text)
    {
        var answer = await _lenient.Post(method, body);

        Assert.That((answer.Status, answer.Error), Is.EqualTo((400, text)));
    }

    private static string? Without(JsonNode? node, params string[] keys)
    {
        foreach (var item in node as JsonArray ?? [])
        {
            foreach (var key in keys)
                item!.AsObject().Remove(key);
        }

        return node?.ToJsonString();
    }
}
