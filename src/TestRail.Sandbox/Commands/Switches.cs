using System.CommandLine;
using System.Globalization;
using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Commands;

/// <summary>The command's options, and the <see cref="SandboxOptions"/> made from them.</summary>
internal sealed class Switches
{
    private readonly Option<int> _port = new("--port")
    {
        Description = "The port on 127.0.0.1 to listen on. 0 takes any free port.",
        HelpName = "number",
        DefaultValueFactory = _ => 8087,
    };

    private readonly Option<string> _database = new("--database")
    {
        Description = "The SQLite file that keeps the data. It is created if it does not exist. ':memory:' keeps the data in memory only.",
        HelpName = "file",
        DefaultValueFactory = _ => "testrail-sandbox.db",
    };

    private readonly Option<FileInfo> _seed = new("--seed")
    {
        Description = "A JSON file with the content of a new database. Default: a small web shop. For the format see src/TestRail.Sandbox/Seeding/web-shop.json.",
        HelpName = "file",
    };

    private readonly Option<string> _record = new("--record")
    {
        Description = "Saves all API requests and replies to a file, for 'replay' and 'compare'. It needs a new database. An earlier recording is replaced.",
        HelpName = "file",
    };

    private readonly Option<int> _latency = new("--latency")
    {
        Description = "The delay of every API reply in milliseconds.",
        HelpName = "ms",
    };

    private readonly Option<double> _latencyPerResult = new("--latency-per-result")
    {
        Description = "A further delay in milliseconds for each result that a request adds.",
        HelpName = "ms",
    };

    private readonly Option<int?> _parallelRequests = new("--parallel-requests")
    {
        Description = "The number of API requests that are processed at a time. Further ones wait. Default: no limit.",
        HelpName = "number",
    };

    private readonly Option<int?> _rateLimit = new("--rate-limit")
    {
        Description = "The maximum number of API requests per minute, for all users together. Further requests get 429 with Retry-After. TestRail Cloud has 180 or 300. Default: no limit.",
        HelpName = "number",
    };

    private readonly Option<bool> _strict = new("--strict")
    {
        Description = "Takes only values of the documented types: no \"5\" for 5, no 1 for true, no decimals in time spans.",
    };

    private readonly Option<bool> _configurationsNeedRuns = new("--configurations-need-runs")
    {
        Description = "Rejects a plan entry that names configurations without runs. Default: it gets a run for every combination.",
    };

    private readonly Option<bool> _legacyLists = new("--legacy-lists")
    {
        Description = "Returns lists as arrays without paging, like TestRail before 6.7.",
    };

    private readonly Option<AttachmentIds> _attachmentIds = new("--attachment-ids")
    {
        Description = "The ids of new attachments: number, as in TestRail Server, or uuid, as in TestRail Cloud.",
        HelpName = "kind",
    };

    private readonly Option<string> _automationIdField = new("--automation-id-field")
    {
        Description = "The name of the cases' automation id field. Instances created with TestRail 9.x have custom_case_automation_id.",
        HelpName = "name",
        DefaultValueFactory = _ => new SandboxOptions().AutomationIdField,
    };

    private readonly Option<string> _dateFormat = new("--date-format")
    {
        Description = "The format of dates in custom fields, as a .NET format.",
        HelpName = "format",
        DefaultValueFactory = _ => new SandboxOptions().DateFormat,
    };

    private readonly Option<string[]> _unknownMethods = new("--unknown-method")
    {
        Description = "An API method that the server does not have (404), like an older TestRail: edit_result. May be repeated.",
        HelpName = "method",
    };

    private readonly Option<bool> _noKey = new("--no-key")
    {
        Description = "Accepts requests without user and key. They belong to the first user.",
    };

    private readonly Option<FileInfo> _axosoftPlugin = new("--axosoft-plugin")
    {
        Description = "An INI file with the configuration of TestRail's Axosoft plugin: [push.fields], [hover.fields] and their options. Default: TestRail's own.",
        HelpName = "file",
    };

    private readonly Option<FaultRule[]> _faults = new("--fault")
    {
        Description = "A fault, as pairs: method=add_run,kind=drop_after,from=2,times=3. May be repeated. See below.",
        HelpName = "pairs",
        CustomParser = FaultPairs.Parse,
    };

    public Switches()
    {
        _seed.AcceptExistingOnly();
        _axosoftPlugin.AcceptExistingOnly();
        _attachmentIds.AcceptOnlyFromAmong("number", "uuid");
        _port.Between(0, 65_535);
        _latency.Between(0, int.MaxValue);
        _latencyPerResult.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is var value && value is not (>= 0 and <= 60_000))
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"--latency-per-result must be between 0 and 60000, not {value}."));
        });
        _parallelRequests.Between(1, int.MaxValue);
        _rateLimit.Between(1, int.MaxValue);
    }

    public IEnumerable<Option> All =>
        [_port, _database, _seed, _record, _latency, _latencyPerResult, _parallelRequests, _rateLimit, _strict, _configurationsNeedRuns, _legacyLists, _attachmentIds, _automationIdField, _dateFormat, _unknownMethods, _noKey, _axosoftPlugin, _faults];

    public SandboxOptions Read(ParseResult arguments) => new()
    {
        Port = arguments.GetValue(_port),
        Database = arguments.GetValue(_database) is ":memory:" ? null : arguments.GetValue(_database),
        Seed = arguments.GetValue(_seed)?.FullName,
        Record = arguments.GetValue(_record),
        Latency = TimeSpan.FromMilliseconds(arguments.GetValue(_latency)),
        LatencyPerResult = TimeSpan.FromMilliseconds(arguments.GetValue(_latencyPerResult)),
        ParallelRequests = arguments.GetValue(_parallelRequests),
        RateLimit = arguments.GetValue(_rateLimit),
        Strict = arguments.GetValue(_strict),
        ConfigurationsNeedRuns = arguments.GetValue(_configurationsNeedRuns),
        LegacyLists = arguments.GetValue(_legacyLists),
        AttachmentIds = arguments.GetValue(_attachmentIds),
        AutomationIdField = arguments.GetValue(_automationIdField)!,
        DateFormat = arguments.GetValue(_dateFormat)!,
        UnknownMethods = arguments.GetValue(_unknownMethods) ?? [],
        RequireKey = !arguments.GetValue(_noKey),
        AxosoftPlugin = arguments.GetValue(_axosoftPlugin)?.FullName,
        Faults = arguments.GetValue(_faults) ?? [],
    };
}
