using System.Text.Json.Serialization;
using TestRail.Client.Plans;
using TestRail.Client.Runs;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>A run that a session reports to.</summary>
internal sealed record RunTarget
{
    public required long Run { get; init; }

    public required string Name { get; init; }

    public required long Project { get; init; }

    public required long? Suite { get; init; }

    /// <summary>The plan that the run belongs to; null for a separate run.</summary>
    public long? Plan { get; init; }

    /// <summary>The plan entry that contains the run; null for a separate run.</summary>
    public string? PlanEntry { get; init; }

    /// <summary>True when the run has configurations. Its entry may contain several runs.</summary>
    public bool HasConfigurations { get; init; }

    /// <summary>True when the run is closed. TestRail rejects results for it.</summary>
    public bool IsCompleted { get; init; }

    /// <summary>True when the run contains all cases of its suite.</summary>
    public bool IncludesAll { get; init; }

    /// <summary>The run's page in TestRail.</summary>
    public required Uri Address { get; init; }

    /// <summary>
    /// True when this session, or a session that shares the run, created it. Only then may the session select cases in it or close it.
    /// </summary>
    public bool Created { get; init; }

    /// <summary>The reference in the description of a run that this session, or one that shares the run, created; null for other runs.</summary>
    public string? Reference { get; init; }

    /// <summary>True when this process created the run, so it contains no results of an earlier process.</summary>
    [JsonIgnore]
    public bool IsNew { get; init; }

    /// <summary>True when another session opened the run for both.</summary>
    public bool IsJoined { get; init; }

    /// <summary>True when other sessions may report to the run too. Then no session may close it.</summary>
    public bool IsShared { get; init; }

    /// <summary>True when this session created the plan too.</summary>
    public bool CreatedPlan { get; init; }

    /// <summary>The cases selected so far; null when the run contains all cases of its suite or the session may not select cases.</summary>
    [JsonIgnore]
    public IReadOnlySet<long>? Selected { get; init; }

    /// <summary>The session's cases in this run; null when all of its cases go into the run.</summary>
    [JsonIgnore]
    public IReadOnlySet<long>? Cases { get; init; }

    /// <summary>The id of the user to whom failed tests are assigned; null for none.</summary>
    public long? AssignFailedTo { get; init; }

    /// <summary>Requested cases that TestRail does not have.</summary>
    public IReadOnlyCollection<long> Unknown { get; init; } = [];

    /// <summary>True when results of the case go into this run.</summary>
    public bool Takes(long @case) => Cases is null || Cases.Contains(@case);

    /// <summary>The journal entry for the run.</summary>
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
        Reference = Created ? Reference : null,
    };

    /// <summary>The page's address. TestRail's answer contains the address for users, which may differ from the API's address.</summary>
    public static Uri AddressOf(Run run, Uri server) => AddressOf(run.Url, server, $"runs/view/{run.Id}");

    /// <inheritdoc cref="AddressOf(Run, Uri)"/>
    public static Uri AddressOf(Plan plan, Uri server) => AddressOf(plan.Url, server, $"plans/view/{plan.Id}");

    private static Uri AddressOf(string? url, Uri server, string page) =>
        WebLink.Parse(url) ?? new Uri($"{server.AbsoluteUri.TrimEnd('/')}/index.php?/{page}");
}
