using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Http;

/// <summary>A request as it arrived, free of the web server.</summary>
internal sealed record ApiRequest(string Verb, Query Query, string? ContentType, string Body, Links Links)
{
    public Upload? Upload { get; init; }
}
