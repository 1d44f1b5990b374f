using System.Text.Json;
using System.Text.RegularExpressions;
using TestRail.Reporter.Tests.Defects;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Axosoft;

namespace TestRail.Reporter.Tests.Pushing;

/// <summary>A repository whose sessions push defects to the sandbox's Axosoft.</summary>
internal abstract class PushingFixture : StoryFixture
{
    /// <summary>The plugin's configuration without its connection.</summary>
    protected const string Fields = """
        [push.fields]
        priority=on
        severity=on
        description=on
        custom_1=on
        attachments=on
        [push.values]
        project=Web shop
        workflow_step=Bug
        [field.settings.custom_1]
        label=Root cause
        type=dropdown

        """;

    protected AxosoftState Axosoft => Sandbox.Axosoft;

    [SetUp]
    public void Configure()
    {
        Axosoft.CallsPerSecond = 100_000;
        Configure(Story);
    }

    /// <summary>Lets a repository push defects.</summary>
    protected void Configure(Story story, string fields = Fields)
    {
        story.Write("axosoft.ini", PluginFile.ConnectionTo(Sandbox) + fields);
        story.With("defects.file", "axosoft.ini").With("defects.push", "failed").With("project", "Web shop");
    }

    /// <summary>What TestRail stored as defects of the case's results, oldest first.</summary>
    protected async Task<IReadOnlyList<string?>> DefectsOf(long @case, long? run = null) =>
        [.. (await Server.Results(run ?? await Server.OnlyRun(), @case)).Select(result => result.GetProperty("defects") is { ValueKind: JsonValueKind.String } text ? text.GetString() : null)];

    protected string Id(int at) => $"{Axosoft.Items[at].Id}";

    /// <summary>The defects of a case's tests, by their titles. Defects are pushed side by side, so their ids have no order.</summary>
    protected string[] IdsOf(long @case) => [.. Axosoft.Items.Where(item => Regex.IsMatch(item.Name, $@"Test_of_{@case}\b")).Select(item => $"{item.Id}")];

    protected string? DescriptionOf(int at) => (string?)Axosoft.Items[at].Fields["description"];

    /// <summary>Moves an item to a workflow step of the sandbox.</summary>
    protected void Move(int at, long step) => Axosoft.Items[at].Fields["workflow_step"]!["id"] = step;
}
