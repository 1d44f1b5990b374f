namespace TestRail.Reporter.Engine.Reporting;

/// <summary>The pages of a CI system, as far as they have a place for a session.</summary>
internal interface ICiPages
{
    /// <summary>Shows the session there.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    Task ShowAsync(SessionReport report, ReportHighlights findings);
}
