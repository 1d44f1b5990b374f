namespace TestRail.Reporter.Contracts.Frameworks;

/// <summary>Short names of target frameworks, as in project files.</summary>
internal static class FrameworkName
{
    /// <summary>Converts VSTest's <c>.NETCoreApp,Version=v10.0</c> to <c>net10.0</c>. Returns names in another format, and null, unchanged.</summary>
    public static string? Short(string? name)
    {
        if (name is null || !name.Contains("Version=", StringComparison.OrdinalIgnoreCase))
            return name;

        var framework = new System.Runtime.Versioning.FrameworkName(name);
        return framework.Identifier switch
        {
            ".NETFramework" => "net" + framework.Version.ToString().Replace(".", "", StringComparison.Ordinal),
            ".NETCoreApp" when framework.Version.Major < 5 => $"netcoreapp{framework.Version.ToString(2)}",
            _ => $"net{framework.Version.ToString(2)}",
        };
    }
}
