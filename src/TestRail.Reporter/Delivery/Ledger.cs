using TestRail.Reporter.Journal;

namespace TestRail.Reporter.Delivery;

/// <summary>A journal and what it comes to, kept together: what a delivery writes down it also takes note of.</summary>
internal sealed class Ledger(JournalWriter journal, Backlog backlog, TimeProvider time)
{
    public Backlog Backlog => backlog;

    /// <summary>The clock that dates the entries.</summary>
    public TimeProvider Time => time;

    public void Write(Entry entry)
    {
        journal.Append(entry);
        backlog.Apply(entry);
    }

    /// <summary>Returns when everything written so far would survive a power cut.</summary>
    public void Flush() => journal.Flush();
}
