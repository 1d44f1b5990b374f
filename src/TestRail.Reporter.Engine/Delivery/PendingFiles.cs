using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>The copies of the files that tests of this session attached.</summary>
internal sealed class PendingFiles(OpenJournal journal)
{
    /// <summary>The paths of a result's files, each with its name. Files that are not in the journal's folder are left out.</summary>
    public IReadOnlyList<(string Path, string Name)> Of(CaseRecord record)
    {
        var files = new List<(string, string)>();
        foreach (var copy in ((ResultRecorded)journal.Reader.EntryAt(record.Offset, record.Length)!).Files?.OfType<string>() ?? [])
        {
            try
            {
                files.Add((journal.Attachments.PathOf(copy), copy.Split('-', 3)[^1]));
            }
            // The delivery to TestRail names the file.
            catch (IOException)
            {
            }
        }

        return files;
    }
}
