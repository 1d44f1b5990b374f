namespace TestRail.Sandbox.Axosoft;

/// <summary>A reply in place of the call's own.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The body.</param>
/// <param name="ContentType">The type of the body.</param>
public sealed record AxosoftFailure(int Status, string Body = "", string ContentType = "application/json; charset=utf-8")
{
    /// <summary>Whether the call takes effect nevertheless, as if its reply was lost. Default: false.</summary>
    public bool TakesEffect { get; init; }
}
