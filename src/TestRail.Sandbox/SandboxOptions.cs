using TestRail.Sandbox.Faulting;

namespace TestRail.Sandbox;

/// <summary>How a sandbox starts.</summary>
public sealed record SandboxOptions
{
    /// <summary>The loopback port to listen on. Default: 0, any that is free.</summary>
    public int Port { get; init; }

    /// <summary>An SQLite file that outlives the server. Default: null, everything is in memory and gone at the end.</summary>
    public string? Database { get; init; }

    /// <summary>A JSON file to fill a new database from, in the format of the built-in one. Default: null, the built-in one.</summary>
    public string? Seed { get; init; }

    /// <summary>How much later every API answer comes. Default: at once.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Users beside those of the seed. Default: none.</summary>
    public IReadOnlyList<SandboxUser> Users { get; init; } = [];

    /// <summary>Whether requests without a known user and key are refused; otherwise they count as the first user's. Default: true.</summary>
    public bool RequireKey { get; init; } = true;

    /// <summary>Whether lists come as bare arrays without pages, as TestRail before 6.7 sent them. Default: false.</summary>
    public bool LegacyLists { get; init; }

    /// <summary>
    /// How this instance writes dates in fields of type Date, as a .NET format. TestRail takes them in the format that is configured for its users.
    /// Default: <c>MM/dd/yyyy</c>.
    /// </summary>
    public string DateFormat { get; init; } = "MM/dd/yyyy";

    /// <summary>Whether attachments have whole numbers for ids, as on TestRail Server, or UUIDs, as on TestRail Cloud since 7.1. Default: numbers.</summary>
    public AttachmentIds AttachmentIds { get; init; }

    /// <summary>
    /// What the seed's <c>custom_automation_id</c> of cases is called: instances that were made on TestRail 9.x have
    /// <c>custom_case_automation_id</c> in its place. Default: <c>custom_automation_id</c>.
    /// </summary>
    public string AutomationIdField { get; init; } = "custom_automation_id";

    /// <summary>API methods that the server does not know, as if it were older than they are: <c>edit_result</c>. Default: none.</summary>
    public IReadOnlyCollection<string> UnknownMethods { get; init; } = [];

    /// <summary>
    /// How many API requests a minute are answered, of all users together; the others get 429 with <c>Retry-After</c>. Default: null, as many as come.
    /// </summary>
    public int? RateLimit { get; init; }

    /// <summary>What goes wrong from the start. Default: nothing.</summary>
    public IReadOnlyList<FaultRule> Faults { get; init; } = [];

    /// <summary>
    /// The largest body the server reads, in bytes; a larger one is answered with 413 before it is read. JSON has 64 MB at most. Default: 256 MB.
    /// </summary>
    public long LargestBody { get; init; } = 256L * 1024 * 1024;

    /// <summary>The clock behind all timestamps. Default: the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
