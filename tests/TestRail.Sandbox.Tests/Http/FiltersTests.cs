using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Tests.Http;

/// <summary>The common rules for filters of all lists. The tests of each list check what a filter selects.</summary>
internal sealed class FiltersTests
{
    private static readonly string[] OfRuns = ["created_after", "created_before", "created_by", "is_completed", "limit", "offset", "milestone_id", "refs_filter", "suite_id"];
    private static readonly string[] OfPlans = ["created_after", "created_before", "created_by", "is_completed", "limit", "offset", "milestone_id"];
    private static readonly string[] OfResults = ["defects_filter", "limit", "offset", "status_id"];
    private static readonly string[] OfResultsOfRun = ["created_after", "created_before", "created_by", "defects_filter", "limit", "offset", "status_id"];

    private static readonly (string Method, string[] Filters)[] Lists =
    [
        ("get_runs/1", OfRuns), ("get_plans/1", OfPlans), ("get_results/1", OfResults), ("get_results_for_case/1/1", OfResults),
        ("get_results_for_run/1", OfResultsOfRun),
    ];

    private RunningSandbox _sandbox = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _sandbox = await RunningSandbox.StartAsync();
        await _sandbox.OpenRun(1);
        await _sandbox.Post("add_result/1", new { status_id = 5, defects = "TR-1" });
    }

    [OneTimeTearDown]
    public async Task Stop() => await _sandbox.DisposeAsync();

    private static IEnumerable<TestCaseData> Wrong() =>
        from list in Lists
        from filter in list.Filters
        from value in WrongValues(filter)
        select new TestCaseData($"{list.Method}&{filter}={value.Value}", $"Field :{filter} is not a valid {value.Noun}.");

    private static IEnumerable<TestCaseData> Right() =>
        from list in Lists
        from filter in list.Filters
        select new TestCaseData($"{list.Method}&{filter}={RightValue(filter)}");

    [TestCaseSource(nameof(Wrong))]
    public async Task A_value_of_a_wrong_type_is_refused(string method, string text)
    {
        var answer = await _sandbox.Get(method);

        Assert.That((answer.Status, answer.Error), Is.EqualTo((400, text)));
    }

    [TestCaseSource(nameof(Right))]
    public async Task A_value_of_the_right_type_is_taken(string method) => Assert.That((await _sandbox.Get(method)).Status, Is.EqualTo(200));

    [TestCase("limit=0", "Field :limit is too small (minimum 1).")]
    [TestCase("limit=251", "Field :limit is too large (maximum 250).")]
    [TestCase("limit=2147483648", "Field :limit is not a valid natural number.")]
    [TestCase("offset=2147483648", "Field :offset is not a valid natural number.")]
    public async Task A_page_has_its_limits(string filter, string text)
    {
        foreach (var (method, _) in Lists)
            Assert.That((await _sandbox.Get($"{method}&{filter}")).Error, Is.EqualTo(text), method);
    }

    [TestCase("unheard_of=1")]
    [TestCase("status=5")]
    [TestCase("=")]
    [TestCase("limit[]=7")]
    [TestCase("&&")]
    public async Task An_unknown_filter_is_ignored(string filter)
    {
        foreach (var (method, _) in Lists)
            Assert.That((await _sandbox.Get($"{method}&{filter}")).Text, Is.EqualTo((await _sandbox.Get(method)).Text), method);
    }

    [Test]
    public async Task An_unknown_filter_stays_in_the_links()
    {
        await _sandbox.Post("add_result/1", new { status_id = 1 });

        var answer = await _sandbox.Get("get_results/1&unheard_of=a%2Fb&limit=1");

        Assert.That((string?)answer["_links"]!["next"], Is.EqualTo("/api/v2/get_results/1&unheard_of=a%2Fb&limit=1&offset=1"));
    }

    [TestCase("is_completed=1&is_completed=0", 1)]
    [TestCase("is_completed=0&is_completed=1", 0)]
    public async Task Of_a_filter_that_is_named_twice_the_last_counts(string filters, int size) =>
        Assert.That((int)(await _sandbox.Get($"get_runs/1&{filters}"))["size"]!, Is.EqualTo(size));

    [TestCase("created_after", -1, 1)]
    [TestCase("created_after", 0, 0)]
    [TestCase("created_before", 1, 1)]
    [TestCase("created_before", 0, 0)]
    public async Task Before_and_after_leave_the_moment_itself_out(string filter, int seconds, int size)
    {
        var time = new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(1_767_225_600));
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { Time = time });
        await sandbox.OpenRun(1);
        await sandbox.Post("add_result/1", new { status_id = 5 });
        await sandbox.Post("add_plan/1", new { name = "P" });
        var moment = (time.GetUtcNow().ToUnixTimeSeconds() + seconds).ToString(CultureInfo.InvariantCulture);

        foreach (var method in new[] { "get_runs/1", "get_plans/1", "get_results_for_run/1" })
            Assert.That((int)(await sandbox.Get($"{method}&{filter}={moment}"))["size"]!, Is.EqualTo(size), method);
    }

    private static IEnumerable<(string Value, string Noun)> WrongValues(string filter) => filter switch
    {
        "created_after" or "created_before" => [("today", "timestamp"), ("-1", "timestamp"), ("1.5", "timestamp"), ("", "timestamp"), ("1,2", "timestamp")],
        "is_completed" => [("true", "boolean"), ("2", "boolean"), ("", "boolean")],
        "limit" or "offset" => [("o", "natural number"), ("-1", "natural number"), ("", "natural number"), ("1.0", "natural number"), ("1%00", "natural number")],
        "refs_filter" or "defects_filter" => [],
        _ => [("x", "ID"), ("1,x", "ID"), ("1,,2", "ID"), ("", "ID"), ("-1", "ID"), ("9223372036854775808", "ID")],
    };

    private static string RightValue(string filter) => filter switch
    {
        "created_after" or "created_before" => "1767225600",
        "refs_filter" or "defects_filter" => "TR-1",
        "created_by" or "milestone_id" or "suite_id" or "status_id" => "1,5,99",
        _ => "1",
    };
}
