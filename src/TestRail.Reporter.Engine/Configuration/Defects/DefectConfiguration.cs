namespace TestRail.Reporter.Engine.Configuration.Defects;

/// <summary>The configuration of the defect plugin or of the reference plugin.</summary>
/// <param name="Connection">How to connect to the tracker.</param>
internal sealed record DefectConfiguration(TrackerConnection Connection)
{
    /// <summary>The executable that serves the tracker; null for Axosoft.</summary>
    public TrackerCommand? Command { get; init; }

    /// <summary>The tracker's name in messages.</summary>
    public string Tracker => Command is null ? "Axosoft" : "the tracker";

    /// <summary>The fields of a new defect, in order. Empty for the reference plugin, which pushes nothing.</summary>
    public IReadOnlyList<DefectField> PushFields { get; init; } = [];

    /// <summary>The fields that are shown of a defect, in order.</summary>
    public IReadOnlyList<DefectField> HoverFields { get; init; } = [];

    /// <summary>Whether files are attached to new defects.</summary>
    public bool TakesAttachments { get; init; }

    /// <summary>The values of new defects, by the name of the field, unless others are given.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();
}
