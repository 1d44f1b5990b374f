namespace TestRail.Reporter.Benchmarks.Remembering;

/// <summary>What is meant by the memory of a process.</summary>
internal enum MemoryKind
{
    /// <summary>The most that the managed heap held without its garbage.</summary>
    Heap,

    /// <summary>The process's largest working set, with garbage collected as often as on a machine with a small cache.</summary>
    WorkingSetOfSmallCache,

    /// <summary>The process's largest working set on this machine.</summary>
    WorkingSet,
}
