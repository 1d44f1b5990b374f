using Axosoft.Client.Errors;

namespace Axosoft.Client;

/// <summary>
/// The address, credentials and timeouts of a client. Give either <see cref="AccessToken"/>, or <see cref="ClientId"/>,
/// <see cref="ClientSecret"/>, <see cref="User"/> and <see cref="Password"/>.
/// </summary>
public sealed class AxosoftClientOptions
{
    /// <summary>The address in the browser, such as <c>https://acme.axosoft.com</c>. A sub-path is allowed.</summary>
    public required string Url { get; init; }

    /// <summary>The client id of an API key (Tools, System Settings, Axosoft API Settings).</summary>
    public string? ClientId { get; init; }

    /// <summary>The client secret of the API key.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>The login id of the user.</summary>
    public string? User { get; init; }

    /// <summary>The password of the user. It is exchanged for a token, which is renewed when Axosoft no longer accepts it (after 30 days).</summary>
    public string? Password { get; init; }

    /// <summary>A token that does not expire (Axosoft API Settings, Manage Tokens). No password is needed then, and nothing is renewed.</summary>
    public string? AccessToken { get; init; }

    /// <summary>The version of the API, 3 to 6. Default: 6, which Axosoft 17 and later have.</summary>
    public int ApiVersion { get; init; } = 6;

    /// <summary>The request header that carries the token. Default: <see cref="TokenHeader.Authorization"/>.</summary>
    public TokenHeader TokenHeader { get; init; }

    /// <summary>The timeout of one attempt. Default: 1 minute.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The timeout of one attempt to send a file. Default: 5 minutes.</summary>
    public TimeSpan UploadTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The maximum number of attempts of a call. 1 means no retries. Default: 5.</summary>
    public int MaxAttempts { get; init; } = 5;

    /// <summary>The time after which a call is not retried, including waits. Default: 2 minutes.</summary>
    public TimeSpan RetryDeadline { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The most calls that the client sends in a second. Further calls wait. Default: 25, Axosoft's own limit.</summary>
    public int CallsPerSecond { get; init; } = 25;

    /// <summary>
    /// The most calls that the client sends in total, retries included. Further calls fail with <see cref="FailureKind.QuotaExceeded"/>.
    /// Axosoft allows 1,000 calls a day by default. Default: null, no limit.
    /// </summary>
    public int? MaxCalls { get; init; }

    /// <summary>The proxy, such as <c>http://user:password@proxy:8080</c>. Not used for an Axosoft on this machine. Default: null, the system's proxy.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>A PEM file of certificate authorities to trust in addition to the system's. Names, dates and purposes are still checked. Default: none.</summary>
    public string? CaFile { get; init; }

    /// <summary>
    /// Allows plain <c>http</c> to another machine, which exposes password and token on the network. <c>http</c> to this machine is always
    /// allowed. Certificates are always checked. Default: false.
    /// </summary>
    public bool AllowHttp { get; init; }

    /// <summary>The <c>User-Agent</c> header. Default: <c>Axosoft.Client</c> and its version.</summary>
    public string? UserAgent { get; init; }

    /// <summary>The clock for timeouts and waits. Default: the system's clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// Sends the requests instead of the client's own connection. <see cref="Proxy"/> and <see cref="CaFile"/> are then not used. The client
    /// does not dispose it. Default: null.
    /// </summary>
    public HttpMessageHandler? Handler { get; init; }
}
