using System.Text.Json.Serialization;
using TestRail.Client.Plans;
using TestRail.Client.Runs;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>The run that a session reports into.</summary>
internal sealed record RunTarget
{
    public required long Run { get; init; }

    public required string Name { get; init; }

    public required long Project { get; init; }

    public required long? Suite { get; init; }

    /// <summary>The plan that the run belongs to; null for a run of its own.</summary>
    public long? Plan { get; init; }

    /// <summary>The plan's entry that holds the run.</summary>
    public string? PlanEntry { get; init; }

    /// <summary>True when the run stands for configurations, one of several runs in its entry.</summary>
    public bool HasConfigurations { get; init; }

    /// <summary>True when the run is closed: TestRail takes no more results for it.</summary>
    public bool IsCompleted { get; init; }

    /// <summary>True when the run holds every case of its suite.</summary>
    public bool IncludesAll { get; init; }

    /// <summary>Where a person sees the run.</summary>
    public required Uri Address { get; init; }

    /// <summary>True when this session, or one that it shares the run with, created the run: only then does it select cases in it, or close it.</summary>
    public bool Created { get; init; }

    /// <summary>True when this process created it, so that it holds nothing of an earlier one.</summary>
    [JsonIgnore]
    public bool IsNew { get; init; }

    /// <summary>True when another session opened the run for both.</summary>
    public bool IsJoined { get; init; }

    /// <summary>True when others may report into the run too, so that no session may close it.</summary>
    public bool IsShared { get; init; }

    /// <summary>True when this session created the plan too.</summary>
    public bool CreatedPlan { get; init; }

    /// <summary>The cases selected so far; null when the run holds all of its suite or is not ours to select in.</summary>
    [JsonIgnore]
    public IReadOnlySet<long>? Selected { get; init; }

    /// <summary>The session's cases that go into the run; null when all of them do.</summary>
    [JsonIgnore]
    public IReadOnlySet<long>? Cases { get; init; }

    /// <summary>The user that failed tests are assigned to.</summary>
    public long? AssignFailedTo { get; init; }

    /// <summary>Cases that were wanted in the run and that TestRail does not have.</summary>
    public IReadOnlyCollection<long> Unknown { get; init; } = [];

    /// <summary>True when results of the case go into the run.</summary>
    public bool Takes(long @case) => Cases is null || Cases.Contains(@case);

    /// <summary>What the journal holds of it.</summary>
    /// <param name="server">The server's base address.</param>
    public RunBound ToBound(Uri server) => new()
    {
        Server = server,
        Run = Run,
        Suite = Cases is null ? null : Suite,
        Plan = Plan,
        PlanEntry = PlanEntry,
        Address = Address,
        Created = Created,
        CreatedPlan = CreatedPlan,
        Shared = IsShared,
    };

    /// <summary>The server knows the address its users see, which may differ from the one that the API is called by.</summary>
    public static Uri AddressOf(Run run, Uri server) => AddressOf(run.Url, server, $"runs/view/{run.Id}");

    /// <inheritdoc cref="AddressOf(Run, Uri)"/>
    public static Uri AddressOf(Plan plan, Uri server) => AddressOf(plan.Url, server, $"plans/view/{plan.Id}");

    private static Uri AddressOf(string? url, Uri server, string page) =>
        WebLink.Parse(url) ?? new Uri($"{server.AbsoluteUri.TrimEnd('/')}/index.php?/{page}");
}
