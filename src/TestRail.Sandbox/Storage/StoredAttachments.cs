using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Storage;

internal static class StoredAttachments
{
    public const string Select =
        "SELECT a.id, a.project_id, a.entity_type, a.entity_id, a.name, a.filetype, a.size, a.user_id, a.created_on FROM attachments a";

    public static Attachment Attachment(this Store store, long id) =>
        store.Find<Attachment>("SELECT * FROM attachments WHERE id = @id", new { id })!;

    public static long AddAttachment(this Store store, Attachment attachment) => store.Insert(
        """
        INSERT INTO attachments (project_id, entity_type, entity_id, name, filetype, size, content, user_id, created_on)
        VALUES (@ProjectId, @EntityType, @EntityId, @Name, @Filetype, @Size, @Content, @UserId, @CreatedOn)
        """,
        attachment);
}
