using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace TestRail.Reporter.EndToEnd.Running;

/// <summary>
/// Does what test explorers do with an application of Microsoft.Testing.Platform: listens on a port, starts the application with
/// <c>--server --client-port</c>, and speaks JSON-RPC with it. The messages have the header of the language server protocol.
/// </summary>
internal sealed class TestExplorer : IAsyncDisposable
{
    private const string Header = "Content-Length: ";

    private readonly TcpClient _connection;
    private readonly StreamReader _reader;
    private int _calls;

    private TestExplorer(Command application, TcpClient connection)
    {
        (Application, _connection) = (application, connection);
        _reader = new StreamReader(connection.GetStream(), Encoding.UTF8);
    }

    public Command Application { get; }

    /// <summary>The states of tests so far, such as <c>Passes: passed</c>.</summary>
    public List<string> Tests { get; } = [];

    public static async Task<TestExplorer> StartAsync(string application, string folder, IReadOnlyDictionary<string, string> environment)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        var command = Command.Start(application, folder, ["--server", "--client-port", port], environment);
        using var limit = new CancellationTokenSource(Scene.Longest);
        return new TestExplorer(command, await listener.AcceptTcpClientAsync(limit.Token));
    }

    /// <summary>Calls a method and returns its result.</summary>
    public async Task<JsonNode?> CallAsync(string method, JsonObject parameters)
    {
        var id = ++_calls;
        await SendAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        using var limit = new CancellationTokenSource(Scene.Longest);
        while (true)
        {
            var message = await ReceiveAsync(limit.Token);
            if (message["method"]?.GetValue<string>() == "testing/testUpdates/tests")
                Note(message["params"]?["changes"]?.AsArray() ?? []);
            else if (message["id"]?.GetValue<int>() == id && message["method"] is null)
                return message["error"] is { } error ? throw new InvalidOperationException(error.ToJsonString()) : message["result"];
        }
    }

    /// <summary>Ends the application.</summary>
    public async Task<Ended> ExitAsync()
    {
        await SendAsync(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = "exit", ["params"] = new JsonObject() });
        return await Application.EndAsync(Scene.Longest);
    }

    public async ValueTask DisposeAsync()
    {
        _reader.Dispose();
        _connection.Dispose();
        await Application.DisposeAsync();
    }

    private async Task SendAsync(JsonObject message)
    {
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        await _connection.GetStream().WriteAsync(Encoding.UTF8.GetBytes($"{Header}{body.Length}\r\nContent-Type: application/testingplatform\r\n\r\n"));
        await _connection.GetStream().WriteAsync(body);
    }

    private async Task<JsonNode> ReceiveAsync(CancellationToken cancellation)
    {
        var length = 0;
        while (await _reader.ReadLineAsync(cancellation) is { Length: > 0 } line)
        {
            if (line.StartsWith(Header, StringComparison.Ordinal))
                length = int.Parse(line[Header.Length..], CultureInfo.InvariantCulture);
        }

        Assert.That(length, Is.Positive, Application.Output);
        // The length is in bytes. The fixtures' texts are ASCII, so it is the length in characters too.
        var body = new char[length];
        await _reader.ReadBlockAsync(body, cancellation);
        return JsonNode.Parse(new string(body))!;
    }

    private void Note(JsonArray changes) => Tests.AddRange(
        from change in changes
        let node = change["node"]!
        select $"{node["display-name"]}: {node["execution-state"]}");
}
