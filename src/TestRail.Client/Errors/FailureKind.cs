namespace TestRail.Client.Errors;

/// <summary>The kind of failure of a request.</summary>
public enum FailureKind
{
    /// <summary>TestRail rejected the request: an unknown id, or a missing or invalid field (400).</summary>
    BadRequest,

    /// <summary>TestRail does not know the user, the password or the API key (401).</summary>
    InvalidCredentials,

    /// <summary>The user lacks permission, or the run or plan is closed (403).</summary>
    Forbidden,

    /// <summary>The API is switched off in TestRail's site settings (403).</summary>
    ApiDisabled,

    /// <summary>The address does not exist (404).</summary>
    NotFound,

    /// <summary>This version of TestRail does not have the method (404).</summary>
    UnknownMethod,

    /// <summary>TestRail Cloud is in its daily maintenance (409).</summary>
    Maintenance,

    /// <summary>The request is larger than the server accepts (413).</summary>
    TooLarge,

    /// <summary>Too many requests (429). TestRail Cloud counts the requests of all users together.</summary>
    RateLimited,

    /// <summary>The server failed (5xx).</summary>
    ServerError,

    /// <summary>The server answered with a redirect (3xx), for example from http to https.</summary>
    Redirected,

    /// <summary>The reply is not from TestRail's API: a web page, a proxy, a login form.</summary>
    NotTestRail,

    /// <summary>TestRail's reply is cut off, larger than 64 MB, or not what the method returns.</summary>
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
