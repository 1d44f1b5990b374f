using System.Globalization;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Pages;

/// <summary>Renders attached files with name and size, and images as thumbnails.</summary>
internal sealed class FileList(View view)
{
    /// <summary>The files of each owner; empty for an owner without files. Owners' ids are numbers.</summary>
    public IReadOnlyDictionary<long, Markup> Of(string entity, IReadOnlyList<long> owners)
    {
        var files = Files(entity, [.. owners.Select(owner => owner.ToString(CultureInfo.InvariantCulture))]).ToLookup(file => file.EntityId);
        return owners.ToDictionary(owner => owner, owner => Render(files[owner.ToString(CultureInfo.InvariantCulture)]));
    }

    public Markup OfEntry(string entry) => Render(Files("entry", [entry]));

    private IReadOnlyList<Attachment> Files(string entity, string[] owners) => view.Store.List<Attachment>(
        $"{StoredAttachments.Select} WHERE a.entity_type = @entity AND a.entity_id IN @owners ORDER BY a.id", new { entity, owners });

    private Markup Render(IEnumerable<Attachment> files) => Markup.If(
        files.Any(), () => Markup.Of($"<ul class=\"files\" aria-label=\"Attachments\">{Markup.Each(files, Item)}</ul>"));

    private Markup Item(Attachment file)
    {
        var url = view.Links.Attachment(file.Id);
        var picture = Markup.If(SafeType.OfImage(file.Name) is not null, () => Markup.Of($"<img src=\"{url}\" alt=\"\" loading=\"lazy\">"));
        return Markup.Of($"<li><a href=\"{url}\">{picture}{file.Name}</a> <small>{Size(file.Size)}</small></li>");
    }

    private static string Size(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} B",
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.#} MB"),
    };
}
