namespace TestRail.Sandbox;

/// <summary>What new attachments get for an id.</summary>
public enum AttachmentIds
{
    /// <summary>Whole numbers, as on TestRail Server.</summary>
    Number,

    /// <summary>UUIDs, which JSON has as text, as on TestRail Cloud since 7.1.</summary>
    Uuid,
}
