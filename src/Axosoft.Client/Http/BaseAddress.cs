using System.Globalization;
using RestApi;

namespace Axosoft.Client.Http;

/// <summary>Converts an address copied from the browser to the base address of the API's paths.</summary>
internal static class BaseAddress
{
    private static readonly Product Axosoft = new("Axosoft", "https://acme.axosoft.com", "User and Password", "password");

    /// <summary>Axosoft's own address, with a trailing slash.</summary>
    public static Uri Site(string url, bool allowHttp) => SiteAddress.Parse(url, allowHttp, Axosoft);

    /// <summary>The address of a version of the API. Refit appends paths that begin with a slash.</summary>
    public static Uri Api(Uri site, int version) => new(site, string.Create(CultureInfo.InvariantCulture, $"api/v{version}"));
}
