using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Tests.Journal;

internal sealed class JournalEntryFormatTests
{
    [TestCaseSource(nameof(Names))]
    public void A_line_looks_as_it_did_in_version_1(string name) =>
        Golden.AssertHolds($"Journal/Golden/{name}.jsonl", Line(SampleEntries.All[name]) + "\n");

    [TestCaseSource(nameof(Names))]
    public void A_line_of_version_1_is_still_understood(string name)
    {
        var read = JournalEntryFormat.Parse(Encoding.UTF8.GetBytes(Golden.Read($"Journal/Golden/{name}.jsonl")));
        Assert.That(read, Is.TypeOf(SampleEntries.All[name].GetType()));
        Assert.That(read, Is.EqualTo(SampleEntries.All[name]).Or.EqualTo(SampleEntries.All[name]).UsingPropertiesComparer());
    }

    [TestCaseSource(nameof(Names))]
    public void A_line_written_by_hand_is_the_one_that_the_declared_format_gives(string name)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JournalEntryFormat.WriterOptions))
            JsonSerializer.Serialize(json, SampleEntries.All[name], JournalEntryFormat.Default.JournalEntry);

        Assert.That(Line(SampleEntries.All[name]), Is.EqualTo(Encoding.UTF8.GetString(buffer.WrittenSpan)));
    }

    [TestCaseSource(nameof(NamesOfPlainSessions))]
    public void A_line_of_a_plain_session_is_read_without_the_serializer(string name) =>
        Assert.That(JournalEntryFormat.ParseCanonical(Encoding.UTF8.GetBytes(Line(SampleEntries.All[name])))?.GetType(), Is.EqualTo(SampleEntries.All[name].GetType()));

    [TestCaseSource(nameof(Names))]
    public void A_changed_line_read_by_hand_is_read_as_the_serializer_reads_it(string name)
    {
        var line = Encoding.UTF8.GetBytes(Line(SampleEntries.All[name]));
        foreach (var changed in Changes(line).Where(changed => ByHand(changed) is not null))
            Assert.That(ByHand(changed), Is.EqualTo(Line(JsonSerializer.Deserialize(changed, JournalEntryFormat.Default.JournalEntry)!)), Encoding.UTF8.GetString(changed));
    }

    [Test]
    public void Every_kind_of_entry_has_a_line_here()
    {
        var kinds = typeof(JournalEntry).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => kind.DerivedType).ToList();
        Assert.That(kinds, Is.EquivalentTo(typeof(JournalEntry).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(JournalEntry)) && !type.IsAbstract)));
        Assert.That(SampleEntries.All.Values.Select(entry => entry.GetType()).Distinct(), Is.EquivalentTo(kinds));
    }

    [Test]
    public void Half_a_surrogate_pair_in_a_tests_output_does_not_cost_the_result()
    {
        var line = Line(new ResultRecorded(1, Given.Result() with { Output = "cut \ud83c off", Message = "\udf4f" }));
        var read = (ResultRecorded)JournalEntryFormat.Parse(Encoding.UTF8.GetBytes(line))!;
        Assert.That((read.Result.Output, read.Result.Message), Is.EqualTo(("cut \ufffd off", "\ufffd")));
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("7")]
    [TestCase("{}")]
    [TestCase("""{"entry":"of another version","x":1}""")]
    [TestCase("""{"entry":"batchSent","batch":""")]
    [TestCase("""{"entry":"sessionStarted"}""")]
    [TestCase("""{"entry":"resultRecorded","number":1,"result":{"outcome":"Exploded"}}""")]
    [TestCase("\0\0\0\0")]
    public void What_is_no_entry_is_none(string line) => Assert.That(JournalEntryFormat.Parse(Encoding.UTF8.GetBytes(line)), Is.Null);

    [Test]
    public void What_a_later_version_adds_to_an_entry_is_passed_over() =>
        Assert.That(JournalEntryFormat.Parse("""{"entry":"testsEnded","aborted":true,"reason":{"signal":9}}"""u8), Is.EqualTo(new TestsEnded(true)));

    private static string Line(JournalEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JournalEntryFormat.WriterOptions))
            JournalEntryFormat.Write(json, entry);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The line itself, without each of its bytes, and with each of them replaced.</summary>
    private static IEnumerable<byte[]> Changes(byte[] line) =>
        Enumerable.Range(0, line.Length).SelectMany(at => "0\"-, ]\\\u00ff"u8.ToArray().Select(other => (byte[])[.. line[..at], other, .. line[(at + 1)..]]).Append([.. line[..at], .. line[(at + 1)..]])).Append(line);

    private static string? ByHand(byte[] line)
    {
        try
        {
            return JournalEntryFormat.ParseCanonical(line) is { } entry ? Line(entry) : null;
        }
        // The serializer finds the same error.
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<string> NamesOfPlainSessions() =>
        Names().Where(name => SampleEntries.All[name] is SessionStarted or TestStarted or ResultRecorded or TestsEnded { FailedCleanups: null, Errors: null } or CreationRequested or RunBound or BatchSent or BatchAccepted or JournalFinished);

    private static IEnumerable<string> Names() => SampleEntries.All.Keys;
}
