using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace TestRail.Sandbox.Commands;

/// <summary>Prints the help, followed by examples that do not fit into the options' lines.</summary>
internal sealed class Examples(HelpAction help) : SynchronousCommandLineAction
{
    private static readonly string Text =
        $"""
        Faults:
        {string.Join("\n", FaultPairs.Words.Select(known => $"  {known.Word,-13}{known.Meaning}"))}

          To set faults or maintenance while the server runs:
            curl -d '{"""{"rules":[{"method":"add_run","kind":"drop_after","times":"always"}]}"""}' http://127.0.0.1:8087/sandbox/faults
            curl -d '{"""{"maintenance":true}"""}' http://127.0.0.1:8087/sandbox/faults
            curl -X DELETE http://127.0.0.1:8087/sandbox/faults

        Examples:
          A server with its data in memory, on any free port:
            testrail-sandbox --port 0 --database :memory:
          TestRail Cloud under load:
            testrail-sandbox --latency 200 --rate-limit 180
          The second batch of results is stored, but the reply is lost:
            testrail-sandbox --fault method=add_results_for_cases,kind=drop_after,from=2
          A recording of all requests and replies, and the same requests again:
            testrail-sandbox --database :memory: --record client.jsonl
            testrail-sandbox replay client.jsonl
          Two replies with 503, and 413 for every request larger than a megabyte:
            testrail-sandbox --fault status=503,times=2 --fault status=413,larger_than=1000000,times=always
        """;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(Text);
        return code;
    }
}
