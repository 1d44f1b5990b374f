namespace TestRail.Contract.Tests.Kit;

internal static class TestCases
{
    /// <summary>Says which line of a vendor's page a test case proves.</summary>
    public static TestCaseData Proves(this TestCaseData @case, params string[] lines)
    {
        foreach (var line in lines)
            @case.Properties.Add(LineAttribute.Name, line);
        return @case;
    }
}
