namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>Reads the statuses to send for each verdict.</summary>
internal static class StatusReader
{
    /// <summary>
    /// Returns the current statuses, overridden by the configured statuses. A special verdict, such as flaky, uses the status of its general
    /// verdict unless it has its own.
    /// </summary>
    public static IReadOnlyDictionary<Verdict, StatusChoice> Read(
        OptionReader reader, Option option, IReadOnlyDictionary<Verdict, StatusChoice> current)
    {
        var chosen = Chosen(reader, option);
        return current.ToDictionary(
            standard => standard.Key,
            standard => chosen.TryGetValue(standard.Key, out var choice) || chosen.TryGetValue(KindOf(standard.Key), out choice) ? choice : standard.Value);
    }

    private static Verdict KindOf(Verdict verdict) => verdict switch
    {
        Verdict.SetupFailed => Verdict.Failed,
        Verdict.Flaky or Verdict.Warning => Verdict.Passed,
        _ => verdict,
    };

    private static Dictionary<Verdict, StatusChoice> Chosen(OptionReader reader, Option option)
    {
        var statuses = new Dictionary<Verdict, StatusChoice>();
        foreach (var (name, path, isNull) in reader.Parts(option.Key))
        {
            if (ChoiceWords.Parse<Verdict>(name) is not { } verdict)
                reader.Unknown(path, Suggestion.Nearest(name, ChoiceWords.Of<Verdict>()) is { } nearest ? $"{option.Key}.{nearest}" : null);
            else if (isNull)
                statuses[verdict] = StatusChoice.Nothing;
            else if (reader.At(option, path) is { } setting)
                statuses[verdict] = Choice(reader, setting);
        }

        return statuses;
    }

    /// <summary>Status "untested" (3) cannot be sent: TestRail rejects the whole add_results request that contains it.</summary>
    private static StatusChoice Choice(OptionReader reader, Setting setting)
    {
        var text = setting.Text.Trim();
        if (text.Equals("comment", StringComparison.OrdinalIgnoreCase))
            return StatusChoice.Comment;
        if (text.Length == 0 || text.Equals("untested", StringComparison.OrdinalIgnoreCase))
            reader.Wrong(setting);
        return StatusChoice.Named(text);
    }
}
