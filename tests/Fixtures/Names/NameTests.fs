namespace Names

open Microsoft.VisualStudio.TestTools.UnitTesting

[<TestClass>]
type NameTests() =

    [<TestMethod>]
    member _.``Pay (guest) [C1] (EU)``() = ()

    [<TestMethod>]
    member _.``adds two. C2``() = ()

    [<TestMethod; DataRow("[C9]"); DataRow("a) [C9] (b")>]
    member _.``C3 reads (all) of``(text: string) = Assert.IsNotNull text

    [<TestMethod>]
    member _.``Parses the C9 header``() = ()

    [<TestMethod>]
    member _.``c9``() = ()
