using System.Text.Json;
using TestRail.Sandbox.Dispatching;

namespace TestRail.Sandbox.Tests.Http;

/// <summary>Sends random invalid requests to each method. The reply is a success or an error message, never an internal error.</summary>
internal sealed class MutantsTests
{
    private const int Seed = 20130708, OfEachMethod = 100;

    private static IEnumerable<TestCaseData> Methods() =>
        Routes.All.Values.OrderBy(route => route.Name, StringComparer.Ordinal).Select(route => new TestCaseData(route.Name).SetArgDisplayNames(route.Name));

    [TestCaseSource(nameof(Methods)), CancelAfter(60_000)]
    public async Task A_method_answers_every_mutant(string method, CancellationToken cancellation)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var entry = await Prepare(sandbox);
        var random = new Random(Seed + method.Sum(letter => letter));

        for (var i = 0; i < OfEachMethod; i++)
        {
            var mutant = new Mutant(random, Routes.All[method], entry);
            using var request = mutant.Message();
            using var response = await sandbox.Raw(request, cancellation);
            var text = await response.Content.ReadAsStringAsync(cancellation);
            Assert.Multiple(() =>
            {
                Assert.That((int)response.StatusCode, Is.LessThan(500), mutant.ToString());
                Assert.That((int)response.StatusCode < 300 || IsRefusal(text), Is.True, $"{mutant}\n{text}");
            });
        }
    }

    [TestCaseSource(typeof(Requests), nameof(Requests.Methods))]
    public async Task What_the_mutants_descend_from_is_right(string method)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var entry = await Prepare(sandbox);

        var answer = await sandbox.Post(Requests.Address(Routes.All[method], entry), Requests.For(method));

        Assert.That(answer.Status, Is.EqualTo(200), answer.Text);
    }

    /// <summary>Creates a run with a result and a file, and a plan. Returns the id of the plan's entry.</summary>
    private static async Task<string> Prepare(RunningSandbox sandbox)
    {
        await sandbox.OpenRun(1, 30);
        await sandbox.Post("add_result/1", new { status_id = 5 });
        await sandbox.Upload("add_attachment_to_result/1", "a.txt", [1]);
        var plan = await sandbox.Post("add_plan/1", """{"name":"P","entries":[{"suite_id":1,"config_ids":[1,2]}]}""");
        return (string)plan.Items("entries")[0]["id"]!;
    }

    private static bool IsRefusal(string text)
    {
        try
        {
            return JsonDocument.Parse(text).RootElement.GetProperty("error").GetString() is { Length: > 0 };
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
