using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Commands;

/// <summary>The text that the command prints when the server is up: its address, the credentials, and the place of its data.</summary>
internal static class Greeting
{
    public static string For(Uri url, SandboxOptions options, bool existed) =>
        $$"""
        TestRail sandbox: {{url}}
        User: {{SandboxServer.User}}
        API key: {{SandboxServer.Key}}
        Data: {{Data(options, existed)}}{{(options.Record is { } file ? $"\nRecording: {Path.GetFullPath(file)}" : "")}}

        For testrail.reporter.json:

          "connection": {
            "url": "{{url}}",
            "user": "{{SandboxServer.User}}",
            "apiKey": "{{SandboxServer.Key}}"
          },
          "project": "Web shop"

        Press Ctrl-C to stop.
        """;

    private static string Data(SandboxOptions options, bool existed) => options.Database switch
    {
        null => "in memory",
        var file when existed => $"{Path.GetFullPath(file)}, existing{(options.Seed is null ? "" : " (--seed applies only to new files)")}",
        var file => $"{Path.GetFullPath(file)}, new",
    };
}
