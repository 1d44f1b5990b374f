namespace TestRail.Sandbox.Api;

/// <summary>The longest texts TestRail takes, in characters.</summary>
internal static class Limits
{
    public const int Name = 250;
    public const int CaseReferences = 2000;
    public const int RunReferences = 250;
    public const int CustomString = 250;
    public const int Defects = 250;
    public const int LabelTitle = 20;

    /// <summary>How many labels a case or a test may have.</summary>
    public const int Labels = 10;
}
