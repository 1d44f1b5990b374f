using System.Text.Json;
using System.Text.Json.Nodes;
using TestRail.Reporter.Engine.Configuration.Defects;

namespace TestRail.Reporter.Engine.Defects;

/// <summary>
/// A tracker that an executable serves. It reads requests from its standard input and writes replies to its standard output, one JSON object
/// a line.
/// </summary>
/// <param name="lines">The running executable.</param>
internal sealed class ExecutableTracker(JsonLineProcess lines) : IDefectTracker
{
    private const int MostText = 2000;

    public void Dispose() => lines.Dispose();

    public async Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellation)
    {
        try
        {
            return Texts(await lines.AskAsync("check", new(), isWrite: false, cancellation).ConfigureAwait(false));
        }
        catch (TrackerException failure)
        {
            return [failure.Message];
        }
    }

    public Task<IReadOnlyList<string>> ChoicesAsync(DefectField field, string? project, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>([]);

    public async Task<IReadOnlyList<Defect>> FindAsync(string text, CancellationToken cancellation) =>
        [.. Items(await lines.AskAsync("find", new() { ["text"] = text }, isWrite: false, cancellation).ConfigureAwait(false)).Select(Shown)];

    public async Task<IReadOnlyList<TrackedDefect>> ListAsync(CancellationToken cancellation) =>
    [
        .. from item in Items(await lines.AskAsync("list", new() { ["text"] = DefectMarker.Prefix }, isWrite: false, cancellation).ConfigureAwait(false))
           let own = DefectMarker.In(Text(item, "title")).ToList()
           where own.Count > 0
           select new TrackedDefect(Id(item), IsClosed(item), [.. own.Concat(DefectMarker.In(Text(item, "description"))).Distinct()])
           {
               Created = DateTimeOffset.TryParse(Text(item, "created"), System.Globalization.CultureInfo.InvariantCulture, out var created) ? created : null,
           },
    ];

    public async Task<Defect?> LookUpAsync(string id, CancellationToken cancellation) =>
        await lines.AskAsync("show", new() { ["id"] = id }, isWrite: false, cancellation).ConfigureAwait(false) is { ValueKind: JsonValueKind.Object } item ? Shown(item) : null;

    public async Task<PushedDefect> PushAsync(NewDefect defect, CancellationToken cancellation)
    {
        var values = defect.Values.ToDictionary(pair => pair.Key, pair => pair.Value);
        values[DefectFieldNames.Title] = DefectText.Title(values.GetValueOrDefault(DefectFieldNames.Title) ?? "", defect.Marker);
        var item = await lines.AskAsync("push", new() { ["fields"] = new JsonObject(values.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value))) }, isWrite: true, cancellation).ConfigureAwait(false);
        if (Text(item, "id") is not { Length: > 0 and <= JsonLineProcess.LongestId } id)
            throw new TrackerException($"{lines.Name}: the reply to push has no id.", isInDoubt: true);

        var notAttached = new List<(string, string)>();
        foreach (var file in defect.Files)
        {
            try
            {
                await AttachAsync(id, file, Path.GetFileName(file), cancellation).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is TrackerException or DefectRejectedException or OperationCanceledException)
            {
                notAttached.Add((file, failure.Message));
            }
        }

        return new PushedDefect(Shown(item) with { Title = values[DefectFieldNames.Title] }, notAttached);
    }

    public Task CommentAsync(string id, string text, CancellationToken cancellation) =>
        lines.AskAsync("comment", new() { ["id"] = id, ["text"] = text }, isWrite: true, cancellation);

    public async Task<IReadOnlyList<string>> CommentsAsync(string id, CancellationToken cancellation) =>
        Texts(await lines.AskAsync("comments", new() { ["id"] = id }, isWrite: false, cancellation).ConfigureAwait(false));

    public Task MoveAsync(string id, string? step, CancellationToken cancellation) =>
        lines.AskAsync("move", new() { ["id"] = id, ["step"] = step }, isWrite: true, cancellation);

    public Task AttachAsync(string id, string file, string name, CancellationToken cancellation) =>
        lines.AskAsync("attach", new() { ["id"] = id, ["file"] = file, ["name"] = name }, isWrite: true, cancellation);

    private Defect Shown(JsonElement item) => new(Id(item), Text(item, "title") ?? "", Uri.TryCreate(Text(item, "url"), UriKind.Absolute, out var link) && link.Scheme is "http" or "https" ? link : null)
    {
        State = Text(item, "state"),
        IsClosed = IsClosed(item),
        Fields = item.TryGetProperty("fields", out var fields) && fields.ValueKind == JsonValueKind.Object
            ? [.. fields.EnumerateObject().Select(field => new DefectFieldValue(field.Name, field.Name, Cut(field.Value.ToString())))]
            : [],
    };

    private string Id(JsonElement item) => Text(item, "id") is { Length: > 0 and <= JsonLineProcess.LongestId } id ? id : throw new TrackerException($"{lines.Name}: a defect in the reply has no id.");

    private static bool IsClosed(JsonElement item) => item.TryGetProperty("closed", out var closed) && closed.ValueKind == JsonValueKind.True;

    private static IEnumerable<JsonElement> Items(JsonElement result) => result.ValueKind == JsonValueKind.Array ? result.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object) : [];

    private static IReadOnlyList<string> Texts(JsonElement result) =>
        result.ValueKind == JsonValueKind.Array ? [.. result.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => Cut(item.GetString()!))] : [];

    private static string? Text(JsonElement item, string name) => item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value)
        ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null }
        : null;

    private static string Cut(string text) => text.Length > MostText ? text[..MostText] : text;
}
