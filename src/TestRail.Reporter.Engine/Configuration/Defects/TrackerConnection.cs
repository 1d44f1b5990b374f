using System.Text;

namespace TestRail.Reporter.Engine.Configuration.Defects;

/// <summary>How to connect to the tracker. <see cref="object.ToString"/> prints the address only.</summary>
/// <param name="Address">The tracker's address.</param>
internal sealed record TrackerConnection(Uri Address)
{
    /// <summary>The login id of the user; null with a token.</summary>
    public string? User { get; init; }

    /// <summary>The password of the user; null with a token.</summary>
    public Secret? Password { get; init; }

    /// <summary>The client id of the API key; null with a token.</summary>
    public string? ClientId { get; init; }

    /// <summary>The client secret of the API key; null with a token.</summary>
    public Secret? ClientSecret { get; init; }

    /// <summary>A token that does not expire; null with a user and a password.</summary>
    public Secret? AccessToken { get; init; }

    private bool PrintMembers(StringBuilder text)
    {
        text.Append("Address = ").Append(Address.GetLeftPart(UriPartial.Path));
        return true;
    }
}
