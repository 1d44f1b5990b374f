using TestRail.Client;
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
/// Opens a run before any test runs. It has a journal as sessions have, so that a run is opened once also where the answer to that is lost: the next
/// attempt goes on with it.
/// </summary>
internal sealed class UpfrontRun(SessionContext context, IReporterLog log)
{
    /// <summary>Opens the runs that the sessions which follow report into and add to.</summary>
    /// <param name="assemblies">The test assemblies whose cases they are to hold.</param>
    /// <exception cref="TestRailException">TestRail did not answer, or refused.</exception>
    /// <exception cref="DeliveryBlockedException">What the configuration names is not there, or an earlier attempt may still succeed.</exception>
    public Task<IReadOnlyList<RunTarget>> OpenAsync(IReadOnlyList<string> assemblies) => OpenAsync(assemblies, context.Configuration.Options!);

    /// <summary>Opens runs that others join by their ids, who never change what is selected in them.</summary>
    /// <param name="assemblies">The test assemblies whose cases they are to hold.</param>
    /// <exception cref="TestRailException">TestRail did not answer, or refused.</exception>
    /// <exception cref="DeliveryBlockedException">They would hold nothing; or as for any run.</exception>
    public Task<IReadOnlyList<RunTarget>> OpenForOthersAsync(IReadOnlyList<string> assemblies)
    {
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
        using var openJournal = Drawer(assemblies);
        openJournal.Writer.Append(new TestsEnded(Aborted: false));
        var client = new Lazy<TestRailClient>(() => ClientFactory.Open(options.Connection!, options.Delivery.Deadline, context.Time));
        try
        {
            using var deadline = new Deadline(options.Delivery.Deadline, context.Time);
            using var opening = new SessionRunOpener(client, options, context, openJournal.Writer, log);
            // Others follow, and open nothing of their own.
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

    private OpenJournal Drawer(IReadOnlyList<string> assemblies)
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

    /// <summary>The journal of an attempt to open the same whose outcome nobody knows.</summary>
    private OpenJournal? Unfinished(IReadOnlyList<string> assemblies)
    {
        foreach (var journal in JournalDiscovery.Of(context).Journals.Reverse())
        {
            try
            {
                if (JournalHeader.At(journal) is not { IsBeingWritten: false, Finished: null, Recorded: 0, Began: { } began }
                    || began.Key != context.Key || !began.Sources.SequenceEqual(assemblies))
                    continue;

                var openJournal = OpenJournal.Continue(journal, context.Time);
                if (JournaledResults.Read(openJournal.Reader, context.Matcher).State.Opening is not null)
                    return openJournal;

                openJournal.Dispose();
            }
            // It is in use, or gone.
            catch (Exception taken) when (taken is IOException or UnauthorizedAccessException)
            {
            }
        }

        return null;
    }
}
