namespace TestRail.Sandbox.Requests;

/// <summary>A rejected request, which TestRail answers with <c>{"error": …}</c>.</summary>
internal sealed class RefusalException(int status, string text) : Exception(text)
{
    public int Status { get; } = status;

    public static RefusalException BadRequest(string text) => new(400, text);

    public static RefusalException Forbidden(string text) => new(403, text);
}
