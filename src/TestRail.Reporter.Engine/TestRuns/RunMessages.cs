using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>Messages about runs and plans.</summary>
internal static class RunMessages
{
    /// <summary>TR0125: no run has the configured id.</summary>
    public static Message NoSuchRun(long id, string? place, bool isPlan) => new(Severity.Error, "TR0125",
        isPlan ? $"run.id{Phrases.At(place)} is {id}, but R{id} is a plan." : $"run.id{Phrases.At(place)} is {id}, but TestRail has no run with this id that the user may see.",
        isPlan ? $"Set plan.id to {id} instead of run.id, or set run.id to one of the plan's runs." : "Set run.id to the number after R in the run's title, or remove run.id to open a new run.");

    /// <summary>The run that the session reports to.</summary>
    public static Message RunOpened(long run, string name, Uri address, bool created) => new(Severity.Information, null,
        $"{(created ? "Opened" : "Reporting to")} run R{run} \"{name}\": {address}");

    /// <summary>TR0202: a name or id of the configuration is not in TestRail.</summary>
    public static Message NotFound(string kind, string wanted, string option, IReadOnlyList<string> existing, string? permit = null) => new(Severity.Error, "TR0202",
        $"TestRail has no {kind} \"{wanted}\" ({option}){(permit is null ? "" : $". {permit} does not allow creating it")}. {Phrases.Existing(kind, existing)}",
        $"Fix {option} in testrail.reporter.json, or check the user's permissions.");

    /// <summary>TR0203: a name fits several things.</summary>
    public static Message Ambiguous(string kind, string wanted, string option, IReadOnlyList<long> ids) => new(Severity.Error, "TR0203",
        $"TestRail has more than one {kind} \"{wanted}\" ({option}).",
        $"Set {option} to an id: {string.Join(", ", ids)}.");

    /// <summary>TR0204: cases named by tests that TestRail does not have.</summary>
    public static Message CasesNotInTestRail(IReadOnlyCollection<long> cases) => new(Severity.Warning, "TR0204",
        $"{Phrases.Count(cases.Count, "case")} named by tests {(cases.Count == 1 ? "is" : "are")} not in the suites of this session's runs and {(cases.Count == 1 ? "was" : "were")} not added to a run: {Phrases.List(cases.Select(id => $"C{id}"))}.",
        "Fix the ids, or remove them from the tests.");

    /// <summary>TR0205: the project has several suites and none is configured.</summary>
    public static Message SuiteNeeded(IReadOnlyList<string> suites) => new(Severity.Error, "TR0205",
        $"The project has several suites, and neither the configuration nor a known case names one. {Phrases.Existing("suite", suites)}",
        "Set suite in testrail.reporter.json, or add [assembly: TestRailSuite(\"…\")] to the test project.");

    /// <summary>TR0207: the configured run is closed.</summary>
    public static Message RunCompleted(long run, string name) => new(Severity.Error, "TR0207",
        $"Run R{run} \"{name}\" (run.id) is closed and accepts no more results.",
        $"Set run.id to an open run, or remove it to open a new one. To send the results in the journal to another run: TESTRAIL_RUN_ID=… {Phrases.Resume}");

    /// <summary>TR0208: the configured plan is closed.</summary>
    public static Message PlanCompleted(long plan, string name) => new(Severity.Error, "TR0208",
        $"Plan R{plan} \"{name}\" (plan.id) is closed and accepts no more runs.",
        $"Set plan.id to an open plan, or set plan.name to open a new one. To send the results in the journal to another plan: TESTRAIL_PLAN_ID=… {Phrases.Resume}, or TESTRAIL_PLAN__NAME=… {Phrases.Resume}");

    /// <summary>TR0209: closing the run would have hidden missing tests.</summary>
    public static Message NotClosedAfterAbort(long run) => new(Severity.Warning, "TR0209",
        $"Run R{run} was left open because the test run was aborted.",
        $"Close it: {Phrases.Close} {run}");

    /// <summary>TR0211: the response to the creation of a run or plan was lost, and it may still appear.</summary>
    public static Message CreationInDoubt(string kind, TimeSpan settle) => new(Severity.Error, "TR0211",
        $"TestRail's response to the creation of a {kind} was lost. The {kind} may still appear, so no second one is created within {Phrases.Span(settle)}.",
        $"Send the results after that: {Phrases.Resume}");

    /// <summary>TR0212: the run was deleted.</summary>
    public static Message RunDeleted(long run, Uri server) => new(Severity.Error, "TR0212",
        $"Run R{run} of these results no longer exists at {server}.",
        $"Send the results in the journal to another run: TESTRAIL_RUN_ID=… {Phrases.Resume}");

    /// <summary>TR0213: the run was closed before the delivery was complete.</summary>
    public static Message RunClosedMeanwhile(long run, string name) => new(Severity.Error, "TR0213",
        $"Run R{run} \"{name}\" was closed before all results were sent. It accepts no more results.",
        $"Send the remaining results to another run: TESTRAIL_RUN_ID=… {Phrases.Resume}");

    /// <summary>TR0214: other processes may still report to the run that was to be closed.</summary>
    public static Message SharedRunLeftOpen(long run, string option) => new(Severity.Warning, "TR0214",
        $"Run R{run} was left open despite {option} because other processes may still report to it.",
        $"Close it when all of them have finished: {Phrases.Close} {run}\nOr start them with testrail-reporter exec, which closes the run at the end.");

    /// <summary>TR0221: the user lacks the permission to create something.</summary>
    public static Message NotAllowedToCreate(string kind, string name, string reason) => new(Severity.Error, "TR0221",
        $"TestRail has no {kind} \"{name}\", and the user is not allowed to create it: {reason}",
        $"Create it in TestRail, or give the user the permission. Then send the results: {Phrases.Resume}");

    /// <summary>TR0223: a duplicate that could not be deleted.</summary>
    public static Message LeftBehind(string what, string reason) => new(Severity.Warning, "TR0223",
        $"Another machine created the same at the same time, and that one is used. The {what} created by this session could not be deleted: {reason}",
        "Delete it in TestRail. It contains no results of this session.");

    /// <summary>TR0224: a completed milestone.</summary>
    public static Message MilestoneCompleted(string name, string option) => new(Severity.Error, "TR0224",
        $"The milestone \"{name}\" ({option}) is completed.", "Name an open milestone, or a new one.");

    /// <summary>TR0225: an id of another project.</summary>
    public static Message OfAnotherProject(string option, long id, string name, string project, string configured) => new(Severity.Error, "TR0225",
        $"R{id} \"{name}\" ({option}) belongs to the project \"{project}\", but the configuration names \"{configured}\".",
        $"Fix {option} or project. With {option}, project is optional.");

    /// <summary>TR0226: other machines may still report to the plan that was to be closed.</summary>
    public static Message PlanLeftOpen(long plan) => new(Severity.Warning, "TR0226",
        $"Plan R{plan} was left open despite plan.close because other runs of it have tests without a result. Their machines may still be testing.",
        $"Close it when all of them have finished: {Phrases.Close} --plan");

    /// <summary>TR0227: TestRail carried out a request after the reporter had repeated it.</summary>
    public static Message CreatedTwice(string kind, Uri twin, IReadOnlyList<Uri> used) => new(Severity.Warning, "TR0227",
        $"TestRail created a {kind} twice because its first response was lost. The results are in {Phrases.List(used.Select(run => run.AbsoluteUri))}. The duplicate is {twin}.",
        "Delete the duplicate.");

    /// <summary>TR0371: the run's description could not be updated.</summary>
    public static Message DescriptionNotChanged(long run, string reason) => new(Severity.Warning, "TR0371",
        $"The note about an aborted test run could not be added to the description of run R{run}: {reason}", "Allow the user of the API key to edit runs.");

    /// <summary>TR0361: more references than TestRail's field holds.</summary>
    public static Message ReferencesInDescription(long run, IReadOnlyList<string> left) => new(Severity.Warning, "TR0361",
        $"TestRail stores 250 characters of references (run.refs). {Phrases.Count(left.Count, "more reference")} of run R{run} {(left.Count == 1 ? "is" : "are")} in its description only: {Phrases.List(left)}.");

    /// <summary>TR0362: TestRail has none of the cases, so the run would be empty.</summary>
    /// <param name="count">How many cases the tests name.</param>
    /// <param name="cases">The cases that no other message lists.</param>
    public static Message NoCaseKnown(int count, IReadOnlyCollection<long> cases) => new(Severity.Warning, "TR0362",
        $"No run was opened because TestRail does not have {(count == 1 ? "the case named by the tests" : $"any of the {count} cases named by the tests")}{(cases.Count == 0 ? "" : $": {Phrases.List(cases.Select(id => $"C{id}"))}")}.",
        "Fix the ids in the tests, or check the options project and suite.");

    /// <summary>TR0350: unknown suites in attributes.</summary>
    public static Message SuitesMissing(IReadOnlyList<string> suites, IReadOnlyList<string> existing) => new(Severity.Warning, "TR0350",
        $"[TestRailSuite] names {Phrases.List(suites.Select(suite => $"\"{suite}\""))}, but the project has no such suite. {Phrases.Existing("suite", existing)} The cases of these tests are in the runs of their own suites.",
        "Fix [TestRailSuite], or remove it.");

    /// <summary>TR0703: a run that was not closed because results are pending.</summary>
    public static Message NotClosedIncomplete(long run, int sessions) => new(Severity.Warning, "TR0703",
        $"Run R{run} was left open because results of {Phrases.Count(sessions, "session")} are pending.",
        $"Send them: {Phrases.Resume}\nThen close the run: {Phrases.Close} {run}");

    /// <summary>TR0704: a run that was not closed because another process opened it.</summary>
    public static Message NotOursToClose(long run, long? plan) => new(Severity.Warning, "TR0704",
        plan is null
            ? $"Run R{run} was left open because this command's tests did not open it."
            : $"Run R{run} was left open. It closes only with its plan R{plan}, and this command's tests did not open that plan.",
        $"Close it anyway: {Phrases.Close} {run}{(plan is null ? "" : " --plan")}");
}
