namespace Demo;

/// <summary>An example and the command that runs its tests.</summary>
/// <param name="Folder">The folder in which the command is started. A <c>global.json</c> there selects the test platform.</param>
/// <param name="Command">The command as a user types it at the repository's root.</param>
/// <param name="Arguments">The arguments of <c>dotnet</c>.</param>
internal sealed record Example(string Folder, string Command, string[] Arguments)
{
    private const string Platform = "TestingPlatform";

    public static Example OnVSTest(string name) => new(
        Repository.Root, $"dotnet test examples/{name} --logger testrail", ["test", Repository.Example(name), "--no-build", "--logger", "testrail"]);

    public static Example OnTestingPlatform(string name) => new(
        Repository.Example(Platform), $"(cd examples/{Platform} && dotnet test --project {name} --report-testrail)", ["test", "--project", name, "--no-build", "--report-testrail"]);
}
