using System.Globalization;
using Axosoft.Client;
using Axosoft.Client.Attachments;
using Axosoft.Client.Errors;
using Axosoft.Client.Items;
using Axosoft.Client.Values;
using TestRail.Reporter.Engine.Configuration.Defects;

namespace TestRail.Reporter.Engine.Defects;

/// <summary>Axosoft as a tracker. New defects are features in the configured workflow step.</summary>
internal sealed class AxosoftTracker : IDefectTracker
{
    private const ItemType Type = ItemType.Features;

    private readonly DefectConfiguration _configuration;
    private readonly AxosoftClient _client;
    private readonly AxosoftDirectory _directory;
    private readonly AxosoftItemBuilder _builder;
    private readonly AxosoftItemSearch _search;

    /// <param name="configuration">The plugin's configuration.</param>
    /// <param name="client">The client. The tracker disposes it.</param>
    public AxosoftTracker(DefectConfiguration configuration, AxosoftClient client)
    {
        _configuration = configuration;
        _client = client;
        _directory = new AxosoftDirectory(client.Api, Type);
        _builder = new AxosoftItemBuilder(configuration, _directory);
        _search = new AxosoftItemSearch(client.Api, Type);
    }

    public void Dispose() => _client.Dispose();

    public async Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellation)
    {
        try
        {
            await _client.Api.GetCurrentUserAsync(cancellation).ConfigureAwait(false);
            var existing = await _directory.CustomFieldsAsync(cancellation).ConfigureAwait(false);
            var problems = new List<string>();
            foreach (var field in _configuration.PushFields.Concat(_configuration.HoverFields).Where(field => field.Type is not null).DistinctBy(field => field.Name))
            {
                if (!existing.Any(each => DefectFieldNames.AreSame(each.Name, field.Name)))
                    problems.Add(DefectProblems.NoCustomField(field, existing.Select(each => $"{each.Name} ({each.Label})")));
                else if (field.Type is DefectFieldType.Dropdown or DefectFieldType.Multiselect && (await _directory.ValuesAsync(field.Name, cancellation).ConfigureAwait(false)).Count == 0)
                    problems.Add(DefectProblems.NoValues(field));
            }

            var (_, ofValues) = await _builder.BuildAsync(new NewDefect(new Dictionary<string, string>()), isComplete: false, cancellation).ConfigureAwait(false);
            return [.. problems.Concat(ofValues).Distinct()];
        }
        catch (AxosoftException failure)
        {
            return [failure.Message];
        }
    }

    public Task<IReadOnlyList<string>> ChoicesAsync(DefectField field, string? project, CancellationToken cancellation) => CallAsync<IReadOnlyList<string>>(async () =>
    {
        if (field.Type is DefectFieldType.Bool)
            return ["Yes", "No"];
        if (field.Type is not null)
            return [.. (await _directory.ValuesAsync(field.Name, cancellation).ConfigureAwait(false)).Select(value => value.Name)];

        var name = project ?? _configuration.Values.GetValueOrDefault(DefectFieldNames.Project);
        var known = name is null ? null : (await _directory.EntriesAsync(DefectFieldNames.Project, null, cancellation).ConfigureAwait(false)).FirstOrDefault(entry => entry.IsCalled(name));
        return [.. (await _directory.EntriesAsync(field.Name, known?.Id, cancellation).ConfigureAwait(false)).Select(entry => entry.Name)];
    });

    public Task<IReadOnlyList<Defect>> FindAsync(string text, CancellationToken cancellation) => CallAsync<IReadOnlyList<Defect>>(async () =>
    {
        var found = new List<Defect>();
        foreach (var item in await _search.FindAsync(text, cancellation).ConfigureAwait(false))
            found.Add(await ShowAsync(item, cancellation).ConfigureAwait(false));
        return found;
    });

    public Task<IReadOnlyList<TrackedDefect>> ListAsync(CancellationToken cancellation) => CallAsync(() => _search.ListAsync(cancellation));

    public Task<Defect?> LookUpAsync(string id, CancellationToken cancellation) => CallAsync(async () =>
    {
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;

        try
        {
            return await ShowAsync(await _client.Api.GetItemAsync(Type, number, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        }
        catch (AxosoftException failure) when (failure.Kind == FailureKind.NotFound)
        {
            return null;
        }
    });

    public Task<PushedDefect> PushAsync(NewDefect defect, CancellationToken cancellation) => CallAsync(async () =>
    {
        var (item, problems) = await _builder.BuildAsync(defect, isComplete: true, cancellation).ConfigureAwait(false);
        if (item is null)
            throw new DefectRejectedException(problems);

        var stored = await AddAsync(item, cancellation).ConfigureAwait(false);
        var notAttached = new List<(string, string)>();
        foreach (var file in defect.Files)
        {
            try
            {
                await _client.Api.AddAttachmentAsync(Type, stored.Id, Path.GetFileName(file), new AttachmentFile(file), cancellation: cancellation).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is AxosoftException or IOException or UnauthorizedAccessException or OperationCanceledException)
            {
                notAttached.Add((file, failure.Message));
            }
        }

        return new PushedDefect(await ShowStoredAsync(stored, item.Name, cancellation).ConfigureAwait(false), notAttached);
    });

    public Task CommentAsync(string id, string text, CancellationToken cancellation) =>
        CallAsync(() => _client.Api.AddCommentAsync(Type, Number(id), new AddComment(DefectText.Html(text)), cancellation));

    public Task<IReadOnlyList<string>> CommentsAsync(string id, CancellationToken cancellation) => CallAsync<IReadOnlyList<string>>(async () =>
        [.. (await _client.Api.GetCommentsAsync(Type, Number(id), cancellation).ConfigureAwait(false)).Select(comment => DefectText.Plain(comment.Text ?? ""))]);

    public Task MoveAsync(string id, string? step, CancellationToken cancellation) => CallAsync(async () =>
    {
        var item = await _client.Api.GetItemAsync(Type, Number(id), cancellation).ConfigureAwait(false);
        var field = _configuration.PushFields.Single(each => each.Name == DefectFieldNames.Step);
        var wanted = step ?? _configuration.Values.GetValueOrDefault(DefectFieldNames.Step) ?? "";
        var problems = new List<string>();
        var entries = await _directory.EntriesAsync(DefectFieldNames.Step, item.Project?.Id, cancellation).ConfigureAwait(false);
        return CustomFieldValue.Option(field, wanted, entries, problems) is { } entry
            ? await _client.Api.UpdateItemAsync(Type, item.Id, new ChangeItem(new UpdateItem { WorkflowStep = new NamedId(entry.Id) }), cancellation).ConfigureAwait(false)
            : throw new DefectRejectedException(problems);
    });

    public Task AttachAsync(string id, string file, string name, CancellationToken cancellation) =>
        CallAsync(() => _client.Api.AddAttachmentAsync(Type, Number(id), name, new AttachmentFile(file), cancellation: cancellation));

    private static long Number(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new TrackerException($"{id} is not an id of Axosoft. Ids are whole numbers.");

    private static async Task<T> CallAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (AxosoftException failure)
        {
            throw new TrackerException(failure.Message, failure.IsInDoubt);
        }
    }

    /// <summary>Adds an item. If it is in doubt, an open item with the same title and description is the one that was added: pushing it again would double it.</summary>
    private async Task<Item> AddAsync(AddItem item, CancellationToken cancellation)
    {
        try
        {
            return await _client.Api.AddItemAsync(Type, new SaveItem(item), cancellation).ConfigureAwait(false);
        }
        catch (AxosoftException failure) when (failure.IsInDoubt)
        {
            var stored = await FindStoredAsync(item, cancellation).ConfigureAwait(false);
            if (stored is null)
                throw;
            return stored;
        }
    }

    /// <summary>Finds the item that was added; null if there is none, or if the search failed: the item is then still in doubt.</summary>
    private async Task<Item?> FindStoredAsync(AddItem item, CancellationToken cancellation)
    {
        try
        {
            var found = await _search.FindAsync(item.Name, cancellation).ConfigureAwait(false);
            return found.FirstOrDefault(one => one.Name == item.Name && (one.Description ?? "") == (item.Description ?? "") && !AxosoftDefect.IsClosed(one));
        }
        catch (AxosoftException)
        {
            return null;
        }
    }

    /// <summary>Shows a new item. The item exists, so a value that cannot be looked up is no failure: the push would be repeated.</summary>
    private async Task<Defect> ShowStoredAsync(Item stored, string name, CancellationToken cancellation)
    {
        // Axosoft's reply to a new item may have its id alone.
        var shown = stored.Name.Length == 0 ? stored with { Name = name } : stored;
        try
        {
            return await ShowAsync(shown, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is AxosoftException or OperationCanceledException)
        {
            return new Defect(shown.Id.ToString(CultureInfo.InvariantCulture), shown.Name, _client.ItemPage(Type, shown.Id));
        }
    }

    private Task<Defect> ShowAsync(Item item, CancellationToken cancellation) =>
        AxosoftDefect.OfAsync(item, _client.ItemPage(Type, item.Id), _configuration.HoverFields, _directory, cancellation);
}
