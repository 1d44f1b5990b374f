namespace RestClient;

/// <summary>Returns the path of the request as the response body.</summary>
internal sealed class AnsweringHandler : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage { Content = new StringContent(request.RequestUri!.AbsolutePath) });
}
