namespace Axosoft.Client.Users;

/// <summary>A user.</summary>
/// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
public sealed record User
{
    /// <summary>The id.</summary>
    public required long Id { get; init; }

    /// <summary>The first name.</summary>
    public string? FirstName { get; init; }

    /// <summary>The last name.</summary>
    public string? LastName { get; init; }

    /// <summary>The login id.</summary>
    public string? LoginId { get; init; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Whether the user may log in.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>First name and last name.</summary>
    public string FullName => string.Join(' ', new[] { FirstName, LastName }.Where(name => !string.IsNullOrEmpty(name)));
}
