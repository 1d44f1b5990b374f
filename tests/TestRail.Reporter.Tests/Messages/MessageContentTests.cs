using TestRail.Reporter.Engine.Delivery;
using TestRail.Reporter.Engine.Reporting;
using TestRail.Reporter.Engine.TestRuns;

namespace TestRail.Reporter.Tests.Messages;

/// <summary>Checks the content of messages. MessageCatalogTests compares their wording.</summary>
internal sealed class MessageContentTests
{
    [TestCase(2, 0, 0, 0, false, "DELIVERED")]
    [TestCase(2, 1, 0, 0, false, "INCOMPLETE")]
    [TestCase(2, 0, 1, 0, true, "INCOMPLETE")]
    [TestCase(2, 0, 0, 1, true, "INCOMPLETE")]
    [TestCase(2, 0, 0, 0, true, "INCOMPLETE")]
    public void The_summary_begins_with_whether_anything_is_missing(int accepted, int rejected, int pending, int unconfirmed, bool isMore, string word)
    {
        var summary = SummaryMessages.Summary((accepted, rejected, pending, unconfirmed), 0, [], null, isMore, isCutShort: false);
        Assert.That(summary.Text, Does.StartWith($"{word}: {accepted} accepted, {rejected} rejected, {pending} pending, {unconfirmed} unconfirmed."));
        Assert.That(summary.Action?.Contains("testrail-reporter resume", StringComparison.Ordinal) ?? false, Is.EqualTo(isMore));
    }

    [Test]
    public void The_summary_counts_attachments_and_tells_of_an_aborted_run()
    {
        var summary = SummaryMessages.Summary((2, 0, 0, 0), 1, [], null, isMore: false, isCutShort: true);
        Assert.That(summary.Text, Does.Contain(", 1 attachment.").And.Contain("aborted"));
    }

    [Test]
    public void A_long_list_is_cut() =>
        Assert.That(RunMessages.CasesNotInTestRail([.. Enumerable.Range(1, 30).Select(id => (long)id)]).Text, Does.EndWith("C19, C20 and 10 more."));

    [Test]
    public void Rejected_results_are_grouped_by_reason() =>
        Assert.That(
            DeliveryMessages.ResultsRejected(412, [(881, "Shop.Adds", "unknown"), (3, "Shop.Pays", "closed"), (904, "Shop.Clears", "unknown")]).Text,
            Does.EndWith(":\n  unknown\n    C881  Shop.Adds\n    C904  Shop.Clears\n  closed\n    C3  Shop.Pays"));
}
