using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Results;

namespace TestRail.Reporter.Tests.Results;

internal sealed class RowTableTests
{
    [Test]
    [SetCulture("de-DE")]
    public void Rows_are_columns_that_line_up()
    {
        var slow = Given.Result(TestOutcome.Inconclusive, "Adds(2)") with { Duration = TimeSpan.FromMilliseconds(61250.4) };
        var elsewhere = Given.Result(TestOutcome.Failed, "Adds\n(1)");
        elsewhere = elsewhere with { Test = elsewhere.Test with { TargetFramework = "net8.0" } };
        Assert.That(RowTable.Write([elsewhere.Alone(), slow.Alone()]), Is.EqualTo("failed          1250 ms  Adds (1)  net8.0\ninconclusive   61250 ms  Adds(2)\n"));
    }

    [Test]
    public void Tests_of_several_classes_are_told_apart_by_their_class()
    {
        var (nunit, xunit) = (Given.Result(name: "Adds"), Given.Result(TestOutcome.Failed, "Shop.TaxTests.Adds(rate: 7)"));
        xunit = xunit with { Test = xunit.Test with { ClassName = "Shop.TaxTests" } };
        Assert.That(RowTable.Write([xunit.Alone(), nunit.Alone()]), Is.EqualTo("failed          1250 ms  Shop.TaxTests.Adds(rate: 7)\npassed          1250 ms  Shop.CartTests.Adds\n"));
    }

    [Test]
    public void Fixtures_of_one_class_are_told_apart_by_their_arguments()
    {
        var tests = Array.ConvertAll(["chrome", "firefox"], (string browser) => Given.Result(name: "Opens") is var result
            ? (result with { Test = result.Test with { Fixture = $"Shop.CartTests(\"{browser}\")" } }).Alone()
            : null!);
        Assert.That(RowTable.Write(tests), Is.EqualTo("passed          1250 ms  Shop.CartTests(\"chrome\").Opens\npassed          1250 ms  Shop.CartTests(\"firefox\").Opens\n"));
    }

    [Test]
    public void A_long_name_is_cut_between_characters()
    {
        var row = RowTable.Write([Given.Result(name: new string('a', 98) + "🍏🍏").Alone()]);
        Assert.That(row, Does.EndWith("  " + new string('a', 98) + "…\n"));
    }

    [Test]
    public void Thousands_of_rows_are_counted_and_not_listed()
    {
        var table = RowTable.Write([.. Enumerable.Repeat(Given.Result().Alone(), 1050)]);
        Assert.That(table.Split('\n'), Has.Length.EqualTo(51));
        Assert.That(table, Does.EndWith("\n… and 1000 more"));
    }

    [Test]
    public void Every_outcome_has_a_word() =>
        Assert.That(Enum.GetValues<TestOutcome>().Select(RowTable.Word), Is.EqualTo(new[] { "passed", "failed", "skipped", "inconclusive", "warned" }));
}
