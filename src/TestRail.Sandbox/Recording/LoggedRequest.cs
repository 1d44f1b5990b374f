namespace TestRail.Sandbox.Recording;

/// <summary>A request in the log. Its status is set when the reply is known.</summary>
internal sealed class LoggedRequest(RecordedRequest request)
{
    public RecordedRequest Request { get; set; } = request;
}
