using Refit;

namespace Axosoft.Client.Workflows;

/// <summary>Workflows and their steps.</summary>
/// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
public interface IWorkflowsApi
{
    /// <summary>Reads a workflow with its steps.</summary>
    /// <param name="id">The workflow.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
    [Get("/workflows/{id}")]
    Task<Workflow> GetWorkflowAsync(long id, CancellationToken cancellation = default);

    /// <summary>Reads a step.</summary>
    /// <param name="id">The step.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
    [Get("/workflow_steps/{id}")]
    Task<WorkflowStep> GetWorkflowStepAsync(long id, CancellationToken cancellation = default);
}
