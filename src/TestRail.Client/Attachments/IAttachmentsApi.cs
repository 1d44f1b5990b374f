using Refit;
using TestRail.Client.Values;

namespace TestRail.Client.Attachments;

/// <summary>Files attached to results, cases, runs, plans and plan entries.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077196481428-Attachments">TestRail API, Attachments</see></remarks>
public interface IAttachmentsApi
{
    /// <summary>Attaches a file to a case. TestRail 6.5.2 and later.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077196481428-Attachments">TestRail API, Attachments</see></remarks>
    [Post("/index.php?/api/v2/add_attachment_to_case/{caseId}")]
    Task<AddedAttachment> AddAttachmentToCaseAsync(
        long caseId, [Body] AttachmentFile file, CancellationToken cancellation = default);

    /// <summary>Attaches a file to a result.</summary>
    /// <param name="resultId">The result.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077196481428-Attachments">TestRail API, Attachments</see></remarks>
    [Post("/index.php?/api/v2/add_attachment_to_result/{resultId}")]
    Task<AddedAttachment> AddAttachmentToResultAsync(
        long resultId, [Body] AttachmentFile file, CancellationToken cancellation = default);

    /// <summary>Attaches a file to a run. TestRail 6.3 and later.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077196481428-Attachments">TestRail API, Attachments</see></remarks>
    [Post("/index.php?/api/v2/add_attachment_to_run/{runId}")]
    Task<AddedAttachment> AddAttachmentToRunAsync(
        long runId, [Body] AttachmentFile file, CancellationToken cancellation = default);

    /// <summary>Attaches a file to a plan. TestRail 6.3 and later.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077196481428-Attachments">TestRail API, Attachments</see></remarks>
    [Post("/index.php?/api/v2/add_attachment_to_plan/{planId}")]
    Task<AddedAttachment> AddAttachmentToPlanAsync(
        long planId, [Body] AttachmentFile file, CancellationToken cancellation = default);

    /// <summary>Attaches a file to a plan entry. TestRail 6.3 and later.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="entryId">The plan entry.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077196481428-Attachments">TestRail API, Attachments</see></remarks>
    [Post("/index.php?/api/v2/add_attachment_to_plan_entry/{planId}/{entryId}")]
    Task<AddedAttachment> AddAttachmentToPlanEntryAsync(
        long planId, string entryId, [Body] AttachmentFile file, CancellationToken cancellation = default);

    /// <summary>Lists the files attached to a case.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="limit">The page size, 1 to 250. Default: 250.</param>
    /// <param name="offset">The number of items to skip. Default: 0.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077196481428-Attachments">TestRail API, Attachments</see></remarks>
    [Get("/index.php?/api/v2/get_attachments_for_case/{caseId}")]
    Task<Page<Attachment>> GetAttachmentsForCaseAsync(
        long caseId, int? limit = null, int? offset = null, CancellationToken cancellation = default);

    /// <summary>Lists the files attached to a run.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="limit">The page size, 1 to 250. Default: 250.</param>
    /// <param name="offset">The number of items to skip. Default: 0.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077196481428-Attachments">TestRail API, Attachments</see></remarks>
    [Get("/index.php?/api/v2/get_attachments_for_run/{runId}")]
    Task<Page<Attachment>> GetAttachmentsForRunAsync(
        long runId, int? limit = null, int? offset = null, CancellationToken cancellation = default);

    /// <summary>Lists the files attached to a plan.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="limit">The page size, 1 to 250. Default: 250.</param>
    /// <param name="offset">The number of items to skip. Default: 0.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077196481428-Attachments">TestRail API, Attachments</see></remarks>
    [Get("/index.php?/api/v2/get_attachments_for_plan/{planId}")]
    Task<Page<Attachment>> GetAttachmentsForPlanAsync(
        long planId, int? limit = null, int? offset = null, CancellationToken cancellation = default);

    /// <summary>Lists the files attached to a plan entry.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="entryId">The plan entry.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077196481428-Attachments">TestRail API, Attachments</see></remarks>
    [Get("/index.php?/api/v2/get_attachments_for_plan_entry/{planId}/{entryId}")]
    Task<Page<Attachment>> GetAttachmentsForPlanEntryAsync(long planId, string entryId, CancellationToken cancellation = default);

    /// <summary>Lists the files attached to the results of a test.</summary>
    /// <param name="testId">The test.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077196481428-Attachments">TestRail API, Attachments</see></remarks>
    [Get("/index.php?/api/v2/get_attachments_for_test/{testId}")]
    Task<Page<Attachment>> GetAttachmentsForTestAsync(long testId, CancellationToken cancellation = default);

    /// <summary>Downloads a file. Dispose the stream after reading it. The timeout applies only to the first byte.</summary>
    /// <param name="attachmentId">The attachment.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077196481428-Attachments">TestRail API, Attachments</see></remarks>
    [Get("/index.php?/api/v2/get_attachment/{attachmentId}")]
    Task<Stream> GetAttachmentAsync(string attachmentId, CancellationToken cancellation = default);

    /// <summary>Permanently deletes a file.</summary>
    /// <param name="attachmentId">The attachment.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077196481428-Attachments">TestRail API, Attachments</see></remarks>
    [Post("/index.php?/api/v2/delete_attachment/{attachmentId}")]
    Task DeleteAttachmentAsync(string attachmentId, CancellationToken cancellation = default);
}
