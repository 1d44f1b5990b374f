using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Client;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Logging;
using TestRail.Reporter.Abstractions.Sessions;

namespace TestRail.Reporter.TestLogger.VSTest;

/// <summary>Says in our words how VSTest's run ended, and what a test process that crashed or hung was at.</summary>
internal sealed class EndTranslator(string? targetFramework)
{
    private readonly Dictionary<string, int> _received = new(StringComparer.OrdinalIgnoreCase);
    private string? _reason;

    /// <summary>Takes note that a result has arrived.</summary>
    public void Count(TestResult result) =>
        _received[result.TestCase.Source] = _received.GetValueOrDefault(result.TestCase.Source) + 1;

    /// <summary>VSTest says why it gives up in a message, and not where it says that it does.</summary>
    public void Note(TestRunMessageEventArgs message)
    {
        if (message.Level == TestMessageLevel.Error)
            _reason = message.Message.Trim();
    }

    public SessionEnd Translate(TestRunCompleteEventArgs end)
    {
        if (!end.IsAborted)
            return new SessionEnd(end.IsCanceled) { Cancelled = end.IsCanceled };

        var sequence = BlameSequence.In(end.AttachmentSets, targetFramework);
        return new SessionEnd(true)
        {
            Cancelled = end.IsCanceled,
            Reason = _reason ?? end.Error?.Message,
            InFlight = sequence?.InFlight,
            Lost = sequence?.Completed.Sum(source => Math.Max(0, source.Value - _received.GetValueOrDefault(source.Key))) ?? 0,
        };
    }
}
