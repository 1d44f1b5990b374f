using TestRail.Reporter.Engine.Defects;

namespace TestRail.Reporter.Tests.Defects;

/// <summary>Values of a defect are checked before anything is sent.</summary>
internal sealed class TrackerValueTests : TrackerFixture
{
    private static readonly TestCaseData[] Invalid =
    [
        Wrong("an unknown step", "workflow_step", "Bugg", "\"Bugg\" is not an option", "New, Bug, In progress, Fixed, Rejected"),
        Wrong("an unknown project", "project", "Shop", "Web shop, Payments, Mobile app"),
        Wrong("a step that new items must not have", "project", "Mobile app", "workflow_step", "Options: Triage."),
        Wrong("an unknown field", "prio", "High", "prio is not a field", "priority"),
        Wrong("a dropdown's value", "custom_1", "Moon", "Code, Data"),
        Wrong("a multiselect's value", "custom_2", "Cart, Moon", "\"Moon\" is not an option", "Cart, Checkout"),
        Wrong("neither yes nor no", "custom_3", "maybe", "neither yes nor no"),
        Wrong("no date", "custom_4", "tomorrow", "2026-05-02"),
        Wrong("a string of 251", "custom_5", new string('x', 251), "251 characters", "250"),
        Wrong("a title that is missing", "name", "", "name (Title) is required"),
        Wrong("a field that is required by the configuration", "priority", "", "priority (Priority) is required"),
        Wrong("a user who does not exist", "assigned_to", "bob", "CI Reporter, Ada Lovelace"),
    ];

    [TestCaseSource(nameof(Invalid))]
    public void A_value_that_is_not_valid_is_refused_before_anything_is_sent(string field, string value, string[] expected)
    {
        using var tracker = Tracker();

        var refusal = Assert.ThrowsAsync<DefectRejectedException>(() => tracker.PushAsync(New((field, value)), default))!;

        foreach (var part in expected)
            Assert.That(refusal.Message, Does.Contain(part));
        Assert.That((refusal.Problems.Count, State.Items.Count), Is.EqualTo((1, 0)));
    }

    [Test]
    public void All_problems_are_named_at_once()
    {
        using var tracker = Tracker();

        var refusal = Assert.ThrowsAsync<DefectRejectedException>(() => tracker.PushAsync(New(("name", ""), ("priority", "Huge"), ("custom_1", "Moon"), ("custom_5", new string('x', 251))), default))!;

        Assert.That(refusal.Problems, Has.Count.EqualTo(4));
    }

    private static TestCaseData Wrong(string name, string field, string value, params string[] expected) => new TestCaseData(field, value, expected).SetArgDisplayNames(name);
}
