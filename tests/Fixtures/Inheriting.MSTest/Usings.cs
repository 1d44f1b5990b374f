global using MyTestAttribute = Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute;
global using MyClassAttribute = Microsoft.VisualStudio.TestTools.UnitTesting.TestClassAttribute;
global using MyTagAttribute = Microsoft.VisualStudio.TestTools.UnitTesting.TestCategoryAttribute;
