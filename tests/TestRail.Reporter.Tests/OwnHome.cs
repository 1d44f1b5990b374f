/// <summary>
/// Tests use their own home folder: journals in the user's folders made two tests fail. This class is in no namespace, so that NUnit runs it before all tests.
/// Processes that tests start inherit the folder.
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
