using System.Data;
using System.Text.Json.Nodes;
using Dapper;

namespace TestRail.Sandbox.Storage;

internal sealed class JsonArrayHandler : SqlMapper.TypeHandler<JsonArray>
{
    public override JsonArray Parse(object value) => JsonNode.Parse((string)value)!.AsArray();

    public override void SetValue(IDbDataParameter parameter, JsonArray? value) => parameter.Value = value?.ToJsonString() ?? "[]";
}
