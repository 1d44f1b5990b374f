namespace TestRail.Sandbox.Recording;

/// <summary>One API request as the sandbox saw it.</summary>
/// <param name="Number">Counts arrivals, from 1.</param>
/// <param name="Verb"><c>GET</c> or <c>POST</c>.</param>
/// <param name="Method">The API method: <c>add_results_for_cases</c>.</param>
/// <param name="PathAndQuery">The whole address behind the host, as it was sent.</param>
/// <param name="Body">The body as text; an uploaded file's bytes may not survive that.</param>
/// <param name="Status">The answer's status, or 0 while there is none and where there never was one.</param>
/// <param name="ConnectionId">Equal for requests on one kept-alive connection.</param>
/// <param name="At">When it arrived.</param>
/// <param name="Authorized">Whether its credentials were right.</param>
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
