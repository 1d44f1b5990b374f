using RestApi;

namespace TestRail.Client.Http;

/// <summary>Converts an address copied from the browser to the base address of the API's paths.</summary>
internal static class BaseAddress
{
    private const string EntryPoint = "index.php/";

    private static readonly Product TestRail = new("TestRail", "https://acme.testrail.io", "User and ApiKey", "API key");

    public static Uri From(string url, bool allowHttp)
    {
        var site = SiteAddress.Parse(url, allowHttp, TestRail);
        var path = site.AbsolutePath;
        return path.EndsWith(EntryPoint, StringComparison.OrdinalIgnoreCase) ? new Uri(site, path[..^EntryPoint.Length].TrimEnd('/') + "/") : site;
    }
}
