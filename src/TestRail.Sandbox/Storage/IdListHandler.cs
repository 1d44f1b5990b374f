using System.Data;
using System.Text.Json;
using Dapper;

namespace TestRail.Sandbox.Storage;

/// <summary>A list of ids is one JSON text: in a column, and as a parameter for <c>json_each</c> however long it is.</summary>
internal sealed class IdListHandler : SqlMapper.TypeHandler<long[]>
{
    public override long[] Parse(object value) => JsonSerializer.Deserialize<long[]>((string)value) ?? [];

    public override void SetValue(IDbDataParameter parameter, long[]? value) =>
        parameter.Value = value is null ? DBNull.Value : JsonSerializer.Serialize(value);
}
