using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Matching;
using TestRail.Reporter.Tests.Configuration;
using TestRail.Reporter.Tests.Sessions.Kit;

namespace TestRail.Reporter.Tests.Matching;

internal sealed class AssemblyTraitsTests
{
    private const string Tests = """
        namespace Shop
        {
            [Category("C90")] class Base { [TestRailCase(9)] public virtual void Inherited() {} }
            [Trait("Area", "cart")] class CartTests : Base
            {
                [TestRailCase(1), TestRailCase(2)] public void Adds() {}
                [Property("TestRailCase", "C3")] public void Pays() {}
                [TestCategory("@C4")] public void Clears() {}
                [TestRailCase(5)] public void Overloaded(int a) {}
                [TestRailCase(6)] public void Overloaded(string a) {}
                [TestRailTestCase(41, "tea"), TestRailTestCase(42, "coffee")] public void Rows(string word) {}
                [TestRailTestCase(43, "tea")] public void Row(string word) {}
                [TestRailIgnore] public void Ignored() {}
                class Inner { [TestRailCase(7)] public void Nested() {} }
            }
        }
        class Global { [TestRailCase(8)] public void Adds() {} }
        """;

    private Compiled _assembly = null!;

    [OneTimeSetUp]
    public void Compile() => _assembly = new Compiled(Tests);

    [OneTimeTearDown]
    public void Delete() => _assembly.Dispose();

    /// <summary>The host's list of interrupted tests has full names only.</summary>
    [TestCase("Shop.Cart.pays (as a guest)", "Shop.Cart", "pays ", "TestRailCase=C5")]
    [TestCase("Shop.Cart.pays (as a guest)(tea: 1)", "Shop.Cart", "pays ", "TestRailCase=C5")]
    [TestCase("Shop.Cart.handles 1.5 tea", "Shop.Cart.handles 1", "5 tea", "TestRailCase=C6")]
    [TestCase("Shop.Cart.handles", "Shop.Cart", "handles")]
    public void Names_of_FSharp_may_have_dots_and_parentheses(string fullName, string type, string method, params string[] traits)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "Shop.Tests.dll");
        DeclaringAssembly.Write(path, "Shop.Cart", new Dictionary<string, long> { ["pays (as a guest)"] = 5, ["handles 1.5 tea"] = 6 });

        var found = AssemblyTraits.Of(new TestIdentity { Id = fullName, DisplayName = fullName, ClassName = type, MethodName = method, Source = path });

        Assert.That(found.Select(trait => $"{trait.Key}={trait.Value}"), Is.EqualTo(traits));
    }

    [TestCase("Shop.CartTests", "Adds", "TestRailCase=C1", "TestRailCase=C2", "Area=cart", "Category=C90")]
    [TestCase("Shop.CartTests", "Pays", "TestRailCase=C3", "Area=cart", "Category=C90")]
    [TestCase("Shop.CartTests", "Clears", "Category=@C4", "Area=cart", "Category=C90")]
    [TestCase("Shop.CartTests", "Overloaded", "TestRailCase=C5", "TestRailCase=C6", "Area=cart", "Category=C90")]
    [TestCase("Shop.CartTests", "Inherited", "TestRailCase=C9", "Area=cart", "Category=C90")]
    [TestCase("Shop.CartTests", "Ignored", "TestRailIgnore=true", "Area=cart", "Category=C90")]
    [TestCase("Shop.CartTests", "Row", "TestRailCase=C43", "Area=cart", "Category=C90")]
    [TestCase("Shop.CartTests+Inner", "Nested", "TestRailCase=C7")]
    [TestCase("Global", "Adds", "TestRailCase=C8")]
    public void A_test_has_the_traits_that_its_attributes_give(string type, string method, params string[] traits) =>
        Assert.That(Of(type, method).Select(trait => $"{trait.Key}={trait.Value}"), Is.EqualTo(traits));

    [Test]
    public void Which_of_several_rows_was_meant_is_not_guessed() =>
        Assert.That(Of("Shop.CartTests", "Rows").Select(trait => trait.Key), Has.None.EqualTo("TestRailCase"));

    [TestCase("Shop.CartTests", "Unknown", "Area", "Category")]
    [TestCase("Shop.Unknown", "Adds")]
    [TestCase(null, null)]
    public void A_test_that_is_not_found_has_no_case(string? type, string? method, params string[] keys) =>
        Assert.That(Of(type, method).Select(trait => trait.Key), Is.EqualTo(keys));

    /// <summary>xUnit v3 reports a theory without rows without its traits.</summary>
    [Test]
    public void A_test_that_could_not_be_run_gets_the_traits_that_its_framework_forgot()
    {
        using var inherited = new InheritedTraits();
        var result = Given.Result(TestOutcome.Failed) with { Test = Identity("Shop.CartTests", "Adds"), Traits = [] };

        Assert.That(inherited.Complete(result).Traits.Any(trait => trait.Value == "C2"), Is.True);
    }

    [Test]
    public void An_assembly_that_cannot_be_read_gives_nothing() =>
        Assert.That(AssemblyTraits.Of(Identity("A", "B") with { Source = "/nowhere/Shop.dll" }), Is.Empty);

    private IReadOnlyList<Trait> Of(string? type, string? method) => AssemblyTraits.Of(Identity(type, method));

    private TestIdentity Identity(string? type, string? method) =>
        new() { Id = "1", DisplayName = "1", ClassName = type, MethodName = method, Source = _assembly.Path };
}
