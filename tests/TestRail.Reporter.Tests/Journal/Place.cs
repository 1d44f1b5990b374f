using System.Text;
using Microsoft.Extensions.Time.Testing;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Tests.Journal;

/// <summary>A journal file in its own folder, which is deleted after the test.</summary>
internal sealed class Place : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("testrail-").FullName;

    public FakeTimeProvider Time { get; } = new(Given.Noon);

    public string Folder => _folder;

    public string File => Path.Combine(_folder, "one.jsonl");

    /// <summary>Writes this content to the file and reads its lines.</summary>
    public IReadOnlyList<JournalLine> Read(string content)
    {
        System.IO.File.WriteAllText(File, content, new UTF8Encoding(false));
        return Read();
    }

    public IReadOnlyList<JournalLine> Read()
    {
        using var file = System.IO.File.OpenHandle(File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return [.. new JournalReader(file).Lines()];
    }

    /// <summary>Writes a journal with these entries.</summary>
    public void Write(params JournalEntry[] entries)
    {
        using var writer = JournalWriter.Create(File, Time);
        foreach (var entry in entries)
            writer.Append(entry);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
