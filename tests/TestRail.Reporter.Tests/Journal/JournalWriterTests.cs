using System.Diagnostics;
using System.Text;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Tests.Journal;

internal sealed class JournalWriterTests
{
    private Place _place = null!;

    [SetUp]
    public void SetUp() => _place = new Place();

    [TearDown]
    public void TearDown() => _place.Dispose();

    [Test]
    public void An_entry_is_the_systems_as_soon_as_it_is_appended()
    {
        using var writer = JournalWriter.Create(_place.File, _place.Time);
        writer.Append(new TestsEnded(true));
        Assert.That(_place.Read().Select(line => line.Entry), Is.EqualTo(new JournalEntry[] { new TestsEnded(true) }));
        writer.Append(new RunsClosed());
        Assert.That(_place.Read().Select(line => line.Entry), Is.EqualTo(new JournalEntry[] { new TestsEnded(true), new RunsClosed() }));
    }

    [Test]
    public void A_new_journal_never_overwrites_one()
    {
        File.WriteAllText(_place.File, "mine");
        Assert.That(() => JournalWriter.Create(_place.File, _place.Time), Throws.InstanceOf<IOException>());
        Assert.That(File.ReadAllText(_place.File), Is.EqualTo("mine"));
    }

    [Test]
    [Platform("Unix")]
    public void Nobody_else_can_read_a_journal()
    {
        using var writer = JournalWriter.Create(_place.File, _place.Time);
        Assert.That(File.GetUnixFileMode(_place.File), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public void Lines_of_many_threads_are_whole()
    {
        const int Threads = 8, Each = 200;
        using (var writer = JournalWriter.Create(_place.File, _place.Time))
        {
            Parallel.For(0, Threads, new ParallelOptions { MaxDegreeOfParallelism = Threads }, thread =>
            {
                for (var i = 0; i < Each; i++)
                    writer.Append(new ResultRecorded((thread * Each) + i + 1, Given.Result() with { Output = new string('x', i * 7) }));
            });
        }

        var numbers = _place.Read().Select(line => ((ResultRecorded)line.Entry!).Number).ToList();
        Assert.That(numbers, Is.EquivalentTo(Enumerable.Range(1, Threads * Each)));
    }

    [Test]
    public void What_was_torn_stays_apart_from_what_follows()
    {
        File.WriteAllText(_place.File, "{\"entry\":\"runsClosed\"}\n{\"entry\":\"testsEnded\",\"abor");
        using (var writer = JournalWriter.Continue(_place.File, _place.Time))
            writer.Append(new TestsEnded(true));
        Assert.That(_place.Read().Select(line => line.Entry), Is.EqualTo(new JournalEntry?[] { new RunsClosed(), null, new TestsEnded(true) }));
    }

    [TestCase("")]
    [TestCase("{\"entry\":\"runsClosed\"}\n")]
    public void A_whole_journal_is_continued_as_it_is(string content)
    {
        File.WriteAllText(_place.File, content);
        using (var writer = JournalWriter.Continue(_place.File, _place.Time))
            writer.Append(new RunsClosed());
        Assert.That(Sums.Removed(File.ReadAllText(_place.File)), Is.EqualTo(content + "{\"entry\":\"runsClosed\"}\n"));
    }

    [Test]
    public void A_journal_that_is_being_written_is_not_continued()
    {
        using (var writer = JournalWriter.Create(_place.File, _place.Time))
        {
            writer.Append(new RunsClosed());
            Assert.That(() => JournalWriter.Continue(_place.File, _place.Time), Throws.InstanceOf<IOException>());
        }

        using (JournalWriter.Continue(_place.File, _place.Time))
            Assert.That(() => JournalWriter.Continue(_place.File, _place.Time), Throws.InstanceOf<IOException>());
        Assert.That(_place.Read(), Has.Count.EqualTo(1));
    }

    [Test]
    [Platform("Unix")]
    public void A_journal_that_another_process_writes_is_not_continued()
    {
        File.WriteAllText(_place.File, "");
        // flock(1) takes the same lock as .NET does for a file opened with FileShare.None.
        using var other = Process.Start(new ProcessStartInfo("flock", ["--exclusive", Path.ChangeExtension(_place.File, ".lock"), "sh", "-c", "echo locked; read line"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        Assert.That(other.StandardOutput.ReadLine(), Is.EqualTo("locked"));
        Assert.That(() => JournalWriter.Continue(_place.File, _place.Time), Throws.InstanceOf<IOException>());

        other.StandardInput.Close();
        other.WaitForExit();
        using var writer = JournalWriter.Continue(_place.File, _place.Time);
        Assert.That(writer.Path, Is.EqualTo(_place.File));
    }

    [Test]
    public void Flushing_and_disposing_bear_repetition()
    {
        var writer = JournalWriter.Create(_place.File, _place.Time);
        writer.Append(new RunsClosed());
        writer.Flush();
        writer.Flush();
        writer.Dispose();
        writer.Dispose();
        Assert.That(() => writer.Append(new RunsClosed()), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(_place.Read(), Has.Count.EqualTo(1));
    }

    [Test]
    public void The_clock_flushes_while_there_is_something_to_flush_and_stops_with_the_journal()
    {
        var writer = JournalWriter.Create(_place.File, _place.Time);
        Assert.That(writer.IsFlushed, Is.True);
        writer.Append(new RunsClosed());
        _place.Time.Advance(TimeSpan.FromMilliseconds(900));
        Assert.That(writer.IsFlushed, Is.False);
        _place.Time.Advance(TimeSpan.FromMilliseconds(100));
        Assert.That(writer.IsFlushed, Is.True);

        writer.Append(new RunsClosed());
        writer.Dispose();
        Assert.That(() => _place.Time.Advance(TimeSpan.FromSeconds(5)), Throws.Nothing);
    }

    [Test]
    public async Task No_entry_waits_until_the_disk_has_those_before_it()
    {
        SlowDisk disk = null!;
        using var writer = JournalWriter.Create(_place.File, _place.Time, (path, options) => disk = new SlowDisk(path, options));
        writer.Append(new TestsEnded(true));
        var flush = Task.Run(writer.Flush);
        disk.IsFlushing.Wait();

        writer.Append(new RunsClosed());

        Assert.That(_place.Read(), Has.Count.EqualTo(2));
        disk.MayFlush.Set();
        await flush;
        Assert.That(writer.IsFlushed, Is.False, "the second entry came after the flush began");
        writer.Flush();
        Assert.That(writer.IsFlushed, Is.True);
    }

    [Test]
    [Platform("Unix")]
    public async Task A_deleted_journal_is_written_again_after_a_flush_that_is_on_its_way()
    {
        SlowDisk? disk = null;
        using var writer = JournalWriter.Create(
            _place.File, _place.Time, (path, options) => disk is null ? disk = new SlowDisk(path, options) : new FileStream(path, options));
        writer.Append(new TestsEnded(true));
        var flush = Task.Run(writer.Flush);
        disk!.IsFlushing.Wait();
        File.Delete(_place.File);
        File.Delete(Path.ChangeExtension(_place.File, ".lock"));

        var restored = Task.Run(writer.RestoreIfGone);
        await Task.WhenAny(restored, Task.Delay(TimeSpan.FromSeconds(1)));
        disk.MayFlush.Set();
        await flush;

        Assert.That(await restored, Is.True);
        Assert.That(writer.IsFlushed, Is.False, "the new file is not on disk yet");
        writer.Flush();
        Assert.That((writer.IsFlushed, _place.Read().Count), Is.EqualTo((true, 1)));
    }

    [Test]
    public void An_entry_that_cannot_be_written_leaves_no_trace_in_the_next()
    {
        using (var writer = JournalWriter.Create(_place.File, _place.Time))
        {
            Assert.That(() => writer.Append(new ResultRecorded(1, Given.Result(), new Unreadable())), Throws.InvalidOperationException);
            writer.Append(new RunsClosed());
        }

        Assert.That(Sums.Removed(File.ReadAllText(_place.File, Encoding.UTF8)), Is.EqualTo("{\"entry\":\"runsClosed\"}\n"));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(17)]
    public void A_full_disk_costs_the_entry_that_it_refuses_and_no_other(int room)
    {
        FullDisk disk = null!;
        using (var writer = JournalWriter.Create(_place.File, _place.Time, (path, options) => disk = new FullDisk(path, options)))
        {
            writer.Append(new TestsEnded(true));
            disk.Room = room;
            var refused = Assert.Throws<UnwritableJournalException>(() => writer.Append(new ResultRecorded(1, Given.Result())))!;
            Assert.That((refused.Journal, refused.Message), Is.EqualTo((_place.File, FullDisk.Reason)));
            Assert.That(_place.Read(), Has.Count.EqualTo(1), "what a reader sees meanwhile");
            disk.Room = null;
            writer.Append(new RunsClosed());
        }

        Assert.That(Sums.Removed(File.ReadAllText(_place.File)), Is.EqualTo("{\"entry\":\"testsEnded\",\"aborted\":true}\n{\"entry\":\"runsClosed\"}\n"));
    }

    [Test]
    public void Whoever_watches_is_told_of_what_was_written_and_of_nothing_else()
    {
        FullDisk disk = null!;
        var told = new List<JournalEntry>();
        using var writer = JournalWriter.Create(_place.File, _place.Time, (path, options) => disk = new FullDisk(path, options));
        writer.Watcher = told.Add;
        writer.Append(new TestsEnded(true));
        disk.Room = 3;
        Assert.That(() => writer.Append(new RunsClosed()), Throws.InstanceOf<IOException>());
        Assert.That(told, Is.EqualTo(new[] { new TestsEnded(true) }));
    }

    /// <summary>A file that is not flushed until it may be.</summary>
    private sealed class SlowDisk(string path, FileStreamOptions options) : FileStream(path, options)
    {
        public ManualResetEventSlim IsFlushing { get; } = new();

        public ManualResetEventSlim MayFlush { get; } = new();

        public override void Flush(bool flushToDisk)
        {
            if (flushToDisk)
            {
                IsFlushing.Set();
                MayFlush.Wait();
            }

            base.Flush(flushToDisk);
        }
    }
}
