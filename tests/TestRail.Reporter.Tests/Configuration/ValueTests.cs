using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Configuration.Reading;

namespace TestRail.Reporter.Tests.Configuration;

internal sealed class ValueTests
{
    private static readonly (string Key, string Json, Func<ReporterOptions, object?> Read, object? Expected)[] Table =
    [
        ("connection.url", "\"https://acme.com/testrail/\"", o => o.Connection!.Url, new Uri("https://acme.com/testrail")),
        ("connection.user", "\" ann@acme.com \"", o => o.Connection!.User, "ann@acme.com"),
        ("connection.apiKey", "\"k3y\"", o => o.Connection!.ApiKey.Reveal(), "k3y"),
        ("connection.timeout", "\"90s\"", o => o.Connection!.Timeout, TimeSpan.FromSeconds(90)),
        ("connection.proxy", "\"http://u:p@proxy:8080\"", o => o.Connection!.Proxy, new Uri("http://u:p@proxy:8080")),
        ("connection.allowHttp", "true", o => o.Connection!.AllowHttp, true),
        ("project", "7", o => o.Project, NameOrId.Of(7)),
        ("suite", "\"S12\"", o => o.Suite, NameOrId.Of(12)),
        ("run.id", "\"R57\"", o => o.Run.Id, 57),
        ("run.name", "\"Nightly {date}\"", o => o.Run.Name, "Nightly {date}"),
        ("run.description", "\"\"", o => o.Run.Description, null),
        ("run.milestone", "\"M4\"", o => o.Run.Milestone, NameOrId.Of(4)),
        ("run.createMilestone", "false", o => o.Run.CreateMilestone, false),
        ("run.assignedTo", "\"ann@acme.com\"", o => o.Run.AssignedTo, NameOrId.Of("ann@acme.com")),
        ("run.refs", "\"SHOP-1\"", o => o.Run.Refs, "SHOP-1"),
        ("run.selection", "\"Executed\"", o => o.Run.Selection, CaseSelection.Executed),
        ("run.key", "\"nightly-42\"", o => o.Run.Key, "nightly-42"),
        ("run.close", "\"true\"", o => o.Run.Close, true),
        ("plan.id", "12", o => o.Plan.Id, 12),
        ("plan.name", "\"Release\"", o => o.Plan.Name, "Release"),
        ("plan.description", "\"{ciUrl}\"", o => o.Plan.Description, "{ciUrl}"),
        ("plan.milestone", "\"Release 2\"", o => o.Plan.Milestone, NameOrId.Of("Release 2")),
        ("plan.createMilestone", "false", o => o.Plan.CreateMilestone, false),
        ("plan.entry", "\"Web\"", o => o.Plan.Entry, "Web"),
        ("plan.entryDescription", "\"d\"", o => o.Plan.EntryDescription, "d"),
        ("plan.assignedTo", "3", o => o.Plan.AssignedTo, NameOrId.Of(3)),
        ("plan.configurations", "[\"OS: Linux\", 8]", o => o.Plan.Configurations, new[] { NameOrId.Of("OS: Linux"), NameOrId.Of(8) }),
        ("plan.createConfigurations", "false", o => o.Plan.CreateConfigurations, false),
        ("plan.close", "true", o => o.Plan.Close, true),
        ("cases.matchBy", "[\"name\", \"tag\", \"tag\"]", o => o.Cases.MatchBy, new[] { CaseMatch.Name, CaseMatch.Tag }),
        ("cases.onUnknown", "\"ignore\"", o => o.Cases.OnUnknown, UnknownCaseMode.Ignore),
        ("results.statuses", "{ \"skipped\": \"blocked\" }", o => o.Results.Statuses[Verdict.Skipped], StatusChoice.Named("blocked")),
        ("results.combine", "\"all\"", o => o.Results.Combine, CombineMode.All),
        ("results.retries", "\"all\"", o => o.Results.Retries, RetryMode.All),
        ("results.variant", "\"chrome\"", o => o.Results.Variant, "chrome"),
        ("results.rowsAsSteps", "true", o => o.Results.RowsAsSteps, true),
        ("results.version", "null", o => o.Results.Version, null),
        ("results.fields", "{ \"os\": \"Linux\" }", o => o.Results.Fields["custom_os"], "Linux"),
        ("results.attachments", "false", o => o.Results.Attachments, false),
        ("results.assignFailedTo", "\"U5\"", o => o.Results.AssignFailedTo, NameOrId.Of(5)),
        ("results.redactEnvironment", "false", o => o.Results.RedactEnvironment, false),
        ("results.maxCommentLength", "\"5000\"", o => o.Results.MaxCommentLength, 5000),
        ("delivery.mode", "\"collect\"", o => o.Delivery.Mode, DeliveryMode.Collect),
        ("delivery.batchSize", "250", o => o.Delivery.BatchSize, 250),
        ("delivery.concurrency", "4", o => o.Delivery.Concurrency, 4),
        ("delivery.settle", "\"10s\"", o => o.Delivery.Settle, TimeSpan.FromSeconds(10)),
        ("delivery.deadline", "\"10m\"", o => o.Delivery.Deadline, TimeSpan.FromMinutes(10)),
        ("delivery.retentionDays", "30", o => o.Delivery.RetentionDays, 30),
        ("delivery.resume", "true", o => o.Delivery.Resume, true),
        ("delivery.onError", "\"fail\"", o => o.Delivery.OnError, OnError.Fail),
        ("report.ci", "\"off\"", o => o.Report.Ci, CiReport.Off),
        ("defects.command", "\"dotnet tools/FileTracker.dll\"", o => o.Defects.Command, "dotnet tools/FileTracker.dll"),
        ("defects.push", "\"newFailures\"", o => o.Defects.Push, DefectPush.NewFailures),
        ("defects.title", "\"{project}: {test}\"", o => o.Defects.Title, "{project}: {test}"),
        ("defects.description", "\"{message}\"", o => o.Defects.Description, "{message}"),
        ("defects.limit", "0", o => o.Defects.Limit, 0),
        ("defects.quota", "50", o => o.Defects.Quota, 50),
        ("defects.deadline", "\"30s\"", o => o.Defects.Deadline, TimeSpan.FromSeconds(30)),
        ("defects.group", "true", o => o.Defects.Group, true),
        ("defects.comment", "\"always\"", o => o.Defects.Comment, DefectComment.Always),
        ("defects.onClosed", "\"reopen\"", o => o.Defects.OnClosed, ClosedDefect.Reopen),
        ("defects.onFixed", "\"resolve\"", o => o.Defects.OnFixed, FixedDefect.Resolve),
        ("defects.fixedStep", "\"Done\"", o => o.Defects.FixedStep, "Done"),
    ];

    [TestCase("\"auto\"")]
    [TestCase("\"AUTO\"")]
    [TestCase("null")]
    public void A_number_that_the_reporter_chooses_is_none(string json)
    {
        using var reading = Reading.Usable($"\"delivery\": {{ \"batchSize\": {json}, \"concurrency\": {json} }}");
        Assert.That((reading.Options().Delivery.BatchSize, reading.Options().Delivery.Concurrency), Is.EqualTo(((int?)null, (int?)null)));
    }

    [TestCaseSource(nameof(Keys))]
    public void A_value_in_the_file_reaches_its_option(string key)
    {
        var row = Array.Find(Table, row => row.Key == key);
        using var reading = Reading.Of(Whole(key, row.Json));
        Assert.That(row.Read(reading.Options()), Is.EqualTo(row.Expected));
    }

    [Test]
    public void Paths_are_relative_to_the_files_own_folder()
    {
        using var reading = Reading.Of(Whole("delivery.journal", "\"../kept\""));
        Assert.That(reading.Options().Delivery.Journal, Is.EqualTo(Path.GetFullPath(Path.Combine(reading.Folder, "../kept"))));

        using var withPlugin = Reading.Usable("\"defects\": { \"file\": \"a.ini\", \"projectFile\": \"b.ini\" }, \"references\": { \"file\": \"c.ini\" }");
        var read = withPlugin.Options();
        Assert.That(
            new[] { read.Defects.File, read.Defects.ProjectFile, read.References.File }, Is.EqualTo(new[] { "a.ini", "b.ini", "c.ini" }.Select(file => Path.Combine(withPlugin.Folder, file))));

        using var withAuthority = Reading.Of(Whole("connection.caFile", "\"ca.pem\""));
        File.WriteAllText(Path.Combine(withAuthority.Folder, "ca.pem"), Authority());
        Assert.That(withAuthority.Options().Connection!.CaFile, Is.EqualTo(Path.Combine(withAuthority.Folder, "ca.pem")));
    }

    private static string Authority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=acme", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(1));
        return certificate.ExportCertificatePem();
    }

    [Test]
    public void Every_option_has_a_row_here()
    {
        var rows = Table.Select(row => row.Key).Append("delivery.journal").Append("connection.caFile").Append("report.folder").Append("defects.file").Append("defects.projectFile").Append("references.file");
        Assert.That(rows, Is.EquivalentTo(OptionTable.All.Select(option => option.Key)));
    }

    [TestCase("00:01:30", 90)]
    [TestCase("90s", 90)]
    [TestCase("5M", 300)]
    [TestCase("1h", 3600)]
    [TestCase("1.00:00:00", 86400)]
    [TestCase("60", null)]
    [TestCase("s", null)]
    [TestCase("0s", null)]
    [TestCase("-5s", null)]
    [TestCase("25h", null)]
    [TestCase("1:2", null)]
    [TestCase("5 minutes", null)]
    public void Durations_are_read_as_people_write_them(string text, int? seconds) =>
        Assert.That(DurationParser.Parse(text)?.TotalSeconds, Is.EqualTo(seconds));

    [TestCase("12", 12, null)]
    [TestCase("P12", 12, null)]
    [TestCase("p12", 12, null)]
    [TestCase("S12", null, "S12")]
    [TestCase("0", null, "0")]
    [TestCase("P", null, "P")]
    [TestCase("12 monkeys", null, "12 monkeys")]
    [TestCase(" Web shop ", null, "Web shop")]
    public void Digits_are_an_id_and_all_else_is_a_name(string text, int? id, string? name)
    {
        var read = NameOrId.Parse(text, 'P');
        Assert.That((read.Id, read.Name), Is.EqualTo((id, name)));
    }

    private static IEnumerable<string> Keys() => Table.Select(row => row.Key);

    /// <summary>A valid configuration with one value, and a plan if the option needs one.</summary>
    private static string Whole(string key, string value)
    {
        var sections = new Dictionary<string, Dictionary<string, string>>
        {
            ["connection"] = new() { ["url"] = "\"https://acme.testrail.io\"", ["user"] = "\"u\"", ["apiKey"] = "\"k\"" },
        };
        if (key.StartsWith("plan.", StringComparison.Ordinal) && key != "plan.id")
            sections["plan"] = new() { ["name"] = "\"Plan\"" };

        var parts = key.Split('.');
        if (parts.Length == 2)
            (sections.TryGetValue(parts[0], out var section) ? section : sections[parts[0]] = [])[parts[1]] = value;
        var properties = sections.Select(pair => $"\"{pair.Key}\": {{ {string.Join(", ", pair.Value.Select(v => $"\"{v.Key}\": {v.Value}"))} }}").ToList();
        if (parts.Length == 1)
            properties.Add($"\"{key}\": {value}");
        if (key != "project")
            properties.Add("\"project\": \"Web shop\"");
        return $"{{ {string.Join(", ", properties)} }}";
    }
}
