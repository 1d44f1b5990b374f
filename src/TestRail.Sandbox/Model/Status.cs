namespace TestRail.Sandbox.Model;

internal sealed record Status
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string Label { get; init; } = "";

    public int ColorDark { get; init; }

    public int ColorMedium { get; init; }

    public int ColorBright { get; init; }

    public bool IsSystem { get; init; }

    public bool IsUntested { get; init; }

    public bool IsFinal { get; init; }
}
