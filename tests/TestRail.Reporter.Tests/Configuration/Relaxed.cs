using System.Text.Encodings.Web;
using System.Text.Json;

namespace TestRail.Reporter.Tests.Configuration;

/// <summary>JSON for people to read: nothing is escaped that need not be.</summary>
internal static class Relaxed
{
    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly JsonSerializerOptions Indented = new(Json) { WriteIndented = true };
}
