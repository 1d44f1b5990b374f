using System.Text.Json;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>The last line of a session's shared results, without which they are not whole.</summary>
internal sealed record SharedResultsFooter
{
    /// <summary>The format that this reporter writes, and the newest that it reads.</summary>
    public const int CurrentFormat = 1;

    public int Format { get; init; } = CurrentFormat;

    /// <summary>How many results precede it.</summary>
    public required int Results { get; init; }

    public required SharedSession Session { get; init; }

    /// <summary>Reads the line; null for one that is damaged, or that a newer reporter wrote.</summary>
    public static SharedResultsFooter? TryRead(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, JournalEntryFormat.Default.SharedResultsFooter) is { Format: <= CurrentFormat, Session: not null } block ? block : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
