using System.Globalization;
using System.Text;

namespace TestRail.Reporter.Abstractions.Messages;

/// <summary>
/// Everything the reporter says, in one place, so that it speaks with one voice. Codes are stable: people search for them.
/// TR00 host and package, TR01 configuration, TR02 connection and run, TR03 results, TR04 journal, TR05 attachments, TR06 reports, TR07 the command line.
/// </summary>
internal static class Sentences
{
    /// <summary>The next step that sends whatever a journal still holds.</summary>
    public const string Resume = "testrail-reporter resume";

    /// <summary>The step that closes a run.</summary>
    public const string Close = "testrail-reporter run close";

    // Host and package

    public static Message EngineMissing(string file) => new(Severity.Error, "TR0001",
        $"The reporter's engine is not where the package puts it: {file}. Nothing is reported.",
        "Build the test project again (without --no-build); if its output was copied, copy the folder testrail with it.");

    public static Message EngineOfAnotherVersion(int host, int engine) => new(Severity.Error, "TR0002",
        $"The test output holds files of two versions of TestRail.Reporter (host {host}, engine {engine}). Nothing is reported.",
        "Delete the output folder and build the test project again.");

    public static Message EngineBroken(string file, string reason) => new(Severity.Error, "TR0003",
        $"The reporter's engine cannot be loaded from {file}: {reason} Nothing is reported.",
        "Delete the output folder and build the test project again.");

    /// <summary>TR0004: the reporter itself is at fault.</summary>
    public static Message Unexpected(string problem, string? journal) => new(Severity.Error, "TR0004",
        $"The reporter met something it was not made for: {problem}",
        (journal is null ? "" : $"The results are kept in {journal}. Send them with: {Resume}\n") + "Please report this with the text above.");

    /// <summary>TR0005: the test process is gone, and nobody kept a list of what it was at. VSTest itself says why.</summary>
    public static Message TestsCutShort() => new(Severity.Warning, "TR0005",
        "The test process exited before all tests finished. Results that it had not yet passed to VSTest are lost.",
        "Run dotnet test with --blame, and the tests that were running are reported as failed.");

    /// <summary>TR0006: the tests that took the test process with them, or were at work beside those.</summary>
    public static Message TestsInFlight(IReadOnlyList<string> tests) => new(Severity.Warning, "TR0006",
        $"The test process ended while {(tests.Count == 1 ? "this test" : "these tests")} ran, and {(tests.Count == 1 ? "it is" : "they are")} reported as failed:\n"
        + string.Join("\n", tests.Take(LongestList).Select(test => $"  {test}")) + (tests.Count > LongestList ? $"\n  and {tests.Count - LongestList} more." : ""));

    /// <summary>TR0007: results that the test process took with it.</summary>
    public static Message LostWithTestProcess(int lost) => new(Severity.Warning, "TR0007",
        $"At least {Count(lost, "test")} had ended, and the test process took {(lost == 1 ? "its result" : "their results")} with it.",
        "Add -- RunConfiguration.BatchSize=1 to hand each result over at once.");

    // Configuration

    /// <summary>TR0101: the configuration cannot be used; every problem on a line of its own.</summary>
    public static Message ConfigurationUnusable(IReadOnlyList<Message> problems, string? file, IReadOnlyList<string> searched)
    {
        var count = problems.Count == 1 ? "There is a problem" : $"There are {problems.Count} problems";
        var lines = string.Concat(problems.Select(problem => $"\n  {problem.Code} {problem.Text}"));
        return new(Severity.Error, "TR0101", $"{count} with the configuration, so nothing can be sent to TestRail:{lines}",
            $"{Looked(file, searched)}\nCorrect what is named above; testrail.reporter.json.example shows every option.");
    }

    /// <summary>TR0102: nothing of this name can be configured.</summary>
    public static Message UnknownOption(string name, string? place, string? suggestion) => Problem("TR0102",
        $"{name}{At(place)} is not an option{(suggestion is null ? "." : $"; did you mean {suggestion}?")}");

    /// <summary>TR0103: a value that the option cannot take.</summary>
    public static Message WrongValue(string name, string place, string found, string expected, string example) => Problem("TR0103",
        $"{name}{At(place)} is {found}; expected {expected}, for example {example}.");

    /// <summary>TR0103: a whole section is something else.</summary>
    public static Message WrongSection(string name, string place) => Problem("TR0103",
        $"{name}{At(place)} is a section; expected its options in braces.");

    /// <summary>TR0104: an option without which nothing can be sent.</summary>
    public static Message MissingOption(string name, string example, string variable) => Problem("TR0104",
        $"{name} is missing; set it in testrail.reporter.json, for example {example}, or as the environment variable {variable}.");

    /// <summary>TR0105: a value refers to an environment variable that has no value.</summary>
    public static Message MissingVariable(string name, string place, string variable) => Problem("TR0105",
        $"{name}{At(place)} takes its value from the environment variable {variable}, which is not set or is empty.");

    /// <summary>TR0106: two options of the same standing that exclude each other.</summary>
    public static Message Contradiction(string name, string place, string other, string otherPlace) => Problem("TR0106",
        $"{name}{At(place)} and {other}{At(otherPlace)} exclude each other; keep one of them.");

    /// <summary>TR0106: an option of a plan where no plan is named.</summary>
    public static Message NeedsPlan(string name, string place) => Problem("TR0106",
        $"{name}{At(place)} says something of a plan, but neither plan.id nor plan.name is set.");

    /// <summary>TR0107: the file is not JSON.</summary>
    public static Message FileBroken(string file, long line, long column, string expected) => Problem("TR0107",
        $"{file} is not valid JSON at line {line}, column {column}: {expected}");

    /// <summary>TR0108: the file that was asked for by name is not there, or cannot be read.</summary>
    public static Message FileUnreadable(string file, string? place, string reason) => Problem("TR0108",
        $"{file}{At(place)} cannot be read: {reason}");

    /// <summary>TR0109: a name or text with a placeholder that nothing stands for.</summary>
    public static Message UnknownPlaceholder(string name, string place, string placeholder, IReadOnlyList<string> known) => Problem("TR0109",
        $"{name}{At(place)} has the unknown placeholder {{{placeholder}}}; there are {string.Join(", ", known.Select(each => $"{{{each}}}"))}.");

    /// <summary>TR0110: the key would travel in the clear.</summary>
    public static Message InsecureAddress(string place, string address) => Problem("TR0110",
        $"connection.url{At(place)} is {address}: over plain http everyone on the way can read the API key. "
        + "Use https, or set connection.allowHttp to true to accept that.");

    /// <summary>TR0111: an option is written twice in one file.</summary>
    public static Message OptionTwice(string name, string place) => Problem("TR0111",
        $"{name}{At(place)} is set for the second time in this file; keep one.");

    /// <summary>TR0120: a key on the command line is visible to every process of the machine and in build logs.</summary>
    public static Message KeyOnCommandLine(string argument, string variable) => new(Severity.Warning, "TR0120",
        $"The API key was given as the host argument {argument}, where process lists and build logs show it.",
        $"Give it as the environment variable {variable}.");

    /// <summary>TR0121: a variable that nearly has an option's name.</summary>
    public static Message VariableNotUsed(string variable, string suggestion) => new(Severity.Warning, "TR0121",
        $"The environment variable {variable} is not an option and was not used.", $"Did you mean {suggestion}?");

    /// <summary>TR0122: the environment pins where the key goes, and something else would lead it elsewhere.</summary>
    public static Message NotFromEnvironment(string name, string place, string pin, string variable) => Problem("TR0122",
        $"{name}{At(place)} is not used: the {pin} pins where the API key goes, and a file of the repository must not change the way there. Remove it, or set the environment variable {variable}.");

    /// <summary>TR0123: a variable's name that has no end.</summary>
    public static Message UnclosedVariable(string name, string place) => Problem("TR0123",
        $"{name}{At(place)} has ${{ without a }} that ends the variable's name. Add it, or write $${{ for the two characters themselves.");

    /// <summary>TR0124: TestRail would take a part of the name for the key.</summary>
    public static Message ColonInUser(string place) => Problem("TR0124",
        $"connection.user{At(place)} has a colon in it. TestRail takes what follows a colon for the API key; write the e-mail address alone.");

    /// <summary>TR0125: an id that is none of a run's.</summary>
    public static Message NoSuchRun(long id, string? place, bool isPlan) => new(Severity.Error, "TR0125",
        isPlan ? $"run.id{At(place)} is {id}, and R{id} is a plan." : $"run.id{At(place)} is {id}, and TestRail has no run of that id that the user may see.",
        isPlan ? $"Set plan.id to {id} in place of run.id, or run.id to one of the plan's runs." : "Set run.id to the number after R in the run's title, or remove it to open a new run.");

    // Connection and run

    /// <summary>Where the results go.</summary>
    public static Message RunOpened(long run, string name, Uri address, bool created) => new(Severity.Information, null,
        $"{(created ? "Opened" : "Reporting into")} run R{run} \"{name}\": {address}");

    /// <summary>TR0201: TestRail did not do what it was asked to.</summary>
    public static Message TestRailFailed(string failure) => new(Severity.Error, "TR0201", failure);

    /// <summary>TR0202: a name or id of the configuration is not in TestRail.</summary>
    public static Message NotFound(string kind, string wanted, string option, IReadOnlyList<string> existing, string? permit = null) => new(Severity.Error, "TR0202",
        $"TestRail has no {kind} \"{wanted}\" ({option}){(permit is null ? "" : $", and {permit} does not let it be created")}. {Existing(kind, existing)}",
        $"Correct {option} in testrail.reporter.json, or check what the user may see.");

    /// <summary>TR0203: a name fits several things.</summary>
    public static Message Ambiguous(string kind, string wanted, string option, IReadOnlyList<long> ids) => new(Severity.Error, "TR0203",
        $"TestRail has more than one {kind} \"{wanted}\" ({option}).",
        $"Give {option} as an id: {string.Join(", ", ids)}.");

    /// <summary>TR0203: a configuration's name is that of several groups.</summary>
    public static Message AmbiguousConfiguration(string wanted, string option, IReadOnlyList<string> full) => new(Severity.Error, "TR0203",
        $"TestRail has more than one configuration \"{wanted}\" ({option}).",
        $"Write it with its group: {List(full.Select(each => $"\"{each}\""))}.");

    /// <summary>TR0204: cases that tests name and that TestRail does not have.</summary>
    public static Message CasesNotInTestRail(IReadOnlyCollection<long> cases) => new(Severity.Warning, "TR0204",
        $"{Count(cases.Count, "case")} that tests name {(cases.Count == 1 ? "is" : "are")} in no suite that is reported into, and {(cases.Count == 1 ? "was" : "were")} left out of the run: {List(cases.Select(id => $"C{id}"))}.",
        "Correct the ids, or remove them from the tests.");

    /// <summary>TR0205: which suite is meant cannot be told.</summary>
    public static Message SuiteNeeded(IReadOnlyList<string> suites) => new(Severity.Error, "TR0205",
        $"The project has several suites, and neither the configuration nor a known case says which. {Existing("suite", suites)}",
        "Set suite in testrail.reporter.json, or put [assembly: TestRailSuite(\"…\")] into the test project.");

    /// <summary>TR0206: configurations that no run can stand for together.</summary>
    public static Message TwoConfigurationsOfOneGroup(string group, IReadOnlyList<string> configurations) => new(Severity.Error, "TR0206",
        $"plan.configurations names {string.Join(" and ", configurations)}, which are both of the group {group}; a run has one of each group.",
        "Keep one of them.");

    /// <summary>TR0207: nothing can be added to a closed run.</summary>
    public static Message RunCompleted(long run, string name) => new(Severity.Error, "TR0207",
        $"Run R{run} \"{name}\" (run.id) is closed, and TestRail takes no more results for it.",
        $"Give the id of an open run, or none to open a new one. For the results in the journal: TESTRAIL_RUN_ID=… {Resume}");

    /// <summary>TR0208: nothing can be added to a closed plan.</summary>
    public static Message PlanCompleted(long plan, string name) => new(Severity.Error, "TR0208",
        $"Plan R{plan} \"{name}\" (plan.id) is closed, and TestRail takes no more runs for it.",
        $"Give the id of an open plan, or a name to open a new one. For the results in the journal: TESTRAIL_PLAN_ID=… {Resume}, or TESTRAIL_PLAN__NAME=… {Resume}");

    /// <summary>TR0209: closing was asked for, and would have hidden missing tests.</summary>
    public static Message NotClosedAfterAbort(long run) => new(Severity.Warning, "TR0209",
        $"The tests ended early, so run R{run} was left open.",
        $"If nothing is to be added, close it with: {Close} {run}.");

    /// <summary>TR0210: the connection's options cannot be worked with.</summary>
    public static Message ConnectionUnusable(string reason) => new(Severity.Error, "TR0210",
        $"No connection can be made with the options of connection: {reason}", "Correct them in testrail.reporter.json.");

    /// <summary>TR0211: the answer to the creation of a run or plan was lost, and nobody can tell yet whether it will be there.</summary>
    public static Message CreationInDoubt(string kind, TimeSpan settle) => new(Severity.Error, "TR0211",
        $"TestRail was asked for a new {kind} and the answer was lost. It may still appear, so no second one is opened for {Span(settle)}.",
        $"Then: {Resume}");

    /// <summary>TR0212: the run is gone, and with it what it held.</summary>
    public static Message RunDeleted(long run, Uri server) => new(Severity.Error, "TR0212",
        $"Run R{run}, which the results belong to, does not exist any more at {server}.",
        $"To send what is still in the journal to another run, name it: TESTRAIL_RUN_ID=… {Resume}");

    /// <summary>TR0213: somebody closed the run before everything had arrived.</summary>
    public static Message RunClosedMeanwhile(long run, string name) => new(Severity.Error, "TR0213",
        $"Run R{run} \"{name}\" was closed before everything had arrived, and TestRail takes no more results for it.",
        $"To send the rest to another run, name it: TESTRAIL_RUN_ID=… {Resume}");

    /// <summary>TR0214: closing was asked for, and other processes may still have something to say.</summary>
    public static Message SharedRunLeftOpen(long run, string option) => new(Severity.Warning, "TR0214",
        $"{option} was not followed: other processes may report into run R{run} too, and none of them knows whether it is the last.",
        $"Close it when all of them have ended, with: {Close} {run}. Or let testrail-reporter exec start them, which knows when that is.");

    /// <summary>TR0215: processes of one key that are to share a run, and say different things about it.</summary>
    public static Message RunsDiffer(long run, IReadOnlyList<string> options) => new(Severity.Warning, "TR0215",
        $"Another process of the same build or command says something else of the run ({List(options)}), so run R{run} is not shared with it.",
        "Make these options the same for one run; or give each configuration a run.key of its own.");

    /// <summary>TR0216: without it, two processes might open the run twice.</summary>
    public static Message SharedRunUnwritable(string file, string reason) => new(Severity.Error, "TR0216",
        $"The shared state of the run cannot be written to {file}: {reason}",
        $"Make room on the disk, and keep the folder on a file system that locks files, then: {Resume}");

    /// <summary>TR0220: what is missing cannot be created, since nobody knows of which group it would be.</summary>
    public static Message ConfigurationWithoutGroup(string wanted, string option, string? near, IReadOnlyList<string> existing) => new(Severity.Error, "TR0220",
        $"TestRail has no configuration \"{wanted}\" ({option}), and one that is named without its group cannot be created. "
        + (near is null ? Existing("configuration", existing) : $"Did you mean \"{near}\"?"),
        $"Correct it, or write it as \"Group: {wanted.Trim(':', ' ')}\".");

    /// <summary>TR0221: something is missing that only others may create.</summary>
    public static Message NotAllowedToCreate(string kind, string name, string reason) => new(Severity.Error, "TR0221",
        $"The {kind} \"{name}\" is not in TestRail, and the user may not create it: {reason}",
        $"Have it created by somebody who may, or the user allowed to, then: {Resume}");

    /// <summary>TR0222: a run that TestRail would not take beside the others of its entry.</summary>
    public static Message OtherGroups(string entry, IReadOnlyList<string> theirs, IReadOnlyList<string> wanted) => new(Severity.Error, "TR0222",
        $"The plan's entry \"{entry}\" has a run for {(theirs.Count == 0 ? "no configuration" : string.Join(" with ", theirs))}, and plan.configurations names "
        + $"{(wanted.Count == 0 ? "none" : string.Join(" with ", wanted))}. All runs of an entry stand for one configuration of each of the same groups.",
        "Name one of each of these groups, or give the entry another name with plan.entry.");

    /// <summary>TR0223: two machines created the same at once, and one of the two could not be removed.</summary>
    public static Message LeftBehind(string what, string reason) => new(Severity.Warning, "TR0223",
        $"Another machine created the same at the same time, and that one is used. The {what} that this session had created stays: {reason}",
        "Delete it in TestRail; nothing of this session is in it.");

    /// <summary>TR0224: nothing is to be added to a completed milestone.</summary>
    public static Message MilestoneCompleted(string name, string option) => new(Severity.Error, "TR0224",
        $"The milestone \"{name}\" ({option}) is completed.", "Name an open one, or a new one.");

    /// <summary>TR0225: an id that leads somewhere else than the configuration says.</summary>
    public static Message OfAnotherProject(string option, long id, string name, string project, string configured) => new(Severity.Error, "TR0225",
        $"R{id} \"{name}\" ({option}) belongs to the project \"{project}\", and the configuration names \"{configured}\".",
        $"Correct {option} or project; the project need not be named beside {option}.");

    /// <summary>TR0226: closing was asked for, and would have shut out other machines.</summary>
    public static Message PlanLeftOpen(long plan) => new(Severity.Warning, "TR0226",
        $"plan.close was not followed: other runs of plan R{plan} have tests without a result, and their machines may still be at work.",
        $"When all of them have ended, close it with: {Close} --plan.");

    // Results

    /// <summary>TR0227: a request was carried out after it counted as lost.</summary>
    public static Message CreatedTwice(string kind, Uri twin, IReadOnlyList<Uri> used) => new(Severity.Warning, "TR0227",
        $"TestRail created a {kind} after it had failed to answer, so there are two. Results are in {List(used.Select(run => run.AbsoluteUri))}; the other one is {twin}.",
        "Delete the other one.");

    /// <summary>TR0370: sessions whose results nobody can tell any more, so that no case of theirs is shown as passed.</summary>
    public static Message RelatedResultsLost(IReadOnlyList<string> journals) => new(Severity.Warning, "TR0370",
        $"Results of {Count(journals.Count, "earlier test run")} that shared this run are lost: {List(journals)} cannot be read. Cases that these tests belong to are not reported as passed.",
        "Run all tests of their assemblies again.");

    /// <summary>TR0371: the description is the only thing that is missing.</summary>
    public static Message DescriptionNotChanged(long run, string reason) => new(Severity.Warning, "TR0371",
        $"The description of run R{run} does not say that a test run was cut short: {reason}", "Allow the user of the API key to edit runs.");

    /// <summary>TR0372: sessions that cannot find each other any more.</summary>
    public static Message SharedRunDamaged(string file, long run) => new(Severity.Warning, "TR0372",
        $"The file that tells projects of one build which run they share was damaged, so this one reports to run R{run}. Projects that ran before may have reported to another run.",
        $"Look at {file} to find out why, then delete it.");

    /// <summary>TR0373: versions of the package that differ.</summary>
    public static Message SharedRunNewer(string file) => new(Severity.Error, "TR0373",
        $"A newer version of TestRail.Reporter wrote {file}, which tells projects of one build which run they share.",
        $"Use one version of the package in all projects, then send the results with: {Resume}");

    /// <summary>TR0301: results that TestRail refused, each with its test and TestRail's reason.</summary>
    /// <param name="all">How many results there are.</param>
    /// <param name="refused">Those that were refused.</param>
    /// <param name="told">How many more were, which another process of the same command has named.</param>
    public static Message Refused(int all, IReadOnlyList<(long Case, string Test, string Reason)> refused, int told = 0)
    {
        var lines = from result in refused
                    group result by result.Reason into same
                    select $"  {same.Key}\n{string.Join("\n", same.Select(one => $"    C{one.Case}  {one.Test}"))}";
        return new(Severity.Error, "TR0301",
            $"TestRail refused {refused.Count + told} of {Count(all, "result")}:\n{string.Join("\n", lines)}{(told == 0 ? "" : $"\n  and {told} more that another process of this command names.")}",
            "Correct the ids in the tests, or add the cases to the run.");
    }

    /// <summary>TR0302: results that are still in the journal only.</summary>
    public static Message Kept(int kept, int inDoubt, string journal)
    {
        var missing = $"{Count(kept, "result")} did not reach TestRail";
        var what = (kept, inDoubt) switch
        {
            (_, 0) => missing,
            (0, _) => $"{Count(inDoubt, "result")} may or may not have reached TestRail",
            _ => $"{missing}, and {inDoubt} may or may not have",
        };
        return new(Severity.Error, "TR0302", $"{what}. {(kept + inDoubt == 1 ? "It is" : "All are")} kept in {journal}", $"Send what is missing with: {Resume}");
    }

    /// <summary>TR0303: no test names a case.</summary>
    /// <param name="recorded">How many results there are.</param>
    /// <param name="ignored">How many of them are of tests that bear [TestRailIgnore].</param>
    /// <param name="isAlone">False where another process of the same command or build may have opened a run.</param>
    public static Message NothingMapped(int recorded, int ignored = 0, bool isAlone = true) => new(Severity.Warning, "TR0303",
        $"{(recorded == 1 ? "The one result belongs to no TestRail case" : $"None of {recorded} results belongs to a TestRail case")}"
        + (ignored == 0 ? "" : ignored >= recorded ? $", because of [TestRailIgnore]" : $" ({ignored} because of [TestRailIgnore])")
        + $", so nothing was sent{(isAlone ? " and no run was opened" : "")}.",
        ignored >= recorded ? null : "Put [TestRailCase(123)] on the tests to report.");

    /// <summary>TR0304: traits that should be case ids.</summary>
    public static Message CaseIdsUnreadable(IReadOnlyList<(string Test, string Text)> unreadable) => new(Severity.Warning, "TR0304",
        $"{Count(unreadable.Count, "trait")} named TestRailCase {(unreadable.Count == 1 ? "is" : "are")} no case id:\n{string.Join("\n", unreadable.Select(one => $"  \"{one.Text}\"  {one.Test}"))}",
        "Write the id as C123.");

    /// <summary>TR0305: a result field that TestRail would silently ignore.</summary>
    public static Message FieldUnknown(string field, string origin, IReadOnlyList<string> known) => new(Severity.Warning, "TR0305",
        $"TestRail has no result field {field} ({origin}), so it was left out. {Existing("result field", known)}",
        "Correct its name, or add the field in TestRail's administration.");

    /// <summary>TR0306: a value for which TestRail would refuse the whole batch.</summary>
    public static Message FieldValueRefused(string field, string value, string expectation, string origin) => new(Severity.Warning, "TR0306",
        $"The result field {field} takes {expectation}, not \"{value}\" ({origin}), so it was left out.",
        "Correct the value.");

    /// <summary>TR0307: a trait for a result field that names none.</summary>
    public static Message FieldTraitUnreadable(string trait) => new(Severity.Warning, "TR0307",
        $"The trait TestRailField \"{trait}\" is not of the form name=value, so it was left out.", "Write it as custom_environment=staging.");

    /// <summary>TR0308: the delivery took longer than it may.</summary>
    public static Message DeadlinePassed(TimeSpan deadline) => new(Severity.Error, "TR0308",
        $"The delivery took longer than delivery.deadline allows ({deadline:c}) and was stopped.");

    /// <summary>TR0309: why what is in doubt is not simply sent again.</summary>
    public static Message StillInDoubt(TimeSpan settle) => new(Severity.Warning, "TR0309",
        $"TestRail may still be at work on requests whose answer was lost. They are looked for first, and sent again where TestRail does not hold them after {Span(settle)}.");

    /// <summary>TR0310: results without a field that this TestRail demands.</summary>
    public static Message FieldsRequired(IReadOnlyCollection<string> fields) => new(Severity.Error, "TR0310",
        $"This TestRail demands {(fields.Count == 1 ? "the result field" : "the result fields")} {List(fields)}, which results lack; they were held back.",
        $"Set {List(fields.Select(field => $"results.fields.{field}"))} in testrail.reporter.json, or [TestRailField] on the tests, then: {Resume}");

    /// <summary>TR0311: what all results share is at fault, so none is given up.</summary>
    public static Message RefusedThroughout(int count, string reason) => new(Severity.Error, "TR0311",
        $"TestRail refused {count} results in a row for the same reason and stored no other, so all are kept ({Resume} --give-up-refused gives up those that it refuses): {reason}",
        $"Fix what they share, then: {Resume}");

    /// <summary>The server fails, or is not there, and there is time left to wait for it.</summary>
    public static Message TryingAgain(string failure, TimeSpan left) => new(Severity.Information, null,
        $"TestRail did not answer as it should. Trying again for up to {Span(left)}. {failure}");

    /// <summary>TR0313: a result at which the server fails, while it stores others.</summary>
    public static Message ServerFailsOn(long @case, string test, string failure) => new(Severity.Error, "TR0313",
        $"TestRail failed each time it was sent the result of {test} for C{@case}, and stored others. The result is kept. {failure}",
        $"Look into TestRail's log, then: {Resume}");

    /// <summary>TR0314: another session of the same build has waited already.</summary>
    public static Message ServerStillAway(TimeSpan tried) => new(Severity.Error, "TR0314",
        $"TestRail was away until the deadline of another session of this build, so this one tried for {Span(tried)} only.");

    /// <summary>TR0340: clean-ups that fail the test run, and no test.</summary>
    public static Message CleanupsFailed(IReadOnlyList<(string Cleanup, string Owner, string Problem)> failed) => new(Severity.Warning, "TR0340",
        $"{Count(failed.Count, "clean-up")} failed after {(failed.Count == 1 ? "its" : "their")} tests had ended. {(failed.Count == 1 ? "It fails" : "They fail")} the test run, but no case:\n{Lines(failed.Select(one => $"{one.Cleanup} {one.Owner}{(one.Problem.Length > 0 ? ": " : "")}{one.Problem}"))}",
        $"Fix the clean-up{(failed.Count == 1 ? "" : "s")}.");

    /// <summary>TR0341: the test run fails for what no test did.</summary>
    public static Message ErrorsBesideTests(IReadOnlyList<string> errors) => new(Severity.Warning, "TR0341",
        $"{Count(errors.Count, "error")} outside of the tests failed the test run, but no case:\n{Lines(errors)}",
        "Fix what the test framework reports; tests that it could not run have no result.");

    /// <summary>TR0360: more defects than TestRail's field takes.</summary>
    public static Message DefectsInComment(IReadOnlyList<(long Case, int Left)> cases) => new(Severity.Warning, "TR0360",
        $"TestRail takes 250 characters of defects for one result. The further ones of {Count(cases.Count, "case")} are in the comment only: {List(cases.Select(one => $"C{one.Case} ({one.Left})"))}.");

    /// <summary>TR0361: more references than TestRail's field takes.</summary>
    public static Message ReferencesInDescription(long run, IReadOnlyList<string> left) => new(Severity.Warning, "TR0361",
        $"TestRail takes 250 characters of references (run.refs). The further {Count(left.Count, "reference")} of run R{run} {(left.Count == 1 ? "is" : "are")} in its description only: {List(left)}.");

    /// <summary>TR0362: a run would have held nothing.</summary>
    /// <param name="count">How many cases tests name.</param>
    /// <param name="cases">Those of them that no other message lists.</param>
    public static Message NoCaseKnown(int count, IReadOnlyCollection<long> cases) => new(Severity.Warning, "TR0362",
        $"TestRail has {(count == 1 ? "not the one case that tests name" : $"none of the {count} cases that tests name")}, so no run was opened{(cases.Count == 0 ? "" : $": {List(cases.Select(id => $"C{id}"))}")}.",
        "Correct the ids in the tests, or check that project and suite are the right ones.");

    /// <summary>TR0350: attributes that name suites which do not exist.</summary>
    public static Message SuitesMissing(IReadOnlyList<string> suites, IReadOnlyList<string> existing) => new(Severity.Warning, "TR0350",
        $"[TestRailSuite] names {List(suites.Select(suite => $"\"{suite}\""))}, which the project does not have. {Existing("suite", existing)} The cases of these tests went into the runs of their own suites.",
        "Correct [TestRailSuite], or remove it.");

    // Journal

    /// <summary>TR0401: nowhere to keep results.</summary>
    public static Message NoJournal(IReadOnlyList<string> refusals) => new(Severity.Error, "TR0401",
        $"No folder takes the journal, so nothing can be reported:\n{string.Join("\n", refusals.Select(refusal => $"  {refusal}"))}",
        "Set delivery.journal to a folder that can be written to.");

    /// <summary>TR0402: the disk refuses a result, or what a delivery notes. Said once; each entry is tried again.</summary>
    public static Message JournalBroken(string journal, string reason) => new(Severity.Error, "TR0402",
        $"The journal {journal} cannot be written: {reason} What is in it already stays there.",
        "Make room on the disk, or set delivery.journal to another folder.");

    /// <summary>TR0403: lines of a journal that are no entries.</summary>
    public static Message JournalDamaged(string journal, IReadOnlyList<int> lines) => new(Severity.Warning, "TR0403",
        $"{Count(lines.Count, "line")} of the journal {journal} cannot be read and {(lines.Count == 1 ? "was" : "were")} passed over: {List(lines.Select(line => $"{line}"))}.");

    /// <summary>TR0404: results wait for a configuration.</summary>
    /// <param name="recorded">How many.</param>
    /// <param name="journal">Where.</param>
    /// <param name="arguments">Host arguments that the journal holds, which only an option of the command can change any more.</param>
    public static Message KeptUnsent(int recorded, string journal, IReadOnlyList<string>? arguments = null) => new(Severity.Warning, "TR0404",
        $"{Count(recorded, "result")} {(recorded == 1 ? "is" : "are")} kept in {journal} and {(recorded == 1 ? "was" : "were")} not sent.",
        $"Correct the configuration, then: {Resume}"
        + (arguments is not { Count: > 0 } ? "" : $"\nThe journal brings host arguments of its own ({List(arguments)}): --set name=value replaces one, --set name= leaves it out."));

    /// <summary>Results that are meant to be sent later.</summary>
    public static Message Collected(int recorded, string journal) => new(Severity.Information, null,
        $"{Count(recorded, "result")} {(recorded == 1 ? "is" : "are")} collected in {journal}, as delivery.mode says.", $"Send {(recorded == 1 ? "it" : "them")} with: {Resume}");

    /// <summary>TR0405: another process has the journal.</summary>
    public static Message JournalInUse(string journal, string reason) => new(Severity.Warning, "TR0405",
        $"The journal {journal} was passed over: {reason}", $"When its tests have ended: {Resume}");

    /// <summary>TR0406: a file that is no journal.</summary>
    public static Message NoJournalOfOurs(string journal) => new(Severity.Error, "TR0406",
        $"{journal} does not begin as a journal does, so nothing of it can be sent.");

    /// <summary>Nothing to do.</summary>
    public static Message NoJournals(IReadOnlyList<string> folders) => new(Severity.Information, null,
        $"No journal holds anything to send.{(folders.Count == 0 ? "" : $" Looked in {string.Join(", ", folders)}.")}");

    /// <summary>TR0407: a journal in a format that this reporter does not know.</summary>
    public static Message JournalNewer(string journal, string reporter) => new(Severity.Error, "TR0407",
        $"The journal {journal} was written by a newer version of the reporter ({reporter}), so nothing of it was sent.",
        $"Update TestRail.Reporter.Tool, then: {Resume}");

    /// <summary>TR0408: the results belong to a run of another TestRail.</summary>
    public static Message JournalOfAnotherServer(long run, Uri server, Uri configured) => new(Severity.Error, "TR0408",
        $"The journal's results belong to run R{run} at {server}, and the configuration names {configured}.",
        $"Set connection.url (or TESTRAIL_URL) to {server}, then: {Resume}");

    /// <summary>TR0409: the run of that number is not the journal's.</summary>
    public static Message RunIsAnother(long run, string name, Uri server) => new(Severity.Error, "TR0409",
        $"Run R{run} \"{name}\" at {server} is not the one that the journal's results belong to: that one was of another plan.",
        "Check that connection.url names the same TestRail as when the tests ran.");

    /// <summary>TR0410: nobody but a reader may open the journal.</summary>
    public static Message JournalReadOnly(string journal, string reason) => new(Severity.Error, "TR0410",
        $"The journal {journal} cannot be written, so nothing of it was sent: {reason}",
        $"A delivery notes each step in the journal. Make it writable, or copy it with its attachments' folder, then: {Resume}");

    /// <summary>TR0411: the first line is damaged, and the others are not.</summary>
    public static Message JournalHeadless(string journal, int recorded) => new(Severity.Error, "TR0411",
        $"The first line of the journal {journal}, which says whose it is, cannot be read, so its {Count(recorded, "result")} cannot be sent.",
        "Write the line anew, as build/JOURNAL.md of TestRail.Reporter shows it; the results are kept.");

    /// <summary>TR0412: two files were joined.</summary>
    public static Message JournalOfTwo(string journal, int line) => new(Severity.Error, "TR0412",
        $"The journal {journal} holds two sessions, the second from line {line} on, so nothing of it was sent.",
        $"Move the lines from {line} on into a file of their own beside it, then: {Resume}");

    /// <summary>TR0413: results that no disk took, and that are gone.</summary>
    public static Message ResultsLost(IReadOnlyList<string> tests) => new(Severity.Error, "TR0413",
        $"{Count(tests.Count, "result")} could not be written to the journal and {(tests.Count == 1 ? "is" : "are")} lost:\n{string.Join("\n", tests.Select(test => $"  {test}"))}",
        "Make room on the disk, and run these tests again.");

    /// <summary>TR0414: what earlier sessions left.</summary>
    public static Message EarlierJournals(int journals, int? results, TimeSpan oldest) => new(Severity.Warning, "TR0414",
        $"{(journals == 1 ? "An earlier session" : $"{journals} earlier sessions")} left {(results is { } count ? $"up to {Count(count, "result")}" : "results")} that may not have reached TestRail, the oldest {Age(oldest)} ago.",
        $"See them with testrail-reporter status, and send them with: {Resume}");

    /// <summary>TR0415: results were given up by a person.</summary>
    public static Message Discarded(string journal, IReadOnlyList<string> tests) => new(Severity.Warning, "TR0415",
        $"{Count(tests.Count, "result")} of the journal {journal} {(tests.Count == 1 ? "was" : "were")} discarded and will not be sent:\n{string.Join("\n", tests.Select(test => $"  {test}"))}");

    /// <summary>TR0416: what a journal of another machine or user brings along.</summary>
    public static Message JournalFromElsewhere(string journal, IReadOnlyList<string> arguments) => new(Severity.Warning, "TR0416",
        $"The journal {journal} was written on another machine or by another user. These options of its command line are used: {List(arguments)}.",
        "Replace one with --set name=value, or leave one out with --set name= and nothing after it.");

    /// <summary>TR0417: the session had another configuration than the one that is found from here.</summary>
    public static Message JournalOfAnotherConfiguration(string journal, string theirs, string? here) => new(Severity.Warning, "TR0417",
        $"Nothing of the journal {journal} was sent: its session used {theirs}, and {(here is null ? "no testrail.reporter.json is found from here" : $"{here} is found from here")}.",
        $"Send it by the configuration of its session with --set config={theirs}{(here is null ? "." : ", or by the one that is found from here by naming the journal.")}");

    /// <summary>TR0419: nothing is left to send results from.</summary>
    public static Message JournalGone(int results, string journal) => new(Severity.Error, "TR0419",
        $"The journal {journal} was deleted, and with it {Count(results, "result")} that TestRail may not have.",
        "Run these tests again, and keep what cleans the folder away from the journal while tests run.");

    /// <summary>A journal that somebody deleted while it was written.</summary>
    public static Message JournalWrittenAgain(string journal) => new(Severity.Information, null,
        $"The journal {journal} was deleted while the tests ran, and was written again. Copies of files that tests had attached by then are lost.");

    /// <summary>TR0418: folders and files that others may have written.</summary>
    public static Message FoldersNotTrusted(IReadOnlyList<string> objections) => new(Severity.Warning, "TR0418",
        $"Not used, since other users may have written it:\n{Lines(objections)}",
        "Delete it, or make it yours alone: chown and chmod 700. Journals that you trust are read where you name them.");

    /// <summary>Journals that are not of this repository.</summary>
    public static Message OtherRepositories(IReadOnlyList<string> folders) => new(Severity.Information, null,
        $"Journals of other repositories are left alone in {List(folders)}.", "Name the folder to see and send them too.");

    /// <summary>A file whose session ended before it had written a line.</summary>
    public static Message JournalEmpty(string journal) => new(Severity.Information, null, $"The journal {journal} holds no entry.");

    // Attachments

    /// <summary>TR0501: files that did not arrive; their results did.</summary>
    public static Message NotAttached(IReadOnlyList<(string Name, string Reason)> files) => new(Severity.Warning, "TR0501",
        $"{Count(files.Count, "attachment")} could not be uploaded:\n{string.Join("\n", files.Select(file => $"  {file.Name}: {file.Reason}"))}");

    /// <summary>TR0502: files whose results arrived and that are still to follow.</summary>
    public static Message FilesKept(int files, string journal) => new(Severity.Error, "TR0502",
        $"{Count(files, "attachment")} of stored results {(files == 1 ? "is" : "are")} still to be uploaded. {(files == 1 ? "It is" : "All are")} kept beside {journal}",
        $"Send what is missing with: {Resume}");

    // Reports

    /// <summary>What a session came to, as its last word: whoever reads nothing else reads this.</summary>
    public static Message Summary(
        (int Accepted, int Refused, int Kept, int InDoubt) counts, int attached, IReadOnlyList<(string Name, Uri Address)> runs, string? report, bool isMore, bool isCutShort, IReadOnlyList<string>? notes = null)
    {
        var text = new StringBuilder(Counts(counts, isMore));
        if (attached > 0)
            text.Insert(text.Length - 1, $", {Count(attached, "attachment")}");
        text.Append(isCutShort ? " The tests were cut short." : "");
        foreach (var note in notes ?? [])
            text.Append(CultureInfo.InvariantCulture, $"\n{note}");
        foreach (var (name, address) in runs)
            text.Append(CultureInfo.InvariantCulture, $"\nRun {name}: {address}");
        if (report is not null)
            text.Append(CultureInfo.InvariantCulture, $"\nReport: {report}");
        return new(Severity.Information, null, text.ToString(), Next(counts.Refused, isMore));
    }

    /// <summary>TR0601: what is written beside the log is missing.</summary>
    public static Message ReportNotWritten(string reason) => new(Severity.Warning, "TR0601",
        $"The session's report could not be written in full: {reason}", "Set report.folder to a folder that can be written to.");

    /// <summary>Why nothing of what was recorded is at TestRail, for the last word.</summary>
    /// <param name="recorded">How many results there are.</param>
    /// <param name="counts">How many belong to no case, are ignored, are of unknown cases, were refused for another reason.</param>
    /// <param name="notReported">How many are of each outcome that is not reported.</param>
    /// <param name="heldBack">How many are held back by one of these, and of which cases.</param>
    public static string NothingSent(
        int recorded, (int WithoutCase, int Ignored, int Unknown, int Refused) counts, IReadOnlyList<(int Count, string Outcome)> notReported, (int Count, IReadOnlyList<long> Cases) heldBack)
    {
        var reasons = new List<string>();
        Add(counts.WithoutCase, "belongs to no case", "belong to no case");
        Add(counts.Ignored, "is of a test with [TestRailIgnore]", "are of tests with [TestRailIgnore]");
        Add(counts.Unknown, "is of a case that TestRail or the run does not have", "are of cases that TestRail or the run does not have");
        Add(counts.Refused, "was refused", "were refused");
        Add(notReported.Sum(one => one.Count), $"is of an outcome that results.statuses does not report ({Outcomes(notReported)})", $"are of outcomes that results.statuses does not report ({Outcomes(notReported)})");
        Add(heldBack.Count, $"is of a case that such an outcome decides ({Cases(heldBack.Cases)})", $"are of cases that such an outcome decides ({Cases(heldBack.Cases)})");
        return $"Nothing was sent: of {Count(recorded, "result")}, {string.Join(", ", reasons)}.";

        void Add(int count, string one, string many) => reasons.AddRange(count == 0 ? [] : [$"{count} {(count == 1 ? one : many)}"]);
    }

    /// <summary>What the configuration kept out of TestRail, for the last word.</summary>
    /// <param name="notReported">How many results are of each outcome that is not reported.</param>
    /// <param name="heldBack">How many are held back by one of these, and of which cases.</param>
    public static string NotSent(IReadOnlyList<(int Count, string Outcome)> notReported, (int Count, IReadOnlyList<long> Cases) heldBack)
    {
        var count = notReported.Sum(one => one.Count);
        return $"Not sent: {Count(count, "result")} of {(count == 1 ? "an outcome" : "outcomes")} that results.statuses does not report ({Outcomes(notReported)})"
            + (heldBack.Count == 0 ? "." : $", and {heldBack.Count} of {(heldBack.Cases.Count == 1 ? "a case" : "cases")} that such an outcome decides ({Cases(heldBack.Cases)}).");
    }

    /// <summary>Cases that nobody left out and that got no result all the same, for the last word.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="assemblies">The assemblies whose tests name them.</param>
    public static string CasesWithoutResult(IReadOnlyList<long> cases, IReadOnlyList<string> assemblies) =>
        $"No result: {Count(cases.Count, "case")} that tests of {List(assemblies)} name ({Cases(cases)}). This session leaves their status as it is.";

    // The command line

    /// <summary>TR0701: nothing ran.</summary>
    public static Message CommandNotStarted(string command, string reason) => new(Severity.Error, "TR0701",
        $"{command} could not be started: {reason}", "Check its name, and the folders of the variable PATH.");

    /// <summary>TR0702: the command reported nothing, although it was asked to.</summary>
    public static Message NoSession() => new(Severity.Warning, "TR0702",
        "The command ended without a result that the reporter saw.",
        "Check that it built and ran tests, and that their projects have one of the packages of TestRail.Reporter. Where it runs an assembly, as dotnet test Shop.Tests.dll does, add --logger testrail.");

    /// <summary>What all sessions of a command came to, as its last word.</summary>
    public static Message SummaryOfAll(
        int sessions, (int Accepted, int Refused, int Kept, int InDoubt) counts, IReadOnlyList<(string Name, Uri Address, bool IsClosed)> runs, bool isMore)
    {
        var text = new StringBuilder(Counts(counts, isMore));
        text.Append(CultureInfo.InvariantCulture, $" In all, of {Count(sessions, "session")}.");
        foreach (var run in runs)
            text.Append(CultureInfo.InvariantCulture, $"\nRun {run.Name}{(run.IsClosed ? " (closed)" : "")}: {run.Address}");
        return new(Severity.Information, null, text.ToString(), Next(counts.Refused, isMore));
    }

    /// <summary>TR0703: closing was asked for, and would have shut out what is still to come.</summary>
    public static Message NotClosedIncomplete(long run, int sessions) => new(Severity.Warning, "TR0703",
        $"Run R{run} was left open, since not everything of {Count(sessions, "session")} is at TestRail.",
        $"Close it with {Close} {run}, after: {Resume}");

    /// <summary>TR0704: closing was asked for, of what somebody else opened.</summary>
    public static Message NotOursToClose(long run, long? plan) => new(Severity.Warning, "TR0704",
        plan is null
            ? $"Run R{run} was left open, since the command's tests did not open it."
            : $"Run R{run} was left open: TestRail closes it with its plan R{plan} only, which the command's tests did not open.",
        $"To close it all the same: {Close} {run}{(plan is null ? "" : " --plan")}.");

    /// <summary>TR0705: a run that only joins by its id could ever report into, and that would hold nothing.</summary>
    public static Message NothingToSelect() => new(Severity.Error, "TR0705",
        "A run that others join by its id holds what it is opened with, since joining never changes a selection; and nothing says which cases that is.",
        "Name the test assemblies with --assemblies, or set run.selection to all.");

    /// <summary>TR0706: assemblies without a case.</summary>
    public static Message NothingDeclared(IReadOnlyList<string> assemblies) => new(Severity.Error, "TR0706",
        $"No test names a TestRail case in {List(assemblies)}.",
        "Name test assemblies whose tests bear [TestRailCase(123)], or set run.selection to all.");

    /// <summary>TR0707: there is a run already.</summary>
    public static Message RunIsGiven(long run) => new(Severity.Error, "TR0707",
        $"run.id names run R{run}, so there is nothing to open.", "Leave run.id (TESTRAIL_RUN_ID) out to open another.");

    /// <summary>TR0708: which run is meant.</summary>
    public static Message NoRunKnown() => new(Severity.Error, "TR0708",
        "Nothing says which run to close: no id is given, and no session of this build on this machine has opened one.",
        $"Name it: {Close} 57. Or set TESTRAIL_RUN_ID.");

    /// <summary>TR0709: the runs of a plan are closed together.</summary>
    public static Message RunOfPlan(long run, string name, long plan) => new(Severity.Error, "TR0709",
        $"Run R{run} \"{name}\" belongs to plan R{plan}, and TestRail closes it with all of the plan only.",
        $"To close the plan: {Close} {run} --plan.");

    /// <summary>TR0710: what would be shut out.</summary>
    public static Message ResultsAwaited(string name, IReadOnlyList<string> journals) => new(Severity.Error, "TR0710",
        $"{name} was not closed: what has not arrived yet is in {List(journals)}.",
        $"Close it with --force to leave them out, or send them first: {Resume}");

    /// <summary>TR0711: an id that somebody mixed up.</summary>
    public static Message RunOfAnotherProject(string name, string project) => new(Severity.Error, "TR0711",
        $"{name} was not closed: it does not belong to the project \"{project}\", which the configuration names.",
        "Check the id; or name its own project, as TESTRAIL_PROJECT.");

    /// <summary>TR0712: a plan that nobody opened yet, or that is closed.</summary>
    public static Message NoOpenPlan(string plan) => new(Severity.Error, "TR0712",
        $"There is no open plan \"{plan}\" (plan.name) to close.", "Check the name; or give the plan's id, as TESTRAIL_PLAN_ID.");

    /// <summary>What was closed.</summary>
    public static Message RunClosed(string name, Uri address, bool wasClosed) => new(Severity.Information, null,
        $"{name} {(wasClosed ? "was closed already" : "is closed")}: {address}");

    private const int LongestList = 20;

    private static string Counts((int Accepted, int Refused, int Kept, int InDoubt) counts, bool isMore) =>
        $"{(counts.Refused + counts.Kept + counts.InDoubt == 0 && !isMore ? "DELIVERED" : "INCOMPLETE")}"
        + $": {counts.Accepted} accepted, {counts.Refused} refused, {counts.Kept} kept, {counts.InDoubt} in doubt.";

    private static string? Next(int refused, bool isMore) =>
        isMore ? $"Next: {Resume}" : refused > 0 ? "Next: correct what TestRail refused, as said above." : null;

    private static string Outcomes(IReadOnlyList<(int Count, string Outcome)> outcomes) => string.Join(", ", outcomes.Select(one => $"{one.Count} {one.Outcome}"));

    private static string Cases(IReadOnlyList<long> cases) => List(cases.Select(id => $"C{id}"));

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static string Existing(string kind, IReadOnlyList<string> existing) =>
        existing.Count == 0 ? $"It has no {kind} at all." : $"It has {List(existing.Select(name => $"\"{name}\""))}.";

    private static string Span(TimeSpan span) => span.TotalSeconds < 90 ? Count(Math.Max(1, (int)Math.Round(span.TotalSeconds)), "second") : Count((int)Math.Round(span.TotalMinutes), "minute");

    private static string Age(TimeSpan age) => age switch
    {
        { TotalDays: >= 1 } => Count((int)age.TotalDays, "day"),
        { TotalHours: >= 1 } => Count((int)age.TotalHours, "hour"),
        _ => Count(Math.Max(0, (int)age.TotalMinutes), "minute"),
    };

    /// <summary>One item a line, as many as anyone reads.</summary>
    private static string Lines(IEnumerable<string> items)
    {
        var all = items.ToList();
        var lines = all.Take(LongestList).Select(item => $"  {item.ReplaceLineEndings("\n  ")}");
        return string.Join("\n", all.Count > LongestList ? lines.Append($"  and {all.Count - LongestList} more.") : lines);
    }

    private static string List(IEnumerable<string> items)
    {
        var all = items.ToList();
        return string.Join(", ", all.Take(LongestList)) + (all.Count > LongestList ? $" and {all.Count - LongestList} more" : "");
    }

    private static Message Problem(string code, string text) => new(Severity.Error, code, text);

    private static string Looked(string? file, IReadOnlyList<string> searched)
    {
        var folders = string.Join(", ", searched);
        if (file is null)
            return $"Looked at host arguments and TESTRAIL_… variables; no testrail.reporter.json was found{(searched.Count == 0 ? "." : $" in {folders}.")}";
        return $"Looked at host arguments, TESTRAIL_… variables and {file}{(searched.Count == 0 ? "." : $", found by way of {folders}.")}";
    }

    private static string At(string? place) => place is null ? "" : $" ({place})";
}
