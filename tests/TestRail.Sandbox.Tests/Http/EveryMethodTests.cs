using TestRail.Sandbox.Dispatching;
using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Tests.Http;

/// <summary>Rules for all methods, new ones included: the ids must exist, and a guest may not change anything.</summary>
internal sealed class EveryMethodTests
{
    private RunningSandbox _sandbox = null!;
    private string _entry = "";

    private static IEnumerable<Route> Sorted => Routes.All.Values.OrderBy(route => route.Name, StringComparer.Ordinal);

    private static IEnumerable<string> WithIds => Sorted.Where(route => route.Ids is [{ IsOptional: false }, ..]).Select(route => route.Name);

    private static IEnumerable<string> Writing => Sorted.Where(route => route.Verb == "POST").Select(route => route.Name);

    [OneTimeSetUp]
    public async Task Start()
    {
        _sandbox = await RunningSandbox.StartAsync(new SandboxOptions { Users = [new SandboxUser("reader@example.com", "reader-key", ReadOnly: true)] });
        await _sandbox.OpenRun(1, 30);
        await _sandbox.Post("add_result/1", new { status_id = 5 });
        await _sandbox.Upload("add_attachment_to_result/1", "a.txt", [1]);
        _entry = (string)(await _sandbox.Post("add_plan/1", """{"name":"P","entries":[{"suite_id":1}]}""")).Items("entries")[0]["id"]!;
    }

    [TearDown]
    public void SignIn() => _sandbox.SignIn(SandboxServer.User, SandboxServer.Key);

    [OneTimeTearDown]
    public async Task Stop() => await _sandbox.DisposeAsync();

    [TestCaseSource(nameof(WithIds))]
    public async Task An_unknown_id_is_a_bad_request(string method)
    {
        var (field, noun) = (Routes.All[method].Ids[0].Field, Routes.All[method].Ids[0].Noun);

        Assert.Multiple(async () =>
        {
            Assert.That(await Refusal(method, "/9999"), Is.EqualTo((400, $"Field :{field} is not a valid {noun}.")));
            Assert.That(await Refusal(method, "/C1"), Is.EqualTo((400, $"Field :{field} is not a valid ID.")));
            Assert.That(await Refusal(method, ""), Is.EqualTo((400, $"Field :{field} is a required field.")));
        });
    }

    [TestCaseSource(nameof(Writing))]
    public async Task A_guest_may_not_write(string method)
    {
        var route = Routes.All[method];
        var reason = route.TakesAdministrator ? "requires administrator privileges" : "insufficient permissions";
        _sandbox.SignIn("reader@example.com", "reader-key");

        var refusal = await Refusal(method, Requests.Address(route, _entry)[method.Length..]);

        Assert.That(refusal, Is.EqualTo((403, $"You are not allowed to {route.Permission} ({reason}).")));
    }

    [TestCaseSource(nameof(Writing))]
    public async Task Nobody_may_write_without_signing_in(string method)
    {
        _sandbox.SignOut();

        Assert.That((await Refusal(method, "/1")).Status, Is.EqualTo(401));
    }

    private async Task<(int Status, string? Error)> Refusal(string method, string ids)
    {
        var route = Routes.All[method];
        var answer = route.Verb == "GET" ? await _sandbox.Get(method + ids)
            : route.TakesFile ? await _sandbox.Upload(method + ids, "a.txt", [1])
            : await _sandbox.Post(method + ids, Requests.For(method));
        return (answer.Status, answer.Error);
    }
}
