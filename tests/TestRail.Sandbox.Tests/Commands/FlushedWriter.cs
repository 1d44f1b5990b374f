namespace TestRail.Sandbox.Tests.Commands;

/// <summary>Records the text and completes a task at the first flush.</summary>
internal sealed class FlushedWriter : StringWriter
{
    private readonly TaskCompletionSource<string> _flushed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<string> Flushed => _flushed.Task;

    public override Task FlushAsync()
    {
        _flushed.TrySetResult(ToString());
        return Task.CompletedTask;
    }
}
