using System.Globalization;
using System.Text;
using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>The page of a build in TeamCity: its status says the counts, parameters hold the runs' links, and the report is an artifact.</summary>
internal sealed class TeamCityPages(string report, IReporterLog log) : ICiPages
{
    public Task ShowAsync(SessionReport session, ReportHighlights findings)
    {
        for (var i = 0; i < session.Runs.Count; i++)
        {
            // The first, which is mostly the only one, has the short name.
            var name = i == 0 ? "testrail.run" : string.Create(CultureInfo.InvariantCulture, $"testrail.run.{i + 1}");
            Parameter($"{name}.id", session.Runs[i].Id.ToString(CultureInfo.InvariantCulture));
            if (WebLink.IsWeb(session.Runs[i].Address))
                Parameter($"{name}.url", session.Runs[i].Address.AbsoluteUri);
        }

        log.Instruct($"##teamcity[publishArtifacts '{Escape($"{report} => testrail")}']");
        // The braces stand for what TeamCity itself says of the build.
        log.Instruct($"##teamcity[buildStatus text='{{build.status.text}}; {Escape($"TestRail {session.Counts}")}']");
        return Task.CompletedTask;
    }

    private void Parameter(string name, string value) => log.Instruct($"##teamcity[setParameter name='{name}' value='{Escape(value)}']");

    /// <summary>The bar escapes, and all beyond ASCII goes by its number: what encoding the log has is not known here.</summary>
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
