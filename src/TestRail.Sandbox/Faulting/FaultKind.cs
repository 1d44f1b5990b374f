namespace TestRail.Sandbox.Faulting;

/// <summary>What goes wrong with a request.</summary>
public enum FaultKind
{
    /// <summary>The answer is <see cref="FaultRule.Status"/> with <see cref="FaultRule.Text"/>; nothing is done.</summary>
    Status,

    /// <summary>Everything is stored, and the answer is <see cref="FaultRule.Status"/> all the same.</summary>
    StatusAfter,

    /// <summary>The request is answered as usual, but only done after <see cref="FaultRule.Delay"/>, also when its client has left by then.</summary>
    Delay,

    /// <summary>The connection is reset; nothing is done.</summary>
    DropBefore,

    /// <summary>The connection is reset after everything was stored.</summary>
    DropAfter,

    /// <summary>Everything is stored at once, and answered after <see cref="FaultRule.Delay"/>.</summary>
    LateAnswer,

    /// <summary>A web page with status 200, as proxies and sign-in pages send; nothing is done.</summary>
    HtmlPage,

    /// <summary>A redirect (301) to https; nothing is done.</summary>
    Redirect,

    /// <summary>Status 200 and no body; nothing is done.</summary>
    Empty,

    /// <summary>Everything is stored, and the answer breaks off in the middle.</summary>
    Truncated,

    /// <summary>Status 200 and <see cref="FaultRule.Text"/> as it stands; nothing is done.</summary>
    Reply,

    /// <summary>Everything is stored, and the answer is status 200 and <see cref="FaultRule.Text"/> as it stands.</summary>
    ReplyAfter,

    /// <summary>Of the results in the request only the first half is stored and answered; no other request is changed.</summary>
    Half,

    /// <summary>403: the API is switched off for this installation; nothing is done.</summary>
    ApiDisabled,

    /// <summary>403: the user may not see the project, or what <see cref="FaultRule.Text"/> says; nothing is done.</summary>
    Forbidden,
}
