using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Seeding;

/// <summary>The content of a new database. The built-in web-shop.json documents the format.</summary>
internal sealed record Seed
{
    /// <summary>The maximum size. A seed with ten thousand cases has one megabyte, so a much larger file is not a seed.</summary>
    private const long MaxBytes = 64 << 20;

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

    public IReadOnlyList<Group> Groups { get; init; } = [];

    /// <summary>Reports over several projects.</summary>
    public IReadOnlyList<Report> Reports { get; init; } = [];

    public IReadOnlyList<SeedProject> Projects { get; init; } = [];

    /// <summary>Reads the file, or the built-in seed without one.</summary>
    /// <exception cref="InvalidDataException">The seed is invalid. The message names the place.</exception>
    public static Seed Read(string? file)
    {
        using var stream = file is null ? Assembly.GetExecutingAssembly().GetManifestResourceStream("web-shop.json")! : File.OpenRead(file);
        if (stream.Length > MaxBytes)
            throw new InvalidDataException($"The seed {file} is larger than {MaxBytes >> 20} MB.");
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
