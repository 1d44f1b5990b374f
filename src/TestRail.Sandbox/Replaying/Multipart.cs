using System.Text;
using Microsoft.Net.Http.Headers;
using TestRail.Sandbox.Recording;

namespace TestRail.Sandbox.Replaying;

/// <summary>The body of a request, in which the boundary of its parts is a fixed text. Clients choose a new boundary for each upload.</summary>
internal static class Multipart
{
    public static (string? ContentType, byte[] Body) Of(Exchange exchange)
    {
        if (!MediaTypeHeaderValue.TryParse(exchange.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            return (exchange.ContentType, exchange.Bytes);
        // Latin-1 keeps every byte.
        var body = Encoding.Latin1.GetString(exchange.Bytes).Replace(boundary, "boundary", StringComparison.Ordinal);
        return (exchange.ContentType!.Replace(boundary, "boundary", StringComparison.Ordinal), Encoding.Latin1.GetBytes(body));
    }
}
