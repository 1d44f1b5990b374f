using System.Collections.Concurrent;
using System.Globalization;
using Axosoft.Client;
using Axosoft.Client.Fields;
using Axosoft.Client.Items;
using Axosoft.Client.Projects;
using Axosoft.Client.Workflows;
using TestRail.Reporter.Engine.Configuration.Defects;

namespace TestRail.Reporter.Engine.Defects;

/// <summary>
/// The names and ids of Axosoft's projects, steps, releases, users and values. Each list is requested once, because Axosoft counts the calls
/// of a day.
/// </summary>
internal sealed class AxosoftDirectory(IAxosoftApi api, ItemType type)
{
    private readonly ConcurrentDictionary<string, object> _lists = new();

    /// <summary>The entries that a field of Axosoft may refer to; empty if it takes any text.</summary>
    public Task<IReadOnlyList<DirectoryEntry>> EntriesAsync(string field, long? project, CancellationToken cancellation) => field switch
    {
        DefectFieldNames.Project => ListAsync(field, async () => Flatten(await api.GetProjectsAsync(cancellation).ConfigureAwait(false))),
        DefectFieldNames.Step => project is { } id ? StepsAsync(id, cancellation) : Task.FromResult<IReadOnlyList<DirectoryEntry>>([]),
        "release" => ListAsync(field, async () => Flatten(await api.GetReleasesAsync(cancellation).ConfigureAwait(false))),
        "priority" => PicklistAsync(field, PicklistType.Priority, cancellation),
        "severity" => PicklistAsync(field, PicklistType.Severity, cancellation),
        "status" => PicklistAsync(field, PicklistType.Status, cancellation),
        "assigned_to" => ListAsync(field, async () => (await api.GetUsersAsync(cancellation).ConfigureAwait(false)).Where(user => user.IsActive)
            .Select(user => new DirectoryEntry(user.Id, user.FullName) { OtherNames = [.. new[] { user.LoginId, user.Email }.OfType<string>()] })),
        _ => Task.FromResult<IReadOnlyList<DirectoryEntry>>([]),
    };

    /// <summary>Axosoft's custom fields.</summary>
    public async Task<IReadOnlyList<CustomField>> CustomFieldsAsync(CancellationToken cancellation) =>
        await CachedAsync<IReadOnlyList<CustomField>>("custom", async () => await api.GetCustomFieldsAsync(cancellation).ConfigureAwait(false)).ConfigureAwait(false);

    /// <summary>The values of a custom field; empty if it takes any value.</summary>
    public async Task<IReadOnlyList<DirectoryEntry>> ValuesAsync(string field, CancellationToken cancellation)
    {
        var custom = (await CustomFieldsAsync(cancellation).ConfigureAwait(false)).FirstOrDefault(each => DefectFieldNames.AreSame(each.Name, field));
        return custom?.PicklistId is { } list
            ? await ListAsync($"values {list}", async () => (await api.GetCustomPicklistAsync(list, cancellation).ConfigureAwait(false)).Values.Select(value => new DirectoryEntry(value.Id, value.Value))).ConfigureAwait(false)
            : [];
    }

    /// <summary>The workflow of a project; null if it has none for this type of item.</summary>
    public Task<Workflow?> WorkflowAsync(long project, CancellationToken cancellation) => CachedAsync(
        string.Create(CultureInfo.InvariantCulture, $"workflow {project}"),
        async () =>
        {
            var workflows = (await api.GetProjectAsync(project, type, cancellation).ConfigureAwait(false)).Workflows;
            var word = type.ToString();
            var own = workflows.FirstOrDefault(workflow => word.Equals(workflow.ItemType, StringComparison.OrdinalIgnoreCase)) ?? (workflows.Count > 0 ? workflows[0] : null);
            return own is null ? null : await api.GetWorkflowAsync(own.Id, cancellation).ConfigureAwait(false);
        });

    private async Task<IReadOnlyList<DirectoryEntry>> StepsAsync(long project, CancellationToken cancellation)
    {
        var workflow = await WorkflowAsync(project, cancellation).ConfigureAwait(false);
        var steps = workflow?.WorkflowSteps.Select(step => new DirectoryEntry(step.Id, step.Name)) ?? [];
        return workflow is { RestrictNewItems: true, NewItemWorkflowStep.Id: var only } ? [.. steps.Where(step => step.Id == only)] : [.. steps];
    }

    private Task<IReadOnlyList<DirectoryEntry>> PicklistAsync(string field, PicklistType list, CancellationToken cancellation) =>
        ListAsync(field, async () => (await api.GetPicklistAsync(list, cancellation).ConfigureAwait(false)).Select(value => new DirectoryEntry(value.Id, value.Name ?? "")));

    private Task<IReadOnlyList<DirectoryEntry>> ListAsync(string key, Func<Task<IEnumerable<DirectoryEntry>>> request) =>
        CachedAsync<IReadOnlyList<DirectoryEntry>>(key, async () => [.. await request().ConfigureAwait(false)]);

    /// <summary>A request that failed is made again.</summary>
    private async Task<T> CachedAsync<T>(string key, Func<Task<T>> request)
    {
        if (_lists.TryGetValue(key, out var known))
            return (T)known;

        var found = await request().ConfigureAwait(false);
        if (found is not null)
            _lists[key] = found;
        return found;
    }

    private static IEnumerable<DirectoryEntry> Flatten(IEnumerable<Project> projects) =>
        projects.SelectMany(project => Flatten(project.Children).Prepend(new DirectoryEntry(project.Id, project.Name)));

    private static IEnumerable<DirectoryEntry> Flatten(IEnumerable<Release> releases) =>
        releases.SelectMany(release => Flatten(release.Children).Prepend(new DirectoryEntry(release.Id, release.Name)));
}
