using System.Net;
using System.Text;

namespace TestRail.Contract.Tests.Kit;

/// <summary>Answers every request with the same body.</summary>
internal sealed class Canned(string body) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
            RequestMessage = request,
        });
}
