using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Client.Projects;
using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>Converts configured names to TestRail's ids.</summary>
internal sealed class ProjectLookup(ITestRailApi api, CancellationToken cancellation)
{
    public async Task<Project> ProjectAsync(NameOrId wanted)
    {
        var projects = await api.AllProjects(cancellation: cancellation).ToListAsync(cancellation).ConfigureAwait(false);
        return NameLookup.Find(wanted, "project", "project", projects, project => project.Id, project => project.Name);
    }

    /// <summary>Returns the project of a run or plan that is known by its id.</summary>
    /// <exception cref="InvalidConfigurationException">The configuration names another project.</exception>
    public async Task<Project> OwnerAsync(long id, NameOrId? configured, string option, (long Id, string Name) owned)
    {
        var owner = await api.GetProjectAsync(id, cancellation).ConfigureAwait(false);
        return configured is not { } wanted || wanted.Id == id || IsCalled(owner, wanted)
            ? owner
            : throw new InvalidConfigurationException(RunMessages.OfAnotherProject(option, owned.Id, owned.Name, owner.Name, $"{wanted}"));
    }

    /// <summary>True when the configuration names the project with this id.</summary>
    public async Task<bool> IsAsync(long id, NameOrId configured) =>
        configured.Id == id || (configured.Name is not null && IsCalled(await api.GetProjectAsync(id, cancellation).ConfigureAwait(false), configured));

    private static bool IsCalled(Project project, NameOrId wanted) => string.Equals(wanted.Name, project.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The suite of a project with a single suite.</summary>
    public async Task<long> OnlySuiteAsync(long project) => (await api.AllSuites(project, cancellation).ToListAsync(cancellation).ConfigureAwait(false))[0].Id;

    /// <summary>Finds a user by name, e-mail address or id. If the reporter's user may not list users, an id is not checked.</summary>
    public async Task<long?> UserAsync(long project, NameOrId? wanted, string option)
    {
        if (wanted is not { } user)
            return null;

        try
        {
            var users = await api.GetUsersAsync(project, cancellation).ConfigureAwait(false);
            return NameLookup.Find(user, option, "user", users, item => item.Id, item => item.Email, item => item.Name).Id;
        }
        // Older TestRail versions let only administrators list users.
        catch (TestRailException refused) when (refused.Kind == FailureKind.Forbidden && user.Id is not null)
        {
            return user.Id;
        }
    }
}
