global using MyTestAttribute = Xunit.FactAttribute;

namespace Inheriting;

[AttributeUsage(AttributeTargets.Class)]
public sealed class MyClassAttribute : Attribute;
