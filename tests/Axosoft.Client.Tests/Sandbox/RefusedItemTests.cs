using Axosoft.Client.Errors;
using Axosoft.Client.Items;
using Axosoft.Client.Tests.Wire;
using Axosoft.Client.Values;

namespace Axosoft.Client.Tests.Sandbox;

/// <summary>Items that Axosoft refuses are not stored.</summary>
public sealed class RefusedItemTests : SandboxFixture
{
    private static readonly TestCaseData[] Refusals =
    [
        Refusal("defects", ItemType.Defects, New("N"), "Defects can no longer be created."),
        Refusal("a long title", ItemType.Features, New(new string('x', 151)), "name"),
        Refusal("no title", ItemType.Features, New(""), "name is required"),
        Refusal("an unknown project", ItemType.Features, New("N") with { Project = new NamedId(99) }, "project: 99"),
        Refusal("a step of another project", ItemType.Features, New("N") with { WorkflowStep = new NamedId(11) }, "workflow_step: 11"),
        Refusal("a step that new items must not have", ItemType.Features, New("N") with { Project = new NamedId(2), WorkflowStep = new NamedId(12) }, "Triage"),
        Refusal("an unknown priority", ItemType.Features, New("N") with { Priority = new NamedId(9) }, "priority: 9"),
        Refusal("an unknown field", ItemType.Features, New("N") with { CustomFields = Custom(("custom_99", "x")) }, "custom_99"),
        Refusal("a value that is no option", ItemType.Features, New("N") with { CustomFields = Custom(("custom_1", 999)) }, "custom_1"),
        Refusal("a list with a value that is no option", ItemType.Features, New("N") with { CustomFields = Custom(("custom_2", new[] { "Moon" })) }, "custom_2"),
        Refusal("a text of 251", ItemType.Features, New("N") with { CustomFields = Custom(("custom_5", new string('x', 251))) }, "custom_5"),
    ];

    [TestCaseSource(nameof(Refusals))]
    public void An_invalid_item_is_refused_and_not_stored(ItemType type, AddItem item, string expected)
    {
        using var client = Client();

        var failure = Clients.Failure(() => client.Api.AddItemAsync(type, new SaveItem(item)));

        Assert.That((failure.Kind, failure.Reason!.Contains(expected, StringComparison.Ordinal), failure.IsInDoubt, State.Items.Count), Is.EqualTo((FailureKind.BadRequest, true, false, 0)), failure.Message);
    }

    [Test]
    public void A_field_that_Axosoft_requires_is_refused_if_it_is_missing()
    {
        State.RequiredFields = ["custom_1"];
        using var client = Client();

        Assert.That(Clients.Failure(() => Add(client, "N")).Reason, Is.EqualTo("Field custom_1 is required."));
    }

    [Test]
    public async Task A_server_that_takes_defects_stores_defects()
    {
        State.TakesDefects = true;
        using var client = Client();

        await client.Api.AddItemAsync(ItemType.Defects, new SaveItem(New("N")));

        Assert.That(State.Items.Single().Type, Is.EqualTo("defects"));
    }

    private static TestCaseData Refusal(string name, ItemType type, AddItem item, string expected) => new TestCaseData(type, item, expected).SetArgDisplayNames(name);
}
