module Shop.Tests

open TestRail.Reporter
open Xunit

[<Fact; TestRailCase(1)>]
let ``Pays (as a guest) [new] and "quoted"`` () = Assert.Equal(2, 1 + 1)

[<Fact; TestRailCase(2)>]
let ``Fails, as told: a.b`` () = Assert.Fail "as told"

[<Fact(Skip = "not yet"); TestRailCase(3)>]
let ``Is skipped`` () = ()

[<Theory; InlineData 1; InlineData 2; TestRailCase(4)>]
let ``Rows add up`` (row: int) = Assert.Equal(1, row)

module Inner =
    [<Fact; TestRailCase(6)>]
    let ``Is in a module of a module`` () = ()

type ``Cart (full)`` () =
    [<Fact; TestRailCase(7)>]
    member _.``Is a member``() = invalidOp "as told"
