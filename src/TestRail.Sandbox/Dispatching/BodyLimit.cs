using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using TestRail.Sandbox.Options;
using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Dispatching;

/// <summary>
/// The maximum size of a body by its kind. The web server rejects a larger body before reading it, and a chunked body as soon as it exceeds the limit.
/// Compressed bodies are not decompressed.
/// </summary>
internal static class BodyLimit
{
    /// <summary>For the sandbox's own addresses.</summary>
    public const long OfControl = 1 << 20;

    /// <summary>For JSON: a thousand results with long comments have some megabytes. Uploads have the limit of the options.</summary>
    private const long OfJson = 64 << 20;

    /// <summary>The limit for an API request.</summary>
    public static long Of(HttpRequest request, SandboxOptions options) =>
        request.HasFormContentType ? options.LargestBody : Math.Min(OfJson, options.LargestBody);

    /// <summary>Sets the limit. It must be set before the body is read.</summary>
    public static void Set(HttpContext context, long maximum) => context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = maximum;

    public static Reply Refusal(long maximum) => Reply.Error(StatusCodes.Status413PayloadTooLarge, Texts.Unrecorded.BodyTooLarge(maximum));
}
