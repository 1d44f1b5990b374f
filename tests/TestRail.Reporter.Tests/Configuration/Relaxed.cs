using System.Text.Encodings.Web;
using System.Text.Json;

namespace TestRail.Reporter.Tests.Configuration;

/// <summary>Human-readable JSON with as little escaping as possible.</summary>
internal static class Relaxed
{
    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly JsonSerializerOptions Indented = new(Json) { WriteIndented = true };
}
