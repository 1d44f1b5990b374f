using System.Text.Json;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>A value that is set in the configuration.</summary>
/// <param name="Option">The option that it belongs to.</param>
/// <param name="Path">The path of the value. For an item or a field it is below the option's path.</param>
/// <param name="Text">The value as text.</param>
/// <param name="Origin">The origin of the value.</param>
internal sealed record Setting(Option Option, string Path, string Text, SettingOrigin Origin)
{
    /// <summary>
    /// The value before environment variables are expanded. Messages show this one, because a variable may contain a secret.
    /// </summary>
    public string RawText { get; init; } = Text;

    /// <summary>The path for messages, separated by dots.</summary>
    public string Key => Path.Replace(':', '.');

    /// <summary>True when the value's JSON type is allowed for the option.</summary>
    public bool HasAllowedType => Origin.Token switch
    {
        JsonTokenType.String => !IsWholeOption || Option.Kind is not (OptionKind.Statuses or OptionKind.Fields),
        JsonTokenType.Number =>
            Option.Kind is OptionKind.Number or OptionKind.NumberOrAuto or OptionKind.Id or OptionKind.Reference or OptionKind.References or OptionKind.Fields,
        JsonTokenType.True or JsonTokenType.False => Option.Kind is OptionKind.Flag or OptionKind.Fields,
        JsonTokenType.StartArray => IsWholeOption ? Option.Kind is OptionKind.References or OptionKind.Choices : Option.Kind is OptionKind.Fields,
        JsonTokenType.StartObject => IsWholeOption && Option.Kind is OptionKind.Statuses or OptionKind.Fields,
        _ => false,
    };

    private bool IsWholeOption => Path == Option.Path;

    /// <summary>The value for messages.</summary>
    public string Found => Origin.Token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ when Option.Kind == OptionKind.Credential => Origin.Token == JsonTokenType.String ? "a text" : "a number",
        JsonTokenType.Number => RawText,
        _ when Option.Kind is OptionKind.Address or OptionKind.Proxy && RawText.Contains('@') => "an address with a user name in it",
        _ => RawText.Length > 60 ? $"\"{RawText[..60]}…\"" : $"\"{RawText}\"",
    };
}
