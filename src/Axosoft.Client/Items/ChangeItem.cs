namespace Axosoft.Client.Items;

/// <summary>A request to change an item.</summary>
/// <param name="Item">The changes.</param>
/// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
public sealed record ChangeItem(UpdateItem Item)
{
    /// <summary>Whether Axosoft sends an e-mail to the customer. Default: false.</summary>
    public bool NotifyCustomer { get; init; }
}
