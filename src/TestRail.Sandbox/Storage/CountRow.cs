namespace TestRail.Sandbox.Storage;

internal sealed record CountRow
{
    public long OwnerId { get; init; }

    public long StatusId { get; init; }

    public long Number { get; init; }
}
