namespace TestRail.Reporter.Tests.Defects;

/// <summary>The check of a configuration against Axosoft.</summary>
internal sealed class TrackerCheckTests : TrackerFixture
{
    [Test]
    public async Task The_check_names_every_problem_at_once()
    {
        using var tracker = Tracker(PluginFile.EveryField.Replace("custom_6", "custom_66", StringComparison.Ordinal).Replace("workflow_step=Bug", "workflow_step=Bugs", StringComparison.Ordinal).Replace("priority=Low", "priority=Huge", StringComparison.Ordinal));

        var problems = await tracker.CheckAsync(default);

        Assert.That(problems, Has.Count.EqualTo(3));
        Assert.That(string.Join('\n', problems), Does.Contain("custom_66 (Log) is not a custom field").And.Contain("custom_1 (Root cause)").And.Contain("\"Bugs\"").And.Contain("\"Huge\""));
        Assert.That(State.Items, Is.Empty);
    }

    [Test]
    public async Task The_check_passes_if_everything_is_there()
    {
        using var tracker = Tracker();

        Assert.That(await tracker.CheckAsync(default), Is.Empty);
    }

    [Test]
    public async Task The_check_tells_an_API_that_is_not_activated()
    {
        State.IsActivated = false;
        using var tracker = Tracker();

        Assert.That((await tracker.CheckAsync(default)).Single(), Does.Contain("Tools > System Settings > Axosoft API Settings"));
    }
}
