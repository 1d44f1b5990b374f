using Microsoft.Testing.Platform.Extensions.Messages;

namespace TestRail.Reporter.TestingPlatform.Translation;

/// <summary>TUnit reports no start and a duration below zero for a test that a failed hook kept from running.</summary>
internal static class Timings
{
    /// <summary>The start; if there is none, the end, or now.</summary>
    public static DateTimeOffset Started(TimingInfo? timing) =>
        timing is { } known && known.StartTime.Year > 1 ? known.StartTime : timing is { } ended && ended.EndTime.Year > 1 ? ended.EndTime : TimeProvider.System.GetUtcNow();

    /// <summary>The duration, or zero if it cannot be right.</summary>
    public static TimeSpan Duration(TimingInfo? timing) =>
        timing is { } known && known.StartTime.Year > 1 && known.Duration > TimeSpan.Zero ? known.Duration : TimeSpan.Zero;
}
