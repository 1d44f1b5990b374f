using TestRail.Contract.Tests.Kit;
using static TestRail.Contract.Tests.Kit.Endpoint;

namespace TestRail.Contract.Tests.Endpoints;

internal static class AttachmentEndpoints
{
    private const string Add = "add attachments";

    private static readonly Answer Added = Answer.One("added attachment");
    private static readonly Answer Page = Answer.Page("attachments", "attachment");

    public static readonly Endpoint[] All =
    [
        Post("add_attachment_to_case", Add, Added, (api, id) => api.AddAttachmentToCaseAsync(id.First, World.File), Subject.Case),
        Post("add_attachment_to_result", Add, Added, (api, id) => api.AddAttachmentToResultAsync(id.First, World.File), Subject.Result),
        Post("add_attachment_to_run", Add, Added, (api, id) => api.AddAttachmentToRunAsync(id.First, World.File), Subject.Run),
        Post("add_attachment_to_plan", Add, Added, (api, id) => api.AddAttachmentToPlanAsync(id.First, World.File), Subject.Plan),
        Post(
            "add_attachment_to_plan_entry", Add, Added,
            (api, id) => api.AddAttachmentToPlanEntryAsync(id.First, id.Text(1), World.File), Subject.Plan, Subject.Entry),
        Get("get_attachments_for_run", Page, (api, id) => api.GetAttachmentsForRunAsync(id.First), Subject.Run),
        Get("get_attachments_for_case", Page, (api, id) => api.GetAttachmentsForCaseAsync(id.First), Subject.Case),
        Get("get_attachments_for_plan", Page, (api, id) => api.GetAttachmentsForPlanAsync(id.First), Subject.Plan),
        Get(
            "get_attachments_for_plan_entry", Answer.Array("attachment"),
            (api, id) => api.GetAttachmentsForPlanEntryAsync(id.First, id.Text(1)), Subject.Plan, Subject.Entry),
        Get(
            "get_attachments_for_test", Answer.Array("attachment"),
            (api, id) => api.GetAttachmentsForTestAsync(id.First), Subject.Test),
        Post(
            "delete_attachment", "delete attachments", Answer.Nothing,
            (api, id) => api.DeleteAttachmentAsync(id.Text(0)), Subject.Attachment),
        Get("get_attachment", Answer.File, (api, id) => api.GetAttachmentAsync(id.Text(0)), Subject.Attachment),
    ];
}
