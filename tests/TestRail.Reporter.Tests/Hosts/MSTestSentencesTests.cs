using System.Globalization;
using TestRail.Reporter.Contracts.Frameworks;

namespace TestRail.Reporter.Tests.Hosts;

internal sealed class MSTestSentencesTests
{
    private const string Cleanup = "Cleanup", Initialize = "Initialize";

    private static readonly (string Part, string Text)[] All = [.. MSTestSentences.All.Select(sentence => (sentence.Part, sentence.Text))];

    /// <summary>Thirteen MSTest messages in fourteen languages, with the names filled in. F# names can contain spaces.</summary>
    [TestCase("Shop.CartTests", "Close")]
    [TestCase("Shop.Outer+CartTests", "close the shop")]
    [TestCase("Gen`1", "Close")]
    public void Every_sentence_is_read_back_in_every_language(string type, string member)
    {
        Assert.That(All, Has.Length.EqualTo(13 * 14));
        foreach (var (part, text) in All)
        {
            var isConstructor = part == MSTestSentences.Constructor;
            object[] values = isConstructor ? [type, "System.Exception: no end (a.b)"]
                : !text.Contains("{3}", StringComparison.Ordinal) ? [type, member, 100]
                : part.EndsWith(Cleanup, StringComparison.Ordinal) ? [type, member, "System.Exception: no end (a.b)", "   at Shop.CartTests.Close()"]
                : [type, member, "System.Exception", "no end (a.b)"];
            var told = string.Format(CultureInfo.InvariantCulture, text, values);

            var failed = MSTestSentences.In(told);

            Assert.That(failed, Is.Not.Null, told);
            Assert.That((failed!.Part, failed.Type, failed.Member), Is.EqualTo((part, type, isConstructor ? null : member)), told);
            Assert.That(failed.Problem, text.Contains("{3}", StringComparison.Ordinal) || isConstructor ? Does.StartWith("System.Exception").And.Contain("no end (a.b)").And.Not.Contain("CartTests.Close()") : Is.EqualTo(told));
        }
    }

    [TestCase("")]
    [TestCase("'")]
    [TestCase("Class Cleanup method")]
    [TestCase("Assert.Fail failed. Class Cleanup method A.B failed. Error Message: x. Stack Trace: y")]
    [TestCase("Initialization method Shop.CartTests.LogIn threw exception. System.InvalidOperationException: no login.")]
    public void Other_texts_are_none(string text) => Assert.That(MSTestSentences.In(text), Is.Null);

    [Test]
    public void A_set_up_is_known_in_every_language()
    {
        foreach (var (part, text) in All)
        {
            var told = string.Format(CultureInfo.InvariantCulture, text, "Shop.CartTests", "Open", text.Contains("{3}", StringComparison.Ordinal) ? "System.Exception" : 100, "no database");
            Assert.That(SetupFailure.In(told), Is.EqualTo(part.EndsWith(Initialize, StringComparison.Ordinal) ? part : null), told);
        }
    }
}
