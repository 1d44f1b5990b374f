using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace TestRail.Sandbox.Commands;

/// <summary>The help, and behind it what the options' own lines have no room for.</summary>
internal sealed class Examples(HelpAction help) : SynchronousCommandLineAction
{
    private static readonly string Text =
        $"""
        Faults:
        {string.Join("\n", FaultPairs.Words.Select(known => $"  {known.Word,-13}{known.Meaning}"))}

          They can also be set while the server runs, and maintenance switched on and off:
            curl -d '{"""{"rules":[{"method":"add_run","kind":"drop_after","times":"always"}]}"""}' http://127.0.0.1:8087/sandbox/faults
            curl -d '{"""{"maintenance":true}"""}' http://127.0.0.1:8087/sandbox/faults
            curl -X DELETE http://127.0.0.1:8087/sandbox/faults

        Examples:
          A server that forgets everything at its end, on any free port:
            testrail-sandbox --port 0 --database :memory:
          TestRail Cloud on a busy day:
            testrail-sandbox --latency 200 --rate-limit 180
          The second batch of results is stored, but its answer is lost:
            testrail-sandbox --fault method=add_results_for_cases,kind=drop_after,from=2
          Two answers of 503, and whatever is larger than a megabyte refused for good:
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
