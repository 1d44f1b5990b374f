using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Matching;

namespace TestRail.Reporter.Tests.Matching;

internal sealed class CaseNamesTests
{
    [TestCase("C123_Adds", 123)]
    [TestCase("Adds_C123", 123)]
    [TestCase("C123 Adds", 123)]
    [TestCase("Adds C123", 123)]
    [TestCase("C123: Adds", 123)]
    [TestCase("C123", 123)]
    [TestCase(" C123 ", 123)]
    [TestCase("[C123] Adds", 123)]
    [TestCase("Adds [C123]", 123)]
    [TestCase("Adds[C123]", 123)]
    [TestCase("Adds [C123] twice", 123)]
    [TestCase("[C1, C2] Adds", 1, 2)]
    [TestCase("[C1,C2 , C1] Adds", 1, 2)]
    [TestCase("[C1][C2] Adds", 1, 2)]
    [TestCase("C1_C2_Adds", 1, 2)]
    [TestCase("Adds C1, C2", 1, 2)]
    [TestCase("C1_Adds_C2", 1, 2)]
    [TestCase("C3 and C4 [C5] and C6", 3, 5, 6)]
    public void An_id_is_found_at_the_begin_the_end_or_in_brackets(string name, params int[] ids) => Assert.That(CaseNames.Find(name), Is.EqualTo(ids));

    [TestCase("Parses_C2_language_header")]
    [TestCase("Parses the C2 header")]
    [TestCase("Adds_C123_twice")]
    [TestCase("c2")]
    [TestCase("c2_header")]
    [TestCase("header_c2")]
    [TestCase("[c2] header")]
    [TestCase("[C1, c2] header")]
    [TestCase("Adds")]
    [TestCase("ABC123")]
    [TestCase("C123abc")]
    [TestCase("C99-compatible")]
    [TestCase("Is C99-compatible")]
    [TestCase("Rewrites C1/C2")]
    [TestCase("Cart1")]
    [TestCase("C_123")]
    [TestCase("C")]
    [TestCase("C0")]
    [TestCase("C٣_Adds")]
    [TestCase("123")]
    [TestCase("")]
    [TestCase("(")]
    [TestCase(")")]
    [TestCase("[C12")]
    [TestCase("[C12 C13]")]
    [TestCase("C99999999999999999999_Adds")]
    public void Other_names_hold_none(string name) => Assert.That(CaseNames.Find(name), Is.Empty);

    [TestCase("Shop.CartTests.C123_Adds", "C123_Adds", TestName = "xUnit")]
    [TestCase("Shop.CartTests.C123_Adds(a: 1)", "C123_Adds", TestName = "A row of xUnit")]
    [TestCase("Shop.CartTests.C123_Adds<Int32>(a: \"x\")", "C123_Adds", TestName = "A generic row of xUnit")]
    [TestCase("C123_Adds", "C123_Adds", TestName = "NUnit and MSTest")]
    [TestCase("C123_Adds(1)", "C123_Adds", TestName = "A row of NUnit")]
    [TestCase("C123_Adds (1)", "C123_Adds", TestName = "A row of MSTest")]
    [TestCase("Adds [C123] (two)", "Adds", TestName = "A name, brackets at its end")]
    [TestCase("Pay (guest) [C123] (EU)", "Pay", TestName = "A name that begins like its method")]
    [TestCase("Pay (guest) [C123] (EU)", "Other", TestName = "A name of its own")]
    [TestCase("Pay (guest) [C123] (EU)", null, TestName = "A name of an unknown method")]
    [TestCase("Pay (guest) [C123] (EU)", "Pay (guest) [C123] (EU)", TestName = "F#, MSTest and NUnit")]
    [TestCase("Shop.CartTests.Pay (guest) [C123] (EU)", "Pay (guest) [C123] (EU)", TestName = "F#, xUnit")]
    [TestCase("Shop.CartTests.adds two. C123", "adds two. C123", TestName = "F# with a dot, xUnit")]
    [TestCase("C123 adds (all) of(x: \"[C12]\")", "C123 adds (all) of", TestName = "A row of F#")]
    [TestCase("Adds (two) C123", "Adds", TestName = "Parentheses amid a name")]
    [TestCase("(slow) [C123] Adds", "Adds", TestName = "Parentheses before a name")]
    [TestCase("Adds[C123](1)", "Adds", TestName = "A pattern of NUnit")]
    [TestCase("adds two numbers", "C123_Adds", TestName = "A name without id leaves it to the method")]
    [TestCase("Other.Base.C123_Adds", "C123_Adds", TestName = "Another class than the test's")]
    [TestCase("Other.Base.C123_Adds(1)", null, TestName = "A class that nobody names")]
    [TestCase("Adds [C123](x: \"a) [C12] (b\")", "Other", TestName = "A row with a name of its own")]
    public void Class_and_arguments_are_no_part_of_the_name(string displayName, string? method) =>
        Assert.That(CaseNames.Find(Test(displayName, method)), Is.EqualTo(new[] { 123 }));

    [TestCase("Shop.Tests.Reads(text: \"[C12]\")", "Reads")]
    [TestCase("Shop.CartTests.Reads(text: \"a) [C12] (b\")", "Reads")]
    [TestCase("Shop.CartTests.Reads(text: \"a\\\" [C12]\", c: ')')", "Reads")]
    [TestCase("Shop.CartTests.Reads(c: '\"', text: \"[C12]\")", "Reads")]
    [TestCase("Shop.CartTests.Reads<String>(text: \"[C12]\")", "Reads")]
    [TestCase("Shop.CartTests.Reads(texts: [\"[C12]\", \"C13\"])", "Reads")]
    [TestCase("Reads(\"C12\")", "Reads")]
    [TestCase("Reads(\"a (C12) b\")", null)]
    [TestCase("Reads (\"[C12]\")", "Reads")]
    [TestCase("Reads ([C12])", "Reads")]
    [TestCase("Reads (it's [C12])", "Reads")]
    [TestCase("Reads (:-) [C12])", "Reads")]
    [TestCase("Reads (C12)", null)]
    [TestCase("Free text(x: \"a) [C12] (b\")", "Reads")]
    [TestCase("Reads (all) of(x: \"[C12]\")", "Reads (all) of")]
    [TestCase("Shop.C4.Adds", null)]
    public void Arguments_and_classes_name_no_case(string displayName, string? method) =>
        Assert.That(CaseNames.Find(Test(displayName, method)), Is.Empty);

    private static TestIdentity Test(string displayName, string? method) =>
        new() { Id = "1", DisplayName = displayName, ClassName = method is null ? null : "Shop.CartTests", MethodName = method, Source = "/shop/Shop.Tests.dll" };
}
