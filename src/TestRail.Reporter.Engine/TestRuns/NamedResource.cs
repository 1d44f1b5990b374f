namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>An object in TestRail that is identified by its name only, and the requests for it.</summary>
/// <param name="Kind">The kind of object, as messages name it.</param>
/// <param name="Name">Its name, as messages show it.</param>
internal sealed record NamedResource<T>(string Kind, string Name)
    where T : class
{
    /// <summary>Unique in the project.</summary>
    public string Key => $"{Kind} {Name}";

    public required Func<Task<T>> CreateAsync { get; init; }

    /// <summary>Returns all objects that have the name at the moment.</summary>
    public required Func<Task<IEnumerable<T>>> FindAsync { get; init; }

    /// <summary>Deletes an object.</summary>
    public required Func<T, Task> RemoveAsync { get; init; }

    public required Func<T, long> Id { get; init; }
}
