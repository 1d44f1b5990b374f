namespace TestRail.Sandbox.Replaying;

/// <summary>A place at which two exchanges differ.</summary>
/// <param name="Place">The place, such as <c>reply.tests[0].status_id</c>.</param>
/// <param name="Before">What the first recording has there.</param>
/// <param name="Now">What is there now.</param>
internal sealed record Difference(string Place, string Before, string Now);
