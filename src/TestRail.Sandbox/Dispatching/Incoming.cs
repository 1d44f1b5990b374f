using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Dispatching;

/// <summary>Reads an API request with its whole body from the web server.</summary>
internal static class Incoming
{
    /// <exception cref="BadHttpRequestException">The body is larger than the limit.</exception>
    public static async Task<(ApiRequest Request, byte[] Body)> ReadAsync(HttpContext context, Query query)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var bytes = body.ToArray();
        var request = new ApiRequest(
            context.Request.Method, query, context.Request.ContentType, Encoding.UTF8.GetString(bytes), LinksOf(context.Request))
        {
            Upload = context.Request.HasFormContentType ? await ReadUploadAsync(context, bytes) : null,
        };
        return (request, bytes);
    }

    /// <summary>Links begin at the request's <c>index.php</c>, which may be under a path.</summary>
    public static Links LinksOf(HttpRequest request)
    {
        var path = request.Path.Value ?? "/";
        return new Links($"{request.Scheme}://{request.Host}{path[..(path.LastIndexOf('/') + 1)]}");
    }

    private static async Task<Upload?> ReadUploadAsync(HttpContext context, byte[] body)
    {
        context.Request.Body = new MemoryStream(body);
        try
        {
            var limits = new FormOptions { MultipartBodyLengthLimit = body.Length };
            var form = await context.Request.ReadFormAsync(limits, context.RequestAborted);
            if (form.Files is not [{ Name: "attachment" } file] || PhpFileName.Of(file.ContentDisposition) is not { } name)
                return null;
            using var content = new MemoryStream();
            await file.CopyToAsync(content, context.RequestAborted);
            return new Upload(name, TypeOf(file), content.ToArray());
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return null;
        }
    }

    // The type is later sent as a header, so it must be a valid one.
    private static string TypeOf(IFormFile file) =>
        MediaTypeHeaderValue.TryParse(file.ContentType, out var type) && Ascii.IsValid(file.ContentType)
            ? type.ToString()
            : MediaTypeNames.Application.Octet;
}
