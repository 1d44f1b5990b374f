using TestRail.Client;
using TestRail.Client.Projects;
using TestRail.Reporter.Abstractions.Messages;
using TestRail.Reporter.Configuration;

namespace TestRail.Reporter.Runs;

/// <summary>Turns the names in the configuration into the ids that TestRail takes.</summary>
internal sealed class ProjectLookup(ITestRailApi api, CancellationToken cancellation)
{
    public async Task<Project> ProjectAsync(NameOrId wanted)
    {
        var projects = await api.AllProjects(cancellation: cancellation).ToListAsync(cancellation).ConfigureAwait(false);
        return NameLookup.Find(wanted, "project", "project", projects, project => project.Id, project => project.Name);
    }

    /// <exception cref="UnusableConfigurationException">There is no such milestone, or it is completed.</exception>
    public async Task<long?> MilestoneAsync(long project, NameOrId? wanted, string option)
    {
        if (wanted is not { } milestone)
            return null;

        var milestones = await api.AllMilestones(project, cancellation: cancellation).ToListAsync(cancellation).ConfigureAwait(false);
        var all = milestones.SelectMany(parent => parent.Milestones.Prepend(parent)).ToList();
        return NameLookup.Find(milestone, option, "milestone", all, item => item.Id, item => item.Name).Id;
    }

    public async Task<long?> UserAsync(long project, NameOrId? wanted, string option)
    {
        if (wanted is not { } user)
            return null;

        if (user.Id is { } id)
            return id;

        var users = await api.GetUsersAsync(project, cancellation).ConfigureAwait(false);
        return NameLookup.Find(user, option, "user", users, item => item.Id, item => item.Email, item => item.Name).Id;
    }

    /// <summary>Configurations by id or as <c>Group: Name</c>, in the order given.</summary>
    public async Task<IReadOnlyList<long>> ConfigurationsAsync(long project, IReadOnlyList<NameOrId> wanted)
    {
        if (wanted.Count == 0)
            return [];

        var groups = await api.GetConfigsAsync(project, cancellation).ConfigureAwait(false);
        var all = groups.SelectMany(group => group.Configs.Select(config => (Group: group, Config: config))).ToList();
        var found = wanted.Select(name => NameLookup.Find(
            name, "plan.configurations", "configuration", all, item => item.Config.Id, item => $"{item.Group.Name}: {item.Config.Name}", item => item.Config.Name)).ToList();
        return found.GroupBy(item => item.Group.Id).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new UnusableConfigurationException(Sentences.TwoConfigurationsOfOneGroup(twice.First().Group.Name, [.. twice.Select(item => item.Config.Name)]))
            : [.. found.Select(item => item.Config.Id)];
    }
}
