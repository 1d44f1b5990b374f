namespace TestRail.Sandbox.Recording;

/// <summary>A request's place in the log, where its status is put when there is one.</summary>
internal sealed class LoggedRequest(RecordedRequest request)
{
    public RecordedRequest Request { get; set; } = request;
}
