namespace TestRail.Sandbox.Tests.Commands;

/// <summary>Keeps what was written, and tells when the writer first said that it had said something.</summary>
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
