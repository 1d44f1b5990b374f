namespace TestRail.Sandbox.Requests;

/// <summary>A filter in the URL, decoded and as sent.</summary>
internal sealed record Filter(string Name, string Value, string Raw);
