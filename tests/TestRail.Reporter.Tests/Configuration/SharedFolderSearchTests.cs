using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Configuration.Reading;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Tests.Journal;

namespace TestRail.Reporter.Tests.Configuration;

/// <summary>The search for the configuration file in folders where every user may create files, such as <c>/tmp</c>.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Platform("Unix")]
internal sealed class SharedFolderSearchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static uint User => FileOwnership.CurrentUser!.Value;

    public void Dispose() => _folder.Dispose();

    [Test]
    public void A_file_that_another_user_created_in_a_folder_of_all_users_is_ignored()
    {
        var (shared, bin) = Shared();
        var file = _folder.Write("tmp/testrail.reporter.json", "{}");
        Assert.That(Search(bin, User).File, Is.EqualTo(file), "it is the user's own");
        Assert.That(Search(bin, User).RepositoryRoot, Is.EqualTo(shared));

        // Only root can give files away. Other users own them, and search as another user.
        var other = User == 0 ? 4711u : User;
        foreach (var path in User == 0 ? new[] { file, Path.Combine(shared, ".git") } : [])
            Ownership.Give(path, other);

        foreach (var user in new uint[] { other + 1, 0 })
        {
            var search = Search(bin, user);
            Assert.That(search.File, Is.Null);
            Assert.That(search.RepositoryRoot, Is.Null);
            Assert.That(search.Warnings.Select(warning => warning.ToString()), Facts.OnlyOne("TR0126 ", file, $"it belongs to another user (id {other})", "→ ", "TESTRAIL_CONFIG"));
        }

        Assert.That(Search(bin, other).File, Is.EqualTo(file));
        Assert.That(Search(bin, user: null).File, Is.EqualTo(file), "the user is not known");
    }

    [Test]
    public void So_is_one_that_is_a_link_or_that_others_may_write_to_but_none_of_root()
    {
        var (shared, bin) = Shared();
        var file = _folder.Write("tmp/testrail.reporter.json", "{}");
        if (User == 0)
            Assert.That(Search(bin, 4711).File, Is.EqualTo(file), "root may have put it there for all");
        File.SetUnixFileMode(file, (UnixFileMode)0b110_110_110);
        Assert.That(Search(bin, User).Warnings.Single().Text, Does.Contain("other users may write to it"));

        File.Delete(file);
        File.CreateSymbolicLink(file, _folder.Write("elsewhere.json", "{}"));
        Assert.That(Search(bin, User).File, Is.Null);
        Assert.That(Search(bin, User).Warnings.Single().Text, Does.Contain("it is a symbolic link"));
        Assert.That(shared, Is.EqualTo(Search(bin, User).RepositoryRoot));
    }

    [Test]
    public void A_checkout_of_another_user_is_used_also_where_everyone_may_write_to_its_files()
    {
        var root = _folder.Folder("repo", ".git");
        var bin = _folder.Folder("repo", "bin");
        var file = _folder.Write("repo/testrail.reporter.json", "{}");
        foreach (var path in new[] { Path.GetDirectoryName(root)!, file })
            File.SetUnixFileMode(path, (UnixFileMode)0b111_111_111);

        var search = Search(bin, User + 1);

        Assert.That(search.File, Is.EqualTo(file), "build agents check out as another user, some with a umask of 0");
        Assert.That(search.RepositoryRoot, Is.EqualTo(Path.GetDirectoryName(file)));
        Assert.That(search.Warnings, Is.Empty);
    }

    [Test]
    public void A_file_that_was_ignored_is_a_warning_unless_another_one_was_named()
    {
        var (_, bin) = Shared();
        var file = _folder.Write("tmp/testrail.reporter.json", "{}");
        File.SetUnixFileMode(file, (UnixFileMode)0b110_110_110);

        Assert.That(Read(null).Warnings.Select(warning => warning.Code), Is.EqualTo(["TR0126"]));
        Assert.That(Read(file).Warnings, Is.Empty);
        Assert.That(Read(file).File, Is.EqualTo(file));

        ConfigurationResult Read(string? named) => ConfigurationReader.Read(
            new SessionSetting { AssemblyFolder = bin, WorkingFolder = bin, HostArguments = new Dictionary<string, string?>() },
            named is null ? new Dictionary<string, string>() : new() { ["TESTRAIL_CONFIG"] = named });
    }

    /// <summary>A folder where every user may create files, and the user's own output in it.</summary>
    private (string Folder, string Output) Shared()
    {
        _folder.Folder("tmp", ".git");
        var bin = _folder.Folder("tmp", "work", "bin");
        File.SetUnixFileMode(Place("tmp"), (UnixFileMode)0b001_111_111_111);
        return (Place("tmp"), bin);
    }

    private string Place(string path) => Path.Combine([_folder.Path, .. path.Split('/')]);

    private FileSearch Search(string assemblyFolder, uint? user) => FileSearch.From(assemblyFolder, Place("work"), user);
}
