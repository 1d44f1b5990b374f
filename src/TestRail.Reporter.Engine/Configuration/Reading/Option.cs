using TestRail.Reporter.Engine.Configuration.Naming;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>The definition of one option. Reading, validation, messages and documentation are derived from it.</summary>
/// <param name="Key">The option's path in the file, separated by dots: <c>run.name</c>.</param>
/// <param name="Kind">The type of its value.</param>
/// <param name="Example">An example value, as JSON.</param>
/// <param name="Description">What the option does, for the schema and the documents.</param>
internal abstract record Option(string Key, OptionKind Kind, string Example, string Description)
{
    /// <summary>A shorter name for command lines and the environment, such as <c>apiKey</c>; null when there is none.</summary>
    public string? Alias { get; init; }

    /// <summary>The option's key in an earlier version. Messages suggest the current key to users of the earlier one.</summary>
    public string? FormerKey { get; init; }

    /// <summary>The allowed words; empty when any value is allowed.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The letter that TestRail shows before ids of this type.</summary>
    public char? Letter { get; init; }

    /// <summary>The minimum of a number.</summary>
    public int Lowest { get; init; }

    /// <summary>The maximum of a number.</summary>
    public int Highest { get; init; }

    /// <summary>True when the configuration is invalid without this option.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The default value, taken from the option records; null when there is none.</summary>
    public abstract object? Default { get; }

    /// <summary>The option's path in the configuration tree: <c>run:name</c>.</summary>
    public string Path => Key.Replace('.', ':');

    /// <summary>The section of the file; empty for an option outside of the sections.</summary>
    public string Section => Key[..Math.Max(0, Key.IndexOf('.'))];

    /// <summary>The last part of the key.</summary>
    public string LastPart => Key[(Key.LastIndexOf('.') + 1)..];

    /// <summary>The option's name as a host argument: <c>run-name</c>.</summary>
    public string Argument => OptionName.Kebab(Alias ?? Key);

    /// <summary>The option's name in the environment: <c>TESTRAIL_RUN__NAME</c>.</summary>
    public string Variable => OptionName.Variable(Alias ?? Key);

    /// <summary>True when the value is a list or an object.</summary>
    public bool HasParts => Kind is OptionKind.References or OptionKind.Choices or OptionKind.Statuses or OptionKind.Fields;

    /// <summary>How to write the option in the file, with the example value: <c>"close": true</c>.</summary>
    public string ExampleLine => $"\"{LastPart}\": {Example}";

    /// <summary>The expected value, for messages.</summary>
    public string Expected => Kind switch
    {
        OptionKind.Text or OptionKind.Credential => "text",
        OptionKind.Template => $"text, with placeholders such as {{{Placeholders.Names[0]}}}",
        OptionKind.Address => "an absolute http or https address without user name, index.php, query or fragment",
        OptionKind.Proxy => "an absolute http or https address",
        OptionKind.Path => "a path",
        OptionKind.Flag => "true or false",
        OptionKind.Number => $"a whole number from {Lowest} to {Highest}",
        OptionKind.NumberOrAuto => $"a whole number from {Lowest} to {Highest}, or {OptionReader.Auto}",
        OptionKind.Duration => "a duration above zero and up to one day, such as 00:01:00, 90s, 5m or 1h",
        OptionKind.DurationOrNever => "a duration above zero and up to one day, such as 00:00:30, 90s, 5m or 1h, or never",
        OptionKind.Id => $"an id such as 12{(Letter is null ? "" : $" or {Letter}12")}",
        OptionKind.Reference => "a name or an id",
        OptionKind.References => "a list of names or ids",
        OptionKind.Choice => "one of " + string.Join(", ", Words),
        OptionKind.Choices => "a list with any of " + string.Join(", ", Words),
        OptionKind.Statuses => "a status name other than untested, \"comment\" or null for each outcome",
        _ => "text, a number, true, false or a list of these for each field",
    };

    /// <summary>Returns the options with this option's value, which is set in the configuration. A wrong value adds a problem.</summary>
    public abstract ReporterOptions Read(OptionReader reader, ReporterOptions options);

    /// <summary>True when the options contain the default value.</summary>
    public abstract bool IsDefault(ReporterOptions options);
}
