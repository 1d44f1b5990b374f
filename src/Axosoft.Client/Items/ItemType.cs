namespace Axosoft.Client.Items;

/// <summary>The type of an item: Axosoft's internal name, which stays the same if the type is renamed in Axosoft.</summary>
/// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
public enum ItemType
{
    /// <summary>Features. Hosted Axosoft creates no other type.</summary>
    Features,

    /// <summary>Defects, on servers that still take them.</summary>
    Defects,

    /// <summary>Incidents.</summary>
    Incidents,

    /// <summary>Tasks.</summary>
    Tasks,
}
