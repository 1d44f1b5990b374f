using Microsoft.VisualStudio.TestPlatform.ObjectModel;

namespace TestRail.Reporter.VSTest;

/// <summary>Reads what an adapter registered under an id, without a reference to that adapter.</summary>
internal static class Properties
{
    public static T? Value<T>(TestObject subject, string id)
    {
        foreach (var property in subject.Properties)
        {
            if (property.Id == id)
                return subject.GetPropertyValue(property) is T value ? value : default;
        }

        return default;
    }
}
