namespace Axosoft.Client;

/// <summary>The request header that carries the access token.</summary>
public enum TokenHeader
{
    /// <summary><c>Authorization</c>.</summary>
    Authorization,

    /// <summary><c>X-Authorization</c>, for an Axosoft behind a web server that removes <c>Authorization</c>.</summary>
    XAuthorization,
}
