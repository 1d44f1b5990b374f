using System.Globalization;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>How many results at TestRail came how far: several rows of a case are one result there.</summary>
internal sealed record ReportedCounts(int Accepted, int Rejected, int Pending, int Unconfirmed)
{
    public int Attached { get; init; }

    public int NotAttached { get; init; }

    /// <summary>Files of stored results that are still to be uploaded.</summary>
    public int FilesKept { get; init; }

    /// <summary>Results that the configuration keeps out of TestRail.</summary>
    public int NotSent { get; init; }

    /// <summary>Results of tests that are never reported.</summary>
    public int Ignored { get; init; }

    /// <summary>How many results the tests gave, whether a case knows them or not.</summary>
    public int Recorded { get; init; }

    /// <summary>As one line of text.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Accepted} accepted, {Rejected} rejected, {Pending} pending, {Unconfirmed} unconfirmed");
}
