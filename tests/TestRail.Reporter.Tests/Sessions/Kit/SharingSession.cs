using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Sessions;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions.Kit;

/// <summary>One of many sessions at once; some die before they are done.</summary>
internal sealed class SharingSession(SessionContext context, string assembly, long[] cases, IReporterLog log)
{
    public IReadOnlyList<long> Cases => cases;

    /// <summary>The cases of the results that were recorded.</summary>
    public List<long> Recorded { get; } = [];

    /// <summary>Milliseconds until the first test.</summary>
    public int Delay { get; init; }

    /// <summary>Milliseconds after the last test until it is killed; null for one that lives to its end.</summary>
    public int? DiesAfter { get; init; }

    public async Task LiveAsync()
    {
        using var session = new ReportingSession(context, log);
        session.Begin(new SessionStart { Sources = [assembly], IsOneOfSeveral = true });
        await Task.Delay(Delay);
        foreach (var id in cases)
        {
            session.Record(Passed(id));
            Recorded.Add(id);
        }

        if (DiesAfter is { } pause)
            await Task.Delay(pause);
        else
            session.Complete(new SessionEnd(Aborted: false));
    }
}
