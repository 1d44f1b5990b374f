namespace TestRail.Reporter.Engine.TestRuns.Sharing;

/// <summary>A session's lock while it sends results. The operating system releases it if the process is killed.</summary>
internal sealed class SendingLock(string path, FileStream file) : IDisposable
{
    public void Dispose()
    {
        file.Dispose();
        try
        {
            File.Delete(path);
        }
        // Another session may be looking at it. It deletes the file itself.
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
        }
    }
}
