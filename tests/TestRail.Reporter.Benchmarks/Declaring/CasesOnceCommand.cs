using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Matching;

namespace TestRail.Reporter.Benchmarks.Declaring;

/// <summary>Reads an assembly's case ids once in a fresh process and prints the time.</summary>
internal static class CasesOnceCommand
{
    public const string Name = "cases-once";

    public static Command Create()
    {
        var assembly = new Argument<string>("assembly");
        var command = new Command(Name) { assembly };
        command.Hidden = true;
        command.SetAction(arguments =>
        {
            var path = arguments.GetRequiredValue(assembly);
            var start = Stopwatch.GetTimestamp();
            var declared = AssemblyCases.Read([path], new CaseOptions().MatchBy);
            var elapsed = Stopwatch.GetElapsedTime(start);
            Console.WriteLine(elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
            return declared.Cases.Count == CasesCommand.Cases ? 0 : 1;
        });
        return command;
    }
}
