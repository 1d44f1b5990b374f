using System.Data;
using System.Text.Json;
using Dapper;
using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Storage;

internal sealed class ExtrasHandler : SqlMapper.TypeHandler<Extras>
{
    public override Extras Parse(object value) => JsonSerializer.Deserialize<Extras>((string)value)!;

    public override void SetValue(IDbDataParameter parameter, Extras? value) => parameter.Value = JsonSerializer.Serialize(value ?? []);
}
