using Microsoft.VisualStudio.TestPlatform.ObjectModel.Client;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Logging;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using TestRail.Reporter.Contracts.Frameworks;
using TestRail.Reporter.Contracts.Sessions;

namespace TestRail.Reporter.VSTest;

/// <summary>Translates the end of VSTest's run: how it ended, errors outside tests, and the tests that were running when the test process crashed or hung.</summary>
internal sealed class EndTranslator(string? targetFramework, FailedCleanups cleanups)
{
    private readonly NUnitTearDowns _nunit = new(cleanups);
    private readonly XUnitCleanups _xunit = new(cleanups);
    private readonly RunErrors _errors = new();
    private readonly Dictionary<string, int> _received = new(StringComparer.OrdinalIgnoreCase);
    private string? _reason;

    /// <summary>Counts a received result.</summary>
    public void Count(TestResult result) =>
        _received[result.TestCase.Source] = _received.GetValueOrDefault(result.TestCase.Source) + 1;

    /// <summary>Reads a run message. VSTest gives the reason for an abort in a message, not in the end event. Adapters report failed clean-ups in messages too.</summary>
    public void Note(TestRunMessageEventArgs message)
    {
        if (message.Level == TestMessageLevel.Informational)
        {
            _xunit.Continue(message.Message);
            return;
        }

        _nunit.Note(message.Message);
        if (message.Level != TestMessageLevel.Error)
            return;

        _xunit.Note(message.Message);
        _errors.Note(message.Message);
        _reason = message.Message.Trim();
    }

    public SessionEnd Translate(TestRunCompleteEventArgs end)
    {
        _nunit.End();
        _xunit.End();
        return TranslateOutcome(end) with { FailedCleanups = cleanups.All, Errors = _errors.All };
    }

    private SessionEnd TranslateOutcome(TestRunCompleteEventArgs end)
    {
        if (!end.IsAborted && _errors.Crash is null)
            return new SessionEnd(end.IsCanceled || _errors.AreTestsMissing) { Cancelled = end.IsCanceled };

        var sequence = BlameSequence.Find(end.AttachmentSets, targetFramework);
        return new SessionEnd(true)
        {
            Cancelled = end.IsCanceled,
            Reason = _errors.Crash ?? _reason ?? end.Error?.Message,
            InFlight = sequence is null ? null : [.. sequence.InFlight.Select(test => new RunningTest(test))],
            Lost = sequence?.Completed.Sum(source => Math.Max(0, source.Value - _received.GetValueOrDefault(source.Key))) ?? 0,
        };
    }
}
