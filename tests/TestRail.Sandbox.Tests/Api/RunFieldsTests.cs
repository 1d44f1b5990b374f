using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TestRail.Sandbox.Tests.Api;

/// <summary>Each POST field of a run, a plan and an entry by itself.</summary>
internal sealed class RunFieldsTests : SandboxFixture
{
    private const string NotString = "Field :{0} is not a valid string.", NotId = "Field :{0} is not a valid ID.", NotTime = "Field :{0} is not a valid timestamp.";

    private static readonly (string Field, string Value)[] Right =
    [
        ("name", "\"N\""), ("description", "\"d\""), ("milestone_id", "2"), ("assignedto_id", "2"), ("include_all", "false"), ("refs", "\"SAN-1, SAN-2\""),
        ("start_on", "1767225600"), ("due_on", "1767225601"),
    ];

    private static readonly (string Field, string Value, string Text)[] Wrong =
    [
        ("name", "7", NotString), ("name", "\"" + new string('x', 251) + "\"", "Field :{0} is too long (250 characters at most)."), ("description", "[]", NotString),
        ("milestone_id", "\"2\"", NotId), ("milestone_id", "99", "Field :{0} is not a valid milestone."), ("assignedto_id", "{}", NotId),
        ("assignedto_id", "99", "Field :{0} is not a valid user."), ("include_all", "1", "Field :{0} is not a valid boolean."),
        ("case_ids", "7", "Field :{0} is not a valid array."), ("case_ids", "[\"C7\"]", NotId), ("case_ids", "[null]", NotId),
        ("case_ids", "[41]", "Field :{0} contains unrecognized case IDs."), ("refs", "1", NotString),
        ("refs", "\"" + new string('x', 251) + "\"", "Field :{0} is too long (250 characters at most)."), ("start_on", "\"today\"", NotTime),
        ("due_on", "1.5", NotTime), ("due_on", "-1", NotTime),
    ];

    private static readonly (string Method, string[] Without)[] Methods =
    [
        ("add_run/1", []), ("update_run/1", []), ("add_plan/1", ["assignedto_id", "include_all", "case_ids"]),
        ("update_plan/2", ["assignedto_id", "include_all", "case_ids"]), ("add_plan_entry/2", ["milestone_id", "start_on", "due_on"]),
        ("update_plan_entry/2/{entry}", ["milestone_id"]), ("update_run_in_plan_entry/3", ["name", "milestone_id"]),
    ];

    private string _entry = "";

    private static IEnumerable<TestCaseData> Accepted() =>
        from method in Methods
        from field in Right
        where !method.Without.Contains(field.Field)
        select new TestCaseData(method.Method, field.Field, field.Value);

    private static IEnumerable<TestCaseData> Refused() =>
        from method in Methods
        from field in Wrong
        where !method.Without.Contains(field.Field)
        select new TestCaseData(method.Method, field.Field, field.Value, string.Format(null, field.Text, field.Field))
            .SetArgDisplayNames(method.Method, field.Field, field.Value[..Math.Min(20, field.Value.Length)]);

    [SetUp]
    public async Task Open()
    {
        await Sandbox.OpenRun(1);
        var plan = await Sandbox.Post("add_plan/1", """{"name":"P","entries":[{"suite_id":1,"include_all":false,"case_ids":[1]}]}""");
        _entry = (string)plan.Items("entries")[0]["id"]!;
    }

    [TestCaseSource(nameof(Accepted))]
    public async Task A_right_value_is_stored(string method, string field, string value)
    {
        var answer = await Send(method, field, value);

        var stored = await Stored(method, answer);
        Assert.That(stored[field]?.ToJsonString(), Is.EqualTo(JsonNode.Parse(value)!.ToJsonString()), answer.Text);
    }

    [TestCaseSource(nameof(Refused))]
    public async Task A_wrong_value_is_refused_and_nothing_is_stored(string method, string field, string value, string text)
    {
        var before = await Everything();

        AssertRefused(await Send(method, field, value), 400, text);

        Assert.That(await Everything(), Is.EqualTo(before));
    }

    [TestCase("update_run/1", """{"suite_id":2,"project_id":2}""")]
    [TestCase("update_plan/2", """{"entries":[{"suite_id":1}]}""")]
    [TestCase("update_plan_entry/2/{entry}", """{"suite_id":2}""")]
    public async Task What_an_update_does_not_take_is_ignored(string method, string body)
    {
        var before = await Everything();

        Assert.That((await Sandbox.Post(Address(method), body)).Status, Is.EqualTo(200));

        Assert.That(Timeless(await Everything()), Is.EqualTo(Timeless(before)));
    }

    [TestCase("delete_run/1", "")]
    [TestCase("delete_run/1", "&soft=0")]
    [TestCase("delete_plan/2", "")]
    [TestCase("delete_plan/2", "&soft=0")]
    [TestCase("delete_plan_entry/2/{entry}", "&soft=0")]
    [TestCase("delete_run_from_plan_entry/3", "&soft=0")]
    public async Task Without_soft_it_is_deleted(string method, string soft)
    {
        var before = await Everything();

        var answer = await Sandbox.Post(Address(method) + soft);

        Assert.That((answer.Status, answer.Text), Is.EqualTo((200, "")));
        Assert.That(await Everything(), Is.Not.EqualTo(before));
    }

    [TestCase("delete_run/1")]
    [TestCase("delete_plan/2")]
    [TestCase("delete_plan_entry/2/{entry}")]
    [TestCase("delete_run_from_plan_entry/3")]
    public async Task Soft_is_one_or_zero(string method)
    {
        AssertRefused(await Sandbox.Post(Address(method) + "&soft=yes"), 400, "Field :soft is not a valid boolean.");

        Assert.That((await Sandbox.Get("get_run/1")).Status + (await Sandbox.Get("get_plan/2")).Items("entries").Count, Is.EqualTo(201));
    }

    private string Address(string method) => method.Replace("{entry}", _entry, StringComparison.Ordinal);

    private Task<Answer> Send(string method, string field, string value)
    {
        var required = method switch
        {
            "add_plan/1" when field != "name" => "\"name\":\"P\",",
            "add_plan_entry/2" => "\"suite_id\":1,",
            _ => "",
        };
        return Sandbox.Post(Address(method), $"{{{required}\"{field}\":{value}}}");
    }

    /// <summary>Reads the written run or plan again. The fields of an entry are in its run.</summary>
    private async Task<JsonNode> Stored(string method, Answer answer) => method switch
    {
        "add_run/1" => (await Sandbox.Get($"get_run/{answer["id"]}")).Json,
        "update_run/1" => (await Sandbox.Get("get_run/1")).Json,
        "add_plan/1" => (await Sandbox.Get($"get_plan/{answer["id"]}")).Json,
        "update_plan/2" => (await Sandbox.Get("get_plan/2")).Json,
        _ => (await Sandbox.Get("get_plan/2")).Items("entries")[^1]["runs"]![0]!,
    };

    private async Task<string> Everything()
    {
        var run = await Sandbox.Get("get_runs/1");
        return run.Text + (await Sandbox.Get("get_plans/1")).Text + (await Sandbox.Get("get_plan/2")).Text;
    }

    private static string Timeless(string text) => Regex.Replace(text, "\"updated_on\":(null|[0-9]+)", "");
}
