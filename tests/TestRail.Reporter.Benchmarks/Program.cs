using System.CommandLine;
using TestRail.Reporter.Benchmarks.Calling;
using TestRail.Reporter.Benchmarks.Declaring;
using TestRail.Reporter.Benchmarks.Delivering;
using TestRail.Reporter.Benchmarks.Preparing;
using TestRail.Reporter.Benchmarks.Recording;
using TestRail.Reporter.Benchmarks.Remembering;
using TestRail.Reporter.Benchmarks.Serving;

return await new RootCommand("Measures the reporter. docs/benchmarks.md explains the figures.")
{
    RecordCommand.Create(),
    CasesCommand.Create(),
    CasesOnceCommand.Create(),
    DeliveryCommand.Create(),
    SharingCommand.Create(),
    FaultsCommand.Create(),
    MemoryCommand.Create(),
    MemoryOnceCommand.Create(),
    SandboxCommand.Create(),
    ClientCommand.Create(),
    PrepareCommand.Create(),
}.Parse(args).InvokeAsync();
