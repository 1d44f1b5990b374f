namespace TestRail.Reporter.Engine.Configuration;

/// <summary>When results are sent.</summary>
internal enum DeliveryMode
{
    /// <summary>At the end of the session.</summary>
    AtEnd,

    /// <summary>Not in this session: the journal is kept for <c>testrail-reporter resume</c>. This mode needs no connection.</summary>
    Collect,
}
