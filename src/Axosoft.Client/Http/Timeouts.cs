namespace Axosoft.Client.Http;

/// <summary>The timeouts of one attempt.</summary>
internal sealed record Timeouts(TimeSpan Ordinary, TimeSpan Upload)
{
    public TimeSpan For(Call call) => call.IsUpload ? Upload : Ordinary;
}
