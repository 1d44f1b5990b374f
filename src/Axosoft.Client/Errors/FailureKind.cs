namespace Axosoft.Client.Errors;

/// <summary>The kind of failure of a request.</summary>
public enum FailureKind
{
    /// <summary>Axosoft rejected the request: a missing or invalid field (400 and other 4xx).</summary>
    BadRequest,

    /// <summary>Axosoft rejected the client id, the client secret, the user or the password.</summary>
    InvalidCredentials,

    /// <summary>Axosoft rejected the access token, and it cannot be renewed (401).</summary>
    InvalidToken,

    /// <summary>The user lacks permission (403).</summary>
    Forbidden,

    /// <summary>The API is not activated in Axosoft.</summary>
    ApiDisabled,

    /// <summary>The id or the address does not exist (404).</summary>
    NotFound,

    /// <summary>The client's calls are used up: 25 a second and 1,000 a day by default (503, 429), or the client's own budget.</summary>
    QuotaExceeded,

    /// <summary>The request is larger than the server accepts (413).</summary>
    TooLarge,

    /// <summary>The server failed (5xx).</summary>
    ServerError,

    /// <summary>The server answered with a redirect (3xx), for example from http to https.</summary>
    Redirected,

    /// <summary>The reply is not from Axosoft's API: a web page, a proxy, a login form.</summary>
    NotAxosoft,

    /// <summary>Axosoft's reply is cut off, larger than 32 MB, or not what the method returns.</summary>
    UnreadableReply,

    /// <summary>No reply arrived within the timeout.</summary>
    Timeout,

    /// <summary>No connection could be made. Nothing was sent.</summary>
    Unreachable,

    /// <summary>No TLS connection could be made: the certificate is not trusted, or the server speaks no TLS. Nothing was sent.</summary>
    TlsFailed,

    /// <summary>The connection broke during or after sending the request.</summary>
    ConnectionLost,
}
