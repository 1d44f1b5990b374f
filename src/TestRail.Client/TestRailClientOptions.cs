namespace TestRail.Client;

/// <summary>The address, credentials and timeouts of a client.</summary>
public sealed class TestRailClientOptions
{
    /// <summary>
    /// The address in the browser, such as <c>https://acme.testrail.io</c>. A sub-path is allowed; <c>index.php…</c> is ignored.
    /// </summary>
    public required string Url { get; init; }

    /// <summary>The e-mail address of the user.</summary>
    public required string User { get; init; }

    /// <summary>An API key of the user (My Settings, API Keys), or the password.</summary>
    public required string ApiKey { get; init; }

    /// <summary>The timeout of one attempt. Default: 1 minute.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The timeout of one attempt to add results in bulk or to send a file. Default: 5 minutes.</summary>
    public TimeSpan BulkTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The maximum number of attempts. 1 means no retries. Default: 5.</summary>
    public int MaxAttempts { get; init; } = 5;

    /// <summary>The time after which a call is not retried, including waits. Default: 5 minutes.</summary>
    public TimeSpan RetryDeadline { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// The proxy, such as <c>http://user:password@proxy:8080</c>. Not used for a TestRail on this machine. Default: null, the system's proxy.
    /// </summary>
    public Uri? Proxy { get; init; }

    /// <summary>
    /// A PEM file of certificate authorities to trust in addition to the system's. Names, dates and purposes are still checked.
    /// Default: none.
    /// </summary>
    public string? CaFile { get; init; }

    /// <summary>
    /// Allows plain <c>http</c> to another machine, which exposes the API key on the network. <c>http</c> to this machine
    /// (<c>localhost</c>, <c>127.0.0.1</c>, <c>[::1]</c>) is always allowed. Certificates are always checked. Default: false.
    /// </summary>
    public bool AllowHttp { get; init; }

    /// <summary>The <c>User-Agent</c> header. Default: <c>TestRail.Client</c> and its version.</summary>
    public string? UserAgent { get; init; }

    /// <summary>The clock for timeouts and waits. Default: the system's clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// Sends the requests instead of the client's own connection. <see cref="Proxy"/> and <see cref="CaFile"/> are then not
    /// used. The client does not dispose it. Default: null.
    /// </summary>
    public HttpMessageHandler? Handler { get; init; }

    /// <summary>
    /// A handler between the client and its connection. It receives every attempt and may answer it. The client sets its
    /// inner handler and disposes it. Default: null.
    /// </summary>
    public DelegatingHandler? Middleware { get; init; }
}
