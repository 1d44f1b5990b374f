namespace TestRail.Client.Http;

/// <summary>Converts an address copied from the browser to the base address of the API's paths.</summary>
internal static class BaseAddress
{
    private const string EntryPoint = "index.php";

    public static Uri From(string url, bool allowHttp)
    {
        if (!Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException(
                $"The address of TestRail must begin with https:// or http://, as in https://acme.testrail.io; it is '{url}'.",
                nameof(url));
        }

        if (address.UserInfo.Length > 0)
            throw new ArgumentException("The address of TestRail holds a user or password; give them as User and ApiKey.", nameof(url));

        if (address is { Scheme: "http", IsLoopback: false } && !allowHttp)
        {
            throw new ArgumentException(
                $"The address of TestRail is {address.GetLeftPart(UriPartial.Authority)}: over plain http everyone on the way can read the API key. "
                + "Use https, or set AllowHttp to accept that.",
                nameof(url));
        }

        var path = address.AbsolutePath.TrimEnd('/');
        if (path.EndsWith(EntryPoint, StringComparison.OrdinalIgnoreCase))
            path = path[..^EntryPoint.Length].TrimEnd('/');

        return new Uri(address, path + "/");
    }
}
