using Microsoft.VisualStudio.TestPlatform.ObjectModel;

namespace TestRail.Reporter.VSTest;

/// <summary>Reads a property that an adapter registered, by its id and without a reference to the adapter.</summary>
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
