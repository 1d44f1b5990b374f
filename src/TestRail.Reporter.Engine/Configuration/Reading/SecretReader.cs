using System.Text.RegularExpressions;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>
/// Collects the secrets from all sources, including files that are not valid JSON and values that another source overrides. If a missing
/// brace hid the API key from the reader, the key could get into the journal, and from there to TestRail once the file is fixed.
/// </summary>
internal sealed partial class SecretReader(IReadOnlyDictionary<string, string> environment)
{
    /// <summary>The minimum lengths, in characters. Shorter secrets would match parts of ordinary words.</summary>
    private const int ShortestKey = 6, ShortestVariable = 8;

    private const string Key = "connection:apiKey", User = "connection:user";

    /// <summary>The names of variables with secrets are or end with one of these words.</summary>
    private static readonly string[] SecretNameEndings =
    [
        "TOKEN", "PASSWORD", "PASSWD", "PWD", "PASSPHRASE", "API_KEY", "APIKEY", "SECRET", "ACCESS_KEY", "ACCESSKEY", "SECRET_KEY", "PRIVATE_KEY",
        "CREDENTIAL", "CREDENTIALS",
    ];

    private readonly List<string> _keys = [], _users = [], _texts = [];

    /// <summary>Every text that reveals the configured API key of TestRail.</summary>
    public SecretTexts ApiKey { get; private set; } = SecretTexts.None;

    /// <summary>Collects all secrets.</summary>
    /// <param name="reader">Reads the options, even when the configuration is invalid.</param>
    /// <param name="file">The configuration file; null when there is none.</param>
    /// <param name="arguments">The host's arguments.</param>
    public SecretTexts Read(OptionReader reader, ConfigurationFile? file, IReadOnlyDictionary<string, string?> arguments)
    {
        Add(_keys, reader.Text("connection.apiKey"));
        Add(_users, reader.Text("connection.user"));
        foreach (var (name, value) in environment.Where(variable => variable.Key.StartsWith(OptionName.VariablePrefix, StringComparison.OrdinalIgnoreCase)))
            AddOption(OptionTable.PathOf(name[OptionName.VariablePrefix.Length..]), value);
        foreach (var (name, value) in arguments)
            AddOption(OptionTable.PathOf(name), value);
        // The file's text also has the secrets of a tracker.
        var ownKeys = _keys.Count;
        foreach (Match match in SecretPattern().Matches(file?.Text ?? ""))
            AddFromFile(match, isBroken: file!.Problems.Count > 0);

        // The encodings of a key are computed once: this happens at the start of each session.
        var own = _keys.Take(ownKeys).Distinct().Where(key => key.Length >= ShortestKey).ToList();
        _texts.AddRange(own.SelectMany(FormsOf));
        ApiKey = new SecretTexts(_texts);
        _texts.AddRange(_keys.Except(own).Where(key => key.Length >= ShortestKey).SelectMany(FormsOf));
        AddProxy(reader.Text("connection.proxy"));
        if (reader.Flag("results.redactEnvironment") ?? new ResultOptions().RedactEnvironment)
            AddVariables();
        return new SecretTexts(_texts);
    }

    private IEnumerable<string> FormsOf(string key) => SecretForms.Of(key).Concat(_users.Distinct().SelectMany(user => SecretForms.Of(user, key)));

    private static bool IsSecretName(string name)
    {
        var folded = name.ToUpperInvariant().Replace('-', '_').Replace('.', '_').Replace(':', '_');
        return folded.EndsWith("ACCESSTOKEN", StringComparison.Ordinal)
            || Array.Exists(SecretNameEndings, ending => folded.EndsWith(ending, StringComparison.Ordinal) && (folded.Length == ending.Length || folded[^(ending.Length + 1)] == '_'));
    }

    private static string Unescaped(string json) => json.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\/", "/", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);

    /// <summary>
    /// Adds a value found in the file's text. In a broken file the closing quote may be missing, so the value's first word is added too.
    /// </summary>
    private void AddFromFile(Match match, bool isBroken)
    {
        var list = match.Groups["name"].ValueSpan.Equals("user", StringComparison.OrdinalIgnoreCase) ? _users : _keys;
        var value = Unescaped(match.Groups["value"].Value);
        Add(list, value);
        if (isBroken)
            Add(list, value.Split([' ', '\t', ',', '}'])[0]);
    }

    private void AddOption(string? path, string? value)
    {
        if (path == Key)
            Add(_keys, value);
        else if (path == User)
            Add(_users, value);
    }

    private void Add(List<string> list, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return;

        var expanded = VariableExpander.Expand(value, environment, out var missing).Trim();
        if (missing.Count == 0)
            list.Add(expanded);
    }

    private void AddProxy(string? proxy)
    {
        if (!Uri.TryCreate(proxy, UriKind.Absolute, out var address) || address.UserInfo.Split(':', 2) is not [var user, { Length: >= ShortestKey } password])
            return;

        _texts.AddRange(SecretForms.Of(Uri.UnescapeDataString(password)).Append(password));
        _texts.AddRange(SecretForms.Of(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password)));
    }

    /// <summary>Adds the values of environment variables with secret names. Skips absolute paths in variables such as <c>PWD</c>, which hold folders.</summary>
    private void AddVariables()
    {
        foreach (var (name, value) in environment)
        {
            if (value.Trim() is { Length: >= ShortestVariable } secret && IsSecretName(name) && !(name.EndsWith("PWD", StringComparison.OrdinalIgnoreCase) && Path.IsPathRooted(secret)))
                _texts.AddRange(SecretForms.Of(secret));
        }
    }

    [GeneratedRegex("""\b(?<name>apiKey|user|password|client_secret|access_token)["']?\s*[:=]\s*(?:"(?<value>(?:[^"\\\r\n]|\\.)*)|(?<value>[^\s,}"]+))""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretPattern();
}
