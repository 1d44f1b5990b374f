using System.Globalization;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Defects;

namespace TestRail.Reporter.Engine.Pushing;

/// <summary>
/// Adds comments to open defects of tests that failed again or pass again. A comment that is there already is not added again, whichever
/// session added it.
/// </summary>
internal sealed class DefectFollowUp(PushContext context, IDefectTracker tracker)
{
    private const int Requests = 8;

    private readonly string _today = context.Time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Why the tracker did not take a comment or a move; null if it took all. Other defects are not affected.</summary>
    public string? Rejection { get; private set; }

    /// <summary>Adds comments to the defects of tests that failed again.</summary>
    public Task FailedAgainAsync(IReadOnlyCollection<(string Defect, FailureRun Run)> defects, CancellationToken cancellation) =>
        ForEachAsync(defects, async (one, token) =>
        {
            var text = $"Failed again on {_today}";
            var link = one.Run.Address.AbsoluteUri;
            await CommentOnceAsync(one.Defect, $"{text} in {one.Run.Name}: {link}", context.Options.Comment == DefectComment.Daily ? text : link, token).ConfigureAwait(false);
        }, cancellation);

    /// <summary>Adds comments to the defects of tests that pass again, and moves them to the configured step.</summary>
    public Task PassedAgainAsync(IReadOnlyCollection<(string Defect, FailureRun Run)> defects, CancellationToken cancellation) =>
        ForEachAsync(defects, async (one, token) =>
        {
            var link = one.Run.Address.AbsoluteUri;
            await CommentOnceAsync(one.Defect, $"Passed on {_today} in {one.Run.Name}: {link}", link, token).ConfigureAwait(false);
            if (context.Options.OnFixed == FixedDefect.Resolve)
                await tracker.MoveAsync(one.Defect, context.Options.FixedStep, token).ConfigureAwait(false);
        }, cancellation);

    /// <summary>Works on each defect. The project of one may have no such step; other defects may be in other projects.</summary>
    private Task ForEachAsync(
        IReadOnlyCollection<(string Defect, FailureRun Run)> defects, Func<(string Defect, FailureRun Run), CancellationToken, Task> work, CancellationToken cancellation) =>
        Parallel.ForEachAsync(defects, new ParallelOptions { MaxDegreeOfParallelism = Requests, CancellationToken = cancellation }, async (one, token) =>
        {
            try
            {
                await work(one, token).ConfigureAwait(false);
            }
            catch (DefectRejectedException rejected)
            {
                Rejection = rejected.Problems[0];
            }
        });

    private async Task CommentOnceAsync(string defect, string text, string known, CancellationToken cancellation)
    {
        var comments = await tracker.CommentsAsync(defect, cancellation).ConfigureAwait(false);
        if (!comments.Any(comment => comment.Contains(known, StringComparison.Ordinal)))
            await tracker.CommentAsync(defect, text, cancellation).ConfigureAwait(false);
    }
}
