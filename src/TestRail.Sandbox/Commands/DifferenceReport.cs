using TestRail.Sandbox.Recording;
using TestRail.Sandbox.Replaying;

namespace TestRail.Sandbox.Commands;

/// <summary>Prints differences, as far as a person reads them.</summary>
internal sealed class DifferenceReport(TextWriter output)
{
    private const int MaxExchanges = 50;
    private const int MaxText = 200;

    public RecordingFile Read(FileInfo file)
    {
        var recording = RecordingFile.Read(file.FullName);
        if (recording.IsCutOff)
            Print($"The last line of {file.Name} is incomplete and was left out.");
        return recording;
    }

    public int Replayed(int count, IReadOnlyList<DifferingExchange> differing)
    {
        Print(differing);
        Print(differing.Count == 0 ? $"Replayed {count} requests. All replies are as recorded." : $"Replayed {count} requests. The replies to {differing.Count} differ.");
        return Code(differing);
    }

    public int Compared(int before, int now, IReadOnlyList<DifferingExchange> differing)
    {
        Print(differing);
        Print(differing.Count == 0 ? $"Compared {now} requests. They are as before." : $"Compared {now} requests with {before} before. {differing.Count} differ.");
        return Code(differing);
    }

    private static int Code(IReadOnlyList<DifferingExchange> differing) => differing.Count == 0 ? 0 : ExitCode.Failed;

    private void Print(IReadOnlyList<DifferingExchange> differing)
    {
        foreach (var exchange in differing.Take(MaxExchanges))
        {
            Print($"#{exchange.Number} {Short(exchange.Call)}");
            foreach (var difference in exchange.Differences)
                Print($"  {Short(difference.Place)}: {Short(difference.Before)} → {Short(difference.Now)}");
        }

        if (differing.Count > MaxExchanges)
            Print($"… and {differing.Count - MaxExchanges} more.");
    }

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= MaxText ? line : $"{line[..MaxText]}…";
    }

    private void Print(string line) => output.WriteLine(PlainText.Of(line));
}
