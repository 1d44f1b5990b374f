using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>Messages about results that TestRail did not take.</summary>
internal static class DeliveryMessages
{
    /// <summary>TR0301: rejected results, each with its test and the reason.</summary>
    /// <param name="all">How many results there are.</param>
    /// <param name="refused">The rejected ones.</param>
    /// <param name="told">How many more were rejected that another process of the same command listed.</param>
    public static Message ResultsRejected(int all, IReadOnlyList<(long Case, string Test, string Reason)> refused, int told = 0)
    {
        var lines = from result in refused
                    group result by result.Reason into same
                    select $"  {same.Key}\n{string.Join("\n", same.Select(one => $"    C{one.Case}  {one.Test}"))}";
        return new(Severity.Error, "TR0301",
            $"{refused.Count + told} of {Phrases.Count(all, "result")} {(refused.Count + told == 1 ? "was" : "were")} rejected:\n{string.Join("\n", lines)}{(told == 0 ? "" : $"\n  and {told} more, listed by another process of this command.")}",
            "Fix the ids in the tests, or add the cases to the run.");
    }

    /// <summary>TR0302: pending and unconfirmed results.</summary>
    public static Message ResultsPending(int kept, int inDoubt, string journal)
    {
        var missing = $"{Phrases.Count(kept, "result")} {(kept == 1 ? "is" : "are")} pending";
        var what = (kept, inDoubt) switch
        {
            (_, 0) => missing,
            (0, _) => $"{Phrases.Count(inDoubt, "result")} {(inDoubt == 1 ? "is" : "are")} unconfirmed",
            _ => $"{missing} and {inDoubt} unconfirmed",
        };
        return new(Severity.Error, "TR0302", $"{what}. {(kept + inDoubt == 1 ? "It is" : "They are")} in {journal}", $"Send {(kept + inDoubt == 1 ? "it" : "them")}: {Phrases.Resume}");
    }

    /// <summary>TR0310: results without a required field.</summary>
    public static Message FieldsRequired(IReadOnlyCollection<string> fields) => new(Severity.Error, "TR0310",
        $"TestRail requires the result field{(fields.Count == 1 ? "" : "s")} {Phrases.List(fields)}. Results without {(fields.Count == 1 ? "it" : "them")} were not sent.",
        $"Set {Phrases.List(fields.Select(field => $"results.fields.{field}"))} in testrail.reporter.json, or add [TestRailField] to the tests. Then send the results: {Phrases.Resume}");

    /// <summary>TR0311: every result is rejected for the same reason, so none is given up.</summary>
    public static Message EveryResultRejected(int count, string reason) => new(Severity.Error, "TR0311",
        $"TestRail rejected {count} results in a row for the same reason and accepted none. All results stay pending: {reason}",
        $"Fix the cause, then send the results: {Phrases.Resume}\nTo give up the rejected ones instead: {Phrases.Resume} --give-up-rejected");

    /// <summary>TR0313: TestRail fails on one result and stores others.</summary>
    public static Message ServerFailsOn(long @case, string test, string failure) => new(Severity.Error, "TR0313",
        $"TestRail failed on the result of {test} for C{@case} and stored the others. The result stays pending: {failure}",
        $"Check TestRail's log, then send the result: {Phrases.Resume}");

    /// <summary>TR0501: files that could not be uploaded; their results are stored.</summary>
    public static Message AttachmentsFailed(IReadOnlyList<(string Name, string Reason)> files) => new(Severity.Warning, "TR0501",
        $"{Phrases.Count(files.Count, "attachment")} could not be uploaded:\n{string.Join("\n", files.Select(file => $"  {file.Name}: {file.Reason}"))}");

    /// <summary>TR0502: pending files of stored results.</summary>
    public static Message AttachmentsPending(int files, string journal) => new(Severity.Error, "TR0502",
        $"{Phrases.Count(files, "attachment")} of stored results {(files == 1 ? "is" : "are")} pending, beside {journal}",
        $"Upload {(files == 1 ? "it" : "them")}: {Phrases.Resume}");
}
