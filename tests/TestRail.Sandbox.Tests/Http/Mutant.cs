using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TestRail.Sandbox.Dispatching;

namespace TestRail.Sandbox.Tests.Http;

/// <summary>A valid request with one random change.</summary>
internal sealed partial class Mutant(Random random, Route route, string entry)
{
    private static readonly string[] Ids =
        ["", "0", "-1", "9999", "99999999999999999999", "1.0", "C1", "%00", "1%2F2", "1%2F%2F", "%2F", "1?limit=1", "1=", "%22", "%F0%9F%92%A9", "%ff", new('9', 3000)];

    private static readonly string[] Filters =
    [
        "limit", "offset", "status_id", "created_after", "created_by", "is_completed", "milestone_id", "suite_id", "refs_filter", "defects_filter",
        "filter", "soft", "email", "unheard_of", "label_id", "status_id[]", "%00",
    ];

    private static readonly string[] Values =
        ["", "1", "0", "-1", "1,2", "1,,2", ",", "true", "null", "%00", "%27%20OR%201=1--", "%25", "9223372036854775807", "9223372036854775808", "%", "a=b", "%F0%9F%92%A9"];

    private static readonly string[] Nodes =
    [
        "null", "true", "0", "-1", "1", "1.5", "1e400", "9223372036854775808", "\"\"", "\"1\"", "\"\\u0000\"", "\"\\ud83d\"", "\"' OR 1=1 --\"", "[]", "{}", "[[]]",
        "[1,1]", "[-1]", "[null]", "[{}]", "{\"a\":{\"\\ud83d\":1}}", "{\"a\":1,\"a\":2}", "\"" + new string('x', 5000) + "\"", Deep(40), Deep(200),
    ];

    private static readonly string?[] Types = [null, "text/plain", "application/json;", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "\u007f"];

    private static readonly string[] Verbs = ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"];

    public override string ToString() => $"{Request.Method} {Request.Address} {Request.Type} {Request.Body}";

    public (HttpMethod Method, string Address, string? Type, string Body) Request { get; } = Breed(random, route, entry);

    public HttpRequestMessage Message()
    {
        var (method, address, type, body) = Request;
        var content = method == HttpMethod.Get ? null : new ByteArrayContent(Encoding.Latin1.GetBytes(body));
        if (type is not null)
            content?.Headers.TryAddWithoutValidation("Content-Type", type);
        return new HttpRequestMessage(method, new Uri("index.php?/api/v2/" + address, UriKind.Relative)) { Content = content };
    }

    private static (HttpMethod, string, string?, string) Breed(Random random, Route route, string entry)
    {
        var address = Requests.Address(route, entry);
        var verb = route.Verb;
        var type = route.TakesFile ? "multipart/form-data; boundary=x" : "application/json";
        var body = route.TakesFile ? Requests.File : Requests.For(route.Name);
        switch (random.Next(10))
        {
            case 0:
                address = $"{route.Name}/{Pick(random, Ids)}/{Pick(random, Ids)}";
                break;
            case 1:
                address += $"&{Pick(random, Filters)}={Pick(random, Values)}&{Pick(random, Filters)}={Pick(random, Values)}";
                break;
            case 2:
                verb = Pick(random, Verbs);
                break;
            case 3:
                type = Pick(random, Types);
                break;
            case 4:
                body = Cut(random, body);
                break;
            default:
                body = route.TakesFile ? Cut(random, body) : Replace(random, body, random.Next(1, 4));
                break;
        }
        return (new HttpMethod(verb), address, type, body);
    }

    /// <summary>Removes a part, or inserts a byte that is not valid UTF-8.</summary>
    private static string Cut(Random random, string text)
    {
        var from = random.Next(text.Length);
        return random.Next(3) == 0 ? text.Insert(from, "\u00ff") : text.Remove(from, random.Next(text.Length - from));
    }

    /// <summary>Replaces values at any depth. Works on text, because some replacements are not valid JSON.</summary>
    private static string Replace(Random random, string body, int times)
    {
        var root = JsonNode.Parse(body)!;
        for (var i = 0; i < times; i++)
        {
            var places = Descendants(root).ToArray();
            places[random.Next(places.Length)].ReplaceWith(JsonValue.Create($"mark {random.Next(Nodes.Length)}"));
        }
        return Mark().Replace(root.ToJsonString(), mark => Nodes[int.Parse(mark.Groups["index"].ValueSpan, CultureInfo.InvariantCulture)]);
    }

    private static IEnumerable<JsonNode> Descendants(JsonNode node) => (node switch
    {
        JsonObject json => json.Select(property => property.Value),
        JsonArray array => array,
        _ => [],
    }).OfType<JsonNode>().SelectMany(child => Descendants(child).Prepend(child));

    private static string Deep(int levels) => new string('[', levels) + new string(']', levels);

    [GeneratedRegex("\"mark (?<index>[0-9]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();

    private static T Pick<T>(Random random, T[] choices) => choices[random.Next(choices.Length)];
}
