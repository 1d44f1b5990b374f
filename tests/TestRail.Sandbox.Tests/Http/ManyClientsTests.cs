using System.Collections.Concurrent;
using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Tests.Http;

/// <summary>Twenty clients at once on a database file: no deadlock, no "database is locked", and no lost or mixed data.</summary>
internal sealed class ManyClientsTests
{
    private const int Clients = 20;

    private const int Rounds = 5;

    private string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("testrail-sandbox-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    [CancelAfter(120_000)]
    public async Task All_are_answered_and_everything_is_stored(CancellationToken cancellation)
    {
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { Database = Path.Combine(_folder, "sandbox.db") });
        var runs = new ConcurrentBag<long>();
        var answers = new ConcurrentBag<Answer>();

        await Parallel.ForEachAsync(Enumerable.Range(1, Clients), new ParallelOptions { MaxDegreeOfParallelism = Clients, CancellationToken = cancellation }, async (client, _) =>
        {
            var run = await sandbox.OpenRun(1, 2, 3);
            runs.Add(run);
            for (var round = 0; round < Rounds; round++)
                foreach (var answer in await RoundAsync(sandbox, run, client))
                    answers.Add(answer);
        });

        Assert.That(answers.Where(answer => answer.Status != 200), Is.Empty);
        Assert.That(runs.Distinct().Count(), Is.EqualTo(Clients));
        foreach (var run in runs)
        {
            var results = (await sandbox.Get($"get_results_for_run/{run}")).Items("results");
            Assert.That(results, Has.Count.EqualTo(2 * Rounds));
            Assert.That(results.Select(result => (string?)result["version"]).Distinct().Count(), Is.EqualTo(1), "one client's own");
        }
    }

    private static async Task<IReadOnlyList<Answer>> RoundAsync(RunningSandbox sandbox, long run, int client) =>
    [
        await sandbox.Post($"add_results_for_cases/{run}", new { results = new[] { 1, 2 }.Select(id => new { case_id = id, status_id = 1, version = $"{client}" }) }),
        await sandbox.Upload($"add_attachment_to_run/{run}", "log.txt", new byte[1000]),
        await sandbox.Get($"get_tests/{run}"),
        await sandbox.Get("get_runs/1&limit=3"),
        await sandbox.Post($"update_run/{run}", new { description = $"client {client}" }),
        await sandbox.Get("get_users"),
        await sandbox.Send(HttpMethod.Get, $"index.php?/runs/view/{run}", null),
        await sandbox.Send(HttpMethod.Get, "", null),
        await sandbox.Send(HttpMethod.Get, "sandbox/requests", null),
    ];
}
