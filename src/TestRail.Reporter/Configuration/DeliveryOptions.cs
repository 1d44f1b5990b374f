namespace TestRail.Reporter.Configuration;

/// <summary>When and how results are sent, and where they are kept until then.</summary>
internal sealed record DeliveryOptions
{
    /// <summary>When results are sent.</summary>
    public DeliveryMode Mode { get; init; } = DeliveryMode.AtEnd;

    /// <summary>The most results in one request.</summary>
    public int BatchSize { get; init; } = 1000;

    /// <summary>How long the delivery may take in all; what is left then is kept in the journal.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The journal's folder, absolute; null lets the reporter choose.</summary>
    public string? Journal { get; init; }

    /// <summary>For how many days a journal is kept that has nothing left to be delivered.</summary>
    public int KeepFinished { get; init; } = 7;

    /// <summary>Whether a session also sends what earlier ones left.</summary>
    public bool Resume { get; init; }

    /// <summary>What an unusable configuration or an incomplete delivery does to the build.</summary>
    public OnError OnError { get; init; } = OnError.Warn;
}
