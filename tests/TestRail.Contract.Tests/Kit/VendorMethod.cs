using System.Text.Json.Nodes;

namespace TestRail.Contract.Tests.Kit;

/// <summary>A method on a vendor's page.</summary>
internal sealed record VendorMethod(string Page, string Name, JsonObject Lines)
{
    /// <summary>The verb and the address without ids, such as <c>GET get_run/{}</c>.</summary>
    public string Address => System.Text.RegularExpressions.Regex.Replace((string)Lines["address"]!, @"\{\w+\}", "{}");

    public IReadOnlyDictionary<string, string> Fields => ObjectShape.Types(Lines["fields"]);

    public IReadOnlyDictionary<string, string> Filters => ObjectShape.Types(Lines["filters"]);

    /// <summary>The rules that the page states in words.</summary>
    public IReadOnlyList<string> Rules => Texts("rules");

    public IReadOnlyList<string> Types => Texts("types");

    public IReadOnlyList<int> Codes => [.. Lines["codes"]!.AsArray().Select(code => (int)code!)];

    public override string ToString() => Name;

    private IReadOnlyList<string> Texts(string key) => [.. Lines[key]?.AsArray().Select(each => (string)each!) ?? []];
}
