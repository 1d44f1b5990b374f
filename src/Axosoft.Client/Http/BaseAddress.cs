using System.Globalization;

namespace Axosoft.Client.Http;

/// <summary>Converts an address copied from the browser to the base address of the API's paths.</summary>
internal static class BaseAddress
{
    /// <summary>Axosoft's own address, with a trailing slash.</summary>
    public static Uri Site(string url, bool allowHttp)
    {
        if (!Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new ArgumentException("The address of Axosoft must begin with https:// or http://, as in https://acme.axosoft.com.", nameof(url));
        if (address.UserInfo.Length > 0)
            throw new ArgumentException("The address of Axosoft contains a user or password. Set User and Password instead.", nameof(url));

        if (address is { Scheme: "http", IsLoopback: false } && !allowHttp)
        {
            throw new ArgumentException(
                $"The address of Axosoft is {address.GetLeftPart(UriPartial.Authority)}. Over plain http, anyone on the network path can read the password. "
                + "Use https, or set AllowHttp to accept that.",
                nameof(url));
        }

        return new Uri(address, address.AbsolutePath.TrimEnd('/') + "/");
    }

    /// <summary>The address of a version of the API. Refit appends paths that begin with a slash.</summary>
    public static Uri Api(Uri site, int version) => new(site, string.Create(CultureInfo.InvariantCulture, $"api/v{version}"));
}
