namespace TestRail.Sandbox.Http;

/// <summary>One filter of the URL: decoded, and as it was sent.</summary>
internal sealed record Filter(string Name, string Value, string Raw);
