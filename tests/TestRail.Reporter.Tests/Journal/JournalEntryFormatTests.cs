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

    [Test]
    public void Every_kind_of_entry_has_a_line_here()
    {
        var kinds = typeof(JournalEntry).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => kind.DerivedType).ToList();
        Assert.That(kinds, Is.EquivalentTo(typeof(JournalEntry).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(JournalEntry)))));
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

    private static IEnumerable<string> Names() => SampleEntries.All.Keys;
}
