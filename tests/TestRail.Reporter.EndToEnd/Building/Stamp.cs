namespace TestRail.Reporter.EndToEnd.Building;

/// <summary>A file with the state for which a step was last completed.</summary>
internal sealed class Stamp(string file)
{
    /// <summary>Runs the step, unless it was completed for the same state before.</summary>
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
