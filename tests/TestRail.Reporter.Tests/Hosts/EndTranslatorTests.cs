using Microsoft.VisualStudio.TestPlatform.ObjectModel.Client;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Logging;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using TestRail.Reporter.Contracts.Frameworks;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Results;
using TestRail.Reporter.Tests.Configuration;
using TestRail.Reporter.VSTest;

namespace TestRail.Reporter.Tests.Hosts;

internal sealed class EndTranslatorTests
{
    private const string Crash = "The active test run was aborted. Reason: Test host process crashed";

    /// <summary>A sequence file as the blame collector of VSTest 18 writes it.</summary>
    private const string Sequence = """
        <?xml version="1.0"?>
        <TestSequence>
          <Test Name="Shop.CartTests.Adds" DisplayName="Adds" Source="/shop/Shop.Tests.dll" Completed="True" />
          <Test Name="Shop.CartTests.Clears" DisplayName="Clears" Source="/shop/Shop.Tests.dll" Completed="True" />
          <Test Name="Shop.CartTests.Pays(&quot;a.b&quot;)" DisplayName="Pays(&quot;a.b&quot;)" Source="/shop/Shop.Tests.dll" Completed="False" />
          <Test Name="Shop.BrowserTests(&quot;fire.fox&quot;).Opens(1)" DisplayName="Opens(1)" Source="/shop/Shop.Tests.dll" Completed="False" />
          <Test Name="Shop.PairTests&lt;List&lt;Int32,Byte&gt;,String&gt;(&quot;x&quot;).Opens" DisplayName="Opens" Source="/shop/Shop.Tests.dll" Completed="False" />
          <Test Name="Shop.TaxTests.Adds" DisplayName="Shop.TaxTests.Adds(rate: 7)" Source="/shop/Shop.Tests.dll" Completed="False" />
          <Test Name="named row" DisplayName="" Source="/shop/Shop.Tests.dll" Completed="False" />
        </TestSequence>
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly EndTranslator _translator = new("net10.0", new FailedCleanups());

    [OneTimeTearDown]
    public void Delete() => _folder.Dispose();

    [Test]
    public void A_run_that_ended_by_itself_or_by_its_user_has_nothing_to_explain()
    {
        Assert.That(new EndTranslator(null, new FailedCleanups()).Translate(End(false, false)), Is.EqualTo(new SessionEnd(false)));
        Assert.That(new EndTranslator(null, new FailedCleanups()).Translate(End(false, true)), Is.EqualTo(new SessionEnd(true) { Cancelled = true }));
        Assert.That(new EndTranslator(null, new FailedCleanups()).Translate(End(true, true)), Is.EqualTo(new SessionEnd(true) { Cancelled = true }));
    }

    [Test]
    public void A_crash_that_nobody_watched_has_a_reason_and_no_tests()
    {
        var translator = new EndTranslator(null, new FailedCleanups());
        translator.Note(new TestRunMessageEventArgs(TestMessageLevel.Error, Crash + Environment.NewLine));
        translator.Note(new TestRunMessageEventArgs(TestMessageLevel.Warning, "Something else"));

        Assert.That(translator.Translate(End(true, false)), Is.EqualTo(new SessionEnd(true) { Reason = Crash }));
    }

    [Test]
    public void A_crash_under_blame_names_the_tests_in_flight_and_counts_what_was_lost()
    {
        _translator.Count(Cases.Result());

        var end = _translator.Translate(End(true, false, Attachment("Sequence_1.xml", Sequence), Attachment("dump.dmp", "no XML")));

        Assert.That(end.InFlight!.Select(running => running.Test).Select(test => $"{test.Fixture}|{test.ClassName}|{test.MethodName}|{test.DisplayName}|{test.Source}|{test.TargetFramework}"), Is.EqualTo(new[]
        {
            "|Shop.CartTests|Pays|Pays(\"a.b\")|/shop/Shop.Tests.dll|net10.0",
            "Shop.BrowserTests(\"fire.fox\")|Shop.BrowserTests|Opens|Opens(1)|/shop/Shop.Tests.dll|net10.0",
            "Shop.PairTests<List<Int32,Byte>,String>(\"x\")|Shop.PairTests`2|Opens|Opens|/shop/Shop.Tests.dll|net10.0",
            "|Shop.TaxTests|Adds|Shop.TaxTests.Adds(rate: 7)|/shop/Shop.Tests.dll|net10.0",
            "|||named row|/shop/Shop.Tests.dll|net10.0",
        }));
        Assert.That(end.Lost, Is.EqualTo(1), "two had ended, and one result had arrived");
    }

    /// <summary>A later command that runs the test again replaces this result.</summary>
    [TestCase("Shop.CartTests.Pays(\"a.b\")", "Pays(\"a.b\")")]
    [TestCase("Shop.TaxTests.Adds", "Shop.TaxTests.Adds(rate: 7)")]
    [TestCase("named row", "named row")]
    public void A_test_in_flight_is_the_same_test_as_one_that_ends(string name, string displayName)
    {
        var interrupted = _translator.Translate(End(true, false, Attachment("Sequence_4.xml", Sequence))).InFlight!;
        var test = Cases.Case(name);
        test.DisplayName = displayName;

        var ended = IdentityTranslator.Translate(Cases.Result(test: test), "net10.0");

        Assert.That(interrupted.Select(running => TestKey.Of(running.Test)), Has.One.EqualTo(TestKey.Of(ended)));
    }

    [TestCase("<TestSequence><Test Name=")]
    [TestCase("")]
    public void A_list_that_is_broken_is_no_list(string text) =>
        Assert.That(new EndTranslator(null, new FailedCleanups()).Translate(End(true, false, Attachment("Sequence_2.xml", text))).InFlight, Is.Null);

    [Test]
    public void A_list_that_is_gone_is_no_list() =>
        Assert.That(new EndTranslator(null, new FailedCleanups()).Translate(End(true, false, new UriDataAttachment(new Uri("/nowhere/Sequence_3.xml"), null))).InFlight, Is.Null);

    private static TestRunCompleteEventArgs End(bool isAborted, bool isCanceled, params UriDataAttachment[] files)
    {
        var set = new AttachmentSet(new Uri("datacollector://microsoft/TestPlatform/Extensions/Blame/v1"), "Blame");
        foreach (var file in files)
            set.Attachments.Add(file);
        return new TestRunCompleteEventArgs(null, isCanceled, isAborted, null, [set], TimeSpan.Zero);
    }

    private UriDataAttachment Attachment(string name, string text) => new(new Uri(_folder.Write(name, text)), null);
}
