namespace TestRail.Client;

/// <summary>What went wrong with a call.</summary>
public enum FailureKind
{
    /// <summary>TestRail refused the request: an unknown id, a missing or invalid field (400).</summary>
    BadRequest,

    /// <summary>TestRail does not know the user, the password or the API key (401).</summary>
    InvalidCredentials,

    /// <summary>The user may not do this, or the run or plan is closed (403).</summary>
    Forbidden,

    /// <summary>The API is switched off in TestRail's site settings (403).</summary>
    ApiDisabled,

    /// <summary>TestRail found nothing at the address (404).</summary>
    NotFound,

    /// <summary>This version of TestRail does not have the method (404).</summary>
    UnknownMethod,

    /// <summary>TestRail Cloud is in its daily maintenance (409).</summary>
    Maintenance,

    /// <summary>The request is larger than the server accepts (413).</summary>
    TooLarge,

    /// <summary>Too many requests (429). TestRail Cloud counts those of all users together.</summary>
    RateLimited,

    /// <summary>The server failed (5xx).</summary>
    ServerError,

    /// <summary>The server sent the request elsewhere (3xx), as http does where https is wanted.</summary>
    Redirected,

    /// <summary>Something else than TestRail answered: a web page, a proxy, a login form.</summary>
    NotTestRail,

    /// <summary>TestRail's answer was cut off, is larger than 64 MB, or is not what the method returns.</summary>
    UnreadableReply,

    /// <summary>No answer came in time.</summary>
    Timeout,

    /// <summary>No connection could be made; nothing was sent.</summary>
    Unreachable,

    /// <summary>No TLS connection could be made: the certificate is not trusted, or the server speaks no TLS. Nothing was sent.</summary>
    TlsFailed,

    /// <summary>The connection broke after the request had been sent or begun.</summary>
    ConnectionLost,
}
