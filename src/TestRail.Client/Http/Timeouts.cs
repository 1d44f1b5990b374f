namespace TestRail.Client.Http;

/// <summary>The timeouts of one attempt.</summary>
internal sealed record Timeouts(TimeSpan Ordinary, TimeSpan Bulk)
{
    public TimeSpan For(Call call) => call.IsBulk ? Bulk : Ordinary;
}
