namespace TestRail.Reporter.Engine.Sessions;

/// <summary>How far the delivery of a journal is.</summary>
/// <param name="Journal">The journal's file.</param>
/// <param name="Settled">Results that TestRail has stored or refused since the delivery began.</param>
/// <param name="All">Results that were to be sent or to be looked for when it began.</param>
internal readonly record struct DeliveryProgress(string Journal, int Settled, int All);
