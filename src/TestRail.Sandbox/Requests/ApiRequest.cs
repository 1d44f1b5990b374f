using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Requests;

/// <summary>A request, independent of the web server.</summary>
internal sealed record ApiRequest(string Verb, Query Query, string? ContentType, string Body, Links Links)
{
    public Upload? Upload { get; init; }
}
