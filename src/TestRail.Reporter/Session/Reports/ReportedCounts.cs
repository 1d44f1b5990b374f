using System.Globalization;

namespace TestRail.Reporter.Session.Reports;

/// <summary>How many results at TestRail came how far: several rows of a case are one result there.</summary>
internal sealed record ReportedCounts(int Accepted, int Refused, int Kept, int InDoubt)
{
    public int Attached { get; init; }

    public int NotAttached { get; init; }

    /// <summary>How many results the tests gave, whether a case knows them or not.</summary>
    public int Recorded { get; init; }

    /// <summary>True when nothing is missing at TestRail.</summary>
    public bool IsComplete => Refused == 0 && Kept == 0 && InDoubt == 0;

    /// <summary>As one line of text.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Accepted} accepted, {Refused} refused, {Kept} kept, {InDoubt} in doubt");
}
