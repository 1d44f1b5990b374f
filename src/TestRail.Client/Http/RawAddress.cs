using RestApi;

namespace TestRail.Client.Http;

/// <summary>Checks the address of a call that the caller wrote as text.</summary>
internal static class RawAddress
{
    /// <exception cref="ArgumentException">It is not a method with ids and filters.</exception>
    public static string Check(string address)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        var method = address.Split('/', '&')[0];
        if (method.Length == 0 || !method.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_'))
            throw new ArgumentException($"The address must begin with a method of TestRail, as in get_case/1; it is '{Excerpt.Of(address, 100)}'.", nameof(address));
        if (address.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '?' or '#' or '\\'))
        {
            throw new ArgumentException(
                "The address must not contain blanks, ?, # or backslashes. Join filters with &, and escape their values with Uri.EscapeDataString.", nameof(address));
        }

        return address;
    }
}
