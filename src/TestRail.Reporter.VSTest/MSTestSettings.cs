using System.Xml;
using System.Xml.Linq;

namespace TestRail.Reporter.VSTest;

/// <summary>What a settings file says to MSTest's adapter.</summary>
internal static class MSTestSettings
{
    /// <summary>True when MSTest is to show inconclusive tests as failed ones.</summary>
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
            // VSTest says itself what it does not like in its settings.
            return false;
        }
    }
}
