using TestRail.Client;
using TestRail.Client.Configurations;

namespace TestRail.Reporter.Engine.TestRuns.Plans;

/// <summary>Creates the configurations that a session names and the project does not have.</summary>
internal sealed class ConfigurationCreator(ITestRailApi api, NamedResourceCreator creation, long project, CancellationToken cancellation)
{
    /// <summary>Returns the same configurations with all ids. Missing ones are created.</summary>
    public async Task<ConfigurationSet> CompleteAsync(ConfigurationSet wanted)
    {
        if (wanted.Choices.All(choice => choice.Id is not null))
            return wanted;

        var complete = new List<ConfigurationChoice>();
        foreach (var choice in wanted.Choices)
            complete.Add(choice.Id is null ? await CreateAsync(choice).ConfigureAwait(false) : choice);
        return new ConfigurationSet(complete, await GroupsAsync().ConfigureAwait(false));
    }

    private async Task<ConfigurationChoice> CreateAsync(ConfigurationChoice choice)
    {
        var group = choice.GroupId ?? (await creation.CreateAsync(Group(choice)).ConfigureAwait(false)).Id;
        var created = await creation.CreateAsync(new NamedResource<Config>("configuration", $"{choice}")
        {
            CreateAsync = () => api.AddConfigAsync(group, new AddConfig { Name = choice.Name }, cancellation),
            FindAsync = async () => (await GroupsAsync().ConfigureAwait(false)).Where(each => each.Id == group).SelectMany(each => each.Configs).Where(config => Same(config.Name, choice.Name)),
            RemoveAsync = mine => api.DeleteConfigAsync(mine.Id, cancellation),
            Id = config => config.Id,
        }).ConfigureAwait(false);
        return choice with { GroupId = group, Id = created.Id };
    }

    private NamedResource<ConfigGroup> Group(ConfigurationChoice choice) => new("configuration group", choice.Group)
    {
        CreateAsync = () => api.AddConfigGroupAsync(project, new AddConfigGroup { Name = choice.Group }, cancellation),
        FindAsync = async () => (await GroupsAsync().ConfigureAwait(false)).Where(group => Same(group.Name, choice.Group)),
        RemoveAsync = mine => api.DeleteConfigGroupAsync(mine.Id, cancellation),
        Id = group => group.Id,
    };

    private async Task<IReadOnlyList<ConfigGroup>> GroupsAsync() => [.. await api.GetConfigsAsync(project, cancellation).ConfigureAwait(false)];

    private static bool Same(string one, string other) => string.Equals(one.Trim(), other, StringComparison.OrdinalIgnoreCase);
}
