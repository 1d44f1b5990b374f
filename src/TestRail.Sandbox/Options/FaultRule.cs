using System.Text.Json.Serialization;

namespace TestRail.Sandbox.Options;

/// <summary>A fault, and the requests that it affects.</summary>
public sealed record FaultRule
{
    /// <summary>For <see cref="Times"/>: until the rule is removed.</summary>
    public const int Always = int.MaxValue;

    /// <summary>The API method, such as <c>add_run</c>. Default: <c>*</c>, every method.</summary>
    public string Method { get; init; } = "*";

    /// <summary>The kind of fault. Default: a status.</summary>
    public FaultKind Kind { get; init; }

    /// <summary>The first matching request to affect, counted since the rule was added. Default: 1, the next one.</summary>
    public int From { get; init; } = 1;

    /// <summary>The number of consecutive matching requests to affect; in JSON a number or <c>"always"</c>. Default: 1.</summary>
    [JsonConverter(typeof(TimesConverter))]
    public int Times { get; init; } = 1;

    /// <summary>Only requests with a body larger than this many bytes match. Default: -1, every request.</summary>
    public int LargerThan { get; init; } = -1;

    /// <summary>The status for <see cref="FaultKind.Status"/> and <see cref="FaultKind.StatusAfter"/>. Default: 500.</summary>
    public int Status { get; init; } = 500;

    /// <summary>The error message, or the whole reply for <see cref="FaultKind.Reply"/> and <see cref="FaultKind.ReplyAfter"/>. Default: TestRail's message.</summary>
    public string? Text { get; init; }

    /// <summary>The value of <c>Retry-After</c>, in whole seconds. Default: no such header.</summary>
    [JsonConverter(typeof(SecondsConverter))]
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The wait of <see cref="FaultKind.Delay"/> and <see cref="FaultKind.LateAnswer"/>; in JSON a number of seconds. Default: none.</summary>
    [JsonConverter(typeof(SecondsConverter))]
    public TimeSpan? Delay { get; init; }
}
