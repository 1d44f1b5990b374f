namespace TestRail.Reporter.EndToEnd.Building;

/// <summary>A file that says for which state of things a work was last finished.</summary>
internal sealed class Stamp(string file)
{
    /// <summary>Does the work unless it was finished for the same state before.</summary>
    public async Task DoOnceAsync(string state, Func<Task> work)
    {
        if (File.Exists(file) && await File.ReadAllTextAsync(file) == state)
            return;

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.Delete(file);
        await work();
        await File.WriteAllTextAsync(file, state);
    }
}
