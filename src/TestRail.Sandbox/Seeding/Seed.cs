using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Seeding;

/// <summary>What a new database holds. The built-in one, web-shop.json, shows and explains the format.</summary>
internal sealed record Seed
{
    /// <summary>A seed with ten thousand cases is a megabyte; whatever is much larger is another file.</summary>
    private const long MostBytes = 64 << 20;

    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public IReadOnlyList<SeedUser> Users { get; init; } = [];

    public IReadOnlyList<Status> Statuses { get; init; } = [];

    public IReadOnlyList<Template> Templates { get; init; } = [];

    public IReadOnlyList<Priority> Priorities { get; init; } = [];

    public IReadOnlyList<CaseType> CaseTypes { get; init; } = [];

    public IReadOnlyList<CaseStatus> CaseStatuses { get; init; } = [];

    public IReadOnlyList<Field> CaseFields { get; init; } = [];

    public IReadOnlyList<Field> ResultFields { get; init; } = [];

    public IReadOnlyList<SeedProject> Projects { get; init; } = [];

    /// <summary>Reads the file, or the built-in seed where none is named.</summary>
    /// <exception cref="InvalidDataException">It is not a seed; the message says where it goes wrong.</exception>
    public static Seed Read(string? file)
    {
        using var stream = file is null ? Assembly.GetExecutingAssembly().GetManifestResourceStream("web-shop.json")! : File.OpenRead(file);
        if (stream.Length > MostBytes)
            throw new InvalidDataException($"The seed {file} is larger than {MostBytes >> 20} MB.");
        try
        {
            return JsonSerializer.Deserialize<Seed>(stream, Format) ?? throw new JsonException("It is null.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"The seed {file ?? "that is built in"} cannot be read: {e.Message}", e);
        }
    }
}
