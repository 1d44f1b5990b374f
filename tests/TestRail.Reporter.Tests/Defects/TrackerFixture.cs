using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Configuration.Defects;
using TestRail.Reporter.Engine.Defects;
using TestRail.Reporter.Tests.Configuration;
using TestRail.Sandbox;
using TestRail.Sandbox.Axosoft;

namespace TestRail.Reporter.Tests.Defects;

/// <summary>The Axosoft tracker against a sandbox.</summary>
internal abstract class TrackerFixture
{
    protected SandboxServer Server { get; private set; } = null!;

    protected TemporaryFolder Folder { get; private set; } = null!;

    protected AxosoftState State => Server.Axosoft;

    [SetUp]
    public async Task Start() => (Server, Folder) = (await SandboxServer.StartAsync(), new TemporaryFolder());

    [TearDown]
    public async Task Stop()
    {
        Folder.Dispose();
        await Server.DisposeAsync();
    }

    protected string Id(int at) => $"{State.Items[at].Id}";

    protected static NewDefect New(params (string Field, string Value)[] values)
    {
        var all = new Dictionary<string, string> { ["name"] = "Pays" };
        foreach (var (field, value) in values)
            all[field] = value;
        return new NewDefect(all);
    }

    protected IDefectTracker Tracker(string ini = PluginFile.EveryField) => AxosoftTrackerFactory.Open(Configuration(ini), TimeProvider.System);

    protected DefectConfiguration Configuration(string ini = PluginFile.EveryField)
    {
        var result = new DefectConfigurationLoader(
            new ConfigurationResult { Searched = [], Delivery = new(), Report = new(), Defects = new() { File = Folder.Write("axosoft.ini", PluginFile.ConnectionTo(Server) + ini) } },
            new Dictionary<string, string>()).LoadDefects();
        Assert.That(result.Problems, Is.Empty);
        return result.Configuration!;
    }
}
