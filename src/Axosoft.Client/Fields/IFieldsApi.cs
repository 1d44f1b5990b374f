using Axosoft.Client.Values;
using Refit;

namespace Axosoft.Client.Fields;

/// <summary>Custom fields and lists of values.</summary>
/// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
public interface IFieldsApi
{
    /// <summary>Lists the custom fields.</summary>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
    [Get("/fields/custom")]
    Task<Page<CustomField>> GetCustomFieldsAsync(CancellationToken cancellation = default);

    /// <summary>Reads the values of custom fields.</summary>
    /// <param name="id">The list: <see cref="CustomField.PicklistId"/>.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
    [Get("/picklists/custom/{id}")]
    Task<Picklist> GetCustomPicklistAsync(long id, CancellationToken cancellation = default);

    /// <summary>Lists the priorities, severities or statuses.</summary>
    /// <param name="type">The list.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
    [Get("/picklists/{type}")]
    Task<Page<NamedId>> GetPicklistAsync(PicklistType type, CancellationToken cancellation = default);
}
