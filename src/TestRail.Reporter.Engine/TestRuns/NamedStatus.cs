using TestRail.Client;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>A status of TestRail's, by the name that its API uses and the one that people see.</summary>
internal sealed record NamedStatus(long Id, string Name, string Label)
{
    /// <summary>All that there are.</summary>
    public static async Task<IReadOnlyList<NamedStatus>> ReadAllAsync(ITestRailApi api, CancellationToken cancellation) =>
        [.. (await api.GetStatusesAsync(cancellation).ConfigureAwait(false)).Select(status => new NamedStatus(status.Id, status.Name, status.Label))];
}
