using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Axosoft;

/// <summary>A request below the API's version: method, parts of the path, query and body.</summary>
internal sealed record AxosoftRequest(string Method, IReadOnlyList<string> Path, IQueryCollection Query, byte[] Body)
{
    /// <summary>A part of the path as an id.</summary>
    public long Id(int part) => long.TryParse(Path[part], out var id) ? id : throw new RefusalException(404, $"{Path[part]} is not an id.");

    /// <summary>The body as an object.</summary>
    public JsonObject Json()
    {
        try
        {
            return JsonNode.Parse(Body) as JsonObject ?? throw RefusalException.BadRequest("The body is not an object.");
        }
        catch (JsonException)
        {
            throw RefusalException.BadRequest("The body is not valid JSON.");
        }
    }

    /// <summary>A parameter as a number; null without one.</summary>
    public int? Number(string name) => int.TryParse(Query[name], out var number) ? number : null;
}
