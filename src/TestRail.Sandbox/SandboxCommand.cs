using System.CommandLine;
using System.Data.Common;

namespace TestRail.Sandbox;

/// <summary>The command line: starts a server and says how to reach it, until Ctrl-C.</summary>
internal static class SandboxCommand
{
    private const int DefaultPort = 8087;

    public static RootCommand Create()
    {
        var port = new Option<int>("--port")
        {
            Description = "The port on 127.0.0.1 to listen on; 0 takes any that is free.",
            DefaultValueFactory = _ => DefaultPort,
        };
        var database = new Option<string?>("--database")
        {
            Description = "An SQLite file to keep everything in. Without it everything is in memory and gone at the end.",
        };
        var seed = new Option<FileInfo>("--seed")
        {
            Description = "A JSON file to fill a new database from. Without it: a small web shop "
                + "(src/TestRail.Sandbox/Seeding/web-shop.json shows the format).",
        };
        seed.AcceptExistingOnly();
        var latency = new Option<int>("--latency") { Description = "Milliseconds by which every API answer is late." };
        var root = new RootCommand("A strict local TestRail-compatible server, for tests, demonstrations and looking around.")
        {
            port, database, seed, latency,
        };
        root.SetAction((arguments, cancellation) => RunAsync(
            new SandboxOptions
            {
                Port = arguments.GetValue(port),
                Database = arguments.GetValue(database),
                Seed = arguments.GetValue(seed)?.FullName,
                Latency = TimeSpan.FromMilliseconds(arguments.GetValue(latency)),
            },
            arguments.InvocationConfiguration,
            cancellation));
        return root;
    }

    private static async Task<int> RunAsync(SandboxOptions options, InvocationConfiguration streams, CancellationToken cancellation)
    {
        try
        {
            await using var server = await SandboxServer.StartAsync(options, cancellation);
            await streams.Output.WriteLineAsync(Greeting(server.Url));
            await streams.Output.FlushAsync(cancellation);
            await Task.Delay(Timeout.Infinite, cancellation);
            return 0;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or DbException)
        {
            await streams.Error.WriteLineAsync($"The sandbox cannot start: {e.Message}");
            return 1;
        }
    }

    private static string Greeting(Uri url) =>
        $$"""
        TestRail sandbox: {{url}}
        User: {{SandboxServer.User}}
        API key: {{SandboxServer.Key}}

        For testrail.reporter.json:

          "connection": {
            "url": "{{url}}",
            "user": "{{SandboxServer.User}}",
            "apiKey": "{{SandboxServer.Key}}",
            "allowInsecure": true
          },
          "project": "Web shop"

        Ctrl-C ends it.
        """;
}
