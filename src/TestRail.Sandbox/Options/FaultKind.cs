namespace TestRail.Sandbox.Options;

/// <summary>The kind of a fault.</summary>
public enum FaultKind
{
    /// <summary>Replies with <see cref="FaultRule.Status"/> and <see cref="FaultRule.Text"/>. Executes nothing.</summary>
    Status,

    /// <summary>Executes the request, but replies with <see cref="FaultRule.Status"/>.</summary>
    StatusAfter,

    /// <summary>Waits for <see cref="FaultRule.Delay"/>, then executes the request and replies normally, even if the client has disconnected.</summary>
    Delay,

    /// <summary>Resets the connection. Executes nothing.</summary>
    DropBefore,

    /// <summary>Executes the request, then resets the connection.</summary>
    DropAfter,

    /// <summary>Executes the request at once, and replies after <see cref="FaultRule.Delay"/>.</summary>
    LateAnswer,

    /// <summary>Replies with a web page and status 200, as proxies and sign-in pages do. Executes nothing.</summary>
    HtmlPage,

    /// <summary>Redirects to https (301). Executes nothing.</summary>
    Redirect,

    /// <summary>Replies with status 200 and no body. Executes nothing.</summary>
    Empty,

    /// <summary>Executes the request, but cuts the reply off in the middle.</summary>
    Truncated,

    /// <summary>Replies with status 200 and <see cref="FaultRule.Text"/> as body. Executes nothing.</summary>
    Reply,

    /// <summary>Executes the request, but replies with status 200 and <see cref="FaultRule.Text"/> as body.</summary>
    ReplyAfter,

    /// <summary>Stores and returns only the first half of the results in the request. Other requests are not affected.</summary>
    Half,

    /// <summary>Replies with 403: the API is disabled for this installation. Executes nothing.</summary>
    ApiDisabled,

    /// <summary>Replies with 403: the user may not see the project, or <see cref="FaultRule.Text"/>. Executes nothing.</summary>
    Forbidden,
}
