using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Storage;

internal sealed record LabelRow
{
    public long OwnerId { get; init; }

    public long Id { get; init; }

    public string Title { get; init; } = "";

    public long CreatedBy { get; init; }

    public long CreatedOn { get; init; }

    public Label ToLabel() => new() { Id = Id, Title = Title, CreatedBy = CreatedBy, CreatedOn = CreatedOn };
}
