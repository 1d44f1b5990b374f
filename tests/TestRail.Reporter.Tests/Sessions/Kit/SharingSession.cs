using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Sessions;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions.Kit;

/// <summary>One of many parallel sessions, some of which are killed before they finish.</summary>
internal sealed class SharingSession(SessionContext context, string assembly, long[] cases, IReporterLog log)
{
    public IReadOnlyList<long> Cases => cases;

    /// <summary>The cases of the recorded results.</summary>
    public List<long> Recorded { get; } = [];

    /// <summary>Delay before the first test, in milliseconds.</summary>
    public int Delay { get; init; }

    /// <summary>Time from the last test until the session is killed, in milliseconds; null if it is not killed.</summary>
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
