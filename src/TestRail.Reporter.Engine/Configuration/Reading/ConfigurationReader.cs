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
        var search = FileSearch.From(setting.AssemblyFolder, setting.WorkingFolder);
        var asked = host.File ?? variables.File;
        var path = asked is { } named ? Path.GetFullPath(named.Path, Path.GetFullPath(setting.WorkingFolder)) : search.File;
        var file = path is null ? null : ConfigurationFile.Read(path, asked?.Origin);

        List<Message> problems = [.. host.Problems, .. variables.Problems];
        var folder = path is null ? Path.GetFullPath(setting.WorkingFolder) : Path.GetDirectoryName(path)!;
        var settings = new SettingTree(file, variables, host);
        var read = new OptionReader(settings, environment, folder, problems);
        // This reader drops its problems, because the other reader reports them.
        var lenient = new OptionReader(settings, environment, folder, []);
        var result = new ConfigurationResult
        {
            File = path,
            Searched = asked is null ? search.Searched : [],
            RepositoryRoot = search.RepositoryRoot,
            Warnings = [.. host.Warnings, .. variables.Warnings],
            Delivery = Delivery(read, file),
            Report = OptionBinding.Report(read, new()),
            Secrets = new SecretReader(environment).Read(lenient, file, setting.HostArguments),
            RunKey = lenient.Text("run.key"),
        };

        if (file is not null)
            problems.AddRange(file.Problems.Concat(UnknownKeys.In(file)));

        // A required option may be in a file that could not be read, so it is not reported as missing then.
        var options = file is { Problems.Count: > 0 } ? null : Options(read, result, problems);
        if (result.Delivery.Mode != DeliveryMode.Collect)
            problems.AddRange(PinnedAddress.Problems(lenient, variables, setting.AreArgumentsTyped));
        return problems.Count == 0
            ? result with { Options = options }
            : result with { Problem = ConfigurationMessages.ConfigurationUnusable(problems, result.File, result.Searched) };
    }

    private static DeliveryOptions Delivery(OptionReader read, ConfigurationFile? file)
    {
        var delivery = OptionBinding.Delivery(read, new());
        return file?.AsksToFail == true && !read.IsSet("delivery.onError") ? delivery with { OnError = OnError.Fail } : delivery;
    }

    private static ReporterOptions Options(OptionReader read, ConfigurationResult result, List<Message> problems)
    {
        var options = new ReporterOptions
        {
            Connection = result.Delivery.Mode == DeliveryMode.Collect ? null : OptionBinding.Connection(read),
            Project = read.Reference("project"),
            Suite = read.Reference("suite"),
            Run = OptionBinding.Run(read, new()),
            Plan = OptionBinding.Plan(read, new()),
            Cases = OptionBinding.Cases(read, new()),
            Results = OptionBinding.Results(read, new()),
            Delivery = result.Delivery,
            Report = result.Report,
        };
        options = OptionConsistency.Settle(options, read, problems);
        OptionConsistency.Check(options, read, problems);
        return options;
    }
}
