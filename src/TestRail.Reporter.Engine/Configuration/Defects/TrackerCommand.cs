namespace TestRail.Reporter.Engine.Configuration.Defects;

/// <summary>The executable that serves a tracker.</summary>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Folder">Its working folder.</param>
internal sealed record TrackerCommand(string Program, IReadOnlyList<string> Arguments, string Folder)
{
    /// <summary>The texts that no environment variable of the executable may contain.</summary>
    public SecretTexts Withheld { get; init; } = SecretTexts.None;

    /// <summary>The address that stands for the tracker.</summary>
    public Uri Address => new(new Uri("file:///"), Uri.EscapeDataString($"{Folder} {Program} {string.Join(' ', Arguments)}"));

    /// <summary>Splits a command line at blanks outside of quotation marks. A program with a path is looked for in the folder.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="folder">The folder of the configuration file.</param>
    public static TrackerCommand? Parse(string line, string folder)
    {
        var words = new List<string>();
        foreach (var (part, at) in line.Split('"').Select((part, at) => (part, at)))
        {
            if (at % 2 == 1)
                words.Add(part);
            else
                words.AddRange(part.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }

        if (words is not [{ Length: > 0 } program, .. var arguments])
            return null;
        return new TrackerCommand(program.IndexOfAny(['/', '\\']) < 0 ? program : Path.GetFullPath(program, folder), arguments, folder);
    }
}
