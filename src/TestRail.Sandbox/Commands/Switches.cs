using System.CommandLine;
using TestRail.Sandbox.Faulting;

namespace TestRail.Sandbox.Commands;

/// <summary>The command's options, and the <see cref="SandboxOptions"/> that they come to.</summary>
internal sealed class Switches
{
    private readonly Option<int> _port = new("--port")
    {
        Description = "The port on 127.0.0.1 to listen on; 0 takes any that is free.",
        HelpName = "number",
        DefaultValueFactory = _ => 8087,
    };

    private readonly Option<string> _database = new("--database")
    {
        Description = "The SQLite file that keeps everything; it is made when it is not there. ':memory:' keeps nothing beyond the end.",
        HelpName = "file",
        DefaultValueFactory = _ => "testrail-sandbox.db",
    };

    private readonly Option<FileInfo> _seed = new("--seed")
    {
        Description = "A JSON file to fill a new database from. Without it: a small web shop. src/TestRail.Sandbox/Seeding/web-shop.json shows the format.",
        HelpName = "file",
    };

    private readonly Option<int> _latency = new("--latency")
    {
        Description = "Milliseconds by which every API answer is late.",
        HelpName = "ms",
    };

    private readonly Option<int?> _rateLimit = new("--rate-limit")
    {
        Description = "API requests a minute, of all users together; the others get 429 with Retry-After. TestRail Cloud has 180 or 300. Without it: no limit.",
        HelpName = "number",
    };

    private readonly Option<bool> _legacyLists = new("--legacy-lists")
    {
        Description = "Lists are bare arrays without pages, as TestRail before 6.7 sent them.",
    };

    private readonly Option<AttachmentIds> _attachmentIds = new("--attachment-ids")
    {
        Description = "What new attachments get for an id: number, as on TestRail Server, or uuid, as on TestRail Cloud.",
        HelpName = "kind",
    };

    private readonly Option<string> _automationIdField = new("--automation-id-field")
    {
        Description = "What the cases' field with the automation's name is called; instances made on TestRail 9.x have custom_case_automation_id.",
        HelpName = "name",
        DefaultValueFactory = _ => new SandboxOptions().AutomationIdField,
    };

    private readonly Option<string> _dateFormat = new("--date-format")
    {
        Description = "How dates in custom fields are written, as a .NET format.",
        HelpName = "format",
        DefaultValueFactory = _ => new SandboxOptions().DateFormat,
    };

    private readonly Option<string[]> _unknownMethods = new("--unknown-method")
    {
        Description = "An API method that answers 404, as on a server older than it: edit_result. May be repeated.",
        HelpName = "method",
    };

    private readonly Option<bool> _noKey = new("--no-key")
    {
        Description = "Requests need no user and key; those without count as the first user's.",
    };

    private readonly Option<FaultRule[]> _faults = new("--fault")
    {
        Description = "What is to go wrong, in pairs: method=add_run,kind=drop_after,from=2,times=3. May be repeated; more of it below.",
        HelpName = "pairs",
        CustomParser = FaultPairs.Parse,
    };

    public Switches()
    {
        _seed.AcceptExistingOnly();
        _attachmentIds.AcceptOnlyFromAmong("number", "uuid");
        _port.Between(0, 65_535);
        _latency.Between(0, int.MaxValue);
        _rateLimit.Between(1, int.MaxValue);
    }

    public IEnumerable<Option> All =>
        [_port, _database, _seed, _latency, _rateLimit, _legacyLists, _attachmentIds, _automationIdField, _dateFormat, _unknownMethods, _noKey, _faults];

    public SandboxOptions Read(ParseResult arguments) => new()
    {
        Port = arguments.GetValue(_port),
        Database = arguments.GetValue(_database) is ":memory:" ? null : arguments.GetValue(_database),
        Seed = arguments.GetValue(_seed)?.FullName,
        Latency = TimeSpan.FromMilliseconds(arguments.GetValue(_latency)),
        RateLimit = arguments.GetValue(_rateLimit),
        LegacyLists = arguments.GetValue(_legacyLists),
        AttachmentIds = arguments.GetValue(_attachmentIds),
        AutomationIdField = arguments.GetValue(_automationIdField)!,
        DateFormat = arguments.GetValue(_dateFormat)!,
        UnknownMethods = arguments.GetValue(_unknownMethods) ?? [],
        RequireKey = !arguments.GetValue(_noKey),
        Faults = arguments.GetValue(_faults) ?? [],
    };
}
