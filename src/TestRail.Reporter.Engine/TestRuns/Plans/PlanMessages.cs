using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Engine.TestRuns.Plans;

/// <summary>Messages about entries of plans and their configurations.</summary>
internal static class PlanMessages
{
    /// <summary>TR0203: several groups have a configuration of that name.</summary>
    public static Message AmbiguousConfiguration(string wanted, string option, IReadOnlyList<string> full) => new(Severity.Error, "TR0203",
        $"TestRail has more than one configuration \"{wanted}\" ({option}).",
        $"Name the group too: {Phrases.List(full.Select(each => $"\"{each}\""))}.");

    /// <summary>TR0206: two configurations of one group.</summary>
    public static Message TwoConfigurationsOfOneGroup(string group, IReadOnlyList<string> configurations) => new(Severity.Error, "TR0206",
        $"plan.configurations names {string.Join(" and ", configurations)} of the group {group}. A run has one configuration of each group.",
        "Remove one of them.");

    /// <summary>TR0220: a missing configuration that cannot be created without its group.</summary>
    public static Message ConfigurationWithoutGroup(string wanted, string option, string? near, IReadOnlyList<string> existing) => new(Severity.Error, "TR0220",
        $"TestRail has no configuration \"{wanted}\" ({option}). It cannot be created because its group is not named. "
        + (near is null ? Phrases.Existing("configuration", existing) : $"Did you mean \"{near}\"?"),
        $"Fix the name, or write \"Group: {wanted.Trim(':', ' ')}\".");

    /// <summary>TR0222: a plan entry whose runs have other configuration groups.</summary>
    public static Message OtherGroups(string entry, IReadOnlyList<string> theirs, IReadOnlyList<string> wanted) => new(Severity.Error, "TR0222",
        $"The plan entry \"{entry}\" has a run for {(theirs.Count == 0 ? "no configuration" : string.Join(" with ", theirs))}, but plan.configurations names "
        + $"{(wanted.Count == 0 ? "none" : string.Join(" with ", wanted))}. All runs of an entry need one configuration of each of the same groups.",
        "Name one configuration of each of these groups, or set plan.entry to another name.");
}
