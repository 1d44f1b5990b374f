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

    /// <summary>Why a defect was not moved although the tracker is available; null if all were moved.</summary>
    public string? Rejection { get; private set; }

    /// <summary>Adds comments to the defects of tests that failed again.</summary>
    public Task FailedAgainAsync(IReadOnlyCollection<(string Defect, FailureRun Run)> defects, CancellationToken cancellation) =>
        Parallel.ForEachAsync(defects, Options(cancellation), async (one, token) =>
        {
            var text = $"Failed again on {_today}";
            var link = one.Run.Address.AbsoluteUri;
            await CommentOnceAsync(one.Defect, $"{text} in {one.Run.Name}: {link}", context.Options.Comment == DefectComment.Daily ? text : link, token).ConfigureAwait(false);
        });

    /// <summary>Adds comments to the defects of tests that pass again, and moves them to the configured step.</summary>
    public Task PassedAgainAsync(IReadOnlyCollection<(string Defect, FailureRun Run)> defects, CancellationToken cancellation) =>
        Parallel.ForEachAsync(defects, Options(cancellation), async (one, token) =>
        {
            var link = one.Run.Address.AbsoluteUri;
            await CommentOnceAsync(one.Defect, $"Passed on {_today} in {one.Run.Name}: {link}", link, token).ConfigureAwait(false);
            if (context.Options.OnFixed == FixedDefect.Resolve)
                await MoveAsync(one.Defect, token).ConfigureAwait(false);
        });

    private static ParallelOptions Options(CancellationToken cancellation) => new() { MaxDegreeOfParallelism = Requests, CancellationToken = cancellation };

    /// <summary>Moves a defect. Its project may have no such step; other defects may be in other projects.</summary>
    private async Task MoveAsync(string defect, CancellationToken cancellation)
    {
        try
        {
            await tracker.MoveAsync(defect, context.Options.FixedStep, cancellation).ConfigureAwait(false);
        }
        catch (DefectRejectedException rejected)
        {
            Rejection = rejected.Problems[0];
        }
    }

    private async Task CommentOnceAsync(string defect, string text, string known, CancellationToken cancellation)
    {
        var comments = await tracker.CommentsAsync(defect, cancellation).ConfigureAwait(false);
        if (!comments.Any(comment => comment.Contains(known, StringComparison.Ordinal)))
            await tracker.CommentAsync(defect, text, cancellation).ConfigureAwait(false);
    }
}
