#include "core/store/copying/databasecopy.h"

#include "core/store/copying/integrity.h"
#include "core/store/copying/rowcopy.h"
#include "core/store/copying/stoppedby.h"
#include "core/store/migrate/migrator.h"
#include "core/store/schema/reflection.h"

#include <algorithm>

namespace moviedb::store {

namespace {

Error notEqual(const Error &error)
{
    return makeError(
        Fault::Database, QStringLiteral("The copy is not what was copied: %1").arg(error.text), error.where,
        QStringLiteral("Nothing was changed. Try again; if it happens again, report it."), error.code);
}

Result<Done> compare(Connection &to, const QList<TableColumns> &tables, const CopyOutcome &copied,
                     const SchemaInfo &there, WorkWatch &watch)
{
    MOVIEDB_TRY(found, tableSums(to, tables, watch));
    if (const auto equal = compareSums(copied.tables, found); !equal)
        return notEqual(equal.error());
    MOVIEDB_TRY(sequences, readSequences(to, there));
    if (const auto equal = compareSequences(copied.sequences, sequences); !equal)
        return notEqual(equal.error());
    MOVIEDB_TRY(dangling, danglingReferences(to));
    if (!dangling.isEmpty())
        return makeError(
            Fault::Database,
            QStringLiteral("A reference of the table %1 leads nowhere.").arg(dangling.firstKey()),
            dangling.firstKey());
    return Done{};
}

// References are looked at when all rows are there.
Result<Done> deferReferencesOf(Connection &to)
{
    return to.executeRaw(to.isSqlite() ? QStringLiteral("PRAGMA defer_foreign_keys = on")
                                       : QStringLiteral("SET CONSTRAINTS ALL DEFERRED"));
}

// Without what only the one that is copied to has: that stays as it is.
SchemaInfo onlyCopied(SchemaInfo there, const QList<TableColumns> &tables)
{
    there.tables.removeIf([&tables](const TableInfo &table) {
        return std::none_of(tables.begin(), tables.end(),
                            [&table](const TableColumns &copied) { return copied.table.name == table.name; });
    });
    return there;
}

Result<CopyOutcome> copyAndCompare(Connection &from, Connection &to, WorkWatch &watch)
{
    MOVIEDB_TRY(schema, reflect(from));
    MOVIEDB_TRY(made, reflect(to));
    MOVIEDB_CHECK(addOwnParts(to, schema, made));
    MOVIEDB_TRY(there, reflect(to));
    const QList<TableColumns> tables = commonColumns(schema, there);
    MOVIEDB_TRY(rows, countRows(from, tables));
    watch.addTotal(rows * 2); // written, then read again
    MOVIEDB_CHECK(deferReferencesOf(to));
    CopyOutcome copied;
    MOVIEDB_TRY(sums, copyRows(from, to, tables, watch));
    copied.tables = sums;
    MOVIEDB_TRY(sequences, readSequences(from, schema));
    copied.sequences = sequences;
    MOVIEDB_CHECK(writeSequences(to, onlyCopied(there, tables), sequences));
    if (!to.isSqlite())
        MOVIEDB_CHECK(to.executeRaw(QStringLiteral("SET CONSTRAINTS ALL IMMEDIATE")));
    MOVIEDB_CHECK(compare(to, tables, copied, there, watch));
    for (const TableSum &sum : std::as_const(copied.tables)) {
        copied.rows += sum.rows;
        copied.films += sum.table == QLatin1String("movies") ? sum.rows : 0;
    }
    return copied;
}

} // namespace

Result<bool> holdsTables(Connection &connection)
{
    MOVIEDB_TRY(schema, reflect(connection));
    return !schema.tables.isEmpty();
}

Result<bool> holdsNothingOfValue(Connection &connection)
{
    MOVIEDB_TRY(schema, reflect(connection));
    for (const TableInfo &table : schema.tables) {
        const bool filledByItself =
            schema.table(u"schema_migrations") != nullptr &&
            (table.name == QLatin1String("schema_migrations") || table.name == QLatin1String("table_info") ||
             table.name == QLatin1String("sources"));
        if (filledByItself)
            continue;
        MOVIEDB_TRY(row,
                    connection.first(QStringLiteral("SELECT 1 FROM %1 LIMIT 1").arg(quoted(table.name))));
        if (row)
            return false;
    }
    return true;
}

Result<CopyOutcome> copyDatabase(Connection &from, Connection &to, const QList<MigrationFile> &files,
                                 WorkWatch &watch)
{
    const MigrationReport report = migrate(to, files);
    if (!report.ok())
        return report.error;
    MOVIEDB_TRY(transaction, to.begin());
    const auto copied = [&] {
        const StoppedBy stopping(watch, to);
        return copyAndCompare(from, to, watch);
    }();
    MOVIEDB_CHECK(watch.goOn());
    MOVIEDB_CHECK(copied);
    MOVIEDB_CHECK(transaction.commit());
    return copied;
}

} // namespace moviedb::store
