using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>Labels. As in TestRail, four methods return them in four different formats.</summary>
internal static class Labels
{
    /// <summary>Only this method returns the title as <c>name</c>.</summary>
    public static object One(Call call)
    {
        var label = call.Store.Label(call.Id);
        return new { id = label.Id, name = label.Title, created_by = label.CreatedBy, created_on = label.CreatedOn };
    }

    public static object All(Call call) =>
        call.Page<Label>("labels", StoredLabels.Select, new Conditions().Is("project_id", call.Id), "id");

    /// <summary>Returns the new label inside another object.</summary>
    public static object Add(Call call)
    {
        var id = call.Store.AddLabel(call.Id, new Label { Title = Title(call, call.Id), CreatedBy = call.User.Id, CreatedOn = call.Now });
        return new { label = call.Store.Label(id) };
    }

    public static object Update(Call call)
    {
        var project = call.Store.Value<long>("SELECT project_id FROM labels WHERE id = @id", new { id = call.Id });
        if (call.Body.RequiredId("project_id") != project)
            throw call.Body.Refuse("project_id", PathId.Project.Noun);
        var title = Title(call, project, renamed: call.Id);
        call.Store.Execute("UPDATE labels SET title = @title WHERE id = @id", new { id = call.Id, title });
        return new { id = call.Id, title };
    }

    public static object? DeleteOne(Call call)
    {
        call.Store.DeleteLabels([call.Id]);
        return null;
    }

    public static object? DeleteMany(Call call)
    {
        if (call.Body.Ids("label_ids")?.Distinct().ToArray() is not { Length: > 0 } ids)
            throw call.Body.Missing("label_ids");
        if (!ids.All(id => call.Store.Exists("labels", id)))
            throw call.Body.Refuse("label_ids", PathId.Label.Noun);
        call.Store.DeleteLabels(ids);
        return null;
    }

    /// <summary>The title in the body. It must be unique, because a case's <c>labels</c> may name labels by title.</summary>
    private static string Title(Call call, long project, long? renamed = null)
    {
        var title = call.Body.RequiredText("title", Limits.LabelTitle);
        return call.Store.LabelsOfProject(project).Any(label => label.Title == title && label.Id != renamed)
            ? throw RefusalException.BadRequest(Texts.Unrecorded.LabelExists)
            : title;
    }
}
