using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace TestRail.Sandbox.Http;

/// <summary>
/// How large a body may be, by what it is. The web server refuses a longer one before it reads it, and one in chunks as soon as it is longer. Packed
/// bodies are not unpacked, so none is larger than it was sent.
/// </summary>
internal static class BodyLimit
{
    /// <summary>What the sandbox's own addresses take.</summary>
    public const long OfControl = 1 << 20;

    /// <summary>A thousand results with long comments are some megabytes. Files have the limit of the options.</summary>
    private const long OfJson = 64 << 20;

    /// <summary>The limit of an API request.</summary>
    public static long Of(HttpRequest request, SandboxOptions options) =>
        request.HasFormContentType ? options.LargestBody : Math.Min(OfJson, options.LargestBody);

    /// <summary>Sets the limit; nothing of the body may have been read.</summary>
    public static void Set(HttpContext context, long most) => context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = most;

    public static Reply Refusal(long most) => Reply.Error(StatusCodes.Status413PayloadTooLarge, Texts.Unrecorded.BodyTooLarge(most));
}
