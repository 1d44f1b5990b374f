using System.Globalization;
using System.Text;
using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>
/// Adds the session to a TeamCity build: the counts to the build status, links to the runs as parameters, and the report as an artifact.
/// </summary>
internal sealed class TeamCityPages(string report, IReporterLog log) : ICiPages
{
    public Task ShowAsync(SessionReport session, ReportHighlights highlights)
    {
        for (var i = 0; i < session.Runs.Count; i++)
        {
            // The first run has the short name, because most sessions have only one.
            var name = i == 0 ? "testrail.run" : string.Create(CultureInfo.InvariantCulture, $"testrail.run.{i + 1}");
            Parameter($"{name}.id", session.Runs[i].Id.ToString(CultureInfo.InvariantCulture));
            if (WebLink.IsWeb(session.Runs[i].Address))
                Parameter($"{name}.url", session.Runs[i].Address.AbsoluteUri);
        }

        log.Instruct($"##teamcity[publishArtifacts '{Escape($"{report} => testrail")}']");
        // TeamCity replaces this placeholder with its own status text.
        log.Instruct($"##teamcity[buildStatus text='{{build.status.text}}; {Escape($"TestRail {session.Counts}")}']");
        return Task.CompletedTask;
    }

    private void Parameter(string name, string value) => log.Instruct($"##teamcity[setParameter name='{name}' value='{Escape(value)}']");

    /// <summary>
    /// Escapes with a vertical bar. Characters outside of ASCII are written as numbers, because the encoding of the log is unknown.
    /// </summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var letter in text)
        {
            escaped.Append(letter switch
            {
                '\n' => "|n",
                '\r' => "|r",
                '|' or '\'' or '[' or ']' => $"|{letter}",
                < ' ' or > '~' => string.Create(CultureInfo.InvariantCulture, $"|0x{(int)letter:x4}"),
                _ => letter.ToString(),
            });
        }

        return escaped.ToString();
    }
}
