using Axosoft.Client.Values;
using Refit;

namespace Axosoft.Client.Items;

/// <summary>Features, defects, incidents and tasks, and their comments.</summary>
/// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
public interface IItemsApi
{
    /// <summary>Reads an item.</summary>
    /// <param name="type">The type.</param>
    /// <param name="id">The item's id, which is not its number.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
    [Get("/{type}/{id}")]
    Task<Item> GetItemAsync(ItemType type, long id, CancellationToken cancellation = default);

    /// <summary>Reads a page of items.</summary>
    /// <param name="type">The type.</param>
    /// <param name="filter">The filter. Default: none.</param>
    /// <param name="page">The number of the page, from 1. Default: 1.</param>
    /// <param name="pageSize">The page size. Default: 10.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
    [Get("/{type}")]
    Task<Page<Item>> GetItemsAsync(
        ItemType type, ItemFilter? filter = null, int? page = null, [AliasAs("page_size")] int? pageSize = null, CancellationToken cancellation = default);

    /// <summary>Streams all items that the filter returns.</summary>
    /// <param name="type">The type.</param>
    /// <param name="filter">The filter. Default: none.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
    IAsyncEnumerable<Item> AllItems(ItemType type, ItemFilter? filter = null, CancellationToken cancellation = default) =>
        Paging.All((page, size, token) => GetItemsAsync(type, filter, page, size, token), item => item.Id, cancellation);

    /// <summary>Adds an item.</summary>
    /// <param name="type">The type.</param>
    /// <param name="item">The item.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
    [Post("/{type}")]
    Task<Item> AddItemAsync(ItemType type, [Body] SaveItem item, CancellationToken cancellation = default);

    /// <summary>Changes an item.</summary>
    /// <param name="type">The type.</param>
    /// <param name="id">The item.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
    [Post("/{type}/{id}")]
    Task<Item> UpdateItemAsync(ItemType type, long id, [Body] ChangeItem changes, CancellationToken cancellation = default);

    /// <summary>Deletes an item.</summary>
    /// <param name="type">The type.</param>
    /// <param name="id">The item.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
    [Delete("/{type}/{id}?delete_items=true")]
    Task DeleteItemAsync(ItemType type, long id, CancellationToken cancellation = default);

    /// <summary>Lists the comments of an item.</summary>
    /// <param name="type">The type.</param>
    /// <param name="id">The item.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
    [Get("/{type}/{id}/comments")]
    Task<Page<Comment>> GetCommentsAsync(ItemType type, long id, CancellationToken cancellation = default);

    /// <summary>Adds a comment to an item.</summary>
    /// <param name="type">The type.</param>
    /// <param name="id">The item.</param>
    /// <param name="comment">The comment.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
    [Post("/{type}/{id}/comments")]
    Task<Comment> AddCommentAsync(ItemType type, long id, [Body] AddComment comment, CancellationToken cancellation = default);
}
