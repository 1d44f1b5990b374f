namespace TestRail.Reporter.Engine.Sessions;

/// <summary>The progress of a journal's delivery.</summary>
/// <param name="Journal">The path of the journal.</param>
/// <param name="Settled">The number of results that TestRail stored or rejected since the delivery began.</param>
/// <param name="All">The number of pending and unconfirmed results when the delivery began.</param>
internal readonly record struct DeliveryProgress(string Journal, int Settled, int All);
