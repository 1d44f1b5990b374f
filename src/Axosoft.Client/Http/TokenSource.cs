using System.Text.Json;
using Axosoft.Client.Errors;
using RestApi;

namespace Axosoft.Client.Http;

/// <summary>
/// The access token that all calls of a client share. One request obtains it for all calls that wait for it. Rejected credentials are not
/// tried again, because Axosoft may lock the user after several attempts.
/// </summary>
internal sealed class TokenSource(TokenGrant? grant, string? fixedToken, Uri site, Redaction redaction) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile string? _token = fixedToken;
    private AxosoftException? _rejection;

    /// <summary>Whether a rejected token can be renewed.</summary>
    public bool IsRenewable => grant is not null;

    /// <summary>Returns the token. Requests one if there is none, or if the current one is the rejected one.</summary>
    /// <param name="rejected">The token that Axosoft no longer accepts; null for none.</param>
    /// <param name="send">Sends the request for a token.</param>
    /// <param name="cancellation">Cancels the wait and the request.</param>
    public async Task<string> GetAsync(string? rejected, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send, CancellationToken cancellation)
    {
        if (_token is { } current && current != rejected)
            return current;

        await _gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_token is { } renewed && renewed != rejected)
                return renewed;
            if (_rejection is { } known)
                throw new AxosoftException(known.Kind, known.Call, known.Message) { StatusCode = known.StatusCode, Reason = known.Reason };

            return _token = await RequestAsync(send, cancellation).ConfigureAwait(false);
        }
        catch (AxosoftException failure) when (failure.Kind == FailureKind.InvalidCredentials)
        {
            _rejection = failure;
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<string> RequestAsync(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send, CancellationToken cancellation)
    {
        using var request = grant!.Request(site);
        using var response = await send(request, cancellation).ConfigureAwait(false);
        using var reply = JsonDocument.Parse(((ReplyContent)response.Content).Json);
        if (TokenIn(reply.RootElement) is not { } token)
            throw Failures.Of(request, redaction).Unreadable(response.StatusCode, new JsonException("The reply contains no access_token."));

        redaction.Add(token);
        return token;
    }

    private static string? TokenIn(JsonElement reply)
    {
        try
        {
            return reply.TryGetProperty("access_token", out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } token && !string.IsNullOrWhiteSpace(token)
                ? token
                : null;
        }
        // The text is not valid UTF-8 or UTF-16.
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
