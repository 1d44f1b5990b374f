using TestRail.Client;

namespace TestRail.Reporter.Runs;

/// <summary>
/// What is known of a request whose answer was lost. TestRail may still be at work on it, so what is not found at the server counts as
/// not done only after a quiet period; most of what is found at all is there within a minute.
/// </summary>
internal static class Doubt
{
    /// <summary>Longer than any server works on one request.</summary>
    public static readonly TimeSpan QuietPeriod = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan[] Pauses = [.. new[] { 1, 2, 4, 8, 15, 30 }.Select(seconds => TimeSpan.FromSeconds(seconds))];

    /// <summary>Looks for what a request of that moment was to create, for about a minute where it may still appear.</summary>
    public static async Task<Sighting<T>> LookAsync<T>(DateTimeOffset sent, Func<Task<T>> look, TimeProvider time, CancellationToken cancellation)
    {
        for (var attempt = 0; ; attempt++)
        {
            // Asked before the look: what appears between the two must not count as lost.
            var isOver = IsOver(sent, time);
            if (await look().ConfigureAwait(false) is { } found)
                return new Sighting<T>(found, IsLost: false);
            if (isOver || attempt == Pauses.Length)
                return new Sighting<T>(default, isOver);

            await Task.Delay(Pauses[attempt], time, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>True when a failed request may have been carried out. A wait that was cancelled sent nothing.</summary>
    public static bool IsLeftBy(Exception failure) => failure switch
    {
        TestRailException refused => refused.IsInDoubt,
        OperationCanceledException { InnerException: { } cause } => IsLeftBy(cause),
        _ => true,
    };

    private static bool IsOver(DateTimeOffset sent, TimeProvider time) => time.GetUtcNow() - sent > QuietPeriod;
}
