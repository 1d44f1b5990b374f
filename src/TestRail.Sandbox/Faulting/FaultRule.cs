using System.Text.Json.Serialization;

namespace TestRail.Sandbox.Faulting;

/// <summary>Which requests go wrong, and how.</summary>
public sealed record FaultRule
{
    /// <summary>For <see cref="Times"/>: until the rule is taken away.</summary>
    public const int Always = int.MaxValue;

    /// <summary>The API method that is meant: <c>add_run</c>. Default: <c>*</c>, all of them.</summary>
    public string Method { get; init; } = "*";

    /// <summary>What goes wrong. Default: a status.</summary>
    public FaultKind Kind { get; init; }

    /// <summary>The first request that is hit, of those that match since the rule was added. Default: 1, the next one.</summary>
    public int From { get; init; } = 1;

    /// <summary>How many requests in a row are hit; in JSON a number or <c>"always"</c>. Default: 1.</summary>
    [JsonConverter(typeof(TimesConverter))]
    public int Times { get; init; } = 1;

    /// <summary>Only requests whose body has more bytes than this match. Default: -1, all of them.</summary>
    public int LargerThan { get; init; } = -1;

    /// <summary>The status of <see cref="FaultKind.Status"/> and <see cref="FaultKind.StatusAfter"/>. Default: 500.</summary>
    public int Status { get; init; } = 500;

    /// <summary>The error's text, or the whole answer of <see cref="FaultKind.Reply"/> and <see cref="FaultKind.ReplyAfter"/>. Default: what TestRail says.</summary>
    public string? Text { get; init; }

    /// <summary>Sent as <c>Retry-After</c>, in whole seconds. Default: no such header.</summary>
    [JsonConverter(typeof(SecondsConverter))]
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How long <see cref="FaultKind.Delay"/> and <see cref="FaultKind.LateAnswer"/> wait; in JSON a number of seconds. Default: none.</summary>
    [JsonConverter(typeof(SecondsConverter))]
    public TimeSpan? Delay { get; init; }
}
