using System.Text;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Tests.Journal;

internal sealed class JournalReaderTests
{
    private const string Ended = """{"entry":"testsEnded","aborted":false}""";
    private const string Closed = """{"entry":"runsClosed"}""";

    private Place _place = null!;

    [SetUp]
    public void SetUp() => _place = new Place();

    [TearDown]
    public void TearDown() => _place.Dispose();

    [TestCase("")]
    [TestCase("{\"entry\":\"runsClosed\"}")]
    [TestCase("{\"ent")]
    public void A_tail_without_a_newline_was_never_committed(string tail)
    {
        Assert.That(_place.Read(tail), Is.Empty);
        Assert.That(_place.Read(Ended + "\n" + tail).Select(line => line.Entry), Is.EqualTo(new JournalEntry[] { new TestsEnded(false) }));
    }

    [Test]
    public void A_damaged_line_costs_nothing_but_itself()
    {
        var lines = _place.Read($"{Ended}\nwhat is th\n\n{Closed}\n");
        Assert.That(lines.Select(line => line.Number), Is.EqualTo(new[] { 1, 2, 3, 4 }));
        Assert.That(lines.Select(line => line.Entry), Is.EqualTo(new JournalEntry?[] { new TestsEnded(false), null, null, new RunsClosed() }));
    }

    [Test]
    public void Line_endings_of_another_system_do_not_matter() =>
        Assert.That(_place.Read($"{Ended}\r\n{Closed}\r\n").Select(line => line.Entry), Is.EqualTo(new JournalEntry[] { new TestsEnded(false), new RunsClosed() }));

    [Test]
    public void A_line_is_found_again_at_its_place()
    {
        var lines = _place.Read($"{Ended}\nÄ🍏\n{Closed}\n");
        Assert.That(lines.Select(line => (line.Offset, line.Length)), Is.EqualTo(new[] { (0L, Ended.Length), (Ended.Length + 1L, 6), (Ended.Length + 8L, Closed.Length) }));
        using var file = File.OpenHandle(_place.File);
        var reader = new JournalReader(file);
        Assert.That(lines.Select(line => reader.EntryAt(line.Offset, line.Length)), Is.EqualTo(lines.Select(line => line.Entry)));
    }

    [Test]
    public void Results_are_parsed_once_up_to_512_KB_and_read_again_beyond()
    {
        _place.Read($"{Recorded(1, "first")}\n{Recorded(2, new string('x', 512 * 1024))}\n{Recorded(3, "last")}\n");
        using var file = File.OpenHandle(_place.File);
        var reader = new JournalReader(file);

        var lines = reader.Lines().ToList();
        var again = lines.ConvertAll(line => reader.EntryAt(line.Offset, line.Length));

        Assert.That(again, Is.EqualTo(lines.Select(line => line.Entry)).Using<JournalEntry>((one, other) => ((ResultRecorded)one).Result.Message == ((ResultRecorded)other).Result.Message));
        Assert.That(lines.Zip(again, (line, entry) => ReferenceEquals(line.Entry, entry)), Is.EqualTo(new[] { true, false, true }));
    }

    [TestCase(64 * 1024)]
    [TestCase((64 * 1024) - 1)]
    [TestCase((64 * 1024) + 1)]
    [TestCase(1024 * 1024)]
    public void Lines_longer_than_what_is_read_at_once_are_whole(int length)
    {
        var message = string.Concat(Enumerable.Repeat("ä\n\"", length / 3));
        var first = Recorded(1, message.PadRight(length));
        var lines = _place.Read($"{first}\n{Closed}\n{Recorded(2, "short")}\n{first}\n");
        Assert.That(lines.Select(line => line.Entry?.GetType()), Is.EqualTo(new[] { typeof(ResultRecorded), typeof(RunsClosed), typeof(ResultRecorded), typeof(ResultRecorded) }));
        Assert.That(((ResultRecorded)lines[3].Entry!).Result.Message, Is.EqualTo(message.PadRight(length)));
        using var file = File.OpenHandle(_place.File);
        Assert.That(((ResultRecorded)new JournalReader(file).EntryAt(lines[3].Offset, lines[3].Length)!).Result.Message, Is.EqualTo(message.PadRight(length)));
    }

    [Test]
    public void A_newline_at_the_very_end_of_what_is_read_at_once_ends_a_line()
    {
        const int Window = 64 * 1024;
        var filler = Ended + new string(' ', Window - Ended.Length - 1);
        Assert.That(_place.Read($"{filler}\n{filler}\n{Closed}\n").Select(line => line.Offset), Is.EqualTo(new[] { 0L, Window, 2 * Window }));
        Assert.That(_place.Read().Select(line => line.Entry), Is.EqualTo(new JournalEntry[] { new TestsEnded(false), new TestsEnded(false), new RunsClosed() }));
    }

    [Test]
    public void Reading_again_sees_what_was_written_meanwhile()
    {
        using var drawer = OpenJournal.Continue(Written(Ended + "\n"), _place.Time);
        Assert.That(drawer.Reader.Lines().Count(), Is.EqualTo(1));
        drawer.Writer.Append(new RunsClosed());
        Assert.That(drawer.Reader.Lines().Select(line => line.Entry), Is.EqualTo(new JournalEntry[] { new TestsEnded(false), new RunsClosed() }));
    }

    [Test]
    public void Bytes_that_are_no_UTF8_or_none_at_all_cost_their_line()
    {
        byte[] notUtf8 = [.. "{\"entry\":\"batchNotStored\",\"batch\":\""u8, 0xC3, 0x28, 0xFF, .. "\",\"reason\":\"\"}"u8];
        using (var file = File.Create(_place.File))
        {
            file.Write(Encoding.UTF8.GetBytes(Ended + "\n"));
            file.Write([.. notUtf8, (byte)'\n']);
            // Some file systems leave zero bytes in a file after a power cut.
            file.Write(new byte[5000]);
            file.Write(Encoding.UTF8.GetBytes("\n" + Closed + "\n"));
            file.Write(new byte[300]);
        }

        Assert.That(_place.Read().Select(line => line.Entry), Is.EqualTo(new JournalEntry?[] { new TestsEnded(false), null, null, new RunsClosed() }));
    }

    [Test]
    public void A_line_longer_than_any_entry_is_passed_over_without_being_held()
    {
        using (var file = File.Create(_place.File))
        {
            file.Write(Encoding.UTF8.GetBytes(Ended + "\n"));
            file.Seek(3L * CommittedLine.Longest, SeekOrigin.Current);
            file.Write(Encoding.UTF8.GetBytes("\n" + Closed + "\n"));
        }

        var lines = _place.Read();
        Assert.That(lines.Select(line => (line.Number, line.Entry)), Is.EqualTo(new (int, JournalEntry?)[] { (1, new TestsEnded(false)), (2, null), (3, new RunsClosed()) }));
        using var handle = File.OpenHandle(_place.File);
        Assert.That(new JournalReader(handle).EntryAt(lines[2].Offset, lines[2].Length), Is.EqualTo(new RunsClosed()));
    }

    [Test]
    public void A_line_without_end_that_is_longer_than_any_entry_was_never_committed()
    {
        using (var file = File.Create(_place.File))
        {
            file.Write(Encoding.UTF8.GetBytes(Ended + "\n"));
            file.SetLength(2L * CommittedLine.Longest);
        }

        Assert.That(_place.Read().Select(line => line.Entry), Is.EqualTo(new JournalEntry[] { new TestsEnded(false) }));
    }

    [Test]
    public void The_newest_entries_come_first_and_only_so_many_as_lie_near_the_end()
    {
        var filler = Recorded(1, new string('x', 300 * 1024));
        Assert.That(Newest($"{Ended}\n{filler}\nwhat is th\n{Closed}\n{Ended}\n{{\"ent"), Is.EqualTo(new JournalEntry?[] { new TestsEnded(false), new RunsClosed(), null }));
        Assert.That(Newest($"{Ended}\n{Closed}\n"), Is.EqualTo(new JournalEntry[] { new RunsClosed(), new TestsEnded(false) }));
        Assert.That(Newest($"{Ended}\n{filler}"), Is.Empty);
        Assert.That(Newest(""), Is.Empty);
        Assert.That(Newest("\n"), Is.EqualTo(new JournalEntry?[] { null }));
    }

    private List<JournalEntry?> Newest(string content)
    {
        using var file = File.OpenHandle(Written(content));
        return [.. new JournalReader(file).Newest()];
    }

    private string Written(string content)
    {
        File.WriteAllText(_place.File, content, new UTF8Encoding(false));
        return _place.File;
    }

    private string Recorded(int number, string message)
    {
        var path = Path.Combine(_place.Folder, "other.jsonl");
        File.Delete(path);
        using (var writer = JournalWriter.Create(path, _place.Time))
            writer.Append(new ResultRecorded(number, Given.Result() with { Message = message }));
        return File.ReadAllText(path).TrimEnd('\n');
    }
}
