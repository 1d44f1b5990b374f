using System.Text.Json.Serialization;

namespace TestRail.Client.Values;

/// <summary>
/// An object of TestRail's API. Objects with equal content are equal. A copy made by <c>with</c> has custom fields of its own.
/// </summary>
public abstract record TestRailObject
{
    private protected TestRailObject()
    {
    }

    /// <summary>Copies an object.</summary>
    /// <param name="original">The object to copy.</param>
    protected TestRailObject(TestRailObject original)
    {
        ArgumentNullException.ThrowIfNull(original);
        Custom = new CustomFields(original.Custom);
    }

    /// <summary>
    /// Keys without a property of their own: the <c>custom_*</c> fields, and keys that newer versions of TestRail add.
    /// Set them by system name: <c>Custom = { ["custom_environment"] = "…" }</c>.
    /// </summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
