using Axosoft.Client.Errors;

namespace Axosoft.Client.Http;

/// <summary>Sends within the limit of calls and retries as <see cref="RetryPolicy"/> allows. All calls wait while Axosoft's limit is reached.</summary>
internal sealed class RetryHandler(RetryPolicy policy, CallLimit limit, TimeProvider time) : DelegatingHandler
{
    /// <summary>The pause after the last attempt. Without it, each further call would spend all of its attempts on a used-up day.</summary>
    private static readonly TimeSpan LastPause = TimeSpan.FromMinutes(1);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = Call.Of(request);
        var started = time.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            await TakeCallAsync(call, started, cancellationToken).ConfigureAwait(false);
            try
            {
                return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            }
            catch (AxosoftException failure)
            {
                var delay = policy.Delay(call, failure, attempt, time.GetElapsedTime(started));
                if (failure.Kind == FailureKind.QuotaExceeded)
                    limit.Pause(delay ?? failure.RetryAfter ?? LastPause);
                if (delay is null)
                    throw;

                await Task.Delay(delay.Value, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task TakeCallAsync(Call call, long started, CancellationToken cancellation)
    {
        while (limit.Take(out var isSpent) is var wait && (wait is not null || isSpent))
        {
            if (isSpent)
                throw new AxosoftException(FailureKind.QuotaExceeded, call.ToString(), FailureSentences.BudgetSpent(call, limit.Budget!.Value));
            if (time.GetElapsedTime(started) + wait!.Value > policy.Deadline)
                throw new AxosoftException(FailureKind.QuotaExceeded, call.ToString(), FailureSentences.Paused(call, wait.Value)) { RetryAfter = wait };

            // Timers have a resolution of a millisecond. A shorter wait would end before its time.
            await Task.Delay(wait.Value + TimeSpan.FromMilliseconds(1), time, cancellation).ConfigureAwait(false);
        }
    }
}
