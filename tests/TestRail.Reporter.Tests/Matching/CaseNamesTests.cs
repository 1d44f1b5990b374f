using TestRail.Reporter.Matching;

namespace TestRail.Reporter.Tests.Matching;

internal sealed class CaseNamesTests
{
    /// <summary>The forms of TestRail's own command line.</summary>
    [TestCase("C123 Adds", 123)]
    [TestCase("Adds C123", 123)]
    [TestCase("C123_Adds", 123)]
    [TestCase("Adds_C123", 123)]
    [TestCase("Adds_C123_twice", 123)]
    [TestCase("C123: Adds", 123)]
    [TestCase("c123_Adds", 123)]
    [TestCase("C123()", 123)]
    [TestCase("Adds_C123()", 123)]
    [TestCase("[C123] Adds", 123)]
    [TestCase("Adds [C123]", 123)]
    [TestCase("Adds[C123]", 123)]
    [TestCase("[C1, C2] Adds", 1, 2)]
    [TestCase("[C1,c2 , C1] Adds", 1, 2)]
    [TestCase("C1_C2_Adds", 1, 2)]
    [TestCase("Shop.CartTests.C123_Adds", 123)]
    [TestCase("Shop.CartTests.C123_Adds(a: 1)", 123)]
    [TestCase("C123", 123)]
    public void An_id_is_found_in_a_name(string name, params int[] ids) => Assert.That(CaseNames.Find(name), Is.EqualTo(ids));

    [TestCase("Reads(\"C12\")")]
    [TestCase("Reads(\"a (C12) b\")")]
    [TestCase("Reads (C12)")]
    [TestCase("Shop.Tests.Reads(text: \"[C12]\")")]
    public void Arguments_are_data_and_name_no_case(string name) => Assert.That(CaseNames.Find(name), Is.Empty);

    [TestCase("Adds [C12] (two)", 12)]
    [TestCase("Adds (two) C12", 12)]
    [TestCase("(slow) [C12] Adds", 12)]
    public void A_name_that_a_person_chose_may_hold_brackets(string name, int id) => Assert.That(CaseNames.Find(name), Is.EqualTo(new[] { id }));

    [TestCase("Adds")]
    [TestCase("ABC123")]
    [TestCase("C123abc")]
    [TestCase("Cart1")]
    [TestCase("C_123")]
    [TestCase("C")]
    [TestCase("C0")]
    [TestCase("123")]
    [TestCase("")]
    [TestCase("(")]
    [TestCase(")")]
    [TestCase("Shop.C4.Adds")]
    [TestCase("Is C99-compatible")]
    [TestCase("Rewrites C1/C2")]
    [TestCase("[C12")]
    [TestCase("[C12 C13]")]
    [TestCase("C99999999999999999999_Adds")]
    public void Other_names_hold_none(string name) => Assert.That(CaseNames.Find(name), Is.Empty);
}
