namespace TestRail.Reporter.Engine.Requests;

/// <summary>The result of a lookup for a request in doubt.</summary>
/// <param name="Found">The object that the request created; null when it does not exist.</param>
/// <param name="IsLost">True when the object does not exist and the request counts as not carried out.</param>
internal readonly record struct LookupResult<T>(T? Found, bool IsLost);
