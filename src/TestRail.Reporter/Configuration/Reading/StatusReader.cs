using TestRail.Reporter.Abstractions.Results;

namespace TestRail.Reporter.Configuration.Reading;

/// <summary>Reads what each outcome sends.</summary>
internal static class StatusReader
{
    private const string Key = "results.statuses";

    /// <summary>The defaults with what was set laid over them.</summary>
    public static IReadOnlyDictionary<TestOutcome, StatusChoice> Read(OptionReader read)
    {
        var statuses = new Dictionary<TestOutcome, StatusChoice>(ResultOptions.DefaultStatuses);
        foreach (var (name, path, isNull) in read.Parts(Key))
        {
            if (ChoiceWords.Parse<TestOutcome>(name) is not { } outcome)
                read.Unknown(path, Suggestion.Nearest(name, ChoiceWords.Of<TestOutcome>()) is { } nearest ? $"{Key}.{nearest}" : null);
            else if (isNull)
                statuses[outcome] = StatusChoice.Nothing;
            else if (read.At(OptionTable.Get(Key), path) is { } setting)
                statuses[outcome] = Choice(read, setting);
        }

        return statuses;
    }

    /// <summary>Untested cannot be sent: TestRail refuses the whole request that holds it (add_results, status_id 3).</summary>
    private static StatusChoice Choice(OptionReader read, Setting setting)
    {
        var text = setting.Text.Trim();
        if (text.Equals("comment", StringComparison.OrdinalIgnoreCase))
            return StatusChoice.Comment;
        if (text.Length == 0 || text.Equals("untested", StringComparison.OrdinalIgnoreCase))
            read.Wrong(setting);
        return StatusChoice.Named(text);
    }
}
