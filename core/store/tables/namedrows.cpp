#include "core/store/tables/namedrows.h"

#include "core/store/tables/cellvalue.h"
#include "core/store/tables/userclaims.h"

namespace moviedb::store {

namespace {

Result<std::optional<ListEntry>> knownRow(Connection &connection, const TableInfo &table, const QString &name)
{
    if (!table.unique.contains(QStringList{table.labelColumn}))
        return std::optional<ListEntry>();
    MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT %1, %2 FROM %3")
                                         .arg(quoted(table.primaryKey.first()), quoted(table.labelColumn),
                                              quoted(table.name))));
    while (rows.next())
        if (rows.text(1).compare(name, Qt::CaseInsensitive) == 0)
            return std::optional(ListEntry{rows.integer(0), rows.text(1), {}, {}, {}});
    return std::optional<ListEntry>();
}

} // namespace

Result<ListEntry> rowOfName(Connection &connection, const TableInfo &table, const QString &name,
                            QList<TableChange> &changes)
{
    const ColumnInfo *label = table.column(table.labelColumn);
    if (label == nullptr || table.primaryKey.size() != 1)
        return makeError(Fault::Usage, QStringLiteral("Rows of %1 have no names.").arg(table.title),
                         table.name);
    MOVIEDB_TRY(checked, checkedCell(table, *label, name.simplified()));
    const QString text = checked.value.toString();
    MOVIEDB_TRY(known, knownRow(connection, table, text));
    if (known)
        return *known;
    MOVIEDB_TRY(added, connection.insert(QStringLiteral("INSERT INTO %1 (%2) VALUES (?) RETURNING %3")
                                             .arg(quoted(table.name), quoted(label->name),
                                                  quoted(table.primaryKey.first())),
                                         {text}));
    MOVIEDB_CHECK(claimByUser(connection, table.name, added, label->name, text));
    changes << TableChange{table.name, {{added}}};
    return ListEntry{added, text, {}, {}, {}};
}

} // namespace moviedb::store
