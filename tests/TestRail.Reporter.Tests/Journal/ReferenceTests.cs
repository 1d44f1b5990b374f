using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Tests.Journal;

internal sealed class ReferenceTests
{
    [Test]
    public void A_reference_is_found_in_the_text_that_it_was_added_to()
    {
        var reference = Reference.New("0123abcd");
        Assert.That(Reference.IsProven(Reference.AppendTo("Nightly", reference), reference), Is.True);
        Assert.That(Reference.IsProven(Reference.AppendTo(null, Reference.New("0123abcd")), reference), Is.False);
        Assert.That(Reference.AppendTo(null, reference), Has.Length.EqualTo(Reference.Length));
    }

    [TestCase("", "Checks ``all`` of it.")]
    [TestCase("dotnet test", "Runs `dotnet test`.")]
    public void Other_text_in_backticks_proves_nothing(string forged, string description) => Assert.That(Reference.IsProven(description, forged), Is.False);
}
