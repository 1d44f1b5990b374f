using System.Runtime.CompilerServices;
using Microsoft.Testing.Platform.Builder;
using Microsoft.Testing.Platform.Extensions;
using Microsoft.Testing.Platform.Services;

namespace TestRail.Reporter.TestingPlatform;

/// <summary>Adds the reporter to a test application with a hand-written <c>Main</c>.</summary>
public static class TestApplicationBuilderExtensions
{
    private static readonly ConditionalWeakTable<ITestApplicationBuilder, Reporting> Registered = [];

    /// <summary>
    /// Adds the option <c>--report-testrail</c> and, if reporting is switched on, the reporter. A second call has no effect. Has no effect in native AOT
    /// applications, because the reporter's engine is loaded at run time.
    /// </summary>
    /// <param name="builder">The test application.</param>
    /// <exception cref="ArgumentNullException">The builder is null.</exception>
    public static void AddTestRailReporter(this ITestApplicationBuilder builder)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported)
            return;

        ArgumentNullException.ThrowIfNull(builder);
        var reporting = new Reporting();
        if (!Registered.TryAdd(builder, reporting))
            return;

        builder.CommandLine.AddProvider(() => new ReportCommandLine(reporting));
        var consumer = new CompositeExtensionFactory<ResultConsumer>(services => BlockingConsumer.Create(reporting, services.GetMessageBus()));
        builder.TestHost.AddDataConsumer(consumer);
        builder.TestHost.AddTestSessionLifetimeHandle(consumer);
    }
}
