namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>
/// Fills the option records without reflection. Binding by reflection would slow down the start of every test run, and could not name the
/// place of a wrong value.
/// </summary>
internal static class OptionBinding
{
    /// <summary>The connection; null when a required part is missing or wrong.</summary>
    public static ConnectionOptions? Connection(OptionReader read)
    {
        var url = read.Required("connection.url") is null ? null : read.Address("connection.url");
        var user = read.Required("connection.user");
        var key = read.Required("connection.apiKey");
        var timeout = read.Duration("connection.timeout");
        var proxy = read.Address("connection.proxy");
        var authorities = read.Path("connection.caFile");
        var allowHttp = read.Flag("connection.allowHttp");
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
    public static RunOptions Run(OptionReader read, RunOptions otherwise) => new()
    {
        Id = read.Id("run.id"),
        IdPlace = read.Origin("run.id")?.Place,
        Name = read.Template("run.name") ?? otherwise.Name,
        Description = read.TextOrNone("run.description", otherwise.Description),
        Milestone = read.Reference("run.milestone"),
        CreateMilestone = read.Flag("run.createMilestone") ?? otherwise.CreateMilestone,
        AssignedTo = read.Reference("run.assignedTo"),
        Refs = read.Text("run.refs"),
        Selection = read.Choice<CaseSelection>("run.selection") ?? otherwise.Selection,
        Key = read.Text("run.key"),
        Close = read.Flag("run.close") ?? otherwise.Close,
    };

    /// <summary>The plan.</summary>
    public static PlanOptions Plan(OptionReader read, PlanOptions otherwise) => new()
    {
        Id = read.Id("plan.id"),
        Name = read.Template("plan.name"),
        Description = read.Template("plan.description"),
        Milestone = read.Reference("plan.milestone"),
        CreateMilestone = read.Flag("plan.createMilestone") ?? otherwise.CreateMilestone,
        Entry = read.Template("plan.entry"),
        EntryDescription = read.Template("plan.entryDescription"),
        AssignedTo = read.Reference("plan.assignedTo"),
        Configurations = [.. read.Items("plan.configurations")?.Select(item => NameOrId.Parse(item.Text, item.Option.Letter)) ?? []],
        CreateConfigurations = read.Flag("plan.createConfigurations") ?? otherwise.CreateConfigurations,
        Close = read.Flag("plan.close") ?? otherwise.Close,
    };

    /// <summary>The cases.</summary>
    public static CaseOptions Cases(OptionReader read, CaseOptions otherwise) => new()
    {
        MatchBy = read.Choices<CaseMatch>("cases.matchBy") ?? otherwise.MatchBy,
        OnUnknown = read.Choice<UnknownCaseMode>("cases.onUnknown") ?? otherwise.OnUnknown,
    };

    /// <summary>The results.</summary>
    public static ResultOptions Results(OptionReader read, ResultOptions otherwise) => new()
    {
        Statuses = StatusReader.Read(read),
        Combine = read.Choice<CombineMode>("results.combine") ?? otherwise.Combine,
        Retries = read.Choice<RetryMode>("results.retries") ?? otherwise.Retries,
        Variant = read.Text("results.variant"),
        RowsAsSteps = read.Flag("results.rowsAsSteps") ?? otherwise.RowsAsSteps,
        Version = read.TextOrNone("results.version", otherwise.Version),
        Fields = FieldReader.Read(read),
        Attachments = read.Flag("results.attachments") ?? otherwise.Attachments,
        AssignFailedTo = read.Reference("results.assignFailedTo"),
        RedactEnvironment = read.Flag("results.redactEnvironment") ?? otherwise.RedactEnvironment,
        MaxCommentLength = read.Number("results.maxCommentLength") ?? otherwise.MaxCommentLength,
    };

    /// <summary>The delivery.</summary>
    public static DeliveryOptions Delivery(OptionReader read, DeliveryOptions otherwise) => new()
    {
        Mode = read.Choice<DeliveryMode>("delivery.mode") ?? otherwise.Mode,
        BatchSize = read.Number("delivery.batchSize") ?? otherwise.BatchSize,
        Deadline = read.Duration("delivery.deadline") ?? otherwise.Deadline,
        Settle = read.DurationOrNever("delivery.settle", otherwise.Settle),
        Journal = read.Path("delivery.journal"),
        RetentionDays = read.Number("delivery.retentionDays") ?? otherwise.RetentionDays,
        Resume = read.Flag("delivery.resume") ?? otherwise.Resume,
        OnError = read.Choice<OnError>("delivery.onError") ?? otherwise.OnError,
    };

    /// <summary>The reports.</summary>
    public static ReportOptions Report(OptionReader read, ReportOptions otherwise) => new()
    {
        Folder = read.Path("report.folder"),
        Ci = read.Choice<CiReport>("report.ci") ?? otherwise.Ci,
    };
}
