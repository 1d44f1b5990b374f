// A tracker for testrail.reporter.json: "defects": { "push": "failed", "command": "dotnet tools/FileTracker.dll defects.json" }
// It keeps defects in a file. Each line of its input is a request, each line of its output the reply.
using System.Text.Json;
using System.Text.Json.Nodes;

var file = args.Length > 0 ? args[0] : "defects.json";
var defects = File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file))!.AsArray() : [];
while (Console.ReadLine() is { } line)
{
    JsonObject reply;
    try
    {
        var request = JsonNode.Parse(line)!.AsObject();
        reply = new JsonObject { ["result"] = Answer(request) };
    }
    catch (Exception failure) when (failure is JsonException or InvalidOperationException or KeyNotFoundException or IOException)
    {
        Console.Error.WriteLine(failure.GetType().Name);
        reply = new JsonObject { ["error"] = failure.Message };
    }

    Console.WriteLine(reply.ToJsonString());
}

JsonNode? Answer(JsonObject request)
{
    var id = (string?)request["id"];
    switch ((string?)request["method"])
    {
        case "check":
            return new JsonArray();
        case "list" or "find":
            return new JsonArray([.. defects.Where(defect => ((string?)defect!["title"])!.Contains((string?)request["text"] ?? "")).Reverse().Select(defect => defect!.DeepClone())]);
        case "show":
            return defects.FirstOrDefault(defect => (string?)defect!["id"] == id)?.DeepClone();
        case "push":
            var fields = request["fields"]!.AsObject();
            var added = new JsonObject
            {
                ["id"] = $"D-{defects.Count + 1}",
                ["title"] = (string?)fields["name"],
                ["description"] = (string?)fields["description"],
                ["created"] = DateTimeOffset.UtcNow.ToString("O"),
                ["closed"] = false,
                ["comments"] = new JsonArray(),
                ["files"] = new JsonArray(),
            };
            defects.Add(added);
            Save();
            return added.DeepClone();
        case "comment":
            Find(id)["comments"]!.AsArray().Add((string?)request["text"]);
            Save();
            return null;
        case "comments":
            return Find(id)["comments"]!.DeepClone();
        case "move":
            Find(id)["closed"] = request["step"] is not null;
            Save();
            return null;
        case "attach":
            Find(id)["files"]!.AsArray().Add((string?)request["name"]);
            Save();
            return null;
        default:
            throw new InvalidOperationException($"Unknown method {request["method"]}.");
    }
}

JsonObject Find(string? id) => defects.FirstOrDefault(defect => (string?)defect!["id"] == id)?.AsObject() ?? throw new KeyNotFoundException($"There is no defect {id}.");

void Save() => File.WriteAllText(file, defects.ToJsonString());
