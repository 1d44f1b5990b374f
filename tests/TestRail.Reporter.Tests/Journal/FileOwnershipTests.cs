using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Tests.Journal;

internal sealed class FileOwnershipTests
{
    private const int Folder = 0x4000, Link = 0xA000;
    private const uint Root = 0, Ann = 1000, Bob = 1001;

    private Place _place = null!;

    [SetUp]
    public void SetUp() => _place = new Place();

    [TearDown]
    public void TearDown() => _place.Dispose();

    [TestCase(Ann, Ann, 0b111_000_000, true, null)]
    [TestCase(Bob, Ann, 0b111_000_000, true, "it belongs to another user (id 1001)")]
    [TestCase(Bob, Ann, 0b111_000_000, false, "it belongs to another user (id 1001)")]
    [TestCase(Bob, Root, 0b111_101_101, true, "it belongs to another user (id 1001)")]
    [TestCase(Bob, Root, 0b111_101_101, false, null)]
    [TestCase(Root, Ann, 0b111_101_101, false, null)]
    [TestCase(Root, Ann, 0b111_101_101, true, "it belongs to another user (id 0)")]
    [TestCase(Ann, Ann, 0b111_111_101, false, null)]
    [TestCase(Ann, Ann, 0b111_111_101, true, "other users may write to it")]
    [TestCase(Ann, Ann, 0b111_111_111, false, "other users may write to it")]
    public void What_others_may_have_written_is_not_trusted(uint owner, uint user, int permissions, bool isPrivate, string? objection)
    {
        Assert.That(FileOwnership.Objection(Folder | permissions, owner, user, isPrivate), Is.EqualTo(objection));
        Assert.That(FileOwnership.Objection(Link | permissions, user, user, isPrivate), Is.EqualTo("it is a symbolic link"));
    }

    [Test]
    [Platform("Unix")]
    public void Owner_and_mode_are_those_of_the_file()
    {
        var file = Path.Combine(_place.Folder, "a");
        File.WriteAllText(file, "");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.That(FileOwnership.Objection(file, FileOwnership.CurrentUser, isPrivate: true), Is.Null);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.OtherWrite);
        Assert.That(FileOwnership.Objection(file, FileOwnership.CurrentUser, isPrivate: false), Is.EqualTo("other users may write to it"));
        File.CreateSymbolicLink(Path.Combine(_place.Folder, "link"), file);
        Assert.That(FileOwnership.Objection(Path.Combine(_place.Folder, "link"), FileOwnership.CurrentUser, isPrivate: false), Is.EqualTo("it is a symbolic link"));
        Assert.That(FileOwnership.Objection(Path.Combine(_place.Folder, "gone"), FileOwnership.CurrentUser, isPrivate: true), Is.Null);
    }

    [Test]
    [Platform("Unix")]
    public void A_file_of_another_user_is_known_by_its_owner()
    {
        var file = Path.Combine(_place.Folder, "a");
        File.WriteAllText(file, "");
        var (owner, other) = (FileOwnership.CurrentUser!.Value, FileOwnership.CurrentUser.Value + 1);

        Assert.That(FileOwnership.Objection(file, other, isPrivate: true), Is.EqualTo($"it belongs to another user (id {owner})"));
        Assert.That(FileOwnership.Objection(file, Root, isPrivate: false), Is.Null, "root in a container");
        Assert.That(FileOwnership.Objection("/", other, isPrivate: true), Is.EqualTo($"it belongs to another user (id {Root})"));
    }

    [Test]
    public void Only_a_file_is_a_file()
    {
        var file = Path.Combine(_place.Folder, "a");
        File.WriteAllText(file, "");
        File.CreateSymbolicLink(Path.Combine(_place.Folder, "link"), file);
        Assert.That(new[] { "a", "link", ".", "gone" }.Select(name => FileOwnership.IsRegularFile(Path.Combine(_place.Folder, name))), Is.EqualTo(new[] { true, false, false, false }));
    }
}
