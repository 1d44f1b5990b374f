using TestRail.Client.Errors;

namespace TestRail.Client.Http;

/// <summary>Retries as <see cref="RetryPolicy"/> allows. All calls wait while TestRail limits the rate or is in maintenance.</summary>
internal sealed class RetryHandler(RetryPolicy policy, TimeProvider time, Func<double> random) : DelegatingHandler
{
    private readonly Pause _pause = new(time);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = Call.Of(request);
        var started = time.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            await WaitForPauseAsync(call, time.GetElapsedTime(started), cancellationToken).ConfigureAwait(false);
            try
            {
                return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            }
            catch (TestRailException failure)
            {
                var delay = policy.Delay(call, failure, attempt, time.GetElapsedTime(started), random());
                if (failure.Kind is FailureKind.RateLimited or FailureKind.Maintenance)
                    _pause.Extend(delay ?? failure.RetryAfter ?? TimeSpan.Zero, failure.Kind);
                if (delay is null)
                    throw;

                await WaitAsync(Task.Delay(delay.Value, time, cancellationToken), failure).ConfigureAwait(false);
            }
        }
    }

    private Task WaitForPauseAsync(Call call, TimeSpan elapsed, CancellationToken cancellation)
    {
        var remaining = _pause.Remaining;
        if (remaining == TimeSpan.Zero)
            return Task.CompletedTask;

        var limited = new TestRailException(_pause.Reason, call.ToString(), FailureSentences.Paused(call, _pause.Reason, remaining)) { RetryAfter = remaining };
        return elapsed + remaining <= policy.Deadline ? WaitAsync(_pause.WaitAsync(cancellation), limited) : throw limited;
    }

    /// <summary>If the caller cancels the wait, the exception contains its reason. Nothing is being sent at that time.</summary>
    private static async Task WaitAsync(Task wait, TestRailException reason)
    {
        try
        {
            await wait.ConfigureAwait(false);
        }
        catch (OperationCanceledException cancelled)
        {
            throw new OperationCanceledException(cancelled.Message, reason, cancelled.CancellationToken);
        }
    }
}
