namespace TestRail.Client.Tests.Wire;

/// <summary>Never answers.</summary>
internal sealed class SilentHandler : HttpMessageHandler
{
    private int _waiting;

    public int Waiting => _waiting;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _waiting);
        await Task.Delay(System.Threading.Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException();
    }
}
