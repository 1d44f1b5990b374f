namespace Shop

open System
open Microsoft.VisualStudio.TestTools.UnitTesting
open TestRail.Reporter

[<TestClass>]
type ``Cart (full)`` () =
    [<TestMethod; TestRailCase(1)>]
    member _.``Pays (as a guest) [new] and "quoted"``() = Assert.AreEqual(2, 1 + 1)

    [<TestMethod; TestRailCase(2)>]
    member _.``Fails, as told``() = Assert.Fail "as told"

    [<TestMethod; Ignore "not yet"; TestRailCase(3)>]
    member _.``Is ignored``() = ()

    [<TestMethod; DataRow 1; DataRow 2; TestRailCase(4)>]
    member _.``Rows add up``(row: int) = Assert.IsLessThan(2, row)

    [<TestMethod; TestRailCase(8)>]
    member _.``Is inconclusive``() = Assert.Inconclusive "not yet"

[<TestClass>]
type ``Closing time``() =
    [<ClassCleanup>]
    static member ``Close the shop``() : unit = raise (InvalidOperationException "no end")

    [<TestMethod; TestRailCase(7)>]
    member _.Passes() = ()
