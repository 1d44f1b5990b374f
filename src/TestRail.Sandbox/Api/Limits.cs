namespace TestRail.Sandbox.Api;

/// <summary>TestRail's maximum text lengths, in characters.</summary>
internal static class Limits
{
    public const int Name = 250;
    public const int CaseReferences = 2000;
    public const int RunReferences = 250;
    public const int CustomString = 250;
    public const int Defects = 250;
    public const int LabelTitle = 20;

    /// <summary>The maximum number of labels of a case or a test.</summary>
    public const int Labels = 10;
}
