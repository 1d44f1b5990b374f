using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Matching;

namespace TestRail.Reporter.Tests.Matching;

internal sealed class DeclaredTestsTests
{
    private const string Tests = """
        namespace Shop
        {
            class CartTests
            {
                [TestRailCase(1)] public void Adds() {}
                [TestRailCase(2)] public System.Threading.Tasks.Task Waits(System.Threading.CancellationToken cancellation) => null;
                [TestRailCase(3)] public void Counts(int row) {}
                [TestRailCase(4)] public void Pays() {}
                [TestRailCase(4)] public void Pays_by_card() {}
            }
            class Typed<T> { [TestRailCase(5)] public void Runs_once_for_each_type() {} }
        }
        """;

    [TestCase("", "1 2 3 4 5")]
    [TestCase("Adds Waits Counts Pays Runs_once_for_each_type", "3 4 5")]
    [TestCase("Adds Waits Counts Pays Pays_by_card", "3 5")]
    public void A_case_may_lack_results_unless_each_of_its_tests_is_one_and_ran(string ran, string cases)
    {
        using var compiled = new Compiled(Tests);
        var tests = DeclaredTests.Read([compiled.Path], new CaseOptions().MatchBy);
        var methods = ran.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(method => ("Shop.CartTests", method)).ToHashSet();

        Assert.That(tests.MayMiss(methods, []).Order(), Is.EqualTo(cases.Split(' ').Select(long.Parse)));
        Assert.That(tests.MayMiss(methods, [9]), Has.Member(9), "an id that only exists at run time is that of a row");
    }
}
