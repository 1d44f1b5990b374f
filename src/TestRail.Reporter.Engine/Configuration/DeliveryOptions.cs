namespace TestRail.Reporter.Engine.Configuration;

/// <summary>When and how results are sent, and where they are stored until then.</summary>
internal sealed record DeliveryOptions
{
    /// <summary>When results are sent.</summary>
    public DeliveryMode Mode { get; init; } = DeliveryMode.AtEnd;

    /// <summary>The number of results in one request; null adapts it to the time that TestRail takes for a result.</summary>
    public int? BatchSize { get; init; }

    /// <summary>The number of requests with results or attachments at a time; null adapts it to the server.</summary>
    public int? Concurrency { get; init; }

    /// <summary>The time limit for the whole delivery. Results that are not sent by then stay in the journal.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long the server may still be processing a request whose answer was lost, before the request is sent again. Null: it is not sent
    /// again in this session.
    /// </summary>
    public TimeSpan? Settle { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How many results TestRail may reject in a row for the same reason. From this count on, the reporter stops giving up rejected results
    /// and keeps them. No option sets it; <c>resume --give-up-rejected</c> removes the limit.
    /// </summary>
    public int MaxConsecutiveRejections { get; init; } = 10;

    /// <summary>The absolute path of the journal's folder; null uses the default folder.</summary>
    public string? Journal { get; init; }

    /// <summary>How many days to keep a journal that has nothing left to send.</summary>
    public int RetentionDays { get; init; } = 7;

    /// <summary>Whether the session also sends results that earlier sessions left in their journals.</summary>
    public bool Resume { get; init; }

    /// <summary>Whether an unusable configuration or an incomplete delivery fails the build.</summary>
    public OnError OnError { get; init; } = OnError.Warn;
}
