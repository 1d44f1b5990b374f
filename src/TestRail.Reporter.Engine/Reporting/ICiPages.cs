namespace TestRail.Reporter.Engine.Reporting;

/// <summary>Shows a session on the pages of a CI system.</summary>
internal interface ICiPages
{
    /// <summary>Adds the session to the page of the build or job.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file is not writable.</exception>
    Task ShowAsync(SessionReport report, ReportHighlights highlights);
}
