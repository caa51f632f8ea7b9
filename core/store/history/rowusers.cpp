#include "core/store/history/rowusers.h"

#include "core/store/engine/bulkinsert.h"
#include "core/store/history/capture.h"
#include "core/store/history/rowimages.h"

namespace moviedb::store {

namespace {

QStringList rowKeysOf(const QList<StepNote> &run)
{
    QStringList keys;
    for (const StepNote &note : run)
        keys << note.key;
    return keys;
}

// The program's own notes let go of a row that goes.
bool letsGo(const TableInfo &user, const ColumnInfo &column)
{
    return user.role == TableRole::System && column.nullable;
}

// What a person calls the row, where its image tells.
QString rowWords(const TableInfo &table, const QString &key, const Json &image)
{
    const auto label = image.find(utf8(table.labelColumn));
    return label != image.end() && label->is_string()
               ? QStringLiteral("“%1”").arg(fromUtf8(*label))
               : QStringLiteral("The row %1 of %2").arg(key.mid(1, key.size() - 2), table.title);
}

Error notAsLeft(const TableInfo &table, const QString &sentence)
{
    return makeError(Fault::Conflict, sentence, table.name,
                     QStringLiteral("Take back what changed it first."));
}

// The column that differs, "" = none. The time of the last change says nothing.
QString difference(const Json &then, const Json &now)
{
    for (const auto &[column, value] : then.items())
        if (column != "updated_at" && now.contains(column) && now[column] != value)
            return fromUtf8(column);
    return {};
}

Result<Done> checkUnchanged(Connection &connection, const TableInfo &table, const QList<StepNote> &run)
{
    MOVIEDB_TRY(values, firstKeyParts(rowKeysOf(run)));
    MOVIEDB_TRY(images, readImages(connection, table, table.primaryKey.first(), values));
    QHash<QString, std::string> now;
    for (const RowImage &image : std::as_const(images))
        now.insert(image.key, image.json);
    for (const StepNote &note : run) {
        const auto found = now.constFind(note.key);
        if (found == now.cend())
            return removedSince(table, note.key);
        MOVIEDB_TRY(then, parseJson(note.before, QStringLiteral("changes.before")));
        MOVIEDB_TRY(stored, parseJson(QByteArrayView(found->data(), qsizetype(found->size())), table.name));
        if (const QString column = difference(then, stored); !column.isEmpty())
            return changedSince(table, note.key, column, stored);
    }
    return Done{};
}

Result<Done> checkNothingNew(Connection &connection, const WatchedTable &owned, const TableInfo &table,
                             const QStringList &keys, const QSet<std::pair<QString, QString>> &ofStep)
{
    const bool named = !owned.ownerNameColumn.isEmpty();
    if (!owned.owned() || (!named && owned.ownerTable != table.name) ||
        (named && table.column(table.primaryKey.first())->kind != ColumnKind::Integer))
        return Done{};
    MOVIEDB_TRY(values, firstKeyParts(keys));
    QString select = QStringLiteral("SELECT %1, r.%2 FROM %3 r WHERE ")
                         .arg(rowKeySql(connection, *owned.table, QStringLiteral("r")),
                              quoted(owned.ownerColumn), quoted(owned.table->name));
    if (named)
        select += QStringLiteral("r.%1 = ? AND ").arg(quoted(owned.ownerNameColumn));
    return inParts(values, [&](const QVariantList &part) -> Result<Done> {
        MOVIEDB_TRY(
            rows,
            connection.run(
                select + QStringLiteral("r.%1 IN (%2)").arg(quoted(owned.ownerColumn), inList(part.size())),
                (named ? QVariantList{table.name} : QVariantList{}) + padded(part, part.size())));
        while (rows.next())
            if (!ofStep.contains({owned.table->name, rows.text(0)}))
                return notAsLeft(table,
                                 QStringLiteral("%1 is no longer as this step left it: it has got more %2.")
                                     .arg(rowWords(table, QStringLiteral("[%1]").arg(rows.text(1)), {}),
                                          owned.table->title.toLower()));
        return Done{};
    });
}

} // namespace

QString rowKey(const QVariant &value)
{
    OrderedJson key = OrderedJson::array();
    if (value.userType() == QMetaType::LongLong || value.userType() == QMetaType::Int)
        key.push_back(value.toLongLong());
    else
        key.push_back(utf8(value.toString()));
    return fromUtf8(key.dump());
}

Result<QVariantList> firstKeyParts(const QStringList &keys)
{
    QVariantList values;
    for (const QString &key : keys) {
        MOVIEDB_TRY(parts, keyValues(key));
        values << parts.value(0);
    }
    return values;
}

Result<QSet<QString>> usedKeys(Connection &connection, const QList<WatchedTable> &watched,
                               const TableInfo &table, const QStringList &keys)
{
    QSet<QString> used;
    if (table.primaryKey.size() != 1)
        return used;
    MOVIEDB_TRY(values, firstKeyParts(keys));
    for (const WatchedTable &user : watched)
        for (const ColumnInfo &column : user.table->columns) {
            if (!column.references || column.references->table != table.name ||
                column.name == user.ownerColumn || letsGo(*user.table, column))
                continue;
            MOVIEDB_CHECK(inParts(values, [&](const QVariantList &part) -> Result<Done> {
                MOVIEDB_TRY(rows,
                            connection.run(
                                QStringLiteral("SELECT DISTINCT r.%1 FROM %2 r WHERE r.%1 IN (%3)")
                                    .arg(quoted(column.name), quoted(user.table->name), inList(part.size())),
                                padded(part, part.size())));
                while (rows.next())
                    used.insert(rowKey(rows.value(0, column.kind)));
                return Done{};
            }));
        }
    return used;
}

Result<Done> checkGoesAgain(Connection &connection, const QList<WatchedTable> &watched,
                            const TableInfo &table, const QList<StepNote> &run,
                            const QSet<std::pair<QString, QString>> &ofStep)
{
    MOVIEDB_CHECK(checkUnchanged(connection, table, run));
    if (table.primaryKey.size() != 1)
        return Done{};
    const QStringList keys = rowKeysOf(run);
    MOVIEDB_TRY(used, usedKeys(connection, watched, table, keys));
    if (!used.isEmpty())
        return notAsLeft(table, QStringLiteral("%1 is no longer as this step left it: it is used now.")
                                    .arg(rowWords(table, *used.cbegin(), {})));
    for (const WatchedTable &owned : watched)
        MOVIEDB_CHECK(checkNothingNew(connection, owned, table, keys, ofStep));
    return Done{};
}

Error removedSince(const TableInfo &table, const QString &key)
{
    return notAsLeft(table, QStringLiteral("%1 is no longer as this step left it: it was removed.")
                                .arg(rowWords(table, key, {})));
}

Error changedSince(const TableInfo &table, const QString &key, const QString &column, const Json &now)
{
    return notAsLeft(table,
                     QStringLiteral("%1 is no longer as this step left it: %2 was changed.")
                         .arg(rowWords(table, key, now), QString(column).replace(QLatin1Char('_'), u' ')));
}

} // namespace moviedb::store
