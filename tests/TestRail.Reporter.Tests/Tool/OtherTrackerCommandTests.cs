using System.Text.Json;

namespace TestRail.Reporter.Tests.Tool;

/// <summary>The commands about defects with a tracker that an executable serves.</summary>
[Platform("Linux,MacOsX")]
internal sealed class OtherTrackerCommandTests : ToolFixture
{
    private const string Without = """{"id":"D-2","title":"b"}""", With = """{"id":"D-1","title":"a","fields":{"Priority":"High"}}""", WithOther = """{"id":"D-3","title":"c","fields":{"Owner":"Kim"}}""";

    [TestCase(Without, With, WithOther)]
    [TestCase(With, Without)]
    [TestCase(With, WithOther)]
    public async Task Each_value_is_in_the_column_of_its_field(params string[] defects)
    {
        Answer($$"""{"result":[{{string.Join(',', defects)}}]}""");

        Assert.That(await RunAsync("defect", "find", "x"), Is.Zero, Printed);

        var lines = Output.ToString().Split('\n');
        var heading = lines.Single(line => line.Contains("title", StringComparison.Ordinal));
        Assert.That(lines.Single(line => line.Contains("D-1", StringComparison.Ordinal)).IndexOf("High", StringComparison.Ordinal), Is.EqualTo(heading.IndexOf("Priority", StringComparison.Ordinal)));
        if (defects.Contains(WithOther))
            Assert.That(lines.Single(line => line.Contains("D-3", StringComparison.Ordinal)).IndexOf("Kim", StringComparison.Ordinal), Is.EqualTo(heading.IndexOf("Owner", StringComparison.Ordinal)));
    }

    [TestCase(""" "error":null """)]
    [TestCase(""" "problems":null,"error":null """)]
    [TestCase(""" "problems":[] """)]
    public async Task Members_without_a_value_are_no_failure(string members)
    {
        Answer("{" + members + ",\"result\":{\"id\":\"D-7\",\"title\":\"Pays\"}}");

        Assert.That(await RunAsync("defect", "push", "--field", "name=Pays"), Is.Zero, Printed);

        Assert.That(Output.ToString().Trim(), Is.EqualTo("D-7"));
    }

    [Test]
    public async Task A_tracker_that_names_no_address_has_none()
    {
        Answer($$"""{"result":[{{With}}]}""");

        await RunAsync("defect", "find", "x", "--json");

        Assert.That(JsonDocument.Parse(Output.ToString()).RootElement.GetProperty("defects")[0].GetProperty("address").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task Nothing_is_said_about_Axosoft()
    {
        Answer("""{"result":null}""");
        Assert.That(await RunAsync("defect", "show", "D-9"), Is.EqualTo(1));
        Assert.That(Error.ToString(), Does.Contain("There is no item D-9 in the tracker."));

        Answer("""{"result":[]}""");
        Assert.That(await RunAsync("defect", "check"), Is.Zero);
        Assert.That(Error.ToString(), Does.Contain("The tracker of defects.command accepts").And.Not.Contain("Axosoft").And.Not.Contain("file:"));

        Answer("""{"result":["no access"]}""");
        Assert.That(await RunAsync("defect", "check"), Is.EqualTo(1));
        Assert.That(Error.ToString(), Does.Contain("TR0806").And.Contain("no access").And.Not.Contain("Axosoft"));
    }

    private void Answer(string reply)
    {
        Story.Write("tracker.sh", $"while read line; do echo '{reply}'; done\n");
        Story.With("defects.command", "sh tracker.sh");
    }
}
