namespace Axosoft.Client.Items;

/// <summary>A request to add an item.</summary>
/// <param name="Item">The item.</param>
/// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
public sealed record SaveItem(AddItem Item)
{
    /// <summary>Whether Axosoft sends an e-mail to the customer. Default: false.</summary>
    public bool NotifyCustomer { get; init; }
}
