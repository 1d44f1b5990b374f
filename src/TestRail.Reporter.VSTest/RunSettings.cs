using System.Xml;
using System.Xml.Linq;

namespace TestRail.Reporter.VSTest;

/// <summary>Reads VSTest's settings. What is commented out in them is no setting.</summary>
internal static class RunSettings
{
    /// <summary>The settings' root; null for what is no XML, which VSTest itself complains of.</summary>
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

    /// <summary>The text of a setting, <c>RunConfiguration</c> and <c>TestCaseFilter</c>; empty when it is not set.</summary>
    public static string Value(XElement? settings, string section, string name) => settings?.Element(section)?.Element(name)?.Value.Trim() ?? "";
}
