using System.Net;
using System.Text;
using TestRail.Client;

namespace TestRail.Reporter.Tests.Delivery;

/// <summary>An HTTP handler that returns canned TestRail responses to the real client.</summary>
internal sealed class Canned : HttpMessageHandler
{
    private readonly Dictionary<string, string> _answers = [];
    private readonly TestRailClient _client;

    public Canned() => _client = TestRailClient.Create(new TestRailClientOptions { Url = "https://acme.testrail.io", User = "u", ApiKey = "k", Handler = this });

    public ITestRailApi Api => _client.Api;

    public Canned Answering(string method, string json)
    {
        _answers[method] = json;
        return this;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var method = request.RequestUri!.Query.Split('/', '&')[^1];
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new StringContent(_answers[method], Encoding.UTF8, "application/json"),
        });
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _client.Dispose();
        base.Dispose(disposing);
    }
}
