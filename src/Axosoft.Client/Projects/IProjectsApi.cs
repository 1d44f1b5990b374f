using Axosoft.Client.Items;
using Axosoft.Client.Values;
using Refit;

namespace Axosoft.Client.Projects;

/// <summary>Projects and releases.</summary>
/// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
public interface IProjectsApi
{
    /// <summary>Lists the projects that the user can see. Projects below others are their <see cref="Project.Children"/>.</summary>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
    [Get("/projects")]
    Task<Page<Project>> GetProjectsAsync(CancellationToken cancellation = default);

    /// <summary>Reads a project with the workflows of a type of item.</summary>
    /// <param name="id">The project.</param>
    /// <param name="itemType">The type of item.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
    [Get("/projects/{id}?extend=workflows")]
    Task<Project> GetProjectAsync(long id, [AliasAs("item_type")] ItemType itemType, CancellationToken cancellation = default);

    /// <summary>Lists the releases. Releases below others are their <see cref="Release.Children"/>.</summary>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
    [Get("/releases")]
    Task<Page<Release>> GetReleasesAsync(CancellationToken cancellation = default);
}
