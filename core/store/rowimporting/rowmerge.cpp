#include "core/store/rowimporting/rowmerge.h"

#include "core/store/engine/among.h"
#include "core/store/rowimporting/rowcheck.h"
#include "core/store/tables/columnfit.h"
#include "core/store/tables/tablereader.h"
#include "core/store/tables/userclaims.h"

namespace moviedb::store {

namespace {

const QString entityOfLists = QStringLiteral("movies");
constexpr qsizetype mostShownLetters = 120;

QString inShort(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > mostShownLetters ? line.left(mostShownLetters - 1) + QChar(u'…') : line;
}

bool isDate(const RowShape &shape, int place)
{
    return shape.column(place).kind == ColumnKind::Date;
}

// One that says less of the same day: "1986" of "1986-05-09".
bool saysLess(const RowShape &shape, int place, const QString &text, const QString &than)
{
    return isDate(shape, place) && !text.isEmpty() && than.startsWith(text + u'-');
}

bool isSameCell(const RowShape &shape, const CheckedRow &row, const QVariantList &stored, int place)
{
    if (!isDate(shape, place))
        return sameStored(shape.column(place), row.values.at(place), stored.at(place));
    const QString file = textAt(shape, row.values, place);
    const QString known = textAt(shape, stored, place);
    return file == known || saysLess(shape, place, file, known);
}

struct RowSets
{
    QStringList sets;
    QVariantList binds;

    void add(const RowShape &shape, const CheckedRow &row, int place)
    {
        sets << quoted(shape.column(place).name) + QLatin1String(" = ?");
        binds << boundCell(shape.column(place), row.values.at(place));
        if (const int precision = shape.precision.value(place, -1); precision >= 0)
            add(shape, row, precision);
    }
};

Result<Done> write(Connection &connection, const RowShape &shape, const QVariantList &stored,
                   const RowSets &sets)
{
    if (sets.sets.isEmpty())
        return Done{};
    QVariantList key;
    for (const int place : shape.key)
        key << stored.at(place);
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral("UPDATE %1 SET %2 WHERE %3")
            .arg(quoted(shape.table.name), sets.sets.join(QLatin1String(", ")), keyCondition(shape.table)),
        sets.binds + key));
    return Done{};
}

Result<Done> mergeEntry(Connection &connection, const RowShape &shape, const StoredMerge &merge, bool replace,
                        FileClaims &claims, QSet<qint64> &listsSaid)
{
    RowSets sets;
    bool isShown = false;
    bool isReplaced = false;
    for (const FieldDifference &difference : merge.differences) {
        if (difference.isPersonal)
            return Done{}; // all of the list is
        if (!difference.isNew && !replace)
            continue;
        sets.add(shape, *merge.row, shape.placeOf(difference.field));
        (difference.isNew ? isShown : isReplaced) = true;
    }
    const qint64 film = merge.stored->at(shape.film).toLongLong();
    MOVIEDB_CHECK(write(connection, shape, *merge.stored, sets));
    if (isReplaced) {
        listsSaid.insert(film);
        return Done{};
    }
    CheckedRow before = *merge.row;
    before.values = *merge.stored;
    claims.withdrawEntry(film, shape.list->name, entryWords(shape, before));
    claims.add(entityOfLists, film, shape.list->name, entryPlace(shape, *merge.row),
               entryWords(shape, *merge.row), isShown);
    return Done{};
}

} // namespace

Result<QHash<qint64, SaidOfRow>> whoSaidOf(Connection &connection, const QString &entity,
                                           const QList<qint64> &ids, const QString &source)
{
    QHash<qint64, SaidOfRow> all;
    MOVIEDB_CHECK(inParts(ids, [&](const QList<qint64> &part) -> Result<Done> {
        MOVIEDB_TRY(
            rows,
            connection.run(QStringLiteral("SELECT entity_id, field, source FROM claims WHERE entity = ? AND "
                                          "(source = 'user' OR (source = ? AND chosen)) AND %1")
                               .arg(among(connection, QStringLiteral("entity_id"), part)),
                           QVariantList{entity, source} + amongBinds(connection, part)));
        while (rows.next()) {
            SaidOfRow &said = all[rows.integer(0)];
            (rows.text(2) == QLatin1String("user") ? said.byPerson : said.byFile)
                .insert(rows.text(1).section(u'.', 0, 0));
        }
        return rows.end();
    }));
    return all;
}

QList<FieldDifference> rowDifferences(const RowShape &shape, const CheckedRow &row,
                                      const QVariantList &stored)
{
    QList<FieldDifference> all;
    for (const int place : shape.content) {
        if (row.values.at(place).isNull() || isSameCell(shape, row, stored, place))
            continue;
        const QString known = textAt(shape, stored, place);
        const QString file = textAt(shape, row.values, place);
        FieldDifference difference;
        difference.field = shape.column(place).name;
        difference.stored = inShort(known);
        difference.imported = inShort(file);
        difference.isNew = stored.at(place).isNull() || saysLess(shape, place, known, file);
        all << difference;
    }
    return all;
}

Result<Done> mergeStored(Connection &connection, const RowShape &shape, const StoredMerge &merge,
                         const QString &address, bool replace, FileClaims &claims, QSet<qint64> &listsSaid)
{
    if (shape.list)
        return mergeEntry(connection, shape, merge, replace, claims, listsSaid);
    RowSets sets;
    QList<FieldDifference> replaced;
    const QString &entity = shape.table.name;
    const qint64 id = shape.number >= 0 ? merge.stored->at(shape.number).toLongLong() : 0;
    for (const FieldDifference &difference : merge.differences) {
        if (difference.isPersonal)
            continue;
        const int place = shape.placeOf(difference.field);
        if (difference.isNew || replace)
            sets.add(shape, *merge.row, place);
        if (replace && !difference.isNew) {
            replaced << difference;
        } else if (id > 0) {
            claims.replaceEarlier(entity, id, difference.field, difference.isNew);
            claims.add(entity, id, difference.field, 0, textAt(shape, merge.row->values, place),
                       difference.isNew);
        }
    }
    MOVIEDB_CHECK(write(connection, shape, *merge.stored, sets));
    for (const FieldDifference &difference : std::as_const(replaced))
        if (id > 0)
            MOVIEDB_CHECK(claimByUser(connection, entity, id, difference.field,
                                      textAt(shape, merge.row->values, shape.placeOf(difference.field)),
                                      address));
    return Done{};
}

QString entryWords(const RowShape &shape, const CheckedRow &row)
{
    const auto at = [&](const char *name) {
        const int place = shape.placeOf(QLatin1String(name));
        return place < 0 ? QVariant() : row.values.at(place);
    };
    ListEntry entry;
    if (shape.list->isRatings()) {
        entry.name = at("source").toString();
        entry.score = at("score").toDouble();
    } else {
        entry.name = row.names.at(shape.placeOf(shape.list->linked->name));
        entry.role = at("role").toString();
    }
    return entryText(entry);
}

int entryPlace(const RowShape &shape, const CheckedRow &row)
{
    const int order = shape.list->order.isEmpty() ? -1 : shape.placeOf(shape.list->order);
    return order < 0 ? 1 : qMax(1, row.values.at(order).toInt());
}

} // namespace moviedb::store
