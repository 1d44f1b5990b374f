module Shop.Tests

open System
open NUnit.Framework
open TestRail.Reporter

[<Test; TestRailCase(1)>]
let ``Pays (as a guest) [new] and "quoted"`` () = Assert.That(1 + 1, Is.EqualTo 2)

[<Test; TestRailCase(2)>]
let ``Fails, as told: a.b`` () = Assert.Fail "as told"

[<Test; Ignore "not yet"; TestRailCase(3)>]
let ``Is ignored`` () = ()

[<TestCase(1); TestCase(2); TestRailCase(4)>]
let ``Rows add up`` (row: int) = Assert.That(row, Is.LessThan 2)

let mutable private attempts = 0

[<Test; Retry 3; TestRailCase(5)>]
let ``Passes in the end`` () =
    attempts <- attempts + 1
    Assert.That(attempts, Is.EqualTo 3)

module Inner =
    [<Test; TestRailCase(6)>]
    let ``Is in a module of a module`` () = ()

[<TestFixture>]
type ``Cart (full)`` () =
    [<Test; TestRailCase(7)>]
    member _.``Is a member``() = raise (InvalidOperationException "as told")

    [<Test; TestRailCase(8)>]
    member _.``Is inconclusive``() = Assert.Inconclusive "not yet"
