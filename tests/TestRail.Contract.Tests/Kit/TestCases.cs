namespace TestRail.Contract.Tests.Kit;

internal static class TestCases
{
    /// <summary>Names the lines of a vendor's page that a test case checks.</summary>
    public static TestCaseData Proves(this TestCaseData @case, params string[] lines)
    {
        foreach (var line in lines)
            @case.Properties.Add(LineAttribute.Name, line);
        return @case;
    }
}
