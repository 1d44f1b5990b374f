namespace TestRail.Client;

/// <summary>Where TestRail is, who calls it, and how patiently.</summary>
public sealed class TestRailClientOptions
{
    /// <summary>
    /// The address people open in the browser, <c>https://acme.testrail.io</c>; a sub-path is fine, <c>index.php…</c> is ignored.
    /// </summary>
    public required string Url { get; init; }

    /// <summary>The e-mail address of the user.</summary>
    public required string User { get; init; }

    /// <summary>An API key of the user (My Settings, API Keys), or the password.</summary>
    public required string ApiKey { get; init; }

    /// <summary>How long one attempt of a call may take. Default: 1 minute.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long one attempt may take to add results in bulk or to send a file. Default: 5 minutes.</summary>
    public TimeSpan BulkTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How often a call is attempted at most. 1 never repeats. Default: 5.</summary>
    public int MaxAttempts { get; init; } = 5;

    /// <summary>How long after its start a call may still be attempted again, waits included. Default: 5 minutes.</summary>
    public TimeSpan RetryDeadline { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// The proxy, <c>http://user:password@proxy:8080</c>. A TestRail on this machine is reached without one. Default: null, the system's own.
    /// </summary>
    public Uri? Proxy { get; init; }

    /// <summary>
    /// A PEM file of certificate authorities to trust beside the system's. Names, dates and purposes of certificates are checked all the same.
    /// Default: none.
    /// </summary>
    public string? CaFile { get; init; }

    /// <summary>
    /// Allows plain <c>http</c> to another machine, where everyone on the way can read the key. <c>http</c> to this machine
    /// (<c>localhost</c>, <c>127.0.0.1</c>, <c>[::1]</c>) needs no permission. Certificates are always checked. Default: false.
    /// </summary>
    public bool AllowHttp { get; init; }

    /// <summary>The <c>User-Agent</c> header. Default: <c>TestRail.Client</c> and its version.</summary>
    public string? UserAgent { get; init; }

    /// <summary>The clock of timeouts and waits. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// Sends the requests instead of a connection of the client's own; <see cref="Proxy"/> and <see cref="CaFile"/> are then its own
    /// affair. It is not disposed with the client. Default: null.
    /// </summary>
    public HttpMessageHandler? Handler { get; init; }

    /// <summary>
    /// Stands between the client and its connection: it sees every attempt, and may answer in TestRail's place. The client sets its
    /// inner handler and disposes it. Default: null.
    /// </summary>
    public DelegatingHandler? Middleware { get; init; }
}
