using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Configuration.Defects;
using TestRail.Reporter.Engine.Configuration.Reading;
using TestRail.Reporter.Tests.Configuration;

namespace TestRail.Reporter.Tests.Defects;

/// <summary>Reads plugin configurations from a folder of its own.</summary>
internal abstract class DefectConfigurationFixture
{
    protected TemporaryFolder Folder { get; private set; } = null!;

    protected Dictionary<string, string> Variables { get; private set; } = null!;

    [SetUp]
    public void Start() => (Folder, Variables) = (new TemporaryFolder(), new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));

    [TearDown]
    public void Stop() => Folder.Dispose();

    protected DefectConfiguration Read(string ini)
    {
        var result = Load(ini);
        Assert.That(result.Problems, Is.Empty);
        return result.Configuration!;
    }

    protected DefectConfigurationResult Load(string ini)
    {
        Folder.Write("axosoft.ini", ini);
        Folder.Write("testrail.reporter.json", """{ "defects": { "file": "axosoft.ini" } }""");
        return Loader().LoadDefects();
    }

    protected Engine.Configuration.ConfigurationResult ReadReporter() =>
        ConfigurationReader.Read(new SessionSetting { AssemblyFolder = Folder.Path, WorkingFolder = Folder.Path, HostArguments = new Dictionary<string, string?>() }, Variables);

    protected DefectConfigurationLoader Loader() => new(ReadReporter(), Variables);
}
