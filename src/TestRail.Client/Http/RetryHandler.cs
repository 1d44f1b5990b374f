namespace TestRail.Client.Http;

/// <summary>Repeats what <see cref="RetryPolicy"/> allows, and makes all calls wait while TestRail limits their rate.</summary>
internal sealed class RetryHandler(RetryPolicy policy, TimeProvider time, Func<double> random) : DelegatingHandler
{
    private readonly Pause _pause = new(time);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = Call.Of(request);
        var started = time.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            await WaitOutThePause(call, time.GetElapsedTime(started), cancellationToken).ConfigureAwait(false);
            try
            {
                return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            }
            catch (TestRailException failure)
            {
                var delay = policy.Delay(call, failure, attempt, time.GetElapsedTime(started), random());
                if (failure.Kind == FailureKind.RateLimited)
                    _pause.Extend(delay ?? failure.RetryAfter ?? TimeSpan.Zero);
                if (delay is null)
                    throw;

                await Task.Delay(delay.Value, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private Task WaitOutThePause(Call call, TimeSpan elapsed, CancellationToken cancellation)
    {
        var remaining = _pause.Remaining;
        if (elapsed + remaining <= policy.Deadline)
            return _pause.WaitAsync(cancellation);

        throw new TestRailException(FailureKind.RateLimited, call.ToString(), FailureSentences.Paused(call, remaining))
        {
            RetryAfter = remaining,
        };
    }
}
