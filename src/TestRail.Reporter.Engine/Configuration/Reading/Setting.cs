using System.Text.Json;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>One value that somebody set.</summary>
/// <param name="Option">The option that it belongs to.</param>
/// <param name="Path">Its own place, which for an item or a field is below the option's.</param>
/// <param name="Text">The value as text.</param>
/// <param name="Origin">Who set it.</param>
internal sealed record Setting(Option Option, string Path, string Text, SettingOrigin Origin)
{
    /// <summary>The value before variables were put in: the one to show, since a variable may hold a secret.</summary>
    public string Written { get; init; } = Text;

    /// <summary>Its name for a person, in dots.</summary>
    public string Key => Path.Replace(':', '.');

    /// <summary>True when it is not the wrong kind of JSON altogether.</summary>
    public bool Fits => Origin.Token switch
    {
        JsonTokenType.String => !IsWhole || Option.Kind is not (OptionKind.Statuses or OptionKind.Fields),
        JsonTokenType.Number =>
            Option.Kind is OptionKind.Number or OptionKind.Id or OptionKind.Reference or OptionKind.References or OptionKind.Fields,
        JsonTokenType.True or JsonTokenType.False => Option.Kind is OptionKind.Flag or OptionKind.Fields,
        JsonTokenType.StartArray => IsWhole ? Option.Kind is OptionKind.References or OptionKind.Choices : Option.Kind is OptionKind.Fields,
        JsonTokenType.StartObject => IsWhole && Option.Kind is OptionKind.Statuses or OptionKind.Fields,
        _ => false,
    };

    private bool IsWhole => Path == Option.Path;

    /// <summary>What was found, for a person.</summary>
    public string Found => Origin.Token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ when Option.Kind == OptionKind.Credential => Origin.Token == JsonTokenType.String ? "a text" : "a number",
        JsonTokenType.Number => Written,
        _ when Option.Kind is OptionKind.Address or OptionKind.Proxy && Written.Contains('@') => "an address with a user name in it",
        _ => Written.Length > 60 ? $"\"{Written[..60]}…\"" : $"\"{Written}\"",
    };
}
