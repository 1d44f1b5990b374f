using Refit;
using TestRail.Client.Http;
using TestRail.Client.Json;

namespace TestRail.Client;

/// <summary>
/// A client of one TestRail. It keeps its connections: make one, use it from as many threads as you like, and dispose it at the end.
/// </summary>
public sealed class TestRailClient : IDisposable
{
    private readonly HttpClient _http;

    private TestRailClient(HttpClient http, RefitSettings settings)
    {
        _http = http;
        Api = RestService.ForGenerated<ITestRailApi>(http, settings);
    }

    /// <summary>TestRail's methods.</summary>
    public ITestRailApi Api { get; }

    /// <summary>Where TestRail is, with a slash at its end.</summary>
    public Uri Url => _http.BaseAddress!;

    /// <summary>Makes a client. Nothing is sent yet.</summary>
    /// <param name="options">Where TestRail is, who calls it, and how patiently.</param>
    /// <exception cref="ArgumentException">An option cannot be used; the message says which and why.</exception>
    public static TestRailClient Create(TestRailClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxAttempts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.Timeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.BulkTimeout, TimeSpan.Zero);

        var address = BaseAddress.From(options.Url, options.AllowHttp);
        var credentials = new Credentials(options.User, options.ApiKey);
        return new TestRailClient(
            new HttpClient(Pipeline(options, address, credentials)) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan },
            Settings(credentials));
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static RequestHandler Pipeline(TestRailClientOptions options, Uri address, Credentials credentials)
    {
        var time = options.TimeProvider;
        var replies = new ReplyHandler(new Timeouts(options.Timeout, options.BulkTimeout), time, credentials)
        {
            InnerHandler = Innermost(options, address),
        };
        var retries = new RetryHandler(new RetryPolicy(options.MaxAttempts, options.RetryDeadline), time, Random.Shared.NextDouble)
        {
            InnerHandler = replies,
        };
        return new RequestHandler(credentials, options.UserAgent ?? DefaultUserAgent) { InnerHandler = retries };
    }

    private static HttpMessageHandler Innermost(TestRailClientOptions options, Uri address)
    {
        HttpMessageHandler connection = options.Handler is null ? Connection.Open(options, address) : new BorrowedHandler(options.Handler);
        if (options.Middleware is not { } middleware)
            return connection;

        middleware.InnerHandler = connection;
        return middleware;
    }

    private static RefitSettings Settings(Credentials credentials) => new(new ContentSerializer(), new QueryFormatter())
    {
        UrlParameterKeyFormatter = new SnakeCaseUrlParameterKeyFormatter(),
        CollectionFormat = CollectionFormat.Csv,
        // Otherwise Refit sends bodies in chunks, of which PHP behind some web servers sees nothing.
        RequestBodySerialization = RequestBodySerializationMode.Buffered,
        TransportExceptionFactory = (_, cause, _) => cause,
        DeserializationExceptionFactory = (response, cause) =>
            ValueTask.FromResult<Exception?>(Failures.Of(response.RequestMessage!, credentials).Unreadable(response.StatusCode, cause)),
    };

    private static string DefaultUserAgent => $"TestRail.Client/{typeof(TestRailClient).Assembly.GetName().Version?.ToString(3)}";
}
