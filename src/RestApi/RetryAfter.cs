namespace RestApi;

internal static class RetryAfter
{
    /// <summary>Reads <c>Retry-After</c>: a number of seconds or a date. Some proxies remove the header.</summary>
    public static TimeSpan? Of(HttpResponseMessage response, TimeProvider time)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? header?.Date - time.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
