using TestRail.Reporter.Engine.Configuration.Naming;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>
/// Declares the options of one section of the file. A declaration names the property that stores the value, how to replace it, an example
/// and a description. Options are read without reflection: binding by reflection would slow down the start of every test run, and could
/// not name the place of a wrong value.
/// </summary>
/// <param name="name">The section's name; empty for options outside of all sections.</param>
/// <param name="get">Returns the section's record.</param>
/// <param name="set">Returns the options with another record for the section.</param>
internal sealed class OptionSection<TSection>(
    string name, Func<ReporterOptions, TSection> get, Func<ReporterOptions, TSection, ReporterOptions> set)
{
    private readonly Func<ReporterOptions, TSection> _get = get;
    private readonly Func<ReporterOptions, TSection, ReporterOptions> _set = set;

    public Option Text(string key, Func<TSection, string?> property, Func<TSection, string?, TSection> with, string example, string description) =>
        Declare(OptionKind.Text, key, static (reader, option, _) => reader.Text(option.Key), property, with, example, description);

    public Option Credential(string key, Func<TSection, Secret?> property, Func<TSection, Secret?, TSection> with, string example, string description) =>
        Declare(OptionKind.Credential, key, static (reader, option, _) => reader.Text(option.Key) is { } secret ? new Secret(secret) : null, property, with, example, description);

    public Option Template(string key, Func<TSection, string?> property, Func<TSection, string?, TSection> with, string example, string description) =>
        Declare(OptionKind.Template, key, static (reader, option, _) => reader.Template(option.Key, Placeholders.Names), property, with, example, description);

    public Option DefectTemplate(string key, Func<TSection, string?> property, Func<TSection, string?, TSection> with, string example, string description) =>
        Declare(OptionKind.Template, key, static (reader, option, _) => reader.Template(option.Key, DefectPlaceholders.Names), property, with, example, description);

    public Option Path(string key, Func<TSection, string?> property, Func<TSection, string?, TSection> with, string example, string description) =>
        Declare(OptionKind.Path, key, static (reader, option, _) => reader.Path(option.Key), property, with, example, description);

    public Option Address(string key, Func<TSection, Uri?> property, Func<TSection, Uri?, TSection> with, string example, string description, OptionKind kind = OptionKind.Address) =>
        Declare(kind, key, static (reader, option, _) => reader.Address(option.Key), property, with, example, description);

    public Option Flag(string key, Func<TSection, bool> property, Func<TSection, bool, TSection> with, string example, string description) =>
        Declare(OptionKind.Flag, key, static (reader, option, current) => reader.Flag(option.Key) ?? current, property, with, example, description);

    public Option Number(string key, int lowest, int highest, Func<TSection, int> property, Func<TSection, int, TSection> with, string example, string description) =>
        Declare(OptionKind.Number, key, static (reader, option, current) => reader.Number(option.Key) ?? current, property, with, example, description)
        with
        { Lowest = lowest, Highest = highest };

    public Option NumberOrAuto(string key, int lowest, int highest, Func<TSection, int?> property, Func<TSection, int?, TSection> with, string example, string description) =>
        Declare(OptionKind.NumberOrAuto, key, static (reader, option, current) => reader.NumberOrAuto(option.Key, current), property, with, example, description)
        with
        { Lowest = lowest, Highest = highest };

    public Option Duration(string key, Func<TSection, TimeSpan> property, Func<TSection, TimeSpan, TSection> with, string example, string description) =>
        Declare(OptionKind.Duration, key, static (reader, option, current) => reader.Duration(option.Key) ?? current, property, with, example, description);

    public Option DurationOrNever(string key, Func<TSection, TimeSpan?> property, Func<TSection, TimeSpan?, TSection> with, string example, string description) =>
        Declare(OptionKind.DurationOrNever, key, static (reader, option, current) => reader.DurationOrNever(option.Key, current), property, with, example, description);

    public Option Id(string key, char letter, Func<TSection, int?> property, Func<TSection, int?, TSection> with, string example, string description) =>
        Declare(OptionKind.Id, key, static (reader, option, _) => reader.Id(option.Key), property, with, example, description) with { Letter = letter };

    public Option Reference(string key, char letter, Func<TSection, NameOrId?> property, Func<TSection, NameOrId?, TSection> with, string example, string description) =>
        Declare(OptionKind.Reference, key, static (reader, option, _) => reader.Reference(option.Key), property, with, example, description) with { Letter = letter };

    public Option References(
        string key, Func<TSection, IReadOnlyList<NameOrId>> property, Func<TSection, IReadOnlyList<NameOrId>, TSection> with, string example, string description) =>
        Declare(OptionKind.References, key, static (reader, option, _) => reader.References(option.Key), property, with, example, description);

    public Option Choice<T>(string key, Func<TSection, T> property, Func<TSection, T, TSection> with, string example, string description)
        where T : struct, Enum =>
        Declare(OptionKind.Choice, key, static (reader, option, current) => reader.Choice<T>(option.Key) ?? current, property, with, example, description)
        with
        { Words = ChoiceWords.Of<T>() };

    public Option Choices<T>(string key, Func<TSection, IReadOnlyList<T>> property, Func<TSection, IReadOnlyList<T>, TSection> with, string example, string description)
        where T : struct, Enum =>
        Declare(OptionKind.Choices, key, static (reader, option, current) => reader.Choices<T>(option.Key) ?? current, property, with, example, description)
        with
        { Words = ChoiceWords.Of<T>() };

    public Option Statuses(
        string key, Func<TSection, IReadOnlyDictionary<Verdict, StatusChoice>> property, Func<TSection, IReadOnlyDictionary<Verdict, StatusChoice>, TSection> with, string example, string description) =>
        Declare(OptionKind.Statuses, key, static (reader, option, current) => StatusReader.Read(reader, option, current), property, with, example, description);

    public Option Fields(
        string key, Func<TSection, IReadOnlyDictionary<string, object>> property, Func<TSection, IReadOnlyDictionary<string, object>, TSection> with, string example, string description) =>
        Declare(OptionKind.Fields, key, static (reader, option, _) => FieldReader.Read(reader, option), property, with, example, description);

    private Option Declare<T>(
        OptionKind kind, string key, Func<OptionReader, Option, T, T> read, Func<TSection, T> property, Func<TSection, T, TSection> with, string example, string description) =>
        new Declaration<T>(this, name.Length == 0 ? key : $"{name}.{key}", kind, read, property, with, example, description);

    private sealed record Declaration<T>(
        OptionSection<TSection> Home,
        string Key,
        OptionKind Kind,
        Func<OptionReader, Option, T, T> ReadValue,
        Func<TSection, T> Property,
        Func<TSection, T, TSection> With,
        string Example,
        string Description) : Option(Key, Kind, Example, Description)
    {
        public override object? Default => IsRequired ? null : Value(new ReporterOptions()) ?? (Kind == OptionKind.NumberOrAuto ? OptionReader.Auto : null);

        public override ReporterOptions Read(OptionReader reader, ReporterOptions options)
        {
            var section = Home._get(options);
            return Home._set(options, With(section, ReadValue(reader, this, Property(section))));
        }

        public override bool IsDefault(ReporterOptions options) => Value(options) switch
        {
            IReadOnlyCollection<NameOrId> list => list.Count == 0,
            var value => Equals(value, Default),
        };

        private object? Value(ReporterOptions options) => Property(Home._get(options));
    }
}
