using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Storage;

/// <summary>The number of tests by status in a run or plan, under TestRail's counter names.</summary>
internal sealed class Counts
{
    private const int FirstCustomStatus = 6;
    private const int CustomCounters = 7;

    private static readonly string[] SystemCounters = ["passed", "blocked", "untested", "retest", "failed"];

    private readonly Dictionary<long, long> _byStatus = [];

    public void Add(long status, long count) => _byStatus[status] = this[status] + count;

    public long this[long status] => _byStatus.GetValueOrDefault(status);

    public Extras ToExtras()
    {
        var counters = new Extras();
        for (var i = 0; i < SystemCounters.Length; i++)
            counters[$"{SystemCounters[i]}_count"] = this[i + 1];
        for (var i = 0; i < CustomCounters; i++)
            counters[$"custom_status{i + 1}_count"] = this[FirstCustomStatus + i];
        return counters;
    }
}
