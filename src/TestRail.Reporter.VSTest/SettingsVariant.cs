using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace TestRail.Reporter.VSTest;

/// <summary>
/// Parameters and environment variables in the settings of a test run make its tests mean something else: another browser, another
/// database. Their values may be secret, so a few digits of their hash stand for them.
/// </summary>
internal static class SettingsVariant
{
    private const int Digits = 8;

    /// <summary>Null for settings without any.</summary>
    public static string? In(XElement? settings)
    {
        var parameters = settings?.Elements("TestRunParameters").Elements("Parameter").Select(parameter => $"{(string?)parameter.Attribute("name")}={(string?)parameter.Attribute("value")}");
        var variables = settings?.Elements("RunConfiguration").Elements("EnvironmentVariables").Elements().Select(variable => $"{variable.Name.LocalName}={variable.Value}");
        List<string> pairs = [.. (parameters ?? []).Order(StringComparer.Ordinal), "", .. (variables ?? []).Order(StringComparer.Ordinal)];
        return pairs.Count == 1
            ? null
            : "settings " + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', pairs))))[..Digits].ToLowerInvariant();
    }
}
