namespace TestRail.Client.Http;

internal static class RetryAfter
{
    /// <summary>Reads <c>Retry-After</c>, which is a number of seconds, a date, or, behind some proxies, not there at all.</summary>
    public static TimeSpan? Of(HttpResponseMessage response, TimeProvider time)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? header?.Date - time.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
