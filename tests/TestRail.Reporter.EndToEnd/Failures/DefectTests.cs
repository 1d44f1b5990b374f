using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Running;
using TestRail.Sandbox.Axosoft;

namespace TestRail.Reporter.EndToEnd.Failures;

/// <summary>A failing test of a real <c>dotnet test</c> opens its defect in Axosoft. Tests look at what both servers stored.</summary>
internal sealed class DefectTests : SceneFixture
{
    private AxosoftState Axosoft => Scene.Server.Sandbox.Axosoft;

    [SetUp]
    public async Task Configure()
    {
        var ini = Scene.Place("axosoft.ini");
        await File.WriteAllTextAsync(ini, "[push.fields]\ndescription=on\n[push.values]\nproject=Web shop\nworkflow_step=Bug\n");
        Scene.Variables["TESTRAIL_DEFECTS__PUSH"] = "failed";
        Scene.Variables["TESTRAIL_DEFECTS__FILE"] = ini;
        Scene.Variables["AXOSOFT_ADDRESS"] = Scene.Server.Sandbox.AxosoftUrl.AbsoluteUri;
        Scene.Variables["AXOSOFT_USER"] = AxosoftState.User;
        Scene.Variables["AXOSOFT_PASSWORD"] = AxosoftState.Password;
        Scene.Variables["AXOSOFT_CLIENT_ID"] = AxosoftState.ClientId;
        Scene.Variables["AXOSOFT_CLIENT_SECRET"] = AxosoftState.ClientSecret;
        Scene.Variables["XDG_DATA_HOME"] = Scene.Place("home");
    }

    [Test]
    public async Task One_failing_test_has_one_defect_in_each_run_of_it()
    {
        var first = await TestAsync();
        var second = await TestAsync();

        var item = Axosoft.Items.Single();
        Assert.That(item.Name, Does.StartWith("Failed test: Gate.GateTests.").And.Contain("[trx:"), first.ToString());
        var runs = await Scene.Server.RunsAsync();
        Assert.That(runs, Has.Count.EqualTo(2));
        foreach (var run in runs)
            Assert.That(run.Results.Select(result => result.GetProperty("defects").GetString()).OfType<string>(), Is.EqualTo(new[] { $"{item.Id}" }), second.ToString());
        Assert.That(first.Output, Does.Contain("Defects: 1 pushed, 0 found again."));
        Assert.That(second.Output, Does.Contain("Defects: 0 pushed, 1 found again."));
        Assert.That(first.ToString() + second, Does.Not.Contain(AxosoftState.Password).And.Not.Contain(AxosoftState.ClientSecret));
    }

    [Test]
    public async Task A_tracker_that_is_down_costs_no_result()
    {
        Scene.Variables["AXOSOFT_ADDRESS"] = "http://localhost:1/";

        var ended = await TestAsync();

        var run = await Scene.Server.OnlyRunAsync();
        Assert.That(run.Verdicts, Does.Contain("C32 failed"), ended.ToString());
        Assert.That(ended.Output, Does.Contain("TR0811").And.Contain("testrail-reporter resume --defects"));
    }

    private async Task<Ended> TestAsync()
    {
        await using var command = Scene.StartTest(UserRepository.Current.FixtureProject("Gate"), "--no-build", $"-p:Configuration={UserRepository.Current.Configuration}", "--logger", "testrail", "--filter", "TestRailCase=C31|TestRailCase=C32");
        return await command.EndAsync(Scene.Longest);
    }
}
