namespace RestClient;

/// <summary>Answers with the path that was asked for.</summary>
internal sealed class AnsweringHandler : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage { Content = new StringContent(request.RequestUri!.AbsolutePath) });
}
