using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Results;

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
        var row = RowTable.Write([Given.Result(name: new string('a', 65) + "🍏" + new string('b', 16) + "🍏" + new string('c', 32)).Alone()]);
        Assert.That(row, Does.EndWith("  " + new string('a', 65) + "…" + new string('c', 32) + "\n"));
    }

    [Test]
    public void Rows_of_one_long_name_are_told_apart_by_their_arguments()
    {
        var method = new string('m', 200);
        Assert.That(RowTable.Write([Given.Result(name: $"{method}(eu: 7)").Alone(), Given.Result(name: $"{method}(us: 8)").Alone()]), Does.Contain("(eu: 7)").And.Contain("(us: 8)"));
    }

    [Test]
    public void Thousands_of_rows_are_counted_and_not_listed()
    {
        var table = RowTable.Write([.. Enumerable.Repeat(Given.Result().Alone(), 1050)]);
        Assert.That(table.Split('\n'), Has.Length.EqualTo(51));
        Assert.That(table, Does.EndWith("\n… and 1000 more: 0 failed, 1000 passed"));
    }

    [Test]
    public void The_worst_rows_are_listed_and_what_is_left_out_is_counted_by_its_verdict()
    {
        var rows = Enumerable.Range(0, 130).Select(row => Given.Result(row % 10 == 9 ? TestOutcome.Skipped : row % 5 == 3 ? TestOutcome.Failed : TestOutcome.Passed, $"Adds({row})").Alone()).ToList();
        var table = RowTable.Write([rows[8], .. rows.Where((_, at) => at != 8)]).Split('\n');
        Assert.That(table[0], Does.EndWith("  Adds(8)"));
        Assert.That(table.Take(26), Has.All.StartsWith("failed"));
        Assert.That(table.Skip(26).Take(24), Has.All.StartsWith("passed"));
        Assert.That(table[50], Is.EqualTo("… and 80 more: 0 failed, 67 passed, 13 skipped"));
    }

    [Test]
    public void A_table_that_is_too_long_loses_whole_rows_from_its_end()
    {
        var rows = Enumerable.Range(0, 30).Select(row => Given.Result(row == 29 ? TestOutcome.Failed : TestOutcome.Passed, $"Adds({row})").Alone()).ToList();
        var table = RowTable.Write([rows[29], .. rows[..29]], maxLength: 300);
        Assert.That(table, Has.Length.LessThanOrEqualTo(300));
        Assert.That(table, Does.StartWith("failed ").And.Contain("Adds(29)").And.Match(@"\n… and [0-9]+ more: 0 failed, [0-9]+ passed$"));
    }

    [Test]
    public void Every_outcome_has_a_word() =>
        Assert.That(Enum.GetValues<TestOutcome>().Select(RowTable.Word), Is.EqualTo(new[] { "passed", "failed", "skipped", "inconclusive", "warned", "unfinished" }));
}
