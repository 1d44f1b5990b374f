global using MyTestAttribute = NUnit.Framework.TestAttribute;
global using MyClassAttribute = NUnit.Framework.TestFixtureAttribute;
global using MyTagAttribute = NUnit.Framework.CategoryAttribute;
