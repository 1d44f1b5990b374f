using System.Security.Cryptography;
using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Recording;

/// <summary>The first line of a recording: the options that shape the replies. A replay starts a server with them.</summary>
internal sealed record RecordingHeader
{
    public const string CurrentFormat = "testrail-sandbox recording 1";

    public required string Format { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The SHA-256 of the seed file in hexadecimal digits; null for the built-in seed. The seed itself contains keys, so it is not in the recording.</summary>
    public string? SeedHash { get; init; }

    public bool Strict { get; init; }

    public bool ConfigurationsNeedRuns { get; init; }

    public bool LegacyLists { get; init; }

    public AttachmentIds AttachmentIds { get; init; }

    public required string AutomationIdField { get; init; }

    public required string DateFormat { get; init; }

    public IReadOnlyList<string> UnknownMethods { get; init; } = [];

    public bool RequireKey { get; init; } = true;

    public static RecordingHeader Of(SandboxOptions options, DateTimeOffset startedAt) => new()
    {
        Format = CurrentFormat,
        StartedAt = startedAt,
        SeedHash = HashOf(options.Seed),
        Strict = options.Strict,
        ConfigurationsNeedRuns = options.ConfigurationsNeedRuns,
        LegacyLists = options.LegacyLists,
        AttachmentIds = options.AttachmentIds,
        AutomationIdField = options.AutomationIdField,
        DateFormat = options.DateFormat,
        UnknownMethods = [.. options.UnknownMethods],
        RequireKey = options.RequireKey,
    };

    public SandboxOptions Options(string? seed, TimeProvider time) => new()
    {
        Seed = seed,
        Time = time,
        Strict = Strict,
        ConfigurationsNeedRuns = ConfigurationsNeedRuns,
        LegacyLists = LegacyLists,
        AttachmentIds = AttachmentIds,
        AutomationIdField = AutomationIdField,
        DateFormat = DateFormat,
        UnknownMethods = UnknownMethods,
        RequireKey = RequireKey,
    };

    public static string? HashOf(string? seed)
    {
        if (seed is null)
            return null;
        using var stream = File.OpenRead(seed);
        return Convert.ToHexString(SHA256.HashData(stream));
    }
}
