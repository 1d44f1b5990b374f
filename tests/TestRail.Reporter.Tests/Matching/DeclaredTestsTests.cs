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
        var tests = DeclaredTests.Read([compiled.Path], new CaseOptions().MatchBy)!;
        var methods = ran.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(method => ("Shop.CartTests", method)).ToHashSet();

        Assert.That(tests.MayMiss(methods, []).Order(), Is.EqualTo(cases.Split(' ').Select(long.Parse)));
        Assert.That(tests.MayMiss(methods, [9]), Has.Member(9), "an id that only exists at run time is that of a row");
    }

    [TestCase("class Tests { [Test, TestRailCase(1)] public void Opens() {} }", true)]
    [TestCase("[TestFixture(Category = \"Slow\")] class Tests { [Test, TestRailCase(1)] public void Opens() {} }", true)]
    [TestCase("[TestFixture(\"chrome\")] class Tests { [Test, TestRailCase(1)] public void Opens() {} }", false)]
    [TestCase("[TestFixture, TestFixture(Category = \"Slow\")] class Tests { [Test, TestRailCase(1)] public void Opens() {} }", false)]
    [TestCase("[TestFixture(\"chrome\")] abstract class Browsers {} class Tests : Browsers { [Test, TestRailCase(1)] public void Opens() {} }", false)]
    [TestCase("[TestFixture<int>] class Tests { [Test, TestRailCase(1)] public void Opens() {} }", false)]
    [TestCase("[TestFixtureSource(\"Browsers\")] class Tests { [Test, TestRailCase(1)] public void Opens() {} }", false)]
    [TestCase("class Tests { [Test, TestRailCase(1), Repeat(3)] public void Opens() {} }", true, Description = "NUnit reports one result for all rounds.")]
    public void Fixtures_of_NUnit_with_arguments_run_an_unknown_number_of_tests(string tests, bool isOne) =>
        AssertIsOne("nunit.framework", tests, isOne);

    [TestCase("class Tests { [Test, TestRailCase(1), Repeat(3)] public void Opens() {} }", false)]
    [TestCase("[Repeat(3)] class Tests { [Test, TestRailCase(1)] public void Opens() {} }", false)]
    [TestCase("[assembly: Repeat(3)] class Tests { [Test, TestRailCase(1)] public void Opens() {} }", false)]
    [TestCase("abstract class Shop { [Test, TestRailCase(1), Repeat(3)] public virtual void Opens() {} } class Tests : Shop { public override void Opens() {} }", false)]
    [TestCase("[Arguments(\"chrome\")] class Tests { [Test, TestRailCase(1)] public void Opens() {} }", false)]
    [TestCase("[Arguments<int>(1)] class Tests { [Test, TestRailCase(1)] public void Opens() {} }", false)]
    [TestCase("[MethodDataSource(\"Browsers\")] class Tests { [Test, TestRailCase(1)] public void Opens() {} }", false)]
    [TestCase("[BrowsersDataSource<int>] abstract class Browsers {} class Tests : Browsers { [Test, TestRailCase(1)] public void Opens() {} }", false)]
    [TestCase("class Tests { [CulturedFact(\"en\", \"fr\"), TestRailCase(1)] public void Opens() {} }", false)]
    [TestCase("class Tests { [Test, TestRailCase(1), Retry(3)] public void Opens() {} }", true)]
    public void Attributes_of_other_frameworks_that_repeat_a_test_run_an_unknown_number_of_tests(string tests, bool isOne) =>
        AssertIsOne("another", tests, isOne);

    /// <summary>A result has the name of the method, and not its parameters.</summary>
    [Test]
    public void Which_of_several_overloads_ran_is_not_guessed()
    {
        using var compiled = new Compiled("class Tests { [TestRailCase(1)] public void Pays() {} [TestRailCase(2)] public void Pays(string country) {} [TestRailCase(3)] public void Opens() {} }");
        var declared = DeclaredTests.Read([compiled.Path], new CaseOptions().MatchBy)!;

        Assert.That(declared.MayMiss(new HashSet<(string, string)> { ("Tests", "Pays"), ("Tests", "Opens") }, []).Order(), Is.EqualTo(new[] { 1, 2 }));
    }

    private static void AssertIsOne(string framework, string tests, bool isOne)
    {
        const string library = """
            using System;
            public class TestAttribute : Attribute;
            [AttributeUsage(AttributeTargets.All, AllowMultiple = true)] public class TestFixtureAttribute(params object[] arguments) : Attribute { public TestFixtureAttribute() : this([]) {} public object Of => arguments; public string Category { get; set; } }
            public class TestFixtureAttribute<T> : Attribute;
            public class TestFixtureSourceAttribute(string name) : Attribute { public string Name => name; }
            public class RepeatAttribute(int times) : Attribute { public int Times => times; }
            public class RetryAttribute(int times) : Attribute { public int Times => times; }
            public class ArgumentsAttribute(params object[] arguments) : Attribute { public object Of => arguments; }
            public class ArgumentsAttribute<T>(T argument) : Attribute { public T Of => argument; }
            public class MethodDataSourceAttribute(string name) : Attribute { public string Name => name; }
            public class BrowsersDataSourceAttribute<T> : Attribute;
            public class CulturedFactAttribute(params string[] cultures) : Attribute { public object Of => cultures; }
            """;
        using var compiled = new Compiled(tests + " class Others { [MyTest] public void Any() {} }", framework, library);
        var declared = DeclaredTests.Read([compiled.Path], new CaseOptions().MatchBy)!;

        Assert.That(declared.MayMiss(new HashSet<(string, string)> { ("Tests", "Opens") }, []), isOne ? Is.Empty : Is.EqualTo(new[] { 1 }));
    }
}
