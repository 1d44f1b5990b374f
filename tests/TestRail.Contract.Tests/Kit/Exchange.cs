using System.Text.Json.Nodes;

namespace TestRail.Contract.Tests.Kit;

/// <summary>A request and its reply, as they were sent.</summary>
internal sealed record Exchange(string Verb, string Address, string Sent, int Status, string Answered)
{
    public JsonNode? Answer => JsonNode.Parse(Answered);
}
