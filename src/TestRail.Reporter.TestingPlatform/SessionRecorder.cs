using Microsoft.Testing.Platform.Extensions.Messages;
using TestRail.Reporter.Contracts.Frameworks;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.TestingPlatform.Translation;

namespace TestRail.Reporter.TestingPlatform;

/// <summary>Records results in the session, and knows the tests that are running. Its members may be called from any thread.</summary>
internal sealed class SessionRecorder(IReportingSession session)
{
    private readonly object _gate = new();
    private readonly Dictionary<string, TestNode> _running = new(StringComparer.Ordinal);
    private readonly FailedCleanups _cleanups = new();
    private readonly NUnitFixtures _fixtures = new();
    private readonly TranslationGuard _guard = new();
    private ResultTranslator? _translator;
    private bool _isClosed, _isCancelled;

    /// <summary>Records a result, or remembers that a test is running.</summary>
    /// <param name="node">The platform's event.</param>
    /// <param name="producer">The test framework, or a part of it.</param>
    public void Record(TestNode node, IDataProducer producer)
    {
        lock (_gate)
        {
            if (!_isClosed)
                _guard.Run(node.DisplayName, () => Translate(node, producer));
        }
    }

    /// <summary>Ends the recording, and describes the end of the session.</summary>
    /// <param name="end">How the session ended.</param>
    public SessionEnd Close(SessionEnd end)
    {
        lock (_gate)
        {
            _isClosed = true;
            // TUnit stops its tests at the first failure without cancelling the platform's session.
            if (_isCancelled && !end.Aborted)
                end = end with { Aborted = true, Cancelled = true };
            _guard.Run("the fixtures", EndFixtures);
            return end with
            {
                InFlight = end.Aborted ? InFlight() : null,
                FailedCleanups = _cleanups.All,
                TranslationErrors = _guard.Errors,
            };
        }
    }

    private void Translate(TestNode node, IDataProducer producer)
    {
        _translator ??= new ResultTranslator(TestFrameworks.Of(producer), _cleanups);
        var properties = NodeProperties.Read(node);
        if (properties.State is InProgressTestNodeStateProperty)
        {
            _running[node.Uid.Value] = node;
            session.RecordStart(_translator.Identify(node, properties), _translator.Traits(properties));
        }

        _isCancelled |= properties.IsCancelled;
        if (!properties.IsFinal)
            return;

        var wasRunning = _running.Remove(node.Uid.Value);
        if (_guard.Translate(node.DisplayName, () => _translator.Translate(node, properties), () => PlainResult.Of(node, properties)) is { } result)
            Record(result);
        else if (wasRunning)
            session.RecordNoResult(node.Uid.Value);
    }

    /// <summary>If the process is killed before the outcome is known, the journal has the test as one without a result.</summary>
    private void Record(TestResult result)
    {
        if (_fixtures.IsUndecided(result))
            session.RecordStart(result.Test, result.Traits);
        else
            session.Record(result);
    }

    private void EndFixtures()
    {
        foreach (var result in _fixtures.Decide())
            session.Record(result);
        NUnitFixtures.AddTo(_cleanups);
    }

    private RunningTest[] InFlight() =>
        [.. _running.Values.Select(node => _guard.Run(node.DisplayName, () => Running(node)) ?? new RunningTest(PlainResult.Identify(node)))];

    private RunningTest? Running(TestNode node) => _translator is { } translator && NodeProperties.Read(node) is var properties
        ? new RunningTest(translator.Identify(node, properties), translator.Traits(properties))
        : null;
}
