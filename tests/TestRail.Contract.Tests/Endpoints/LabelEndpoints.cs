using TestRail.Client.Labels;
using TestRail.Contract.Tests.Kit;
using static TestRail.Contract.Tests.Kit.Endpoint;

namespace TestRail.Contract.Tests.Endpoints;

/// <summary>TestRail returns a label in four different shapes.</summary>
internal static class LabelEndpoints
{
    public static readonly Endpoint[] All =
    [
        Get("get_label", Answer.One("named label"), (api, id) => api.GetLabelAsync(id.First), Subject.Label),
        Get("get_labels", Answer.Page("labels", "label"), (api, id) => api.GetLabelsAsync(id.First), Subject.Project),
        Post(
            "add_label", "add labels", Answer.Within("label", "label"),
            (api, id) => api.AddLabelAsync(id.First, new AddLabel { Title = "new" }), Subject.Project)
            with { Unread = ["created_by", "created_on"] },
        Post(
            "update_label", "edit labels", Answer.One("changed label"),
            (api, id) => api.UpdateLabelAsync(id.First, new UpdateLabel { ProjectId = World.Project, Title = "changed" }), Subject.Label),
        Post("delete_label", "delete labels", Answer.Nothing, (api, id) => api.DeleteLabelAsync(id.First), Subject.Label),
        Post("delete_labels", "delete labels", Answer.Nothing, (api, _) => api.DeleteLabelsAsync(new DeleteLabels { LabelIds = [1] })),
    ];
}
