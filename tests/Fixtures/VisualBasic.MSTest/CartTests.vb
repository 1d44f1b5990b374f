Imports Microsoft.VisualStudio.TestTools.UnitTesting
Imports TestRail.Reporter

<TestClass>
Public Class CartTests
    <TestMethod, TestRailCase(1)>
    Public Sub Passes()
        Dim numbers = {1, 1}
        Assert.AreEqual(2, numbers.Sum())
    End Sub

    <TestMethod, TestRailCase(2)>
    Public Sub Fails()
        Assert.Fail("as told")
    End Sub

    <TestMethod, Ignore("not yet"), TestRailCase(3)>
    Public Sub Is_ignored()
    End Sub

    <TestMethod, DataRow(1), DataRow(2), TestRailCase(4)>
    Public Sub Rows_add_up(row As Integer)
        Assert.AreEqual(1, row)
    End Sub

    <TestMethod, TestRailCase(8)>
    Public Sub Is_inconclusive()
        Assert.Inconclusive("not yet")
    End Sub
End Class
