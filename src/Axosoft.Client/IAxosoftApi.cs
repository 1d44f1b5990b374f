using Axosoft.Client.Attachments;
using Axosoft.Client.Errors;
using Axosoft.Client.Fields;
using Axosoft.Client.Items;
using Axosoft.Client.Projects;
using Axosoft.Client.Users;
using Axosoft.Client.Workflows;

namespace Axosoft.Client;

/// <summary>
/// Axosoft's REST API. Every method throws <see cref="AxosoftException"/> if Axosoft rejects the request, is unreachable or sends an
/// invalid reply.
/// </summary>
/// <remarks>
/// For a paged list, <c>Get…Async</c> reads one page, and <c>All…</c> streams the whole list. A cancelled write may still have been executed.
/// Source: <see href="https://developer.axosoft.com/">Axosoft API</see>
/// </remarks>
public interface IAxosoftApi : IAttachmentsApi, IFieldsApi, IItemsApi, IProjectsApi, IUsersApi, IWorkflowsApi;
