using System.Text;

namespace TestRail.Reporter.Engine.Configuration;

/// <summary>
/// How to connect to TestRail. <see cref="object.ToString"/> prints neither the key nor the proxy, whose address may contain a password.
/// </summary>
internal sealed record ConnectionOptions
{
    /// <summary>The options before they are read. A configuration without address, user or key is never used.</summary>
    public static readonly ConnectionOptions Unset = new() { Url = new Uri("about:blank"), User = "", ApiKey = new Secret("") };

    /// <summary>TestRail's address, without <c>index.php</c> and without a trailing slash.</summary>
    public required Uri Url { get; init; }

    /// <summary>The user's e-mail address.</summary>
    public required string User { get; init; }

    /// <summary>The user's API key, or the password where TestRail allows one.</summary>
    public required Secret ApiKey { get; init; }

    /// <summary>The time limit for one request.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The proxy to use instead of the system's.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>The absolute path of a PEM file. The certificate authorities in it are trusted in addition to the system's.</summary>
    public string? CaFile { get; init; }

    /// <summary>Whether the key may be sent over plain <c>http</c> to another machine.</summary>
    public bool AllowHttp { get; init; }

    private bool PrintMembers(StringBuilder text)
    {
        text.Append("Url = ").Append(Url).Append(", User = ").Append(User);
        return true;
    }
}
