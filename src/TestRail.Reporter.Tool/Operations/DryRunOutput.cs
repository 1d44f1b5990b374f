using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Sessions;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>Collects what a dry run would send, and prints a summary before the requests.</summary>
/// <param name="isFull">True to print all items of a list in a request; false for the first few.</param>
internal sealed class DryRunOutput(bool isFull)
{
    private const int FirstItems = 5;

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
        if (Openers.Contains(call.Split('/')[0]))
            _newRuns++;
        if (call.StartsWith("add_results_for_cases/", StringComparison.Ordinal) && body?["results"] is JsonArray results)
        {
            _results += results.Count;
            if (long.TryParse(call.Split('/')[1], CultureInfo.InvariantCulture, out var id))
                _runs.Add($"run R{id}");
        }

        var (shown, left) = (body?.DeepClone(), new List<string>());
        if (!isFull)
            Shorten(shown, left);
        Print(log, call, shown?.ToJsonString(Readable), left);
    }

    /// <summary>Adds the upload of a file.</summary>
    public void AddFile(IReporterLog log, string call, string file)
    {
        _attachments++;
        Print(log, call, file, []);
    }

    /// <summary>Prints everything: the summary, the warnings and the requests.</summary>
    public void Write(IReporterLog log)
    {
        log.Say(OperationMessages.DryRunSummary(_results, _attachments, _requests.Count, [.. _runs], _newRuns));
        foreach (var say in _warnings.Concat(_requests))
            say();
    }

    private void Print(IReporterLog log, string call, string? body, List<string> left)
    {
        var text = $"POST {call}{(body is null ? "" : $"\n{body}")}{(left.Count == 0 ? "" : $"\n… and {string.Join(", ", left)} (--full prints them)")}";
        _requests.Add(() => log.Say(new Message(Severity.Information, null, text)));
    }

    /// <summary>Cuts every list to its first items.</summary>
    /// <param name="node">Is changed.</param>
    /// <param name="left">Is given how many items of which list were cut.</param>
    private static void Shorten(JsonNode? node, List<string> left)
    {
        foreach (var (name, value) in node is JsonObject body ? body.ToList() : [])
        {
            if (value is JsonArray { Count: > FirstItems } list)
            {
                left.Add($"{list.Count - FirstItems} more {name}");
                while (list.Count > FirstItems)
                    list.RemoveAt(list.Count - 1);
            }

            foreach (var item in value is JsonArray items ? [.. items] : new[] { value })
                Shorten(item, left);
        }
    }
}
