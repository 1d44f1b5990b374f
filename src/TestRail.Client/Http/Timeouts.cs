namespace TestRail.Client.Http;

/// <summary>How long one attempt may take.</summary>
internal sealed record Timeouts(TimeSpan Ordinary, TimeSpan Bulk)
{
    public TimeSpan For(Call call) => call.IsBulk ? Bulk : Ordinary;
}
