using Refit;
using TestRail.Client.Values;

namespace TestRail.Client.Variables;

/// <summary>Variables for cases with test data. TestRail Enterprise.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Variables</see></remarks>
public interface IVariablesApi
{
    /// <summary>Lists the variables of a project.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Variables</see></remarks>
    [Get("/index.php?/api/v2/get_variables/{projectId}")]
    Task<Page<Variable>> GetVariablesAsync(long projectId, CancellationToken cancellation = default);

    /// <summary>Adds a variable to a project.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="variable">The variable.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Variables</see></remarks>
    [Post("/index.php?/api/v2/add_variable/{projectId}")]
    Task<Variable> AddVariableAsync(long projectId, [Body] AddVariable variable, CancellationToken cancellation = default);

    /// <summary>Changes a variable.</summary>
    /// <param name="variableId">The variable.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Variables</see></remarks>
    [Post("/index.php?/api/v2/update_variable/{variableId}")]
    Task<Variable> UpdateVariableAsync(long variableId, [Body] UpdateVariable changes, CancellationToken cancellation = default);

    /// <summary>Permanently deletes a variable, with its values in all datasets.</summary>
    /// <param name="variableId">The variable.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Variables</see></remarks>
    [Post("/index.php?/api/v2/delete_variable/{variableId}")]
    Task DeleteVariableAsync(long variableId, CancellationToken cancellation = default);
}
