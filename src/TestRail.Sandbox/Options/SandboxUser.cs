namespace TestRail.Sandbox.Options;

/// <summary>A user in addition to the seed's.</summary>
/// <param name="Email">The e-mail address, used to sign in.</param>
/// <param name="Key">The API key.</param>
/// <param name="ReadOnly">True for a user who may read everything but change nothing: every POST gets 403.</param>
/// <param name="Projects">The ids of the projects that the user may see. Requests for others get 403. Default: null, all projects.</param>
public sealed record SandboxUser(string Email, string Key, bool ReadOnly = false, IReadOnlyList<long>? Projects = null);
