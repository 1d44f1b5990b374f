using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Sessions;

namespace TestRail.Reporter.Tool;

/// <summary>Prints progress to output that is not a terminal: one line for each tenth of a journal.</summary>
internal sealed class ProgressLines(TextWriter output) : IProgress<DeliveryProgress>
{
    private const int Steps = 10;

    private string? _journal;
    private int _step;

    public void Report(DeliveryProgress value)
    {
        if (_journal != value.Journal)
            (_journal, _step) = (value.Journal, 0);
        var step = value.All == 0 ? Steps : value.Settled * Steps / value.All;
        if (step <= _step)
            return;

        _step = step;
        output.WriteLine($"{PlainText.Line(Path.GetFileName(value.Journal))}: {value.Settled} of {value.All} results");
    }
}
