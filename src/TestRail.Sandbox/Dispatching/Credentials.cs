using System.Text;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Dispatching;

/// <summary>The user and the secret of a Basic header. The secret is the password or an API key.</summary>
internal sealed record Credentials(string User, string Secret)
{
    private const string Scheme = "Basic ";

    public static Credentials? Parse(string? header)
    {
        if (header is null || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var coded = header[Scheme.Length..].Trim();
        var bytes = new byte[coded.Length];
        if (!Convert.TryFromBase64String(coded, bytes, out var length))
            return null;
        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        var cut = pair.IndexOf(':', StringComparison.Ordinal);
        return cut < 0 ? null : new Credentials(pair[..cut], pair[(cut + 1)..]);
    }

    public User? Check(Store store) =>
        store.Find<User>(
            "SELECT * FROM users WHERE email = @User AND is_active = 1 AND @Secret <> '' AND @Secret IN (api_key, password)", this);
}
