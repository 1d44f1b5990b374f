using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.VSTest;

namespace TestRail.Reporter.Tests.Hosts;

internal sealed class IdentityTranslatorTests
{
    [Test]
    public void What_VSTest_says_of_a_test_is_kept()
    {
        var test = Cases.Case();
        var result = Cases.Result(test: test);
        result.DisplayName = "Adds(1)";
        var identity = IdentityTranslator.Translate(result, "net10.0");
        Assert.That(
            (identity.Id, identity.DisplayName, identity.Source, identity.TargetFramework),
            Is.EqualTo(("Shop.CartTests.Adds", "Adds(1)", "/shop/Shop.Tests.dll", "net10.0")));
    }

    [TestCase(null)]
    [TestCase("")]
    public void A_result_without_a_name_has_its_tests(string? name)
    {
        var result = Cases.Result();
        result.DisplayName = name;
        Assert.That(IdentityTranslator.Translate(result, null).DisplayName, Is.EqualTo("Adds"));
    }

    [TestCase("Adds")]
    [TestCase("Adds(System.Int32,System.String)")]
    [TestCase("Adds`1(System.Int32)")]
    public void Managed_names_go_before_the_full_name(string method)
    {
        var test = Cases.Case("Elsewhere.Is.Adds").With("TestCase.ManagedType", "Shop.CartTests").With("TestCase.ManagedMethod", method);
        Assert.That(Names(test), Is.EqualTo(("Shop.CartTests", "Adds")));
    }

    /// <summary>F# names as MSTest 4.5.3, xUnit 2.9.3 and xUnit v3 3.2.2 report them.</summary>
    [TestCase("Shop.Cart (full)", "Pays (as a guest) [new] and \"quoted\"", "'Pays (as a guest) [new] and \"quoted\"'")]
    [TestCase("Shop.Cart (full)", "Rows add up", "'Rows add up'(System.Int32)")]
    [TestCase("Shop.Tests", "Pays (as a guest) [new] and \"quoted\"", "Pays (as a guest) [new] and \"quoted\"")]
    [TestCase("Shop.Tests+Inner", "Pays (a.b)", "Pays (a.b)")]
    [TestCase("Shop.Tests", "Rows add up", "Rows add up(System.Int32)")]
    public void A_name_with_brackets_arrives_whole(string type, string method, string managed) =>
        Assert.That(Names(Cases.Case($"{type}.{method}").With("TestCase.ManagedType", type).With("TestCase.ManagedMethod", managed)), Is.EqualTo((type, method)));

    [Test]
    public void A_name_with_brackets_of_NUnit_arrives_whole() =>
        Assert.That(
            Names(Cases.Case("Shop.Tests.Pays (as a guest)(1)").With("NUnit.ClassName", "Shop.Tests").With("NUnit.MethodName", "Pays (as a guest)")),
            Is.EqualTo(("Shop.Tests", "Pays (as a guest)")));

    [TestCase("Pay (guest) [C101] (EU)", "Pay (guest) [C101] (EU)")]
    [TestCase("Pay (guest) [C101] (EU)", "'Pay (guest) [C101] (EU)'")]
    [TestCase("Reads (all) of", "Reads (all) of(System.String)")]
    [TestCase("Reads (all) of", "'Reads (all) of'(System.String)")]
    [TestCase("adds two. C102", "'adds two. C102'")]
    public void Names_of_FSharp_stay_whole(string method, string signature)
    {
        var test = Cases.Case("Shop.CartTests." + method).With("TestCase.ManagedType", "Shop.CartTests").With("TestCase.ManagedMethod", signature);
        Assert.That(Names(test), Is.EqualTo(("Shop.CartTests", method)));
    }

    [Test]
    public void NUnit_gives_the_method_without_parameters()
    {
        var test = Cases.Case("Shop.CartTests.Pay (guest)").With("NUnit.ClassName", "Shop.CartTests").With("NUnit.MethodName", "Pay (guest)");
        Assert.That(Names(test), Is.EqualTo(("Shop.CartTests", "Pay (guest)")));
    }

    [Test]
    public void NUnit_says_class_and_method_its_own_way()
    {
        var test = Cases.Case("Shop.CartTests.named row").With("NUnit.ClassName", "Shop.CartTests").With("NUnit.MethodName", "Adds");
        Assert.That(Names(test), Is.EqualTo(("Shop.CartTests", "Adds")));
    }

    [TestCase("Shop.CartTests.Adds", "Shop.CartTests", "Adds")]
    [TestCase("Shop.CartTests.named row", null, null)]
    [TestCase("Shop.CartTests.Adds(\"1.5\")", null, null)]
    [TestCase("Adds", null, null)]
    [TestCase(".Adds", null, null)]
    public void A_full_name_is_taken_apart_only_where_it_is_plain(string name, string? type, string? method) =>
        Assert.That(Names(Cases.Case(name)), Is.EqualTo((type, method)));

    [Test]
    public void Half_a_name_is_none() =>
        Assert.That(Names(Cases.Case("some free text").With("NUnit.MethodName", "Adds")), Is.EqualTo(((string?)null, (string?)null)));

    /// <summary>Names as NUnit3TestAdapter 6.3.1 reports them for NUnit 4.6.1 and 5.0.0.</summary>
    [TestCase("Shop.CartTests.Adds", "Adds", "Shop.CartTests", null, "Shop.CartTests.Adds")]
    [TestCase("Shop.CartTests.named. row(x)", "named. row(x)", "Shop.CartTests", null, "Shop.CartTests.Adds")]
    [TestCase("Shop.Browser(\"chrome\").Adds", "Adds", "Shop.Browser", "Shop.Browser(\"chrome\")", "Shop.Browser(\"chrome\").Adds")]
    [TestCase("Shop.Browser(\"a.b\",1).free. text", "free. text", "Shop.Browser", "Shop.Browser(\"a.b\",1)", "Shop.Browser(\"a.b\",1).Adds")]
    [TestCase("Shop.My fixture (named).x.Adds", "Adds", "Shop.Browser", "Shop.My fixture (named).x", "Shop.My fixture (named).x.Adds")]
    [TestCase("Shop.Both<Int32>(\"x\").Adds", "Adds", "Shop.Both`1", "Shop.Both<Int32>(\"x\")", "Shop.Both<Int32>(\"x\").Adds")]
    [TestCase("Shop.Outer+Nested.Adds(1)", "Adds(1)", "Shop.Base", "Shop.Outer+Nested", "Shop.Outer+Nested.Adds")]
    [TestCase("Browser(\"z\").Adds", "Adds", "Browser", "Browser(\"z\")", "Browser(\"z\").Adds")]
    // With <DisplayName>FullName</DisplayName> and <UseParentFQNForParametrizedTests> in the run settings.
    [TestCase("Shop.Browser(7).Adds", "Shop.Browser(7).Adds", "Shop.Browser", "Shop.Browser(7)", "Shop.Browser(7).Adds")]
    [TestCase("Shop.Browser(7).Adds", "Adds(1)", "Shop.Browser", "Shop.Browser(7)", "Shop.Browser(7).Adds")]
    [TestCase("Shop.Browser(7).Adds(1)", "Shop.Browser(7).Adds(1)", "Shop.Browser", null, "Shop.Browser.Adds")]
    public void NUnits_fixture_is_what_its_full_name_says_before_the_tests_own(string full, string display, string type, string? fixture, string name)
    {
        var test = Cases.Case(full).With("NUnit.ClassName", type).With("NUnit.MethodName", "Adds");
        test.DisplayName = display;
        var identity = IdentityTranslator.Translate(Cases.Result(test: test), null);
        Assert.That((identity.ClassName, identity.Fixture, identity.FullName), Is.EqualTo((type, fixture, name)));
    }

    /// <summary>xUnit and MSTest name the derived class of an inherited test, so the class needs no correction.</summary>
    [TestCase("Shop.Derived.Adds", "Shop.Derived.Adds(i: 1)")]
    [TestCase("Shop.Derived.Adds", "Adds (1)")]
    public void Other_frameworks_name_the_class_that_ran_a_test(string full, string display)
    {
        var test = Cases.Case(full).With("TestCase.ManagedType", "Shop.Derived").With("TestCase.ManagedMethod", "Adds(System.Int32)");
        test.DisplayName = display;
        var identity = IdentityTranslator.Translate(Cases.Result(test: test), null);
        Assert.That((identity.ClassName, identity.Fixture, identity.FullName), Is.EqualTo(("Shop.Derived", (string?)null, "Shop.Derived.Adds")));
    }

    private static (string?, string?) Names(TestCase test)
    {
        TestIdentity identity = IdentityTranslator.Translate(Cases.Result(test: test), null);
        return (identity.ClassName, identity.MethodName);
    }
}
