using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Tests.Journal;

internal sealed class AttachmentStoreTests
{
    private Place _place = null!;
    private AttachmentStore _store = null!;

    [SetUp]
    public void SetUp()
    {
        _place = new Place();
        _store = new AttachmentStore(_place.File);
    }

    [TearDown]
    public void TearDown() => _place.Dispose();

    [Test]
    public void A_copy_outlives_the_tests_own_file()
    {
        var original = Write("page 1.png", "pixels");
        var kept = _store.Keep(3, [new Attachment(original, null)]);
        File.Delete(original);
        Assert.That(kept, Is.EqualTo(new[] { "3-0-page 1.png" }));
        Assert.That(File.ReadAllText(_store.PathOf(kept![0]!)), Is.EqualTo("pixels"));
    }

    /// <summary>File systems limit a name to 255 bytes, so a name of that length must be shortened before the store adds a prefix.</summary>
    [TestCase("ü", ".png")]
    [TestCase("x", ".png")]
    [TestCase("😀", "")]
    public void A_name_that_is_too_long_for_a_copy_is_cut_before_its_extension(string letter, string extension)
    {
        var name = string.Concat(Enumerable.Repeat(letter, (255 - extension.Length) / System.Text.Encoding.UTF8.GetByteCount(letter))) + extension;

        var kept = _store.Keep(3, [new Attachment(Write(name, "pixels"), null)])![0]!;

        Assert.That(File.ReadAllText(_store.PathOf(kept)), Is.EqualTo("pixels"));
        Assert.That(kept, Does.StartWith("3-0-" + letter + letter).And.EndsWith(letter + extension));
    }

    [Test]
    public void Files_of_one_name_are_kept_apart()
    {
        var (one, other) = (Write("a/log.txt", "1"), Write("b/log.txt", "2"));
        var kept = _store.Keep(1, [new Attachment(one, null), new Attachment(other, null)])!.Concat(_store.Keep(2, [new Attachment(one, null)])!);
        Assert.That(kept.Select(name => File.ReadAllText(_store.PathOf(name!))), Is.EqualTo(new[] { "1", "2", "1" }));
    }

    [Test]
    public void A_file_that_cannot_be_read_costs_nothing_but_itself()
    {
        var kept = _store.Keep(1, [
            new Attachment(Path.Combine(_place.Folder, "gone.png"), null),
            new Attachment(_place.Folder, null),
            new Attachment(Path.Combine(_place.Folder, new string('x', 300)), null),
            new Attachment(Write("here.png", ""), null)]);
        Assert.That(kept, Is.EqualTo(new[] { null, null, null, "1-3-here.png" }));
    }

    [Test]
    public void A_folder_that_cannot_be_made_costs_the_files_and_not_the_result()
    {
        File.WriteAllText(JournalFolder.AttachmentsOf(_place.File), "in the way");
        Assert.That(_store.Keep(1, [new Attachment(Write("here.png", ""), null)]), Is.EqualTo(new string?[] { null }));
    }

    [Test]
    public void Without_attachments_nothing_is_made()
    {
        Assert.That(_store.Keep(1, []), Is.Null);
        Assert.That(Directory.EnumerateFileSystemEntries(_place.Folder), Is.Empty);
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(_place.Folder, "tests", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }
}
