#include "core/store/copying/rowcopy.h"

#include "core/store/copying/rowsum.h"
#include "core/store/copying/servercopy.h"
#include "core/store/engine/bulkinsert.h"
#include "core/store/schema/columntypes.h"

#include <algorithm>

namespace moviedb::store {

namespace {

constexpr int rowsInBurst = 500;

// SQLite takes any name of a type.
QString ownType(const Connection &to, const ColumnInfo &column)
{
    return to.isSqlite() && !holdsBytes(column) ? column.type : typeOfValues(column, to.engine());
}

QString ownColumn(const Connection &to, const ColumnInfo &column)
{
    return quoted(column.name) + QLatin1Char(' ') + ownType(to, column);
}

// What they count with begins anew too: a number that is set from then on goes with the transaction, which it would not do
// by itself. https://www.postgresql.org/docs/15/sql-truncate.html
Result<Done> emptyTables(Connection &to, const QList<TableColumns> &tables)
{
    QStringList names;
    for (const TableColumns &table : tables)
        names << quoted(table.table.name);
    if (!to.isSqlite() && !names.isEmpty())
        return to.executeRaw(
            QStringLiteral("TRUNCATE %1 RESTART IDENTITY").arg(names.join(QLatin1String(", "))));
    for (auto name = names.crbegin(); name != names.crend(); ++name)
        MOVIEDB_CHECK(to.execute(QStringLiteral("DELETE FROM ") + *name));
    return Done{};
}

Error inTable(Error error, const QString &table)
{
    if (error.fault == Fault::Constraint)
        error.text =
            QStringLiteral("A row of %1 does not fit into the other database: %2").arg(table, error.text);
    if (error.where.isEmpty())
        error.where = table;
    return error;
}

QStringList namesOf(const TableColumns &table)
{
    QStringList names;
    for (const ColumnInfo &column : table.columns)
        names << column.name;
    return names;
}

// Where the rows of a table go.
class RowTarget
{
public:
    static Result<RowTarget> open(Connection &to, const TableColumns &table);
    Result<Done> add(QVariantList &row);
    Result<Done> end();

private:
    explicit RowTarget(Connection &to) : m_to(&to) {}
    Result<Done> flush();

    Connection *m_to;
    std::unique_ptr<ServerCopy> m_server; // one of the two
    std::optional<BulkInsert> m_file;
    int m_waiting = 0;
};

Result<RowTarget> RowTarget::open(Connection &to, const TableColumns &table)
{
    RowTarget target(to);
    if (to.isSqlite()) {
        target.m_file.emplace(table.table.name, namesOf(table));
    } else {
        MOVIEDB_TRY(server, ServerCopy::begin(to, table.table.name, namesOf(table)));
        target.m_server = std::move(server);
    }
    return target;
}

Result<Done> RowTarget::add(QVariantList &row)
{
    if (m_server != nullptr)
        return m_server->add(row);
    m_file->add(std::move(row));
    return ++m_waiting < rowsInBurst ? Result<Done>(Done{}) : flush();
}

Result<Done> RowTarget::flush()
{
    m_waiting = 0;
    MOVIEDB_CHECK(m_file->flush(*m_to));
    return Done{};
}

Result<Done> RowTarget::end()
{
    return m_server != nullptr ? m_server->end() : flush();
}

Result<TableSum> copyTable(Connection &from, Connection &to, const TableColumns &table, WorkWatch &watch)
{
    const QString &name = table.table.name;
    RowSum sum;
    if (table.columns.isEmpty())
        return TableSum{name, sum.rows(), sum.text()};
    auto target = RowTarget::open(to, table);
    if (!target)
        return inTable(target.error(), name);
    MOVIEDB_CHECK(readTable(from, table.table, table.columns, [&](QVariantList &row) -> Result<Done> {
        sum.add(row);
        watch.advance();
        if (const auto added = target->add(row); !added)
            return inTable(added.error(), name);
        return watch.goOn();
    }));
    if (const auto ended = target->end(); !ended)
        return inTable(ended.error(), name);
    MOVIEDB_CHECK(watch.goOn());
    return TableSum{name, sum.rows(), sum.text()};
}

} // namespace

Result<Done> addOwnParts(Connection &to, const SchemaInfo &from, const SchemaInfo &there)
{
    for (const TableInfo &table : from.tables) {
        const TableInfo *known = there.table(table.name);
        QStringList missing;
        for (const ColumnInfo &column : table.columns)
            if (known == nullptr || known->column(column.name) == nullptr)
                missing << ownColumn(to, column);
        if (known == nullptr && !missing.isEmpty())
            MOVIEDB_CHECK(to.executeRaw(QStringLiteral("CREATE TABLE %1 (%2)")
                                            .arg(quoted(table.name), missing.join(QLatin1String(", ")))));
        for (const QString &column : std::as_const(missing))
            if (known != nullptr)
                MOVIEDB_CHECK(to.executeRaw(
                    QStringLiteral("ALTER TABLE %1 ADD COLUMN %2").arg(quoted(table.name), column)));
    }
    to.forgetStatements();
    return Done{};
}

QList<TableColumns> commonColumns(const SchemaInfo &from, const SchemaInfo &to)
{
    QList<TableColumns> tables;
    for (const TableInfo &table : from.tables) {
        const TableInfo *other = to.table(table.name);
        if (other == nullptr || isDerived(table))
            continue;
        QList<ColumnInfo> columns;
        for (const ColumnInfo &column : sortedColumns(table))
            if (other->column(column.name) != nullptr)
                columns << column;
        tables << TableColumns{table, columns};
    }
    return tables; // those that are referred to first, as they are reflected
}

Result<QList<TableSum>> copyRows(Connection &from, Connection &to, const QList<TableColumns> &tables,
                                 WorkWatch &watch)
{
    MOVIEDB_CHECK(emptyTables(to, tables));
    QList<TableSum> sums;
    for (const TableColumns &table : tables) {
        MOVIEDB_TRY(sum, copyTable(from, to, table, watch));
        sums << sum;
    }
    return sums;
}

Result<Done> compareSums(const QList<TableSum> &expected, const QList<TableSum> &found)
{
    for (const TableSum &table : expected) {
        const auto other = std::find_if(found.begin(), found.end(),
                                        [&table](const TableSum &sum) { return sum.table == table.table; });
        if (other == found.end())
            return makeError(Fault::Database, QStringLiteral("The table %1 is missing.").arg(table.table),
                             table.table);
        if (other->rows != table.rows)
            return makeError(Fault::Database,
                             QStringLiteral("The table %1 has %2 rows where there should be %3.")
                                 .arg(table.table)
                                 .arg(other->rows)
                                 .arg(table.rows),
                             table.table);
        if (other->sum != table.sum)
            return makeError(Fault::Database,
                             QStringLiteral("A value in the table %1 is not what it was.").arg(table.table),
                             table.table);
    }
    return Done{};
}

Result<Done> compareSequences(const QMap<QString, qint64> &expected, const QMap<QString, qint64> &found)
{
    for (auto entry = expected.begin(); entry != expected.end(); ++entry)
        if (found.value(entry.key()) != entry.value())
            return makeError(Fault::Database,
                             QStringLiteral("The table %1 would go on counting from %2 instead of %3.")
                                 .arg(entry.key())
                                 .arg(found.value(entry.key()))
                                 .arg(entry.value()),
                             entry.key());
    return Done{};
}

} // namespace moviedb::store
