using System.Xml;
using System.Xml.Linq;

namespace TestRail.Reporter.Contracts.Frameworks;

/// <summary>Reads VSTest's run settings.</summary>
internal static class RunSettings
{
    /// <summary>The root element; null when the text is not XML. VSTest itself reports invalid settings.</summary>
    public static XElement? Parse(string? settings)
    {
        try
        {
            return string.IsNullOrWhiteSpace(settings) ? null : XDocument.Parse(settings).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>The text of a setting such as <c>TestCaseFilter</c> in <c>RunConfiguration</c>; empty when it is not set.</summary>
    public static string Value(XElement? settings, string section, string name) => settings?.Element(section)?.Element(name)?.Value.Trim() ?? "";

    /// <summary>True when the settings can leave tests out. <c>TestCaseFilter</c> filters for every framework, <c>Where</c> for NUnit.</summary>
    public static bool HasFilter(XElement? settings) =>
        Value(settings, "RunConfiguration", "TestCaseFilter").Length > 0 || Value(settings, "NUnit", "Where").Length > 0;
}
