using Dapper;
using Microsoft.Data.Sqlite;

namespace TestRail.Sandbox.Storage;

/// <summary>The database within one transaction.</summary>
internal sealed class Store(SqliteConnection connection, SqliteTransaction transaction)
{
    public IReadOnlyList<T> List<T>(string sql, object? parameters = null) =>
        connection.Query<T>(sql, parameters, transaction).AsList();

    public T? Find<T>(string sql, object? parameters = null) => connection.QueryFirstOrDefault<T>(sql, parameters, transaction);

    public T Value<T>(string sql, object? parameters = null) => connection.ExecuteScalar<T>(sql, parameters, transaction)!;

    /// <summary>Executes once, or once for each element of a list of parameters.</summary>
    public int Execute(string sql, object? parameters = null) => connection.Execute(sql, parameters, transaction);

    /// <summary>Executes once for each item with one prepared statement, because a request may contain ten thousand results.</summary>
    public void ExecuteEach<T>(string sql, IEnumerable<T> items, IReadOnlyDictionary<string, Func<T, object?>> columns)
    {
        using var command = new SqliteCommand(sql, connection, transaction);
        var values = columns.Select(column => (Parameter: new SqliteParameter(column.Key, null), Read: column.Value)).ToArray();
        foreach (var (parameter, _) in values)
            command.Parameters.Add(parameter);
        foreach (var item in items)
        {
            foreach (var (parameter, read) in values)
                parameter.Value = read(item) ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    public long Insert(string sql, object parameters)
    {
        Execute(sql, parameters);
        return Value<long>("SELECT last_insert_rowid()");
    }

    public bool Exists(string table, object id, string column = "id") =>
        Value<long>($"SELECT COUNT(*) FROM {table} WHERE {column} = @id", new { id }) > 0;
}
