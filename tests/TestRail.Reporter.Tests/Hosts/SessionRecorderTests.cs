using Microsoft.Testing.Platform.Extensions.Messages;
using TestRail.Reporter.Contracts;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.TestingPlatform;

namespace TestRail.Reporter.Tests.Hosts;

/// <summary>What frameworks on Microsoft.Testing.Platform report, and what the session is given.</summary>
internal sealed class SessionRecorderTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    private readonly Session _session = new();
    private SessionRecorder _recorder = null!;

    [SetUp]
    public void Begin()
    {
        _session.Results.Clear();
        _session.Started.Clear();
        _session.WithoutResult.Clear();
        _recorder = new SessionRecorder(_session);
    }

    [Test]
    public void Traits_keep_the_order_of_the_framework_and_a_key_alone_is_a_category()
    {
        Record("NUnitExtension", new TestMetadataProperty("TestRailCase", "C1"), new TestMetadataProperty("TestRailCase", "C2"), new TestMetadataProperty("@C3", ""), PassedTestNodeStateProperty.CachedInstance);

        Assert.That(Result.Traits, Is.EqualTo(new[] { new Trait("TestRailCase", "C1"), new Trait("TestRailCase", "C2"), new Trait("Category", "@C3") }));
    }

    [TestCase("NUnitExtension", "Shop", "Pairs<Int32,String>(5)", "Shop.Pairs`2", "Shop.Pairs<Int32,String>(5)")]
    [TestCase("NUnitExtension", "Shop", "CartTests", "Shop.CartTests", null)]
    [TestCase("MSTestExtension", "", "CartTests", "CartTests", null)]
    [TestCase("another", "Shop", "Outer+Nested", "Shop.Outer+Nested", null)]
    public void A_fixture_is_told_from_its_class(string framework, string space, string name, string type, string? fixture)
    {
        Record(framework, new TestMethodIdentifierProperty("", space, name, "Adds (nicely)", 0, [], ""), PassedTestNodeStateProperty.CachedInstance);

        Assert.That((Result.Test.ClassName, Result.Test.MethodName, Result.Test.Fixture), Is.EqualTo((type, "Adds (nicely)", fixture)));
    }

    [Test]
    public void Time_limits_and_errors_fail_a_test()
    {
        Record("another", new TimeoutTestNodeStateProperty("too slow"));
        Record("another", new ErrorTestNodeStateProperty(new InvalidOperationException("broken"), ""));

        Assert.That(_session.Results.Select(result => (result.Outcome, result.Message)), Is.EqualTo(new[] { (TestOutcome.Failed, "too slow"), (TestOutcome.Failed, "broken") }));
    }

#pragma warning disable CS0618, MTP0001 // TUnit still reports this state for tests that a signal kept from running.
    [Test]
    public void A_cancelled_test_has_no_result_and_the_session_is_cut_short()
    {
        Record("another", new CancelledTestNodeStateProperty("cancelled"));

        Assert.That(_session.Results, Is.Empty);
        Assert.That(_recorder.Close(new SessionEnd(false)) is { Aborted: true, Cancelled: true });
    }
#pragma warning restore CS0618, MTP0001

    [Test]
    public void Times_that_cannot_be_right_are_not_passed_on()
    {
        Record("another", new TimingProperty(new TimingInfo(default, Noon, TimeSpan.FromDays(700_000))), new FailedTestNodeStateProperty("no set-up"));
        Record("another", new TimingProperty(new TimingInfo(Noon, Noon, TimeSpan.FromTicks(-5))), PassedTestNodeStateProperty.CachedInstance);

        Assert.That(_session.Results.Select(result => (result.Started, result.Duration)), Is.EqualTo(new[] { (Noon, TimeSpan.Zero), (Noon, TimeSpan.Zero) }));
    }

    [TestCase(0, TestOutcome.Skipped)]
    [TestCase(1, TestOutcome.Inconclusive)]
    public void MSTest_takes_no_time_for_an_ignored_test(int ticks, TestOutcome outcome)
    {
        Record("MSTestExtension", new TimingProperty(new TimingInfo(Noon, Noon, TimeSpan.FromTicks(ticks))), new SkippedTestNodeStateProperty("Assert.Inconclusive failed."));

        Assert.That(Result.Outcome, Is.EqualTo(outcome));
    }

    [Test]
    public void A_test_that_is_skipped_without_a_reason_has_an_empty_one()
    {
        Record("MSTestExtension", new SkippedTestNodeStateProperty(""));

        Assert.That((Result.Outcome, Result.Message), Is.EqualTo((TestOutcome.Skipped, "")));
    }

    [Test]
    public void NUnits_explicit_tests_have_no_result_unless_they_ran()
    {
        Record("NUnitExtension", new TestMetadataProperty("Explicit", ""), new SkippedTestNodeStateProperty("by hand"));
        Record("NUnitExtension", new TestMetadataProperty("Explicit", ""), new StandardOutputProperty("[TestRail] outcome inconclusive\nwritten"), new SkippedTestNodeStateProperty("by hand"));

        Assert.That((Result.Outcome, Result.Output), Is.EqualTo((TestOutcome.Inconclusive, "written")));
    }

    [Test]
    public void The_last_attempt_has_a_number_if_the_output_tells_it()
    {
        Record("NUnitExtension", new StandardOutputProperty("[TestRail] attempt 3\n"), PassedTestNodeStateProperty.CachedInstance);

        Assert.That((Result.Attempt, Result.WithheldAttempts, Result.Output), Is.EqualTo(((int?)3, (int?)2, (string?)null)));
    }

    [TestCase("Shop", "[Shop.CartTests ClassCleanup]", "Shop.CartTests.Close")]
    [TestCase("Shop", "Adds", "Shop.CartTests.Close")]
    [TestCase("", "Adds", "CartTests.Close")]
    public void MSTests_failed_class_clean_up_is_no_result(string space, string name, string owner)
    {
        var method = new TestMethodIdentifierProperty("", space, "CartTests", "Adds", 0, [], "");
        Record("MSTestExtension", method, PassedTestNodeStateProperty.CachedInstance);
        var failure = new FailedTestNodeStateProperty(new InvalidOperationException("x"), "Class Cleanup method CartTests.Close failed. Error Message: System.Exception: no end. Stack Trace:    at Shop");
        Record("MSTestExtension", name, name == "Adds" ? [method, failure] : [failure]);

        Assert.That(_session.Results, Has.Count.EqualTo(1));
        Assert.That(_recorder.Close(new SessionEnd(false)).FailedCleanups, Is.EqualTo(new[] { new FailedCleanup("ClassCleanup", owner, "System.Exception: no end") }));
    }

    [Test]
    public void Running_tests_are_known_at_an_early_end_and_nothing_is_recorded_after_it()
    {
        Record("another", InProgressTestNodeStateProperty.CachedInstance, new TestMethodIdentifierProperty("", "Shop", "CartTests", "Adds", 0, [], ""));

        var end = _recorder.Close(new SessionEnd(true));
        Record("another", PassedTestNodeStateProperty.CachedInstance);

        Assert.That(end.InFlight!.Select(running => running.Test.FullName), Is.EqualTo(new[] { "Shop.CartTests.Adds" }));
        Assert.That(_session.Results, Is.Empty);
    }

    [Test]
    public void A_test_that_starts_is_recorded_as_its_result_will_name_it()
    {
        IProperty[] properties = [new TestMethodIdentifierProperty("", "Shop", "CartTests", "Adds", 0, [], ""), new TestMetadataProperty("TestRailCase", "C1"), new TestMetadataProperty("Fast", "")];
        Record("MSTestExtension", [.. properties, InProgressTestNodeStateProperty.CachedInstance]);
        Record("MSTestExtension", [.. properties, PassedTestNodeStateProperty.CachedInstance]);

        Assert.That(_session.Started.Single().Test, Is.EqualTo(Result.Test));
        Assert.That(_session.Started.Single().Traits, Is.EqualTo(new[] { new Trait("TestRailCase", "C1"), new Trait("Category", "Fast") }));
        Assert.That(_session.WithoutResult, Is.Empty);
    }

    [Test]
    public void A_test_that_starts_and_has_no_result_does_not_run_any_more()
    {
        Record("NUnitExtension", new TestMetadataProperty("Explicit", ""), InProgressTestNodeStateProperty.CachedInstance);
        Record("NUnitExtension", new TestMetadataProperty("Explicit", ""), new SkippedTestNodeStateProperty("by hand"));

        Assert.That(_session.Results, Is.Empty);
        Assert.That(_session.WithoutResult, Is.EqualTo(new[] { "1" }));
    }

    /// <summary>NUnit's adapter package tells it after the last test. Until then, the journal has the test as one that is running.</summary>
    [TestCase("1", TestOutcome.Inconclusive)]
    [TestCase("another", TestOutcome.Skipped)]
    [TestCase(null, TestOutcome.Skipped)]
    public void An_ignored_fixture_of_NUnit_is_told_from_an_inconclusive_one_at_the_end(string? inconclusive, TestOutcome outcome)
    {
        Record("NUnitExtension", new TestMetadataProperty("TestRailCase", "C1"), new SkippedTestNodeStateProperty("OneTimeSetUp: no database"));
        Assert.That((_session.Results.Count, _session.Started.Single().Traits.Single().Value), Is.EqualTo((0, "C1")));

        Close(NUnitFixtureKeys.InconclusiveTests, inconclusive is null ? null : new[] { inconclusive });

        Assert.That(Result.Outcome, Is.EqualTo(outcome));
    }

    [Test]
    public void A_fixture_that_does_not_apply_to_the_machine_is_skipped_at_once()
    {
        Record("NUnitExtension", new SkippedTestNodeStateProperty("OneTimeSetUp: Only supported on Xbox"));

        Assert.That(Result.Outcome, Is.EqualTo(TestOutcome.Skipped));
    }

    [Test]
    public void NUnits_failed_tear_downs_are_named()
    {
        var end = Close(NUnitFixtureKeys.FailedTearDowns, new[] { KeyValuePair.Create("Shop.CartTests", "One or more child tests had errors\nTearDown : System.Exception : no end\nmore") });

        Assert.That(end.FailedCleanups, Is.EqualTo(new[] { new FailedCleanup("OneTimeTearDown", "Shop.CartTests", "System.Exception : no end") }));
    }

    private SessionEnd Close(string name, object? data)
    {
        AppDomain.CurrentDomain.SetData(name, data);
        try
        {
            return _recorder.Close(new SessionEnd(false));
        }
        finally
        {
            AppDomain.CurrentDomain.SetData(name, null);
        }
    }

    private TestResult Result => _session.Results.Single();

    private void Record(string framework, params IProperty[] properties) => Record(framework, "a test", properties);

    private void Record(string framework, string name, params IProperty[] properties) =>
        _recorder.Record(new TestNode { Uid = "1", DisplayName = name, Properties = new PropertyBag(properties) }, new Producer(framework));

    private sealed class Producer(string uid) : IDataProducer
    {
        public Type[] DataTypesProduced => [typeof(TestNodeUpdateMessage)];

        public string Uid => uid;

        public string Version => "1.0.0";

        public string DisplayName => uid;

        public string Description => uid;

        public Task<bool> IsEnabledAsync() => Task.FromResult(true);
    }

    private sealed class Session : IReportingSession
    {
        public List<TestResult> Results { get; } = [];

        public List<(TestIdentity Test, IReadOnlyList<Trait> Traits)> Started { get; } = [];

        public List<string> WithoutResult { get; } = [];

        public void Begin(SessionStart start)
        {
        }

        public void RecordStart(TestIdentity test, IReadOnlyList<Trait> traits) => Started.Add((test, traits));

        public void RecordNoResult(string id) => WithoutResult.Add(id);

        public void Record(TestResult result) => Results.Add(result);

        public Task<SessionOutcome> CompleteAsync(SessionEnd end, TimeSpan? patience = null, CancellationToken cancellation = default) =>
            Task.FromResult(new SessionOutcome(null, null, false));
    }
}
