namespace TestRail.Contract.Tests.Kit;

/// <summary>Passes requests on to the sandbox and records them with their replies.</summary>
internal sealed class Recorder : DelegatingHandler
{
    private readonly List<Exchange> _exchanges = [];

    public Recorder() => InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false };

    public Exchange Last => _exchanges[^1];

    public IReadOnlyList<Exchange> All => _exchanges;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        _exchanges.Add(new Exchange(
            request.Method.Method,
            request.RequestUri!.PathAndQuery,
            sent,
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(cancellationToken)));
        return response;
    }
}
