using TestRail.Reporter.Engine.Configuration.Defects;

namespace TestRail.Reporter.Engine.Defects;

/// <summary>
/// A tracker of defects. Every method throws <see cref="TrackerException"/> if the tracker is unreachable or rejects the request.
/// </summary>
internal interface IDefectTracker : IDisposable
{
    /// <summary>Tries connection, fields and configured values. Returns every problem, one sentence each.</summary>
    /// <param name="cancellation">Cancels the requests.</param>
    Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellation);

    /// <summary>The values that a field may have; empty if it takes any text.</summary>
    /// <param name="field">The field.</param>
    /// <param name="project">The project, which decides the workflow steps; null for the configured one.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    Task<IReadOnlyList<string>> ChoicesAsync(DefectField field, string? project, CancellationToken cancellation);

    /// <summary>Finds defects whose title contains the text: open ones first, then the newest.</summary>
    /// <param name="text">The text, for example the marker of a pushed defect.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    Task<IReadOnlyList<Defect>> FindAsync(string text, CancellationToken cancellation);

    /// <summary>Lists all defects, open or closed, with a fingerprint in the title, the newest first.</summary>
    /// <param name="cancellation">Cancels the requests.</param>
    Task<IReadOnlyList<TrackedDefect>> ListAsync(CancellationToken cancellation);

    /// <summary>Looks up a defect by its id; null if there is none.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellation">Cancels the request.</param>
    Task<Defect?> LookUpAsync(string id, CancellationToken cancellation);

    /// <summary>Pushes a defect. If the response is lost, the defect is searched for before the push counts as failed.</summary>
    /// <param name="defect">The defect.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    /// <exception cref="DefectRejectedException">A value is not valid. Nothing was sent.</exception>
    Task<PushedDefect> PushAsync(NewDefect defect, CancellationToken cancellation);

    /// <summary>Adds a comment to a defect.</summary>
    /// <param name="id">The defect.</param>
    /// <param name="text">The comment as plain text.</param>
    /// <param name="cancellation">Cancels the request.</param>
    Task CommentAsync(string id, string text, CancellationToken cancellation);

    /// <summary>The comments of a defect as plain text.</summary>
    /// <param name="id">The defect.</param>
    /// <param name="cancellation">Cancels the request.</param>
    Task<IReadOnlyList<string>> CommentsAsync(string id, CancellationToken cancellation);

    /// <summary>Moves a defect to a workflow step of its project.</summary>
    /// <param name="id">The defect.</param>
    /// <param name="step">The step; null for the configured one of new defects.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    /// <exception cref="DefectRejectedException">The project has no such step. Nothing was sent.</exception>
    Task MoveAsync(string id, string? step, CancellationToken cancellation);

    /// <summary>Attaches a file to a defect.</summary>
    /// <param name="id">The defect.</param>
    /// <param name="file">The path of the file.</param>
    /// <param name="name">The name of the file in the tracker.</param>
    /// <param name="cancellation">Cancels the request.</param>
    Task AttachAsync(string id, string file, string name, CancellationToken cancellation);
}
