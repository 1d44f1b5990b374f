using System.Xml;
using System.Xml.Linq;

namespace TestRail.Reporter.VSTest;

/// <summary>Reads MSTest's section of the run settings.</summary>
internal static class MSTestSettings
{
    /// <summary>True when MSTest reports inconclusive tests as failed.</summary>
    public static bool FailsInconclusive(string? runSettings)
    {
        if (string.IsNullOrWhiteSpace(runSettings))
            return false;

        try
        {
            var settings = from section in XDocument.Parse(runSettings).Root!.Elements()
                           where section.Name.LocalName is "MSTest" or "MSTestV2"
                           from setting in section.Elements()
                           where setting.Name.LocalName.Equals("MapInconclusiveToFailed", StringComparison.OrdinalIgnoreCase)
                           select setting.Value;
            return bool.TryParse(settings.LastOrDefault(), out var fails) && fails;
        }
        catch (XmlException)
        {
            // VSTest itself reports invalid settings.
            return false;
        }
    }
}
