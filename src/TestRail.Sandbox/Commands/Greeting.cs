namespace TestRail.Sandbox.Commands;

/// <summary>What the command says when the server is up: where it is, how to sign in, and where its data is.</summary>
internal static class Greeting
{
    public static string For(Uri url, SandboxOptions options, bool isOld) =>
        $$"""
        TestRail sandbox: {{url}}
        User: {{SandboxServer.User}}
        API key: {{SandboxServer.Key}}
        Data: {{Data(options, isOld)}}

        For testrail.reporter.json:

          "connection": {
            "url": "{{url}}",
            "user": "{{SandboxServer.User}}",
            "apiKey": "{{SandboxServer.Key}}"
          },
          "project": "Web shop"

        Ctrl-C ends it.
        """;

    private static string Data(SandboxOptions options, bool isOld) => options.Database switch
    {
        null => "in memory, gone at the end",
        var file when isOld => $"{Path.GetFullPath(file)}, as it was left{(options.Seed is null ? "" : "; --seed fills new files only")}",
        var file => $"{Path.GetFullPath(file)}, new",
    };
}
