using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.TestLogger.VSTest;

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
            Is.EqualTo((test.Id.ToString(), "Adds(1)", "/shop/Shop.Tests.dll", "net10.0")));
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

    private static (string?, string?) Names(TestCase test)
    {
        TestIdentity identity = IdentityTranslator.Translate(Cases.Result(test: test), null);
        return (identity.ClassName, identity.MethodName);
    }
}
