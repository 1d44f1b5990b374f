using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Verdicts;

/// <summary>Skips a test, as custom attributes in users' projects do.</summary>
public sealed class SkipHereAttribute : NUnitAttribute, IApplyToTest
{
    public void ApplyToTest(Test test)
    {
        test.RunState = RunState.Skipped;
        test.Properties.Set(PropertyNames.SkipReason, "not in this office");
    }
}
