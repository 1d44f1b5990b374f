using TestRail.Client;
using TestRail.Client.Milestones;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Configuration.Naming;
using TestRail.Reporter.Engine.Configuration.Reading;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>Finds the configured milestone, and creates it if it is missing.</summary>
internal sealed class MilestoneLookup(ITestRailApi api, NamedResourceCreator creation, long project, CancellationToken cancellation)
{
    /// <summary>Returns the configured milestone, without an id if it must be created; null when none is configured.</summary>
    /// <exception cref="InvalidConfigurationException">
    /// The milestone is missing and may not be created, its name is ambiguous, or it is completed.
    /// </exception>
    public async Task<MilestoneChoice?> FindAsync(NameOrId? wanted, string option, bool mayCreate)
    {
        if (wanted is not { } given)
            return null;

        var milestone = given.Name is { } text ? NameOrId.Of(LimitedText.Of(text)) : given;

        var all = await AllAsync().ConfigureAwait(false);
        var open = all.Where(item => !item.IsCompleted).ToList();
        if (milestone.Id is { } id && open.Exists(item => item.Id == id))
            return new MilestoneChoice("", id);

        var named = open.Where(item => Is(item, milestone.Name)).ToList();
        if (named.Count > 0)
            return new MilestoneChoice(named[0].Name, First(named, milestone, option).Id);
        if (all.Find(item => item.Id == milestone.Id || Is(item, milestone.Name)) is { } completed)
            throw new InvalidConfigurationException(RunMessages.MilestoneCompleted(completed.Name, option));

        return milestone.Name is { } name && mayCreate
            ? new MilestoneChoice(name, null)
            : throw new InvalidConfigurationException(RunMessages.NotFound(
                "milestone", $"{milestone}", option, Suggestion.NearestFirst($"{milestone}", [.. open.Select(item => item.Name)]), milestone.Name is null ? null : option.Replace("milestone", "createMilestone", StringComparison.Ordinal)));
    }

    /// <summary>Returns the milestone's id. A milestone without an id is created.</summary>
    public async Task<long?> CompleteAsync(MilestoneChoice? choice)
    {
        if (choice is not { Id: null, Name: var name })
            return choice?.Id;

        return (await creation.CreateAsync(new NamedResource<Milestone>("milestone", name)
        {
            CreateAsync = () => api.AddMilestoneAsync(project, new AddMilestone { Name = name }, cancellation),
            FindAsync = async () => (await AllAsync().ConfigureAwait(false)).Where(item => !item.IsCompleted && item.ParentId is null && Is(item, name)),
            RemoveAsync = mine => api.DeleteMilestoneAsync(mine.Id, cancellation),
            Id = item => item.Id,
        }).ConfigureAwait(false)).Id;
    }

    /// <summary>Of several milestones with one parent, the first is used. A name under several parents is ambiguous.</summary>
    private static Milestone First(List<Milestone> named, NameOrId wanted, string option) => named.Select(item => item.ParentId).Distinct().Count() == 1
        ? named.MinBy(item => item.Id)!
        : throw new InvalidConfigurationException(RunMessages.Ambiguous("milestone", $"{wanted}", option, [.. named.Select(item => item.Id)]));

    private static bool Is(Milestone item, string? name) => string.Equals(item.Name.Trim(), name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Newer TestRail versions list sub-milestones inside their parent, older versions list them next to it.</summary>
    private async Task<List<Milestone>> AllAsync() =>
        [.. (await api.AllMilestones(project, cancellation: cancellation).ToListAsync(cancellation).ConfigureAwait(false))
            .SelectMany(parent => parent.Milestones.Prepend(parent)).DistinctBy(item => item.Id)];
}
