using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace TestRail.Reporter.Contracts.Frameworks;

/// <summary>
/// Identifies the parameters and environment variables of the run settings. They change what the tests check, such as the browser or the
/// database. Their values may be secret, so the variant contains only the first digits of their hash.
/// </summary>
internal static class SettingsVariant
{
    private const int Digits = 8;

    /// <summary>Returns null for settings without parameters and environment variables.</summary>
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
