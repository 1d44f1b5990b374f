namespace TestRail.Sandbox.Options;

/// <summary>The options of a sandbox.</summary>
public sealed record SandboxOptions
{
    /// <summary>The loopback port to listen on. Default: 0, any free port.</summary>
    public int Port { get; init; }

    /// <summary>An SQLite file that keeps the data. Default: null, the data is in memory and lost at the end.</summary>
    public string? Database { get; init; }

    /// <summary>A JSON file with the content of a new database, in the format of the built-in seed. Default: null, the built-in seed.</summary>
    public string? Seed { get; init; }

    /// <summary>
    /// A file for a recording of all API requests and replies, which <c>testrail-sandbox replay</c> sends again. It needs a new database.
    /// Default: null, no recording.
    /// </summary>
    public string? Record { get; init; }

    /// <summary>A delay of every API reply. Default: none.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>A further delay for each result that a request adds. TestRail takes some milliseconds. Default: none.</summary>
    public TimeSpan LatencyPerResult { get; init; }

    /// <summary>The number of API requests that are processed at a time; further ones wait. Default: null, no limit.</summary>
    public int? ParallelRequests { get; init; }

    /// <summary>
    /// An INI file with the configuration of TestRail's Axosoft plugin: the fields that the pages show of an item, and those of a new one. Default: null,
    /// TestRail's own.
    /// </summary>
    public string? AxosoftPlugin { get; init; }

    /// <summary>Users in addition to the seed's. Default: none.</summary>
    public IReadOnlyList<SandboxUser> Users { get; init; } = [];

    /// <summary>Whether requests need a valid user and key. If false, requests without them belong to the first user. Default: true.</summary>
    public bool RequireKey { get; init; } = true;

    /// <summary>
    /// Whether only values of the documented types are taken. Otherwise "5" is taken for 5, 1 for true, 5 for the text "5", and decimals in time spans are
    /// rounded, as PHP does. Default: false.
    /// </summary>
    public bool Strict { get; init; }

    /// <summary>
    /// Whether a plan entry with configurations must list its runs. Otherwise it gets a run for every combination. Default: false.
    /// </summary>
    public bool ConfigurationsNeedRuns { get; init; }

    /// <summary>Whether lists are arrays without paging, as in TestRail before 6.7. Default: false.</summary>
    public bool LegacyLists { get; init; }

    /// <summary>
    /// The date format of fields of type Date, as a .NET format. TestRail uses the format that is configured for its users.
    /// Default: <c>MM/dd/yyyy</c>.
    /// </summary>
    public string DateFormat { get; init; } = "MM/dd/yyyy";

    /// <summary>Whether attachments' ids are whole numbers, as in TestRail Server, or UUIDs, as in TestRail Cloud since 7.1. Default: numbers.</summary>
    public AttachmentIds AttachmentIds { get; init; }

    /// <summary>
    /// The name of the seed's case field <c>custom_automation_id</c>. Instances created with TestRail 9.x have
    /// <c>custom_case_automation_id</c> instead. Default: <c>custom_automation_id</c>.
    /// </summary>
    public string AutomationIdField { get; init; } = "custom_automation_id";

    /// <summary>API methods that the server does not have, like an older TestRail: <c>edit_result</c>. Default: none.</summary>
    public IReadOnlyCollection<string> UnknownMethods { get; init; } = [];

    /// <summary>
    /// The maximum number of API requests per minute, for all users together. Further requests get 429 with <c>Retry-After</c>. Default: null, no limit.
    /// </summary>
    public int? RateLimit { get; init; }

    /// <summary>Faults from the start. Default: none.</summary>
    public IReadOnlyList<FaultRule> Faults { get; init; } = [];

    /// <summary>
    /// The maximum size of a body in bytes. A larger body gets 413 before it is read. The maximum for JSON is 64 MB. Default: 256 MB.
    /// </summary>
    public long LargestBody { get; init; } = 256L * 1024 * 1024;

    /// <summary>The clock for all timestamps and for the waits of <see cref="Faults"/>. Default: the system's clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
