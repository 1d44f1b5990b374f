using System.Net;
using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Contract.Tests.Kit;
using TestRail.Sandbox.Options;
using Endpoint = TestRail.Contract.Tests.Kit.Endpoint;

namespace TestRail.Contract.Tests;

/// <summary>Rules for each method: its request, the shape of its reply, and each status on the vendor's page.</summary>
internal sealed class EndpointContract : ContractFixture
{
    private const string NoAccess = "The requested project does not exist or you do not have the permissions to access it.";

    [TestCaseSource(nameof(Everything))]
    [Line("get_plans: without entries")]
    [Line("add_results_for_cases: unpaginated")]
    public async Task Success_is_200_with_the_shape_of_the_vendors_sample(Endpoint endpoint)
    {
        var ids = await Known(endpoint);

        var arrived = await Result(endpoint.Call(Api, ids));

        var (asked, exchange) = (Server.Requests.All[^1], Wire.Last);
        Assert.Multiple(() =>
        {
            Assert.That(asked.Verb, Is.EqualTo(endpoint.Verb));
            Assert.That(asked.PathAndQuery, Does.StartWith($"/index.php?/api/v2/{endpoint.With(ids)}{endpoint.Suffix}"));
            Assert.That(asked.Status, Is.EqualTo(200));
            Assert.That(endpoint.Answer.Problems(exchange.Answered), Is.Empty);
            if (endpoint.Answer.Type is not null && IsRead(endpoint))
                Assert.That(Arrival.Problems(endpoint.Answer.Said(exchange.Answer!), arrived), Is.SubsetOf(Lost(endpoint)));
            if (endpoint.Answer.Type?.EndsWith("[]", StringComparison.Ordinal) == true)
                Assert.That(arrived, Is.Not.Empty, "An empty list proves no shape.");
        });
    }

    [TestCaseSource(nameof(WithIds))]
    public async Task An_unknown_id_is_400_with_TestRails_own_sentence(Endpoint endpoint, int position)
    {
        var subject = endpoint.Path[position];
        var ids = await Known(endpoint);
        ids = new Ids([.. ids.Values.Select((id, index) => index == position ? subject.Unknown : id)]);

        AssertRefused(endpoint.With(ids), Refusal(endpoint, Api, ids), HttpStatusCode.BadRequest, FailureKind.BadRequest, subject.Refusal);
    }

    [TestCaseSource(nameof(Writes))]
    public async Task A_missing_permission_is_403(Endpoint endpoint)
    {
        var ids = await Known(endpoint);

        AssertRefused(
            endpoint.With(ids), Refusal(endpoint, Guest(), ids), HttpStatusCode.Forbidden, FailureKind.Forbidden, endpoint.Forbidden!);
    }

    [TestCaseSource(nameof(InProjects))]
    public async Task No_access_to_the_project_is_403(Endpoint endpoint)
    {
        var ids = await Known(endpoint);
        Server.Faults.Add(new FaultRule { Method = endpoint.Name, Kind = FaultKind.Forbidden });

        AssertRefused(endpoint.With(ids), Refusal(endpoint, Api, ids), HttpStatusCode.Forbidden, FailureKind.Forbidden, NoAccess);
    }

    [TestCaseSource(nameof(Limited))]
    public async Task Too_many_requests_are_429_with_the_time_to_wait(Endpoint endpoint)
    {
        var ids = await Known(endpoint);
        Server.Faults.Add(new FaultRule { Method = endpoint.Name, Status = 429, RetryAfter = TimeSpan.FromSeconds(7) });

        var refusal = Refusal(endpoint, Api, ids);

        AssertRefused(endpoint.With(ids), refusal, HttpStatusCode.TooManyRequests, FailureKind.RateLimited, "API Rate Limit Exceeded");
        Assert.That(refusal.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(7)));
    }

    private static void AssertRefused(string call, TestRailException refusal, HttpStatusCode status, FailureKind kind, string said) =>
        Assert.Multiple(() =>
        {
            Assert.That(refusal.Reason, Is.EqualTo(said));
            Assert.That(refusal.StatusCode, Is.EqualTo(status));
            Assert.That(refusal.Kind, Is.EqualTo(kind));
            Assert.That(refusal.Call, Is.EqualTo(call));
            Assert.That(refusal.IsInDoubt, Is.False);
        });

    private static TestRailException Refusal(Endpoint endpoint, ITestRailApi api, Ids ids) =>
        Assert.ThrowsAsync<TestRailException>(() => endpoint.Call(api, ids))!;

    private async Task<Ids> Known(Endpoint endpoint)
    {
        await World.FillAsync();
        var values = new List<string>();
        foreach (var subject in endpoint.Path)
            values.Add(await subject.Known(World));
        return new Ids(values);
    }

    private static IEnumerable<string> Lost(Endpoint endpoint) => endpoint.Unread.Select(key => $"$.{key} is lost");

    private static bool IsRead(Endpoint endpoint) => ClientMethod.All.First(each => each.Address == endpoint.Address).Result != typeof(void);

    private static async Task<object?> Result(Task call)
    {
        await call;
        return call.GetType().GetProperty(nameof(Task<>.Result))?.GetValue(call);
    }

    private static IEnumerable<TestCaseData> Everything() => Cases(_ => true, 200);

    private static IEnumerable<TestCaseData> Limited() => Cases(_ => true, 429);

    private static IEnumerable<TestCaseData> Writes() => Cases(each => each.Forbidden is not null, 403);

    private static IEnumerable<TestCaseData> InProjects() => Cases(each => each.Path.Length > 0, 403);

    private static IEnumerable<TestCaseData> WithIds() => Endpoints.Contract.Endpoints.SelectMany(endpoint => endpoint.Path.Select(
        (subject, position) => new TestCaseData(endpoint, position)
            .SetArgDisplayNames(endpoint.ToString(), subject.Field).Proves($"{endpoint.Name} 400")));

    private static IEnumerable<TestCaseData> Cases(Func<Endpoint, bool> meant, int code) => Endpoints.Contract.Endpoints.Where(meant)
        .Select(endpoint => new TestCaseData(endpoint)
            .SetArgDisplayNames(endpoint.Address).Proves(code == 200 ? [endpoint.Name, $"{endpoint.Name} 200"] : [$"{endpoint.Name} {code}"]));
}
