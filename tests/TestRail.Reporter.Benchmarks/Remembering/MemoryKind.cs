namespace TestRail.Reporter.Benchmarks.Remembering;

/// <summary>The kinds of memory that are measured.</summary>
internal enum MemoryKind
{
    /// <summary>The largest managed heap after a collection.</summary>
    Heap,

    /// <summary>The process's largest working set, with garbage collected as often as on a machine with a small cache.</summary>
    WorkingSetOfSmallCache,

    /// <summary>The process's largest working set on this machine.</summary>
    WorkingSet,
}
