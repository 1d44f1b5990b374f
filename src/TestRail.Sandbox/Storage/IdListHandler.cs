using System.Data;
using System.Text.Json;
using Dapper;

namespace TestRail.Sandbox.Storage;

/// <summary>Stores a list of ids as one JSON string: in a column, and as a parameter for <c>json_each</c>, which has no length limit.</summary>
internal sealed class IdListHandler : SqlMapper.TypeHandler<long[]>
{
    public override long[] Parse(object value) => JsonSerializer.Deserialize<long[]>((string)value) ?? [];

    public override void SetValue(IDbDataParameter parameter, long[]? value) =>
        parameter.Value = value is null ? DBNull.Value : JsonSerializer.Serialize(value);
}
