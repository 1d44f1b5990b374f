using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Tool;

/// <summary>
/// The last values of fields with the option <c>remember</c>, in a file in the user's own folder. It is a convenience: a file that cannot be
/// read or written is ignored.
/// </summary>
internal sealed class RememberedValues(DefectScope scope)
{
    private const int MaxBytes = 1 << 20;

    private string Server => scope.Configuration.Connection.Address.AbsoluteUri;

    private string? File => scope.Context.Home.Folder is { } folder ? Path.Combine(folder, "defect-values.json") : null;

    /// <summary>The values by field.</summary>
    public IReadOnlyDictionary<string, string> Load()
    {
        var values = new Dictionary<string, string>();
        foreach (var (field, value) in Read()[Server] as JsonObject ?? [])
        {
            if (value?.GetValueKind() == JsonValueKind.String)
                values[field] = (string)value!;
        }

        return values;
    }

    /// <summary>
    /// Saves the values of the fields that are remembered. The folder also contains the state that sessions share, so it is created
    /// inaccessible to other users, and left alone if they may write to it.
    /// </summary>
    public void Save(Dictionary<string, string> values)
    {
        var remembered = scope.Configuration.PushFields.Where(field => field.IsRemembered && values.ContainsKey(field.Name)).ToList();
        if (remembered.Count == 0 || File is not { } file || Path.GetDirectoryName(file) is not { } folder || scope.Context.Home.Objection(folder, folder) is not null)
            return;

        try
        {
            var all = Read();
            var own = all[Server] as JsonObject ?? [];
            foreach (var field in remembered)
                own[field.Name] = scope.Redaction.Apply(values[field.Name]);
            all[Server] = own.DeepClone();
            JournalFolder.Prepare(folder);
            WholeFile.Replace(file, draft => draft.Write(Encoding.UTF8.GetBytes(all.ToJsonString())), isPrivate: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
        }
    }

    private JsonObject Read()
    {
        try
        {
            return File is { } file && new FileInfo(file) is { Exists: true, Length: < MaxBytes } && scope.Context.Home.Objection(Path.GetDirectoryName(file)!, file) is null
                ? JsonNode.Parse(System.IO.File.ReadAllText(file)) as JsonObject ?? []
                : [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            return [];
        }
    }
}
