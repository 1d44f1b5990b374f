using Microsoft.Testing.Platform.CommandLine;
using Microsoft.Testing.Platform.Extensions;
using Microsoft.Testing.Platform.Extensions.CommandLine;

namespace TestRail.Reporter.TestingPlatform;

/// <summary>The option <c>--report-testrail</c>. Its validation is the only step in which the platform can be told to run no tests.</summary>
internal sealed class ReportCommandLine(Reporting reporting) : ReporterExtension, ICommandLineOptionsProvider
{
    /// <summary>The option's name, without dashes.</summary>
    public const string Option = "report-testrail";

    /// <summary>The package's targets add this hidden option if no other process of the command reports.</summary>
    public const string Alone = "report-testrail-alone";

    /// <summary>The package's targets add this hidden option if the property <c>TestRailReport</c> of the project is false.</summary>
    public const string Off = "report-testrail-off";

    /// <inheritdoc/>
    public override string Uid => "TestRail.Reporter.CommandLine";

    /// <inheritdoc/>
    public override Task<bool> IsEnabledAsync() => Task.FromResult(true);

    /// <inheritdoc/>
    public IReadOnlyCollection<CommandLineOption> GetCommandLineOptions() =>
    [
        new(Option, "Report the results to TestRail. Arguments: options as name=value, such as run-name=Nightly.", ArgumentArity.ZeroOrMore, isHidden: false),
        new(Alone, "No other process of the command reports to TestRail.", ArgumentArity.Zero, isHidden: true),
        new(Off, "The project does not report to TestRail, whatever the environment asks for.", ArgumentArity.Zero, isHidden: true),
    ];

    /// <inheritdoc/>
    public Task<ValidationResult> ValidateOptionArgumentsAsync(CommandLineOption commandOption, string[] arguments) =>
        Array.Find(arguments, argument => argument.IndexOf('=', StringComparison.Ordinal) <= 0) is { } wrong
            ? ValidationResult.InvalidTask($"\"{wrong}\" is not an option of the reporter. Write name=value, for example --{Option} run-name=Nightly")
            : ValidationResult.ValidTask;

    /// <inheritdoc/>
    public Task<ValidationResult> ValidateCommandLineOptionsAsync(ICommandLineOptions commandLineOptions) =>
        reporting.Open(commandLineOptions) is { } refusal ? ValidationResult.InvalidTask(refusal) : ValidationResult.ValidTask;
}
