namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>Something of TestRail's that people know by its name alone, and how to create it.</summary>
/// <param name="Kind">What it is, for a person.</param>
/// <param name="Name">Its name, for a person.</param>
internal sealed record NamedResource<T>(string Kind, string Name)
    where T : class
{
    /// <summary>What nothing else of a project goes by.</summary>
    public string Key => $"{Kind} {Name}";

    /// <summary>Creates it.</summary>
    public required Func<Task<T>> CreateAsync { get; init; }

    /// <summary>All that bear the name at the moment.</summary>
    public required Func<Task<IEnumerable<T>>> FindAsync { get; init; }

    /// <summary>Deletes one of them.</summary>
    public required Func<T, Task> RemoveAsync { get; init; }

    /// <summary>Its id.</summary>
    public required Func<T, long> Id { get; init; }
}
