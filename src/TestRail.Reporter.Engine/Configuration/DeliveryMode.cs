namespace TestRail.Reporter.Engine.Configuration;

/// <summary>When results are sent.</summary>
internal enum DeliveryMode
{
    /// <summary>When the session ends.</summary>
    AtEnd,

    /// <summary>Not by this session: its journal is kept for <c>testrail-reporter resume</c>. Needs no connection.</summary>
    Collect,
}
