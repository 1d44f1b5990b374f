using System.Globalization;
using System.Text;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>Messages of the commands that open and close runs.</summary>
internal static class OperationMessages
{
    /// <summary>TR0702: the command produced no results.</summary>
    public static Message NoSession() => new(Severity.Warning, "TR0702",
        "The command finished, but no test results were recorded.",
        "Check that it built and ran tests, and that the test projects reference a TestRail.Reporter package. If it runs an assembly (dotnet test Shop.Tests.dll), add --logger testrail.");

    /// <summary>The summary of all sessions of a command.</summary>
    public static Message SummaryOfAll(
        int sessions, (int Accepted, int Refused, int Kept, int InDoubt) counts, IReadOnlyList<(string Name, Uri Address, bool IsClosed)> runs, bool isMore)
    {
        var text = new StringBuilder(Phrases.Counts(counts, isMore));
        text.Append(CultureInfo.InvariantCulture, $" Total of {Phrases.Count(sessions, "session")}.");
        foreach (var run in runs)
            text.Append(CultureInfo.InvariantCulture, $"\nRun {run.Name}{(run.IsClosed ? " (closed)" : "")}: {run.Address}");
        return new(Severity.Information, null, text.ToString(), Phrases.Next(counts.Refused, isMore));
    }

    /// <summary>TR0705: nothing names the cases of the run to open.</summary>
    public static Message NothingToSelect() => new(Severity.Error, "TR0705",
        "No run was opened because nothing names its cases. Sessions that join a run by its id never add cases to it.",
        "Add --assemblies with the test assemblies, or set run.selection to all.");

    /// <summary>TR0706: assemblies whose tests name no case.</summary>
    public static Message NothingDeclared(IReadOnlyList<string> assemblies) => new(Severity.Error, "TR0706",
        $"No test names a TestRail case in {Phrases.List(assemblies)}.",
        "Pass test assemblies whose tests have [TestRailCase(123)], or set run.selection to all.");

    /// <summary>TR0707: the configuration names a run.</summary>
    public static Message RunIsGiven(long run) => new(Severity.Error, "TR0707",
        $"run.id names run R{run}. No other run is opened.", "Remove run.id (TESTRAIL_RUN_ID) to open a new run.");

    /// <summary>TR0708: no run to close.</summary>
    public static Message NoRunKnown() => new(Severity.Error, "TR0708",
        "There is no run to close: no id is given, and no session of this build opened a run on this machine.",
        $"Pass the run's id: {Phrases.Close} 57\nOr set TESTRAIL_RUN_ID.");

    /// <summary>TR0709: a run that closes only with its plan.</summary>
    public static Message RunOfPlan(string name, long run, long plan) => new(Severity.Error, "TR0709",
        $"{name} belongs to plan R{plan} and closes only with the plan.",
        $"Close the plan: {Phrases.Close} {run} --plan");

    /// <summary>TR0710: pending results for the run that was to be closed.</summary>
    public static Message ResultsAwaited(string name, IReadOnlyList<string> journals) => new(Severity.Error, "TR0710",
        $"{name} was not closed because results for it are pending in {Phrases.List(journals)}.",
        $"Send them: {Phrases.Resume}\nOr close it without them: add --force.");

    /// <summary>TR0711: a run or plan of another project.</summary>
    public static Message RunOfAnotherProject(string name, string project) => new(Severity.Error, "TR0711",
        $"{name} was not closed because it does not belong to the configured project \"{project}\".",
        "Fix the id, or set TESTRAIL_PROJECT to its project.");

    /// <summary>TR0712: no open plan of that name.</summary>
    public static Message NoOpenPlan(string plan) => new(Severity.Error, "TR0712",
        $"There is no open plan \"{plan}\" (plan.name).", "Fix the name, or set TESTRAIL_PLAN_ID to the plan's id.");

    /// <summary>TR0713: a defect is to be added to results, and no run is named.</summary>
    public static Message NoRunNamed() => new(Severity.Error, "TR0713",
        "No run is named, so the defect was not added.", "Pass its id with --run, or set TESTRAIL_RUN_ID.");

    /// <summary>TR0714: a defect is to be added to the results of cases that are not in the run.</summary>
    public static Message CasesNotInRun(long run, IReadOnlyList<long> cases) => new(Severity.Error, "TR0714",
        $"The defect was not added, because run R{run} does not contain {(cases.Count == 1 ? "case" : "cases")} {Phrases.Cases(cases)}.", "Fix the ids.");

    /// <summary>TR0715: a run that the sessions of this build may not have opened.</summary>
    public static Message RunNotProven(string name, long run, long? plan) => new(Severity.Error, "TR0715",
        $"{name} was left open because its description lacks the reference of the session that opened it. It may be another run.",
        $"Close it anyway: {Phrases.Close} {run}{(plan is null ? "" : " --plan")}");

    /// <summary>TR0716: a run that was not closed because its journal names another server.</summary>
    public static Message RunOnAnotherServer(long run, Uri server) => new(Severity.Warning, "TR0716",
        $"Run R{run} was left open because its journal says that it is at {server}, and connection.url names another server.",
        "Check connection.url.");

    /// <summary>TR0717: a defect is to be added to results, and the response was lost.</summary>
    public static Message DefectUnconfirmed(string defect, long run, string reason) => new(Severity.Error, "TR0717",
        $"TestRail may have added defect {defect} to run R{run}: {reason}", "Run the command again in a few minutes. It adds the defect only to cases that lack it.");

    /// <summary>An earlier call added the defect.</summary>
    public static Message DefectKnown(string defect, long run, IReadOnlyList<long> cases) => new(Severity.Information, null,
        $"{Phrases.Count(cases.Count, "case")} in run R{run} {(cases.Count == 1 ? "has" : "have")} defect {defect} already: {Phrases.Cases(cases)}.");

    /// <summary>A defect was added to results.</summary>
    public static Message DefectLinked(string defect, long run, IReadOnlyList<long> cases) => new(Severity.Information, null,
        $"Defect {defect} was added to {Phrases.Count(cases.Count, "case")} in run R{run}: {Phrases.Cases(cases)}.");

    /// <summary>The summary of a dry run.</summary>
    public static Message DryRunSummary(int results, int attachments, int requests, IReadOnlyList<string> runs, int newRuns) => new(Severity.Information, null,
        requests == 0 ? "Dry run: nothing would be sent."
            : results + attachments == 0 ? $"Dry run: would send {Phrases.Count(requests, "request")}. Nothing was sent."
            : $"Dry run: would send {Phrases.Count(results, "result")}{(attachments == 0 ? "" : $" and {Phrases.Count(attachments, "attachment")}")}"
                + $"{(runs.Count + newRuns == 0 ? "" : $" to {Phrases.List(newRuns == 0 ? runs : [.. runs, Phrases.Count(newRuns, "new run")])}")} in {Phrases.Count(requests, "request")}. Nothing was sent.");

    /// <summary>A run or plan was closed.</summary>
    public static Message RunClosed(string name, Uri address, bool wasClosed) => new(Severity.Information, null,
        $"{name} {(wasClosed ? "was already closed" : "is closed")}: {address}");
}
