/// <summary>
/// Tests never see the folders of whoever runs them: journals that lie there made two of them fail. It stands in no namespace, so that NUnit runs it before all others;
/// processes that tests start inherit the folder.
/// </summary>
[SetUpFixture]
internal sealed class OwnHome
{
    private const string Variable = "XDG_DATA_HOME";

    private DirectoryInfo _home = null!;

    [OneTimeSetUp]
    public void Move()
    {
        _home = Directory.CreateTempSubdirectory("testrail-home-");
        Environment.SetEnvironmentVariable(Variable, _home.FullName);
    }

    [OneTimeTearDown]
    public void Remove()
    {
        Environment.SetEnvironmentVariable(Variable, null);
        _home.Delete(recursive: true);
    }
}
