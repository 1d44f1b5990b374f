using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace TestRail.Reporter.Benchmarks;

/// <summary>The BenchmarkDotNet configuration: a short run in this process, because a generated project would not find this repository's build settings.</summary>
internal static class Measuring
{
    public static IConfig Briefly { get; } = ManualConfig.CreateEmpty()
        .AddJob(Job.ShortRun.WithInvocationCount(16384).WithWarmupCount(5).WithIterationCount(15).WithToolchain(InProcessEmitToolchain.Instance))
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddLogger(NullLogger.Instance)
        .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "testrail-benchmarks"));
}
