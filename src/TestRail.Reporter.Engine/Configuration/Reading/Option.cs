using TestRail.Reporter.Engine.Configuration.Naming;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>One thing that can be configured: everything that is said or checked about an option is derived from here.</summary>
/// <param name="Key">Where it stands in the file, in dots: <c>run.name</c>.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Default">The value when nobody sets it; null when there is none.</param>
/// <param name="Example">A value as JSON.</param>
/// <param name="Description">What it does, for the schema and the README.</param>
internal sealed record Option(string Key, OptionKind Kind, object? Default, string Example, string Description)
{
    /// <summary>A short name for command lines and the environment, if it is common there: <c>apiKey</c>.</summary>
    public string? Alias { get; init; }

    /// <summary>The key of the option that it replaces: a file that still has that one is told this one.</summary>
    public string? FormerKey { get; init; }

    /// <summary>The words it takes, if the set is closed.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The letter that TestRail shows before such an id.</summary>
    public char? Letter { get; init; }

    /// <summary>The lowest number.</summary>
    public int Lowest { get; init; }

    /// <summary>The highest number.</summary>
    public int Highest { get; init; }

    /// <summary>Where it stands in a configuration tree: <c>run:name</c>.</summary>
    public string Path => Key.Replace('.', ':');

    /// <summary>The last part of the key.</summary>
    public string LastPart => Key[(Key.LastIndexOf('.') + 1)..];

    /// <summary>Its name as a host argument: <c>run-name</c>.</summary>
    public string Argument => OptionName.Kebab(Alias ?? Key);

    /// <summary>Its name in the environment: <c>TESTRAIL_RUN__NAME</c>.</summary>
    public string Variable => OptionName.Variable(Alias ?? Key);

    /// <summary>True when the value has parts that are named or numbered.</summary>
    public bool HasParts => Kind is OptionKind.References or OptionKind.Choices or OptionKind.Statuses or OptionKind.Fields;

    /// <summary>How it is written in the file: <c>"close": true</c>.</summary>
    public string ExampleLine => $"\"{LastPart}\": {Example}";

    /// <summary>What a value has to be, for a person.</summary>
    public string Expected => Kind switch
    {
        OptionKind.Text or OptionKind.Credential => "text",
        OptionKind.Template => $"text, with placeholders such as {{{Placeholders.Names[0]}}}",
        OptionKind.Address => "an absolute http or https address without user name, index.php, query and fragment",
        OptionKind.Proxy => "an absolute http or https address",
        OptionKind.Path => "a path",
        OptionKind.Flag => "true or false",
        OptionKind.Number => $"a whole number from {Lowest} to {Highest}",
        OptionKind.Duration => "a length of time above zero and up to a day, as 00:01:00, 90s, 5m or 1h",
        OptionKind.DurationOrNever => "a length of time above zero and up to a day, as 00:00:30, 90s, 5m or 1h, or never",
        OptionKind.Id => $"an id, as 12{(Letter is null ? "" : $" or {Letter}12")}",
        OptionKind.Reference => "a name or an id",
        OptionKind.References => "a list of names or ids",
        OptionKind.Choice => "one of " + string.Join(", ", Words),
        OptionKind.Choices => "a list of " + string.Join(", ", Words),
        OptionKind.Statuses => "a status name other than untested, \"comment\" or null for each outcome",
        _ => "text, a number, true, false or a list of these for each field",
    };
}
