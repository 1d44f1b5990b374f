using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Contracts.Sessions;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>
/// Reads the configuration from file, environment and host arguments. Returns checked options, or one message with every problem.
/// </summary>
internal static class ConfigurationReader
{
    /// <summary>Reads the configuration. User errors are returned as <see cref="ConfigurationResult.Problem"/> and never thrown.</summary>
    public static ConfigurationResult Read(SessionSetting setting, IReadOnlyDictionary<string, string> environment)
    {
        var host = HostArguments.Read(setting.HostArguments);
        var variables = EnvironmentVariables.Options(environment);
        var fileSearch = FileSearch.From(setting.AssemblyFolder, setting.WorkingFolder);
        var explicitFile = host.File ?? variables.File;
        var path = explicitFile is { } named ? Path.GetFullPath(named.Path, Path.GetFullPath(setting.WorkingFolder)) : fileSearch.File;
        var file = path is null ? null : ConfigurationFile.Read(path, explicitFile?.Origin);

        List<Message> problems = [.. host.Problems, .. variables.Problems];
        var folder = path is null ? Path.GetFullPath(setting.WorkingFolder) : Path.GetDirectoryName(path)!;
        var settings = new SettingTree(file, variables, host);
        var reader = new OptionReader(settings, environment, folder, problems);
        // This reader drops its problems, because the other reader reports them.
        var silentReader = new OptionReader(settings, environment, folder, []);
        var early = reader.Read(OptionTable.All.Where(IsEarly), new ReporterOptions());
        var secrets = new SecretReader(environment);
        var result = new ConfigurationResult
        {
            File = path,
            Searched = explicitFile is null ? fileSearch.Searched : [],
            RepositoryRoot = fileSearch.RepositoryRoot,
            Warnings = [.. host.Warnings, .. variables.Warnings, .. explicitFile is null ? fileSearch.Warnings : []],
            Delivery = FailingIfRequested(early.Delivery, reader, file),
            Report = early.Report,
            Defects = early.Defects,
            References = early.References,
            Secrets = secrets.Read(silentReader, file, setting.HostArguments),
            ApiKey = secrets.ApiKey,
            RunKey = silentReader.Text("run.key"),
        };

        if (file is not null)
            problems.AddRange(file.Problems.Concat(UnknownKeys.In(file)));

        // A required option may be in a file that could not be read, so it is not reported as missing then.
        var options = file is { Problems.Count: > 0 } ? null : Options(reader, result, problems);
        if (result.Delivery.Mode != DeliveryMode.Collect)
            problems.AddRange(PinnedAddress.Problems(silentReader, variables, setting.AreArgumentsTyped));
        if (problems.Count == 0)
            return result with { Options = options };

        List<Message> trackerProblems = [.. variables.Problems, .. file is null ? [] : file.Problems.Concat(UnknownKeys.In(file))];
        new OptionReader(settings, environment, folder, trackerProblems).Read(OptionTable.All.Where(IsOfTracker), new ReporterOptions());
        return result with
        {
            Problem = ConfigurationMessages.ConfigurationUnusable(problems, result.File, result.Searched),
            TrackerProblem = trackerProblems.Count == 0 ? null : ConfigurationMessages.ConfigurationUnusable(trackerProblems, result.File, result.Searched, "the tracker"),
        };
    }

    /// <summary>True for options that are read even when others have problems. They determine where results are kept, and a tracker's configuration.</summary>
    private static bool IsEarly(Option option) => option.Section is "delivery" or "report" || IsOfTracker(option);

    private static bool IsOfTracker(Option option) => option.Section is "defects" or "references";

    private static DeliveryOptions FailingIfRequested(DeliveryOptions delivery, OptionReader reader, ConfigurationFile? file) =>
        file?.RequestsFailure == true && !reader.IsSet("delivery.onError") ? delivery with { OnError = OnError.Fail } : delivery;

    private static ReporterOptions Options(OptionReader reader, ConfigurationResult result, List<Message> problems)
    {
        var options = new ReporterOptions { Delivery = result.Delivery, Report = result.Report, Defects = result.Defects, References = result.References };
        var isConnected = options.Delivery.Mode != DeliveryMode.Collect;
        options = reader.Read(OptionTable.All.Where(option => !IsEarly(option) && (isConnected || option.Section != "connection")), options);
        options = OptionConsistency.ResolveTarget(options with { Run = options.Run with { IdPlace = reader.Origin("run.id")?.Place } }, reader, problems);
        OptionConsistency.Check(options, reader, problems);
        return options;
    }
}
