using System.Globalization;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>The number of results by delivery state. Several rows of a case are sent as one result and count once.</summary>
internal sealed record ReportedCounts(int Accepted, int Rejected, int Pending, int Unconfirmed)
{
    public int Attached { get; init; }

    public int FailedFiles { get; init; }

    /// <summary>Attachments of stored results that are not uploaded yet.</summary>
    public int PendingFiles { get; init; }

    /// <summary>Results that are not sent because of the configuration.</summary>
    public int NotSent { get; init; }

    /// <summary>Results of tests with [TestRailIgnore].</summary>
    public int Ignored { get; init; }

    /// <summary>All recorded results, with or without a case.</summary>
    public int Recorded { get; init; }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Accepted} accepted, {Rejected} rejected, {Pending} pending, {Unconfirmed} unconfirmed");
}
