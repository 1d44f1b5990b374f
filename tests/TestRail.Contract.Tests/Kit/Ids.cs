using System.Globalization;

namespace TestRail.Contract.Tests.Kit;

/// <summary>The ids of an address, in order.</summary>
internal sealed record Ids(IReadOnlyList<string> Values)
{
    public long First => this[0];

    public long Second => this[1];

    private long this[int position] => long.Parse(Values[position], CultureInfo.InvariantCulture);

    public string Text(int position) => Values[position];
}
