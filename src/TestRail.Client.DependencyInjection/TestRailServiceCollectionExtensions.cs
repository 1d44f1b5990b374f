using Microsoft.Extensions.DependencyInjection;
using TestRail.Client.Attachments;
using TestRail.Client.Bdd;
using TestRail.Client.Cases;
using TestRail.Client.CaseTypes;
using TestRail.Client.Configurations;
using TestRail.Client.Datasets;
using TestRail.Client.Fields;
using TestRail.Client.Groups;
using TestRail.Client.Labels;
using TestRail.Client.Milestones;
using TestRail.Client.Plans;
using TestRail.Client.Priorities;
using TestRail.Client.Projects;
using TestRail.Client.Reports;
using TestRail.Client.Results;
using TestRail.Client.Roles;
using TestRail.Client.Runs;
using TestRail.Client.Sections;
using TestRail.Client.SharedSteps;
using TestRail.Client.Statuses;
using TestRail.Client.Suites;
using TestRail.Client.Templates;
using TestRail.Client.Tests;
using TestRail.Client.Users;
using TestRail.Client.Variables;

namespace TestRail.Client.DependencyInjection;

/// <summary>Registers a client of TestRail.</summary>
public static class TestRailServiceCollectionExtensions
{
    /// <summary>
    /// Registers one client for the whole application: <see cref="TestRailClient"/>, <see cref="ITestRailApi"/>, and the interface of each group, such as
    /// <see cref="IRunsApi"/>. The container disposes it.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="options">The address, credentials and timeouts.</param>
    /// <exception cref="ArgumentException">An option is invalid. It is thrown when the client is resolved first.</exception>
    public static IServiceCollection AddTestRailClient(this IServiceCollection services, TestRailClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return services.AddTestRailClient(_ => options);
    }

    /// <summary>
    /// Registers one client for the whole application: <see cref="TestRailClient"/>, <see cref="ITestRailApi"/>, and the interface of each group, such as
    /// <see cref="IRunsApi"/>. The container disposes it.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="options">Creates the options from other services, such as the configuration. Called once.</param>
    /// <exception cref="ArgumentException">An option is invalid. It is thrown when the client is resolved first.</exception>
    public static IServiceCollection AddTestRailClient(this IServiceCollection services, Func<IServiceProvider, TestRailClientOptions> options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(provider => TestRailClient.Create(options(provider)));
        services.AddSingleton(provider => provider.GetRequiredService<TestRailClient>().Api);
        return services
            .AddGroup<IAttachmentsApi>().AddGroup<IBddApi>().AddGroup<ICasesApi>().AddGroup<ICaseTypesApi>().AddGroup<IConfigurationsApi>()
            .AddGroup<IDatasetsApi>().AddGroup<IFieldsApi>().AddGroup<IGroupsApi>().AddGroup<ILabelsApi>().AddGroup<IMilestonesApi>()
            .AddGroup<IPlansApi>().AddGroup<IPrioritiesApi>().AddGroup<IProjectsApi>().AddGroup<IReportsApi>().AddGroup<IResultsApi>()
            .AddGroup<IRolesApi>().AddGroup<IRunsApi>().AddGroup<ISectionsApi>().AddGroup<ISharedStepsApi>().AddGroup<IStatusesApi>()
            .AddGroup<ISuitesApi>().AddGroup<ITemplatesApi>().AddGroup<ITestsApi>().AddGroup<IUsersApi>().AddGroup<IVariablesApi>();
    }

    private static IServiceCollection AddGroup<T>(this IServiceCollection services)
        where T : class =>
        services.AddSingleton(provider => (T)provider.GetRequiredService<ITestRailApi>());
}
