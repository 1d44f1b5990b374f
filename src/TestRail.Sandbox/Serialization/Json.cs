using System.Text.Json;

namespace TestRail.Sandbox.Serialization;

internal static class Json
{
    public static readonly JsonSerializerOptions Wire = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
}
