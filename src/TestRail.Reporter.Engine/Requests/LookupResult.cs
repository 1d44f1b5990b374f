namespace TestRail.Reporter.Engine.Requests;

/// <summary>What a look at the server came to.</summary>
/// <param name="Found">What the request in doubt created; null when it is not there.</param>
/// <param name="IsLost">True when it is not there and will not come any more.</param>
internal readonly record struct LookupResult<T>(T? Found, bool IsLost);
