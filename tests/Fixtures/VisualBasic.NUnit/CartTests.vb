Imports NUnit.Framework
Imports TestRail.Reporter

Public Class CartTests
    Private Shared attempts As Integer

    <Test, TestRailCase(1)>
    Public Sub Passes()
        Assert.That(1 + 1, [Is].EqualTo(2))
    End Sub

    <Test, TestRailCase(2)>
    Public Sub Fails()
        Assert.Fail("as told")
    End Sub

    <Test, Ignore("not yet"), TestRailCase(3)>
    Public Sub Is_ignored()
    End Sub

    <TestCase(1), TestCase(2), TestRailCase(4)>
    Public Sub Rows_add_up(row As Integer)
        Assert.That(row, [Is].EqualTo(1))
    End Sub

    <Test, Retry(3), TestRailCase(5)>
    Public Sub Passes_in_the_end()
        attempts += 1
        Assert.That(attempts, [Is].EqualTo(3))
    End Sub

    <Test, TestRailCase(8)>
    Public Sub Is_inconclusive()
        Assert.Inconclusive("not yet")
    End Sub
End Class
