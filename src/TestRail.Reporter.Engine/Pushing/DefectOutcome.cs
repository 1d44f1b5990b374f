namespace TestRail.Reporter.Engine.Pushing;

/// <summary>What a session did about the defects of its failures.</summary>
/// <param name="Pushed">The number of defects that it pushed.</param>
/// <param name="Found">The number of open defects that it found again.</param>
/// <param name="Missing">The number of failures whose results have no defect, because the tracker was not available.</param>
/// <param name="Problem">The reason; null when there is none.</param>
internal sealed record DefectOutcome(int Pushed, int Found, int Missing, string? Problem);
