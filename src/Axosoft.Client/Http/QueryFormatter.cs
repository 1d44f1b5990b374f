using System.Globalization;
using System.Reflection;
using Axosoft.Client.Fields;
using Axosoft.Client.Items;
using Refit;

namespace Axosoft.Client.Http;

/// <summary>Formats values in addresses for Axosoft: bools as <c>true</c> and <c>false</c>, types as their lower-case words.</summary>
internal sealed class QueryFormatter : IUrlParameterFormatter
{
    public string? Format(object? value, ICustomAttributeProvider attributeProvider, Type type) => value switch
    {
        bool flag => flag ? "true" : "false",
        ItemType item => Word(item),
        PicklistType picklist => Word(picklist),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>The word in Axosoft's addresses.</summary>
    public static string Word(ItemType type) => type switch
    {
        ItemType.Features => "features",
        ItemType.Defects => "defects",
        ItemType.Incidents => "incidents",
        ItemType.Tasks => "tasks",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Axosoft has no such type of item."),
    };

    private static string Word(PicklistType type) => type switch
    {
        PicklistType.Priority => "priority",
        PicklistType.Severity => "severity",
        PicklistType.Status => "status",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Axosoft has no such list."),
    };
}
