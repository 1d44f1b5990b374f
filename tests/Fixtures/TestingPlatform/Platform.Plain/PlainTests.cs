using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Platform.Plain;

[TestClass]
public sealed class PlainTests
{
    [TestMethod]
    public void Passes()
    {
    }
}
