using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Matching;
using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.Requests;
using TestRail.Reporter.Engine.Results;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Engine.TestRuns;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>
/// Opens a run before any test runs. It writes a journal like a session does: if the answer to the request is lost, the next attempt continues
/// from the journal, so the run is opened only once.
/// </summary>
internal sealed class UpfrontRun(SessionContext context, IReporterLog log)
{
    /// <summary>Opens the runs that later sessions report to and add cases to.</summary>
    /// <param name="assemblies">The test assemblies whose cases are selected.</param>
    /// <exception cref="TestRailException">TestRail did not answer, or rejected a request.</exception>
    /// <exception cref="DeliveryBlockedException">Something that the configuration names does not exist, or an earlier attempt is still in doubt.</exception>
    public Task<IReadOnlyList<RunTarget>> OpenAsync(IReadOnlyList<string> assemblies) => OpenAsync(assemblies, context.Configuration.Options!);

    /// <summary>Opens runs that later sessions join by id. Such sessions never change the selection of cases.</summary>
    /// <param name="assemblies">The test assemblies whose cases are selected.</param>
    /// <exception cref="TestRailException">TestRail did not answer, or rejected a request.</exception>
    /// <exception cref="DeliveryBlockedException">As for <see cref="OpenAsync(IReadOnlyList{string})"/>, or the run would have no cases.</exception>
    public Task<IReadOnlyList<RunTarget>> OpenForOthersAsync(IReadOnlyList<string> assemblies)
    {
        if (JournalDiscovery.Of(context).Unreadable is { } warning)
            log.Say(warning);
        var options = context.Configuration.Options!;
        if (options.Run.Id is { } given)
            throw new DeliveryBlockedException(OperationMessages.RunIsGiven(given));
        if (options.Run.Selection == CaseSelection.All)
            return OpenAsync(assemblies, options);
        if (assemblies.Count == 0)
            throw new DeliveryBlockedException(OperationMessages.NothingToSelect());
        if (AssemblyCases.Read(assemblies, options.Cases.MatchBy).Cases.Count == 0)
            throw new DeliveryBlockedException(OperationMessages.NothingDeclared(assemblies));

        return OpenAsync(assemblies, options with { Run = options.Run with { Selection = CaseSelection.Mapped } });
    }

    private async Task<IReadOnlyList<RunTarget>> OpenAsync(IReadOnlyList<string> assemblies, ReporterOptions options)
    {
        using var openJournal = OpenOrContinue(assemblies);
        openJournal.Redact = context.Redaction.Apply;
        openJournal.Writer.Append(new TestsEnded(Aborted: false));
        var client = new Lazy<TestRailClient>(() => ClientFactory.Open(options.Connection!, options.Delivery.Deadline, context.Time));
        try
        {
            using var deadline = new Deadline(options.Delivery.Deadline, context.Time);
            using var opening = new SessionRunOpener(client, options, context, openJournal.Writer, log);
            // Sessions that follow join this run and open none.
            opening.Begin(new SessionStart { Sources = assemblies, IsFiltered = true, IsOneOfSeveral = true });
            var earlier = JournaledResults.Read(openJournal.Reader, context.Matcher);
            var opened = await new RetrySchedule(opening.Settle, deadline, context.Time, log)
                .RunAsync(() => opening.OpenInAdvanceAsync(earlier, deadline.Token)).ConfigureAwait(false);
            if (opened.Obstacles is [var obstacle, ..])
                throw obstacle;

            JournalCompletion.Note(openJournal.Writer, earlier, context.Time, opened.Runs.Select(run => run.Address));
            return [.. opened.Runs.Select(run => run with { Name = context.Redaction.Apply(run.Name)! })];
        }
        finally
        {
            if (client.IsValueCreated)
                client.Value.Dispose();
        }
    }

    private OpenJournal OpenOrContinue(IReadOnlyList<string> assemblies)
    {
        if (Unfinished(assemblies) is { } earlier)
            return earlier;

        var began = new SessionStarted
        {
            Session = Guid.NewGuid().ToString("N")[..8],
            At = context.Time.GetUtcNow(),
            Reporter = ReporterVersion.Current,
            Sources = assemblies,
            Configuration = context.Configuration.File,
            Folder = context.Setting.AssemblyFolder,
            Origin = JournalOrigin.Current,
            Key = context.Key,
            OneOfSeveral = true,
        };
        return JournalLocation.Open(context, began, out var refusals, out _) ?? throw new DeliveryBlockedException(JournalMessages.NoJournal(refusals));
    }

    /// <summary>The journal of an earlier attempt with the same key and assemblies whose request is in doubt.</summary>
    private OpenJournal? Unfinished(IReadOnlyList<string> assemblies)
    {
        foreach (var path in JournalDiscovery.Of(context).Journals.Reverse())
        {
            try
            {
                if (JournalHeader.At(path) is not { IsBeingWritten: false, Finished: null, Recorded: 0, Began: { } began }
                    || began.Key != context.Key || !began.Sources.SequenceEqual(assemblies))
                    continue;

                var openJournal = OpenJournal.Continue(path, context.Time);
                if (JournaledResults.Read(openJournal.Reader, context.Matcher).State.Opening is not null)
                    return openJournal;

                openJournal.Dispose();
            }
            // The journal is in use or was deleted.
            catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
            {
            }
        }

        return null;
    }
}
