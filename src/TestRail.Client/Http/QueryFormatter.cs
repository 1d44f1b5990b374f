using System.Globalization;
using System.Reflection;
using Refit;

namespace TestRail.Client.Http;

/// <summary>Formats query values for TestRail: bools as 1 and 0, times as seconds since 1970.</summary>
internal sealed class QueryFormatter : IUrlParameterFormatter
{
    public string? Format(object? value, ICustomAttributeProvider attributeProvider, Type type) => value switch
    {
        bool flag => flag ? "1" : "0",
        DateTimeOffset moment => moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
