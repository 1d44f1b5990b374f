namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>
/// Fills the option records without reflection. Binding by reflection would slow down the start of every test run, and could not name the
/// place of a wrong value.
/// </summary>
internal static class OptionBinding
{
    /// <summary>The connection; null when a required part is missing or wrong.</summary>
    public static ConnectionOptions? Connection(OptionReader reader)
    {
        var url = reader.Required("connection.url") is null ? null : reader.Address("connection.url");
        var user = reader.Required("connection.user");
        var key = reader.Required("connection.apiKey");
        var timeout = reader.Duration("connection.timeout");
        var proxy = reader.Address("connection.proxy");
        var authorities = reader.Path("connection.caFile");
        var allowHttp = reader.Flag("connection.allowHttp");
        return url is null || user is null || key is null ? null : new()
        {
            Url = url,
            User = user,
            ApiKey = new(key),
            Timeout = timeout ?? ConnectionOptions.DefaultTimeout,
            Proxy = proxy,
            CaFile = authorities,
            AllowHttp = allowHttp ?? false,
        };
    }

    /// <summary>The run.</summary>
    public static RunOptions Run(OptionReader reader, RunOptions defaults) => new()
    {
        Id = reader.Id("run.id"),
        IdPlace = reader.Origin("run.id")?.Place,
        Name = reader.Template("run.name") ?? defaults.Name,
        Description = reader.TextOrNone("run.description", defaults.Description),
        Milestone = reader.Reference("run.milestone"),
        CreateMilestone = reader.Flag("run.createMilestone") ?? defaults.CreateMilestone,
        AssignedTo = reader.Reference("run.assignedTo"),
        Refs = reader.Text("run.refs"),
        Selection = reader.Choice<CaseSelection>("run.selection") ?? defaults.Selection,
        Key = reader.Text("run.key"),
        Close = reader.Flag("run.close") ?? defaults.Close,
    };

    /// <summary>The plan.</summary>
    public static PlanOptions Plan(OptionReader reader, PlanOptions defaults) => new()
    {
        Id = reader.Id("plan.id"),
        Name = reader.Template("plan.name"),
        Description = reader.Template("plan.description"),
        Milestone = reader.Reference("plan.milestone"),
        CreateMilestone = reader.Flag("plan.createMilestone") ?? defaults.CreateMilestone,
        Entry = reader.Template("plan.entry"),
        EntryDescription = reader.Template("plan.entryDescription"),
        AssignedTo = reader.Reference("plan.assignedTo"),
        Configurations = [.. reader.Items("plan.configurations")?.Select(item => NameOrId.Parse(item.Text, item.Option.Letter)) ?? []],
        CreateConfigurations = reader.Flag("plan.createConfigurations") ?? defaults.CreateConfigurations,
        Close = reader.Flag("plan.close") ?? defaults.Close,
    };

    /// <summary>The cases.</summary>
    public static CaseOptions Cases(OptionReader reader, CaseOptions defaults) => new()
    {
        MatchBy = reader.Choices<CaseMatch>("cases.matchBy") ?? defaults.MatchBy,
        OnUnknown = reader.Choice<UnknownCaseMode>("cases.onUnknown") ?? defaults.OnUnknown,
    };

    /// <summary>The results.</summary>
    public static ResultOptions Results(OptionReader reader, ResultOptions defaults) => new()
    {
        Statuses = StatusReader.Read(reader),
        Combine = reader.Choice<CombineMode>("results.combine") ?? defaults.Combine,
        Retries = reader.Choice<RetryMode>("results.retries") ?? defaults.Retries,
        Variant = reader.Text("results.variant"),
        RowsAsSteps = reader.Flag("results.rowsAsSteps") ?? defaults.RowsAsSteps,
        Version = reader.TextOrNone("results.version", defaults.Version),
        Fields = FieldReader.Read(reader),
        Attachments = reader.Flag("results.attachments") ?? defaults.Attachments,
        AssignFailedTo = reader.Reference("results.assignFailedTo"),
        RedactEnvironment = reader.Flag("results.redactEnvironment") ?? defaults.RedactEnvironment,
        MaxCommentLength = reader.Number("results.maxCommentLength") ?? defaults.MaxCommentLength,
    };

    /// <summary>The delivery.</summary>
    public static DeliveryOptions Delivery(OptionReader reader, DeliveryOptions defaults) => new()
    {
        Mode = reader.Choice<DeliveryMode>("delivery.mode") ?? defaults.Mode,
        BatchSize = reader.Number("delivery.batchSize") ?? defaults.BatchSize,
        Deadline = reader.Duration("delivery.deadline") ?? defaults.Deadline,
        Settle = reader.DurationOrNever("delivery.settle", defaults.Settle),
        Journal = reader.Path("delivery.journal"),
        RetentionDays = reader.Number("delivery.retentionDays") ?? defaults.RetentionDays,
        Resume = reader.Flag("delivery.resume") ?? defaults.Resume,
        OnError = reader.Choice<OnError>("delivery.onError") ?? defaults.OnError,
    };

    /// <summary>The reports.</summary>
    public static ReportOptions Report(OptionReader reader, ReportOptions defaults) => new()
    {
        Folder = reader.Path("report.folder"),
        Ci = reader.Choice<CiReport>("report.ci") ?? defaults.Ci,
    };
}
