namespace TestRail.Sandbox.Recording;

/// <summary>An API request as the sandbox received it.</summary>
/// <param name="Number">The number of the request, from 1.</param>
/// <param name="Verb"><c>GET</c> or <c>POST</c>.</param>
/// <param name="Method">The API method, such as <c>add_results_for_cases</c>.</param>
/// <param name="PathAndQuery">The address after the host, as sent.</param>
/// <param name="Body">The body as text. The bytes of an uploaded file may be changed.</param>
/// <param name="Status">The status of the reply; 0 before the reply and without one.</param>
/// <param name="ConnectionId">The same for all requests on one kept-alive connection.</param>
/// <param name="At">When it arrived.</param>
/// <param name="Authorized">Whether its credentials were valid.</param>
public sealed record RecordedRequest(
    int Number,
    string Verb,
    string Method,
    string PathAndQuery,
    string Body,
    int Status,
    string ConnectionId,
    DateTimeOffset At,
    bool Authorized);
