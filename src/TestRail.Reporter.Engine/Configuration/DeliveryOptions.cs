namespace TestRail.Reporter.Engine.Configuration;

/// <summary>When and how results are sent, and where they are kept until then.</summary>
internal sealed record DeliveryOptions
{
    /// <summary>When results are sent.</summary>
    public DeliveryMode Mode { get; init; } = DeliveryMode.AtEnd;

    /// <summary>The most results in one request.</summary>
    public int BatchSize { get; init; } = 1000;

    /// <summary>How long the delivery may take in all; what is left then is kept in the journal.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a server is given that may still be at work on a request whose answer was lost; null never sends it again in the same session.</summary>
    public TimeSpan? Settle { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many results TestRail may refuse in a row for one reason before none is given up for it. Only a person's command raises it.</summary>
    public int MaxConsecutiveRejections { get; init; } = 10;

    /// <summary>The journal's folder, absolute; null lets the reporter choose.</summary>
    public string? Journal { get; init; }

    /// <summary>For how many days a journal is kept that has nothing left to be delivered.</summary>
    public int RetentionDays { get; init; } = 7;

    /// <summary>Whether a session also sends what earlier ones left.</summary>
    public bool Resume { get; init; }

    /// <summary>What an unusable configuration or an incomplete delivery does to the build.</summary>
    public OnError OnError { get; init; } = OnError.Warn;
}
