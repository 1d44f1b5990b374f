namespace TestRail.Sandbox;

/// <summary>A user beside those of the seed.</summary>
/// <param name="Email">What the user signs in with.</param>
/// <param name="Key">The API key.</param>
/// <param name="ReadOnly">The user may read everything and change nothing: every POST is refused with 403.</param>
/// <param name="Projects">The ids of the only projects that the user may see; what is in others is refused with 403. Default: null, all of them.</param>
public sealed record SandboxUser(string Email, string Key, bool ReadOnly = false, IReadOnlyList<long>? Projects = null);
