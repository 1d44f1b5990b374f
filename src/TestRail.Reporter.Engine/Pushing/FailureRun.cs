namespace TestRail.Reporter.Engine.Pushing;

/// <summary>The run that failures are reported to.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Address">The run's page.</param>
/// <param name="Server">TestRail's base address.</param>
internal sealed record FailureRun(long Id, string Name, Uri Address, Uri Server)
{
    /// <summary>Reads which of the cases failed in the previous run too.</summary>
    public Func<IReadOnlyCollection<long>, CancellationToken, Task<IReadOnlySet<long>>> FailedBefore { get; init; } = static (_, _) => Task.FromResult<IReadOnlySet<long>>(new HashSet<long>());

    /// <summary>The page of a case.</summary>
    public Uri PageOf(long @case) => new($"{Server.AbsoluteUri.TrimEnd('/')}/index.php?/cases/view/{@case}");
}
