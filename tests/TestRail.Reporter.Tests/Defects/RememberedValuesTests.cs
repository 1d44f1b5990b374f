using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Tool;

namespace TestRail.Reporter.Tests.Defects;

/// <summary>Remembered values are in the user's folder, which also contains the state that sessions share. It must not be writable for others.</summary>
[Platform("Unix")]
internal sealed class RememberedValuesTests : TrackerFixture
{
    private const UnixFileMode OwnerMayWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private string Home => Path.Combine(Folder.Path, "home");

    private string Values => Path.Combine(Home, "defect-values.json");

    [Test]
    public async Task Folder_and_file_belong_to_the_user_alone()
    {
        await PushAsync("Release 1.1");

        Assert.That((File.GetUnixFileMode(Home), File.GetUnixFileMode(Values)), Is.EqualTo((OwnerMayWrite | UnixFileMode.UserExecute, OwnerMayWrite)));
        Assert.That(File.ReadAllText(Values), Does.Contain("Release 1.1"));
    }

    [Test]
    public async Task Nothing_is_written_to_a_folder_that_others_may_write_to()
    {
        Directory.CreateDirectory(Home);
        File.SetUnixFileMode(Home, OwnerMayWrite | UnixFileMode.UserExecute | UnixFileMode.GroupWrite);

        await PushAsync("Release 1.1");

        Assert.That(Directory.GetFiles(Home), Is.Empty);
    }

    private async Task PushAsync(string release)
    {
        Folder.Write("axosoft.ini", PluginFile.ConnectionTo(Server) + PluginFile.EveryField);
        Folder.Write("testrail.reporter.json", """{ "defects": { "file": "axosoft.ini" } }""");
        using var error = new StringWriter();
        var context = new CommandContext(Folder.Path, new Dictionary<string, string>(), TimeProvider.System, TextWriter.Null, error) { Home = new UserFolders { Folder = Home } };

        Assert.That(await Reporter.Tool.Commands.RunAsync(["defect", "push", "--field", "name=Pays", "--field", $"release={release}"], context), Is.Zero, error.ToString());
    }
}
