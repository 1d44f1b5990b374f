using Microsoft.VisualStudio.TestPlatform.ObjectModel.Client;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Logging;

namespace TestRail.Reporter.Tests.Hosts;

#pragma warning disable CS0067 // VSTest declares more events than the tests raise.

/// <summary>The events of a test run, raised by the tests.</summary>
internal sealed class Events : TestLoggerEvents
{
    public override event EventHandler<TestRunMessageEventArgs>? TestRunMessage;

    public override event EventHandler<TestRunStartEventArgs>? TestRunStart;

    public override event EventHandler<TestResultEventArgs>? TestResult;

    public override event EventHandler<TestRunCompleteEventArgs>? TestRunComplete;

    public override event EventHandler<DiscoveryStartEventArgs>? DiscoveryStart;

    public override event EventHandler<TestRunMessageEventArgs>? DiscoveryMessage;

    public override event EventHandler<DiscoveredTestsEventArgs>? DiscoveredTests;

    public override event EventHandler<DiscoveryCompleteEventArgs>? DiscoveryComplete;

    public bool AreUnused => TestRunStart is null && TestResult is null && TestRunComplete is null;

    public void Start(TestRunCriteria criteria) => TestRunStart?.Invoke(this, new TestRunStartEventArgs(criteria));

    public void Give(Microsoft.VisualStudio.TestPlatform.ObjectModel.TestResult result) => TestResult?.Invoke(this, new TestResultEventArgs(result));

    public void Complete(bool isAborted) =>
        TestRunComplete?.Invoke(this, new TestRunCompleteEventArgs(null, false, isAborted, null, null, null, TimeSpan.Zero));
}
