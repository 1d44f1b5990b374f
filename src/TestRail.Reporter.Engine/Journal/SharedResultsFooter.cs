using System.Text.Json;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>The last line of a session's file of shared results. Without it the file is incomplete.</summary>
internal sealed record SharedResultsFooter
{
    /// <summary>The format version that this reporter writes, and the newest that it can read.</summary>
    public const int CurrentFormat = 1;

    public int Format { get; init; } = CurrentFormat;

    /// <summary>The number of results before this line.</summary>
    public required int Results { get; init; }

    public required SharedSession Session { get; init; }

    /// <summary>Parses the line. Null when it is damaged or written by a newer version.</summary>
    public static SharedResultsFooter? TryRead(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, JournalEntryFormat.Default.SharedResultsFooter) is { Format: <= CurrentFormat, Session: not null } footer ? footer : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
