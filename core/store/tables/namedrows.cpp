#include "core/store/tables/namedrows.h"

#include "core/base/oneline.h"
#include "core/store/tables/cellvalue.h"
#include "core/store/tables/userclaims.h"

#include <algorithm>

namespace moviedb::store {

namespace {

const QString identityColumn = QStringLiteral("wikidata_id");

// Which rows a name alone can mean. Namesakes are told apart by their ids, as a crawl does it; a film is more than its
// title.
std::optional<QString> meantByName(const TableInfo &table)
{
    if (table.unique.contains(QStringList{table.labelColumn}))
        return QString();
    const bool refers = std::any_of(table.columns.begin(), table.columns.end(),
                                    [](const ColumnInfo &column) { return column.references.has_value(); });
    if (refers || table.column(identityColumn) == nullptr)
        return std::nullopt;
    return QStringLiteral(" WHERE %1 IS NULL").arg(quoted(identityColumn));
}

// Asked in the writer's turn: what another window has added meanwhile is seen.
Result<std::optional<ListEntry>> knownRow(Connection &connection, const TableInfo &table, const QString &name)
{
    const auto meant = meantByName(table);
    if (!meant)
        return std::optional<ListEntry>();
    const QString key = quoted(table.primaryKey.first());
    MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT %1, %2 FROM %3%4 ORDER BY %1")
                                         .arg(key, quoted(table.labelColumn), quoted(table.name), *meant)));
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
    MOVIEDB_TRY(checked, checkedCell(table, *label, oneLine(withoutInvisible(name))));
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
