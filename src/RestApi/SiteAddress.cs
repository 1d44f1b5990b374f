namespace RestApi;

/// <summary>Checks an address that a person has configured.</summary>
internal static class SiteAddress
{
    /// <summary>The address with a trailing slash, without query and fragment.</summary>
    /// <exception cref="ArgumentException">It is no address of a website, contains credentials, or would send them in plain text.</exception>
    public static Uri Parse(string url, bool allowHttp, Product product)
    {
        if (!Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new ArgumentException($"The address of {product.Name} must begin with https:// or http://, as in {product.Example}.", nameof(url));
        if (address.UserInfo.Length > 0)
            throw new ArgumentException($"The address of {product.Name} contains a user or password. Set {product.Options} instead.", nameof(url));

        if (address is { Scheme: "http", IsLoopback: false } && !allowHttp)
        {
            throw new ArgumentException(
                $"The address of {product.Name} is {address.GetLeftPart(UriPartial.Authority)}. Over plain http, anyone on the network path can read the {product.Secret}. "
                + "Use https, or set AllowHttp to accept that.",
                nameof(url));
        }

        return new Uri(address, address.AbsolutePath.TrimEnd('/') + "/");
    }
}
