using TestRail.Reporter.Engine.Configuration.Reading;

namespace TestRail.Reporter.Engine.Configuration.Defects;

/// <summary>Reads <c>[connection]</c>. Environment variables outrank the file.</summary>
/// <param name="environment">The environment variables.</param>
/// <param name="apiKey">TestRail's API key, which no tracker gets.</param>
/// <param name="problems">The list to which problems are added.</param>
internal sealed class TrackerConnectionReader(IReadOnlyDictionary<string, string> environment, SecretTexts apiKey, List<string> problems)
{
    private const string Address = "address", User = "user", Password = "password", ClientId = "client_id", ClientSecret = "client_secret", Token = "access_token";

    private const int ShortestSecret = 6;

    private static readonly Dictionary<string, string> Variables = new()
    {
        [Address] = "AXOSOFT_ADDRESS",
        [User] = "AXOSOFT_USER",
        [Password] = "AXOSOFT_PASSWORD",
        [ClientId] = "AXOSOFT_CLIENT_ID",
        [ClientSecret] = "AXOSOFT_CLIENT_SECRET",
        [Token] = "AXOSOFT_ACCESS_TOKEN",
    };

    private readonly List<string> _secrets = [];

    /// <summary>The secrets that were read, also those that another source outranks.</summary>
    public SecretTexts Secrets => new(_secrets.Where(secret => secret.Length >= ShortestSecret).SelectMany(SecretForms.Of));

    /// <summary>Reads the section; null if there is a problem.</summary>
    public TrackerConnection? Read(PluginSection? section)
    {
        var place = section?.Place ?? "";
        foreach (var unknown in section?.Entries.Where(entry => !Variables.ContainsKey(entry.Key.ToLowerInvariant())) ?? [])
            problems.Add(PluginProblems.UnknownConnectionKey(unknown.Key, unknown.Place));

        var values = Variables.Keys.ToDictionary(key => key, key => Value(section, key));
        if (values[Token] is null && values[ClientId] is null && values[ClientSecret] is null && values[User] is not null && values[Password] is not null)
        {
            problems.Add(PluginProblems.SoapPlugin(place));
            return null;
        }

        var hasToken = values[Token] is not null || IsBroken(section, Token);
        var needed = !hasToken ? new[] { Address, User, Password, ClientId, ClientSecret } : [Address];
        foreach (var missing in needed.Where(key => values[key] is null && !IsBroken(section, key)))
            problems.Add(PluginProblems.MissingConnection(missing, Variables[missing]));

        var address = values[Address] is { } text ? ReadAddress(section, text) : null;
        return address is null || (hasToken && values[Token] is null) || needed.Any(key => values[key] is null)
            ? null
            : new TrackerConnection(address)
            {
                User = values[User],
                ClientId = values[ClientId],
                Password = Hidden(values[Password]),
                ClientSecret = Hidden(values[ClientSecret]),
                AccessToken = Hidden(values[Token]),
            };
    }

    private static Secret? Hidden(string? value) => value is null ? null : new Secret(value);

    private Uri? ReadAddress(PluginSection? section, string text)
    {
        var place = section?.Entries.FirstOrDefault(entry => entry.Key.Equals(Address, StringComparison.OrdinalIgnoreCase))?.Place;
        var fromFile = section?.Value(Address) is { } written ? Expand(written, Address, null) : null;
        if (environment.GetValueOrDefault(Variables[Address]) is { } pinned && !string.IsNullOrWhiteSpace(pinned) && fromFile is not null && fromFile.TrimEnd('/') != pinned.Trim().TrimEnd('/'))
            problems.Add(PluginProblems.AddressNotPinned(place!));

        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
            problems.Add(PluginProblems.WrongAddress(place ?? $"environment variable {Variables[Address]}"));
        else if (address is { Scheme: "http", IsLoopback: false })
            problems.Add(PluginProblems.InsecureAddress(place ?? $"environment variable {Variables[Address]}"));
        else
            return address;
        return null;
    }

    private string? Value(PluginSection? section, string key)
    {
        var written = section?.Value(key);
        var place = section?.Entries.FirstOrDefault(entry => entry.Key.Equals(key, StringComparison.OrdinalIgnoreCase))?.Place;
        var expanded = written is null ? null : Expand(written, key, place);
        if (apiKey.IsIn(expanded))
            problems.Add(PluginProblems.KeyInValue(key, place!));
        var fromEnvironment = environment.GetValueOrDefault(Variables[key])?.Trim();
        if (key is Password or ClientSecret or Token)
            _secrets.AddRange(new[] { expanded, fromEnvironment }.Where(secret => !string.IsNullOrEmpty(secret))!);
        return string.IsNullOrEmpty(fromEnvironment) ? expanded : fromEnvironment;
    }

    private bool IsBroken(PluginSection? section, string key) => section?.Value(key) is { } written && Expand(written, key, null) is null;

    /// <summary>Replaces <c>${NAME}</c>, and a value <c>%name%</c>, which is a user variable in TestRail, by an environment variable.</summary>
    private string? Expand(string written, string key, string? place)
    {
        var text = written.Length > 2 && written[0] == '%' && written[^1] == '%' && written[1..^1].All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')
            ? $"${{{written[1..^1]}}}"
            : written;
        var expanded = VariableExpander.Expand(text, environment, out var missing);
        if (missing.Count == 0)
            return expanded.Trim();

        // The environment's own variable for this key makes the reference unnecessary.
        if (place is not null && string.IsNullOrWhiteSpace(environment.GetValueOrDefault(Variables[key])))
            problems.Add(PluginProblems.MissingVariable(key, place, missing[0]));
        return null;
    }
}
