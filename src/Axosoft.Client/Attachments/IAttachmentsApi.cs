using Axosoft.Client.Items;
using Axosoft.Client.Values;
using Refit;

namespace Axosoft.Client.Attachments;

/// <summary>Files attached to items.</summary>
/// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
public interface IAttachmentsApi
{
    /// <summary>Attaches a file to an item.</summary>
    /// <param name="type">The item's type.</param>
    /// <param name="id">The item.</param>
    /// <param name="fileName">The name in Axosoft.</param>
    /// <param name="file">The file.</param>
    /// <param name="description">The description. Default: none.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
    [Post("/{type}/{id}/attachments")]
    Task<Attachment> AddAttachmentAsync(
        ItemType type, long id, [AliasAs("file_name")] string fileName, [Body] AttachmentFile file, string? description = null, CancellationToken cancellation = default);

    /// <summary>Lists the files attached to an item.</summary>
    /// <param name="type">The item's type.</param>
    /// <param name="id">The item.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
    [Get("/{type}/{id}/attachments")]
    Task<Page<Attachment>> GetAttachmentsAsync(ItemType type, long id, CancellationToken cancellation = default);

    /// <summary>Downloads a file. Dispose the stream after reading it. The timeout applies only to the first byte.</summary>
    /// <param name="id">The attachment.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
    [Get("/attachments/{id}/data")]
    Task<Stream> GetAttachmentDataAsync(long id, CancellationToken cancellation = default);

    /// <summary>Deletes a file.</summary>
    /// <param name="id">The attachment.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
    [Delete("/attachments/{id}")]
    Task DeleteAttachmentAsync(long id, CancellationToken cancellation = default);
}
