using Spectre.Console;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Sessions;

namespace TestRail.Reporter.Tool;

/// <summary>Draws a progress bar for each journal.</summary>
internal sealed class ProgressBars(ProgressContext context) : IProgress<DeliveryProgress>
{
    private readonly Dictionary<string, ProgressTask> _bars = [];

    public void Report(DeliveryProgress value)
    {
        if (!_bars.TryGetValue(value.Journal, out var bar))
            _bars[value.Journal] = bar = context.AddTask(Markup.Escape(PlainText.Line(Path.GetFileName(value.Journal))), maxValue: Math.Max(1, value.All));
        bar.Value = value.Settled;
    }
}
