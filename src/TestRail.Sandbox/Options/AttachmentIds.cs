namespace TestRail.Sandbox.Options;

/// <summary>The kind of ids that new attachments get.</summary>
public enum AttachmentIds
{
    /// <summary>Whole numbers, as in TestRail Server.</summary>
    Number,

    /// <summary>UUIDs, which are strings in JSON, as in TestRail Cloud since 7.1.</summary>
    Uuid,
}
