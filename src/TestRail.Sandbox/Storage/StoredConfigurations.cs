using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Storage;

internal static class StoredConfigurations
{
    public static IReadOnlyList<ConfigGroup> ConfigGroups(this Store store, long project)
    {
        var configs = store.List<Config>(
            "SELECT c.* FROM live_configs c JOIN live_config_groups g ON g.id = c.group_id WHERE g.project_id = @project ORDER BY c.id",
            new { project })
            .ToLookup(config => config.GroupId);
        return [.. store.List<ConfigGroup>("SELECT * FROM live_config_groups WHERE project_id = @project ORDER BY id", new { project })
            .Select(group => group with { Configs = [.. configs[group.Id]] })];
    }

    public static IReadOnlyDictionary<long, string> ConfigNames(this Store store, IEnumerable<long> ids) =>
        store.List<Config>("SELECT * FROM configs WHERE id IN (SELECT value FROM json_each(@ids))", new { ids = ids.Distinct().ToArray() })
            .ToDictionary(config => config.Id, config => config.Name);
}
