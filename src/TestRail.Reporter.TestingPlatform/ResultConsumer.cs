using Microsoft.Testing.Platform.Extensions;
using Microsoft.Testing.Platform.Extensions.Messages;
using Microsoft.Testing.Platform.Extensions.TestHost;
using Microsoft.Testing.Platform.Messages;
using Microsoft.Testing.Platform.Services;

namespace TestRail.Reporter.TestingPlatform;

/// <summary>
/// Passes the platform's events to the session. No member throws: the platform would end the test process, and xUnit would report that no test ran.
/// </summary>
internal abstract class ResultConsumer : ReporterExtension, IDataConsumer, IDataProducer, ITestSessionLifetimeHandler, IAsyncCleanableExtension
{
    private readonly Reporting _reporting;
    private readonly IMessageBus _bus;
    private readonly SessionRecorder? _recorder;
    private readonly SessionEnding? _ending;

    protected ResultConsumer(Reporting reporting, IMessageBus bus)
    {
        _reporting = reporting;
        _bus = bus;
        if (reporting.Session is not { } session)
            return;

        _recorder = new SessionRecorder(session);
        _ending = new SessionEnding(session, _recorder);
    }

    /// <inheritdoc/>
    public override string Uid => "TestRail.Reporter";

    /// <inheritdoc/>
    public Type[] DataTypesConsumed { get; } = [typeof(TestNodeUpdateMessage)];

    /// <inheritdoc/>
    public Type[] DataTypesProduced { get; } = [typeof(SessionFileArtifact)];

    /// <inheritdoc/>
    public override Task<bool> IsEnabledAsync() => Task.FromResult(_recorder is not null);

    /// <inheritdoc/>
    public Task OnTestSessionStartingAsync(ITestSessionContext testSessionContext)
    {
        Invocation.Conceal();
        _ending?.Watch(testSessionContext.CancellationToken);
        _reporting.Session?.Begin(_reporting.Start);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task ConsumeAsync(IDataProducer dataProducer, IData value, CancellationToken cancellationToken)
    {
        if (value is TestNodeUpdateMessage message)
            _recorder?.Record(message.TestNode, dataProducer);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task OnTestSessionFinishingAsync(ITestSessionContext testSessionContext)
    {
        if (_ending is null)
            return;

        var outcome = await _ending.FinishAsync().ConfigureAwait(false);
        if (outcome.Report is { } report && ReportArtifact.Write(report) is { } file)
            await _bus.PublishAsync(this, new SessionFileArtifact(testSessionContext.SessionUid, file, DisplayName, Description)).ConfigureAwait(false);
    }

    /// <summary>The platform calls this two to four times, also after a cancelled run, whose session does not finish.</summary>
    public async Task CleanupAsync()
    {
        if (_ending is not null)
            await _ending.CleanUpAsync().ConfigureAwait(false);
    }
}
