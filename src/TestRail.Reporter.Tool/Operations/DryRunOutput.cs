using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Sessions;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>Collects what a dry run would send, and prints a summary before the requests.</summary>
/// <param name="isFull">True to print all results of a request; false for the first few.</param>
internal sealed class DryRunOutput(bool isFull)
{
    private const int FirstResults = 5;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Openers = ["add_run", "add_plan_entry", "add_run_to_plan_entry"];

    private readonly List<Action> _warnings = [];
    private readonly List<Action> _requests = [];
    private readonly SortedSet<string> _runs = new(StringComparer.Ordinal);
    private int _results;
    private int _newRuns;
    private int _attachments;

    /// <summary>A dry run that reports to this output.</summary>
    public DryRun DryRun => new(log => new DryRunHandler(this, log), log => new DryRunLog(this, log));

    /// <summary>Adds a warning or an error of the delivery.</summary>
    public void Add(IReporterLog log, Message message) => _warnings.Add(() => log.Say(message));

    /// <summary>Adds a request with a JSON body.</summary>
    /// <param name="log">Prints the request.</param>
    /// <param name="call">The method and its arguments.</param>
    /// <param name="body">The body; null for none.</param>
    public void Add(IReporterLog log, string call, JsonObject? body)
    {
        var rest = 0;
        if (Openers.Contains(call.Split('/')[0]))
            _newRuns++;
        if (call.StartsWith("add_results_for_cases/", StringComparison.Ordinal) && body?["results"] is JsonArray results)
        {
            _results += results.Count;
            if (long.TryParse(call.Split('/')[1], CultureInfo.InvariantCulture, out var id))
                _runs.Add($"run R{id}");
            body = Shorten(body, results.Count, out rest);
        }

        Print(log, call, body?.ToJsonString(Readable), rest);
    }

    /// <summary>Adds the upload of a file.</summary>
    public void AddFile(IReporterLog log, string call, string file)
    {
        _attachments++;
        Print(log, call, file, 0);
    }

    /// <summary>Prints everything: the summary, the warnings and the requests.</summary>
    public void Write(IReporterLog log)
    {
        log.Say(OperationMessages.DryRunSummary(_results, _attachments, _requests.Count, [.. _runs], _newRuns));
        foreach (var say in _warnings.Concat(_requests))
            say();
    }

    private void Print(IReporterLog log, string call, string? body, int rest)
    {
        var text = $"POST {call}{(body is null ? "" : $"\n{body}")}{(rest == 0 ? "" : $"\n… and {rest} more results (--full prints them)")}";
        _requests.Add(() => log.Say(new Message(Severity.Information, null, text)));
    }

    private JsonObject Shorten(JsonObject body, int count, out int rest)
    {
        rest = isFull ? 0 : Math.Max(0, count - FirstResults);
        if (rest == 0)
            return body;

        var shortened = body.DeepClone().AsObject();
        var results = shortened["results"]!.AsArray();
        while (results.Count > FirstResults)
            results.RemoveAt(results.Count - 1);
        return shortened;
    }
}
