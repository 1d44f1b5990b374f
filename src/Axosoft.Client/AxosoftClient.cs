using Axosoft.Client.Http;
using Axosoft.Client.Json;
using Refit;
using RestApi;

namespace Axosoft.Client;

/// <summary>
/// A client for one Axosoft server. It pools connections, shares one access token and one limit of calls, and is thread-safe: create one,
/// share it, and dispose it at the end.
/// </summary>
public sealed class AxosoftClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly CallLimit _limit;

    private AxosoftClient(HttpClient http, Uri url, CallLimit limit, RefitSettings settings)
    {
        _http = http;
        _limit = limit;
        Url = url;
        Api = RestService.ForGenerated<IAxosoftApi>(http, settings);
    }

    /// <summary>The methods of Axosoft's API.</summary>
    public IAxosoftApi Api { get; }

    /// <summary>The address of Axosoft, with a trailing slash.</summary>
    public Uri Url { get; }

    /// <summary>The number of calls sent so far, requests for tokens and retries included.</summary>
    public int CallCount => _limit.Count;

    /// <summary>Creates a client. Sends nothing: the first call requests the token.</summary>
    /// <param name="options">The address, credentials and timeouts.</param>
    /// <exception cref="ArgumentException">An option is invalid. The message names it and gives the reason.</exception>
    public static AxosoftClient Create(AxosoftClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxAttempts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.CallsPerSecond, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxCalls ?? 1, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.Timeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.UploadTimeout, TimeSpan.Zero);
        if (options.ApiVersion is < 3 or > 6)
            throw new ArgumentException($"The version of Axosoft's API must be 3 to 6; it is {options.ApiVersion}.", nameof(options));

        var site = BaseAddress.Site(options.Url, options.AllowHttp);
        var redaction = new Redaction();
        foreach (var secret in new[] { options.Password, options.ClientSecret, options.AccessToken })
            redaction.Add(secret);

        var limit = new CallLimit(options.CallsPerSecond, options.MaxCalls, options.TimeProvider);
        var tokens = new TokenSource(Grant(options), options.AccessToken, site, redaction);
        var http = new HttpClient(Pipeline(options, site, limit, tokens, redaction)) { BaseAddress = BaseAddress.Api(site, options.ApiVersion), Timeout = Timeout.InfiniteTimeSpan };
        return new AxosoftClient(http, site, limit, Settings(redaction));
    }

    /// <summary>The address of an item's page.</summary>
    /// <param name="type">The item's type.</param>
    /// <param name="id">The item's id, which is not its number.</param>
    public Uri ItemPage(Items.ItemType type, long id) => new(Url, FormattableString.Invariant($"viewitem.aspx?id={id}&type={QueryFormatter.Word(type)}"));

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>What a token is requested with; null if the options have a token instead.</summary>
    private static TokenGrant? Grant(AxosoftClientOptions options)
    {
        if (options.AccessToken is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(options.AccessToken);
            return null;
        }

        foreach (var (name, value) in new[] { (nameof(options.ClientId), options.ClientId), (nameof(options.ClientSecret), options.ClientSecret), (nameof(options.User), options.User), (nameof(options.Password), options.Password) })
        {
            if (string.IsNullOrWhiteSpace(value))
                throw new ArgumentException($"{name} is missing. Set ClientId, ClientSecret, User and Password, or set AccessToken.", nameof(options));
        }

        return new TokenGrant(options.ClientId!, options.ClientSecret!, options.User!, options.Password!);
    }

    private static TokenHandler Pipeline(AxosoftClientOptions options, Uri site, CallLimit limit, TokenSource tokens, Redaction redaction)
    {
        var time = options.TimeProvider;
        var timeouts = new Timeouts(options.Timeout, options.UploadTimeout);
        var attempts = new AttemptHandler(request => Attempt.Begin(request, timeouts, time, redaction), ReplyBody.MaxBytes, time)
        {
            InnerHandler = options.Handler is null ? Connection.Open(site, options.Proxy, options.CaFile) : new BorrowedHandler(options.Handler),
        };
        var retries = new RetryHandler(new RetryPolicy(options.MaxAttempts, options.RetryDeadline), limit, time) { InnerHandler = attempts };
        var header = options.TokenHeader == TokenHeader.XAuthorization ? "X-Authorization" : "Authorization";
        return new TokenHandler(tokens, header, options.UserAgent ?? DefaultUserAgent) { InnerHandler = retries };
    }

    private static RefitSettings Settings(Redaction redaction) => new(new ContentSerializer(), new QueryFormatter())
    {
        UrlParameterKeyFormatter = new SnakeCaseUrlParameterKeyFormatter(),
        CollectionFormat = CollectionFormat.Csv,
        // A retry sends the same body again, so it must not be a stream that is read once.
        RequestBodySerialization = RequestBodySerializationMode.Buffered,
        TransportExceptionFactory = (_, cause, _) => cause,
        DeserializationExceptionFactory = (response, cause) =>
            ValueTask.FromResult<Exception?>(Failures.Of(response.RequestMessage!, redaction).Unreadable(response.StatusCode, cause)),
    };

    private static string DefaultUserAgent => $"Axosoft.Client/{typeof(AxosoftClient).Assembly.GetName().Version?.ToString(3)}";
}
