using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Tests.Configuration;

namespace TestRail.Reporter.Tests.Journal;

internal sealed class FileLockTests
{
    private readonly TemporaryFolder _folder = new();

    private string Lock => Path.Combine(_folder.Path, "key.lock");

    [OneTimeTearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public void A_lock_keeps_others_out_until_it_is_let_go()
    {
        using (var held = FileLock.TryTake(Lock))
        {
            Assert.That(held, Is.Not.Null);
            Assert.That(FileLock.TryTake(Lock), Is.Null);
        }

        using var next = FileLock.TryTake(Lock);
        Assert.That(next, Is.Not.Null);
    }

    [Test]
    public void What_is_no_matter_of_waiting_is_an_error_at_once()
    {
        Directory.CreateDirectory(Lock + ".d");
        Assert.That(() => FileLock.TryTake(Lock + ".d"), Throws.InstanceOf<UnauthorizedAccessException>().Or.InstanceOf<IOException>());
        Assert.That(() => FileLock.TryTake(Path.Combine(_folder.Path, "nowhere", "key.lock")), Throws.InstanceOf<DirectoryNotFoundException>());
        Assert.That(FileLock.IsHeldElsewhere(new IOException("No space left on device", 28)), Is.False);
        Assert.That(FileLock.IsHeldElsewhere(new IOException("No locks available", 37)), Is.False);
    }

    [Test]
    public void A_file_system_that_locks_is_told_from_one_that_does_not() =>
        Assert.That(() => FileLock.Require(Path.Combine(_folder.Path, "probe")), Throws.Nothing);

    [Test]
    public void A_lock_that_is_held_is_not_deleted()
    {
        using (FileLock.TryTake(Lock))
            FileLock.Delete(Lock);
        Assert.That(File.Exists(Lock), Is.True);

        FileLock.Delete(Lock);
        Assert.That(File.Exists(Lock), Is.False);
    }

    /// <summary>Another process may delete and recreate the file while this one waits for the lock. A lock on the deleted file protects nothing.</summary>
    [Test]
    [Platform("Unix")]
    public void A_lock_on_a_file_that_lost_its_name_is_none()
    {
        using var old = FileLock.TryTake(Lock)!;
        File.Delete(Lock);
        using var made = FileLock.TryTake(Lock);
        Assert.That(made, Is.Not.Null, "a new file of that name");
    }
}
