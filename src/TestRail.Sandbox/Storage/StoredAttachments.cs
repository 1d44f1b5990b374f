using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Storage;

internal static class StoredAttachments
{
    public const string Select =
        "SELECT a.id, a.uuid, a.project_id, a.entity_type, a.entity_id, a.name, a.filetype, a.size, a.user_id, a.created_on FROM attachments a";

    public static Attachment Attachment(this Store store, long id) =>
        store.Find<Attachment>("SELECT * FROM attachments WHERE id = @id", new { id })!;

    public static Attachment AttachmentOf(this Store store, string key) =>
        store.Find<Attachment>("SELECT * FROM attachments WHERE key = @key", new { key })!;

    /// <summary>Stores a new file and returns its id.</summary>
    public static object AddAttachment(this Store store, Attachment attachment)
    {
        var id = store.Insert(
            """
            INSERT INTO attachments (uuid, project_id, entity_type, entity_id, name, filetype, size, content, user_id, created_on)
            VALUES (@Uuid, @ProjectId, @EntityType, @EntityId, @Name, @Filetype, @Size, @Content, @UserId, @CreatedOn)
            """,
            attachment);
        return (attachment with { Id = id }).Key;
    }

    public static void DeleteAttachment(this Store store, long id) => store.Execute("DELETE FROM attachments WHERE id = @id", new { id });
}
