using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Tests;

/// <summary>A sandbox and a plain HTTP client for it.</summary>
internal sealed class RunningSandbox : IAsyncDisposable
{
    private readonly HttpClient _http;

    private RunningSandbox(SandboxServer server)
    {
        Server = server;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.Url };
        SignIn(SandboxServer.User, SandboxServer.Key);
    }

    public SandboxServer Server { get; }

    /// <summary>Starts a sandbox that is strict by default, so that a test of a wrong value does not depend on what PHP makes of it.</summary>
    public static async Task<RunningSandbox> StartAsync(SandboxOptions? options = null) =>
        new(await SandboxServer.StartAsync(options ?? new SandboxOptions { Strict = true }));

    public void SignIn(string user, string secret) => _http.DefaultRequestHeaders.Authorization =
        new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{secret}")));

    public void SignOut() => _http.DefaultRequestHeaders.Authorization = null;

    public Task<Answer> Get(string method) => Send(HttpMethod.Get, $"index.php?/api/v2/{method}", null);

    /// <summary>Posts JSON. Pass an object, or a string to send text that is not valid JSON.</summary>
    public Task<Answer> Post(string method, object? body = null) => Send(HttpMethod.Post, $"index.php?/api/v2/{method}", JsonContent(body));

    public async Task<Answer> Upload(string method, string fileName, byte[] content, string field = "attachment")
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("text/plain") } };
        // .NET would encode the name for RFC 2047, which PHP does not decode.
        form.HeaderEncodingSelector = (_, _) => Encoding.UTF8;
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{fileName}\"");
        form.Add(file);
        return await Send(HttpMethod.Post, $"index.php?/api/v2/{method}", form);
    }

    public async Task<Answer> Send(HttpMethod verb, string address, HttpContent? content)
    {
        using var request = new HttpRequestMessage(verb, address) { Content = content };
        using var response = await _http.SendAsync(request);
        return new Answer(
            (int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Content.Headers.ContentType?.ToString() ?? "");
    }

    public Task<HttpResponseMessage> Raw(HttpRequestMessage request, CancellationToken cancellation = default) => _http.SendAsync(request, cancellation);

    public static HttpContent JsonContent(object? body)
    {
        var text = body as string ?? (body is null ? "" : JsonSerializer.Serialize(body));
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    /// <summary>Opens a run of project 1 with exactly these cases and returns its id.</summary>
    public async Task<long> OpenRun(params long[] cases)
    {
        var answer = await Post("add_run/1", new { name = "Nightly", include_all = false, case_ids = cases });
        return (long)answer["id"]!;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
    }
}
