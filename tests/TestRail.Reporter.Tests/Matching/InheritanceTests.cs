using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Matching;

namespace TestRail.Reporter.Tests.Matching;

/// <summary>Attributes that tests inherit from base classes, overridden methods and enclosing classes. End-to-end tests check that the frameworks follow the same rules.</summary>
internal sealed class InheritanceTests
{
    private const string XUnit = "xunit.core", NUnit = "nunit.framework", MSTest = "MSTest.TestFramework";

    private static readonly string[] Frameworks = [XUnit, NUnit, MSTest];

    [TestCase("[TestRailIgnore] abstract class B { [MyTest, TestRailCase(1)] public void A() {} } class D : B { [MyTest, TestRailCase(2)] public void O() {} }", new int[0], TestName = "An ignored abstract base")]
    [TestCase("[TestRailIgnore] abstract class B { [MyTest, TestRailCase(1)] public void A() {} } [TestRailSuite(3)] class D : B { }", new int[0], TestName = "An ignored base of a class with a trait of its own")]
    [TestCase("abstract class B { [MyTest, TestRailCase(1)] public void A() {} } [TestRailIgnore] class D : B { }", new int[0], TestName = "An ignored class that inherits")]
    [TestCase("abstract class B { [MyTest, TestRailCase(1)] public void A() {} } [TestRailIgnore] class D : B { } class E : B { }", new[] { 1 }, TestName = "One of two that inherit is ignored")]
    [TestCase("[TestRailIgnore] abstract class B<T> { [MyTest, TestRailCase(1)] public void A() {} } class D : B<int> { }", new int[0], TestName = "An ignored generic base")]
    [TestCase("abstract class B<T> { [MyTest, TestRailCase(1)] public void A() {} } [TestRailIgnore] class D : B<int> { } ", new int[0], TestName = "An ignored class with a generic base")]
    [TestCase("abstract class B<T> { [MyTest, TestRailCase(1)] public void A() {} } class D : B<int> { } ", new[] { 1 }, TestName = "A generic base")]
    [TestCase("abstract class B { [MyTest, TestRailCase(1)] public void A() {} }", new int[0], TestName = "An abstract class that nothing derives from")]
    [TestCase("class B<T> { [MyTest, TestRailCase(1)] public virtual void A(T x) {} } class D : B<int> { [MyTest, TestRailIgnore] public override void A(int x) {} }", new[] { 1 }, TestName = "An override in a generic class")]
    [TestCase("abstract class B { [MyTest, TestRailCase(1)] public virtual void A() {} } class D : B { [MyTest, TestRailIgnore] public override void A() {} }", new int[0], TestName = "An ignored override")]
    [TestCase("abstract class B { [MyTest, TestRailIgnore] public virtual void A() {} } class D : B { [MyTest, TestRailCase(1)] public override void A() {} }", new int[0], TestName = "An override of an ignored method")]
    [TestCase("abstract class B { [MyTest, TestRailCase(1)] public virtual void A() {} } class D : B { [MyTest, TestRailCase(2)] public override void A() {} }", new[] { 2, 1 }, TestName = "An override with a case of its own")]
    [TestCase("abstract class B { [MyTest, TestRailCase(1)] public virtual void A(int x) {} [MyTest, TestRailCase(2)] public virtual void A(string x) {} } class D : B { [MyTest, TestRailIgnore] public override void A(string x) {} }", new[] { 1 }, TestName = "One of two overloads is ignored")]
    [TestCase("static class D { [MyTest, TestRailCase(1)] public static void A() {} }", new[] { 1 }, TestName = "A static class, as modules of F# are")]
    [TestCase("[Category(\"C1\")] class D { [MyTest] public void A() {} [MyTest, TestRailCase(2)] public void B() {} }", new[] { 1, 2 }, TestName = "A tag of a class, and a test with a case")]
    [TestCase("[Category(\"C1\")] class D { [MyTest, TestRailCase(2)] public void B() {} }", new[] { 2 }, TestName = "A tag of a class whose tests all have cases")]
    [TestCase("[Category(\"C1\")] abstract class B { [MyTest] public void A() {} } class D : B { }", new[] { 1 }, TestName = "A tag of a base class")]
    [TestCase("[Category(\"C1\")] abstract class B { [MyTest] public void A() {} } [TestRailIgnore] class D : B { }", new int[0], TestName = "A tag of an ignored class's base")]
    [TestCase("[assembly: TestRailIgnore] class D { [MyTest, TestRailCase(1)] public void A() {} }", new int[0], TestName = "An ignored assembly")]
    public void What_is_declared_is_what_results_will_carry(string source, int[] cases)
    {
        foreach (var framework in Frameworks)
            Assert.That(Cases(source, framework), Is.EqualTo(cases), framework);
    }

    [TestCase(XUnit, new[] { 2 })]
    [TestCase(MSTest, new[] { 2 })]
    [TestCase(NUnit, new int[0])]
    public void A_nested_class_has_what_the_class_around_it_has_in_NUnit_alone(string framework, int[] cases) =>
        Assert.That(Cases("[TestRailIgnore] class O { [MyTest, TestRailCase(1)] public void A() {} public class I { [MyTest, TestRailCase(2)] public void B() {} } }", framework), Is.EqualTo(cases));

    [TestCase(XUnit, new[] { 1 })]
    [TestCase(MSTest, new int[0])]
    [TestCase(NUnit, new int[0])]
    public void An_override_without_an_attribute_is_a_test_in_xUnit_alone(string framework, int[] cases) =>
        Assert.That(Cases("abstract class B { [MyTest, TestRailCase(1)] public virtual void A() {} } class D : B { public override void A() {} }", framework), Is.EqualTo(cases));

    [TestCase(XUnit, new int[0])]
    [TestCase(MSTest, new int[0])]
    [TestCase(NUnit, new[] { 1 })]
    public void A_hidden_method_runs_in_NUnit_alone(string framework, int[] cases) =>
        Assert.That(Cases("abstract class B { [MyTest, TestRailCase(1)] public void A() {} } class D : B { [MyTest] public new void A() {} }", framework), Is.EqualTo(cases));

    [TestCase(XUnit, new[] { 1, 2 })]
    [TestCase(MSTest, new[] { 2 })]
    [TestCase(NUnit, new[] { 1, 2 })]
    public void A_class_without_a_mark_does_not_run_in_MSTest(string framework, int[] cases) =>
        Assert.That(Cases("class A { [MyTest, TestRailCase(1)] public void T() {} } [MyTest] class B { [MyTest, TestRailCase(2)] public void T() {} }", framework), Is.EqualTo(cases));

    [Test]
    public void A_base_class_may_be_in_an_assembly_beside_the_tests()
    {
        using var tests = new Compiled(
            "class D : Shared { } [TestRailIgnore] class E : Other { } class F : Kept { }", XUnit,
            "[TestRailIgnore] public abstract class Shared { [MyTest, TestRailCase(1)] public void A() {} } public abstract class Other { [MyTest, TestRailCase(2)] public void A() {} }"
            + "public abstract class Kept { [MyTest, TestRailCase(3)] public void A() {} }");
        Assert.That(AssemblyCases.Read([tests.Path], new CaseOptions().MatchBy).Cases, Is.EqualTo(new[] { 3 }));
        Assert.That(Completed(tests, "D", "A", new Trait("TestRailCase", "C1")), Is.EqualTo(new[] { "TestRailCase=C1", "TestRailIgnore=true" }));
    }

    [Test]
    public void A_result_gets_what_its_framework_left_out()
    {
        using var tests = new Compiled(
            """
            [TestRailIgnore("ours"), Category("C9"), Trait("Area", "cart")] class B { [MyTest, TestRailCase(1)] public virtual void A() {} }
            [TestRailSuite(3)] class D : B { [MyTest, TestRailCase(2)] public override void A() {} [TestRailTestCase(41)] public void Row() {} }
            class Plain { [MyTest, TestRailCase(5)] public void O(int x) {} [MyTest, TestRailCase(6)] public void O(string x) {} }
            """, XUnit);
        Assert.Multiple(() =>
        {
            Assert.That(Completed(tests, "D", "A", new Trait("TestRailSuite", "S3"), new Trait("TestRailCase", "C2")), Is.EqualTo(
                new[] { "TestRailSuite=S3", "TestRailCase=C2", "TestRailCase=C1", "TestRailIgnore=true", "Category=C9" }));
            Assert.That(Completed(tests, "B", "A", new Trait("TestRailIgnore", "ours"), new Trait("TestRailCase", "C1"), new Trait("Category", "C9")), Has.Length.EqualTo(3));
            Assert.That(Completed(tests, "D", "Row"), Has.None.EqualTo("TestRailCase=C41"), "which row it is of nobody knows");
            Assert.That(Completed(tests, "Plain", "O", new Trait("TestRailCase", "C5")), Is.EqualTo(new[] { "TestRailCase=C5" }), "nor which overload");
            Assert.That(Completed(tests, "Unknown", "A"), Is.Empty);
        });
    }

    /// <summary>Each result of a large class would cost more than its test.</summary>
    [Test]
    public void A_class_is_read_once_for_all_of_its_tests()
    {
        const int Methods = 300;
        using var tests = new Compiled($"class T {{ {string.Concat(Enumerable.Range(0, Methods).Select(id => $"[TestRailCase({id + 1})] public void M{id}() {{}} "))} }}");
        using var inherited = new InheritedTraits();
        var results = Enumerable.Range(0, Methods).Select(id => Given.Result(traits: new Trait("TestRailCase", $"C{id + 1}")) is var result ? result with { Test = result.Test with { ClassName = "T", MethodName = $"M{id}", Source = tests.Path } } : null!).ToList();
        inherited.Complete(results[0]);

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var result in results.Skip(1))
            Assert.That(inherited.Complete(result), Is.SameAs(result));
        Assert.That((GC.GetAllocatedBytesForCurrentThread() - before) / (Methods - 1), Is.LessThan(4_096), "bytes for a result");
    }

    [Test]
    public void What_cannot_be_read_adds_nothing()
    {
        using var inherited = new InheritedTraits();
        var result = Given.Result(1);
        Assert.That(inherited.Complete(result), Is.SameAs(result));
        Assert.That(inherited.Complete(result with { Test = result.Test with { ClassName = null } }).Traits, Is.EqualTo(result.Traits));
    }

    [Test]
    public void A_suite_is_that_of_the_class_then_of_its_bases_of_those_around_it_and_of_the_assembly()
    {
        const string Source = """
            [assembly: TestRailSuite("Web")]
            [TestRailSuite(2)] abstract class B { [TestRailCase(1)] public void A() {} }
            class D : B { [TestRailCase(2)] public void O() {} class I { [TestRailCase(3)] public void O() {} } }
            [TestRailSuite("Own")] class E : B { [TestRailCase(4)] public void O() {} [TestRailCase(5)] public void P() {} }
            class F { [TestRailCase(6)] public void O() {} [TestRailCase(5)] public void P() {} }
            """;
        foreach (var framework in Frameworks)
        {
            using var tests = new Compiled(Source, framework);
            var declared = AssemblyCases.Read([tests.Path], new CaseOptions().MatchBy);
            Assert.That(declared.SuiteOf.OrderBy(pair => pair.Key).Select(pair => $"C{pair.Key} {pair.Value}"), Is.EqualTo(new[] { "C2 S2", "C3 S2", "C4 Own", "C6 Web" }), framework);
            Assert.That(declared.OnlySuite, Is.Null);
        }
    }

    [Test]
    public void One_suite_for_all_is_that_of_assemblies_and_of_no_class()
    {
        using var web = new Compiled("[assembly: TestRailSuite(\"Web\")] class T { [TestRailCase(1)] public void A() {} }");
        using var classes = new Compiled("[TestRailSuite(\"Web\")] class T { [TestRailCase(2)] public void A() {} }");
        Assert.That(AssemblyCases.Read([web.Path], new CaseOptions().MatchBy).OnlySuite, Is.EqualTo("Web"));
        Assert.That(AssemblyCases.Read([classes.Path], new CaseOptions().MatchBy).OnlySuite, Is.Null);
        Assert.That(AssemblyCases.Read([web.Path, classes.Path], new CaseOptions().MatchBy).OnlySuite, Is.Null);
    }

    private static IReadOnlyCollection<long> Cases(string source, string framework)
    {
        using var tests = new Compiled(source, framework);
        return AssemblyCases.Read([tests.Path], new CaseOptions().MatchBy).Cases;
    }

    private static string[] Completed(Compiled tests, string type, string method, params Trait[] traits)
    {
        using var inherited = new InheritedTraits();
        var result = Given.Result(traits: traits);
        result = result with { Test = result.Test with { ClassName = type, MethodName = method, Source = tests.Path } };
        return [.. inherited.Complete(result).Traits.Select(trait => $"{trait.Key}={trait.Value}")];
    }
}
