using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Configuration.Defects;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Defects;

namespace TestRail.Reporter.Tool;

/// <summary>What a command about defects works with.</summary>
/// <param name="Context">The command's surroundings.</param>
/// <param name="Configuration">The plugin's configuration.</param>
/// <param name="Tracker">The tracker.</param>
/// <param name="Log">Prints messages to the error output.</param>
/// <param name="Redaction">Removes secrets from what is printed.</param>
internal sealed record DefectScope(CommandContext Context, DefectConfiguration Configuration, IDefectTracker Tracker, IReporterLog Log, Redaction Redaction)
{
    /// <summary>Prints lines without secrets and control characters to the standard output.</summary>
    public Task PrintAsync(string text) => Context.Output.WriteLineAsync(PlainText.Of(Redaction.Apply(text)!));
}
