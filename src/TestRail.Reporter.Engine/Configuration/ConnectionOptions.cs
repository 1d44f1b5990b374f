using System.Text;

namespace TestRail.Reporter.Engine.Configuration;

/// <summary>How TestRail is reached. Prints neither the key nor the proxy, whose address may carry a password.</summary>
internal sealed record ConnectionOptions
{
    /// <summary>The default of <see cref="Timeout"/>.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(1);

    /// <summary>TestRail's address, without <c>index.php</c> and without a slash at its end.</summary>
    public required Uri Url { get; init; }

    /// <summary>The user's e-mail address.</summary>
    public required string User { get; init; }

    /// <summary>The user's API key, or password where TestRail allows it.</summary>
    public required Secret ApiKey { get; init; }

    /// <summary>How long one request may take.</summary>
    public TimeSpan Timeout { get; init; } = DefaultTimeout;

    /// <summary>The proxy to use in place of the system's.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>A PEM file of certificate authorities to trust beside the system's; absolute.</summary>
    public string? CaFile { get; init; }

    /// <summary>Whether the key may travel over plain <c>http</c> to another machine.</summary>
    public bool AllowHttp { get; init; }

    private bool PrintMembers(StringBuilder text)
    {
        text.Append("Url = ").Append(Url).Append(", User = ").Append(User);
        return true;
    }
}
