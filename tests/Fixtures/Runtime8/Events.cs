using Microsoft.VisualStudio.TestPlatform.ObjectModel.Client;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Logging;

namespace Runtime8;

/// <summary>The events of a test run, raised by this program instead of VSTest.</summary>
internal sealed class Events : TestLoggerEvents
{
    public override event EventHandler<TestRunStartEventArgs>? TestRunStart;
    public override event EventHandler<TestResultEventArgs>? TestResult;
    public override event EventHandler<TestRunCompleteEventArgs>? TestRunComplete;

#pragma warning disable CS0067 // The base class declares these as abstract; they are never raised here.
    public override event EventHandler<TestRunMessageEventArgs>? TestRunMessage;
    public override event EventHandler<DiscoveryStartEventArgs>? DiscoveryStart;
    public override event EventHandler<TestRunMessageEventArgs>? DiscoveryMessage;
    public override event EventHandler<DiscoveredTestsEventArgs>? DiscoveredTests;
    public override event EventHandler<DiscoveryCompleteEventArgs>? DiscoveryComplete;
#pragma warning restore CS0067

    public void Raise(TestRunStartEventArgs start) => TestRunStart?.Invoke(this, start);

    public void Raise(TestResultEventArgs result) => TestResult?.Invoke(this, result);

    public void Raise(TestRunCompleteEventArgs complete) => TestRunComplete?.Invoke(this, complete);
}
