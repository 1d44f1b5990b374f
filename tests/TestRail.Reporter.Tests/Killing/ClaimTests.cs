using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Tests.Journal;

namespace TestRail.Reporter.Tests.Killing;

/// <summary>Only one process can write to a journal. The operating system holds the lock and releases it when the process ends.</summary>
internal sealed class ClaimTests
{
    private Place _place = null!;

    [SetUp]
    public void SetUp() => _place = new Place();

    [TearDown]
    public void TearDown() => _place.Dispose();

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_journal_belongs_to_its_process_until_that_is_killed(bool isContinued)
    {
        if (isContinued)
            _place.Write(new TestsEnded(false));
        using var child = Killed.Start("write", _place.File, "of the child");
        Assert.That(await child.StandardOutput.ReadLineAsync(), Is.EqualTo("written"));

        Assert.That(() => JournalWriter.Continue(_place.File, _place.Time), Throws.InstanceOf<IOException>());
        Assert.That(JournalLock.IsTaken(_place.File), Is.True);

        child.Kill();
        await child.WaitForExitAsync();
        Assert.That(JournalLock.IsTaken(_place.File), Is.False);
        using (var writer = JournalWriter.Continue(_place.File, _place.Time))
            writer.Append(new RunsClosed());
        Assert.That(_place.Read().Select(line => line.Entry).TakeLast(2), Is.EqualTo(new JournalEntry[] { new BatchNotStored("trr-0123456789", "of the child"), new RunsClosed() }));
    }

    [Test]
    public async Task A_journal_that_we_have_is_not_to_be_had_by_another_process()
    {
        using (var writer = JournalWriter.Create(_place.File, _place.Time))
        {
            writer.Append(new RunsClosed());
            using var child = Killed.Start("write", _place.File, "of the child");
            var error = await child.StandardError.ReadToEndAsync();
            await child.WaitForExitAsync();
            Assert.That(error, Does.Contain(nameof(IOException)));
        }

        Assert.That(_place.Read(), Has.Count.EqualTo(1));
    }
}
