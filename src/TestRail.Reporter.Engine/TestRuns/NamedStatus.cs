using TestRail.Client;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>A status in TestRail. The API uses its name, users see its label.</summary>
internal sealed record NamedStatus(long Id, string Name, string Label)
{
    /// <summary>Reads all statuses.</summary>
    public static async Task<IReadOnlyList<NamedStatus>> ReadAllAsync(ITestRailApi api, CancellationToken cancellation) =>
        [.. (await api.GetStatusesAsync(cancellation).ConfigureAwait(false)).Select(status => new NamedStatus(status.Id, status.Name, status.Label))];
}
