#include "core/store/charting/claimcharts.h"

#include "core/domain/receipts.h"
#include "core/stitch/difference.h"
#include "core/stitch/rulebook.h"
#include "core/store/charting/shownsources.h"
#include "core/store/charting/sourcepairs.h"
#include "core/store/missing/missingindex.h"
#include "core/store/streaming/blockrows.h"

#include <algorithm>

namespace moviedb::store {

namespace {

constexpr qsizetype claimsAtOnce = 20000;

// Columns that sources fill: neither numbers nor times of rows, nor what only tells how exact another column is.
QList<ColumnInfo> filledColumns(const TableInfo &table)
{
    QList<ColumnInfo> columns;
    for (const ColumnInfo &column : table.columns)
        if (!column.generated && !table.primaryKey.contains(column.name) &&
            !column.name.endsWith(QLatin1String("_precision")))
            columns << column;
    return columns;
}

QString quotedTexts(const QStringList &texts)
{
    QStringList all;
    for (QString text : texts)
        all << QLatin1Char('\'') + text.replace(QLatin1Char('\''), QLatin1String("''")) + QLatin1Char('\'');
    return all.isEmpty() ? QStringLiteral("''") : all.join(QLatin1String(", "));
}

QString claimsOfFilms(const ChartFilms &films)
{
    QString from = QStringLiteral("FROM claims WHERE entity = 'movies'");
    if (!films.condition.sql.isEmpty())
        from += QStringLiteral(" AND entity_id IN (%1)").arg(films.keys());
    return from;
}

using ShownBy = QMap<QString, QMap<QString, qint64>>; // field → source → films

// The fields that columns have claims of, and those of lists whose first entry columns show.
struct ShownFields
{
    QStringList own;
    QStringList lists;
};

ShownFields fieldsOf(const QList<ColumnInfo> &columns)
{
    ShownFields fields;
    for (const ColumnInfo &column : columns) {
        const QString field = receiptField(column);
        fields.own << column.name;
        if (!field.isEmpty() && !fields.lists.contains(field))
            fields.lists << field;
    }
    return fields;
}

// A column of its own has one shown claim; of a list the first entry counts, of ratings IMDb's, which the column shows. Where
// two sources gave that entry it counts once.
Result<ShownBy> shownOnServer(Connection &connection, const ChartFilms &films, const ShownFields &fields)
{
    const QString claims = claimsOfFilms(films) + QLatin1String(" AND chosen");
    const QString single = QStringLiteral("SELECT field, source, COUNT(*) %1 AND position = 0 AND field IN "
                                          "(%2) GROUP BY field, source")
                               .arg(claims, quotedTexts(fields.own));
    const QString first =
        QStringLiteral("SELECT field, source, COUNT(*) FROM (SELECT entity_id, field, MIN(source) AS source "
                       "%1 AND field IN (%2) AND CASE WHEN field IN ('ratings', 'ratings.votes') THEN value "
                       "LIKE 'IMDb %' ELSE position <= 1 END GROUP BY entity_id, field) AS firsts GROUP BY "
                       "field, source")
            .arg(claims, quotedTexts(fields.lists));
    ShownBy shown;
    for (const QString &sql : {single, first}) {
        MOVIEDB_TRY(rows, connection.run(sql, films.condition.binds));
        while (rows.next())
            shown[rows.text(0)][rows.text(1)] = rows.integer(2);
        MOVIEDB_CHECK(rows.end());
    }
    return shown;
}

// The same: SQLite would put all rows in order to group them, which takes four times as long as reading them.
Result<ShownBy> shownInFile(Connection &connection, const ChartFilms &films, const ShownFields &fields)
{
    BlockQuery query{
        QStringLiteral("SELECT entity_id, field, source, position %1 AND chosen AND (position <= 1 OR field "
                       "IN ('ratings', 'ratings.votes')) AND (field NOT IN ('ratings', 'ratings.votes') OR "
                       "value LIKE 'IMDb %')")
            .arg(claimsOfFilms(films)),
        films.condition.binds,
        {ColumnKind::Integer, ColumnKind::Text, ColumnKind::Text, ColumnKind::Integer}};
    MOVIEDB_TRY(rows, BlockRows::open(connection, query, {}));
    ShownSources shown(fields.own, fields.lists);
    for (bool more = true; more;) {
        RowBlock block(query.kinds.size());
        MOVIEDB_TRY(next, rows.read(block, claimsAtOnce));
        shown.add(block);
        more = next;
    }
    return shown.counts();
}

Result<ShownBy> shownBy(Connection &connection, const ChartFilms &films, const QList<ColumnInfo> &columns)
{
    const ShownFields fields = fieldsOf(columns);
    return connection.isSqlite() ? shownInFile(connection, films, fields)
                                 : shownOnServer(connection, films, fields);
}

ChartBar completenessBar(const ColumnInfo &column, qint64 films, qint64 filled,
                         const QMap<QString, qint64> &sources)
{
    ChartBar bar{column.name};
    const QList<Filter> has{Filter{column.name, Comparison::IsNotEmpty, {}}};
    qint64 left = filled;
    for (auto source = sources.cbegin(); source != sources.cend(); ++source) {
        // A claim can outlive the value it was chosen for, when another program empties the cell.
        const qint64 count = std::min(source.value(), left);
        left -= count;
        if (count > 0)
            bar.parts << ChartPart{ChartPart::Kind::FromSource, source.key(), count, has};
    }
    if (left > 0)
        bar.parts << ChartPart{ChartPart::Kind::WithoutReceipt, {}, left, has};
    if (films > filled)
        bar.parts << ChartPart{
            ChartPart::Kind::Missing, {}, films - filled, {Filter{column.name, Comparison::IsEmpty, {}}}};
    return bar;
}

QStringList comparedColumns(const TableInfo &table)
{
    QStringList fields;
    for (const QString &field : stitch::ruledFields())
        if (table.column(field) != nullptr && stitch::canDisagree(field) && !stitch::isListField(field))
            fields << field;
    return fields;
}

// Those with the most to compare first.
QList<ChartBar> agreementBars(const SourcePairs &compared)
{
    const auto pairs = compared.pairs();
    QList<ChartBar> bars;
    for (auto pair = pairs.cbegin(); pair != pairs.cend(); ++pair) {
        ChartBar bar{pair.key().first, pair.key().second};
        for (const auto &[kind, count] : {std::pair{ChartPart::Kind::Alike, pair->alike},
                                          std::pair{ChartPart::Kind::Different, pair->different}})
            if (count > 0)
                bar.parts << ChartPart{kind, {}, count, {}};
        bars << bar;
    }
    std::stable_sort(bars.begin(), bars.end(), [](const ChartBar &left, const ChartBar &right) {
        return left.count() > right.count();
    });
    return bars;
}

} // namespace

Result<ChartData> countCompleteness(Connection &connection, const ChartFilms &films)
{
    const QList<ColumnInfo> columns = filledColumns(films.table);
    QStringList names;
    for (const ColumnInfo &column : columns)
        names << column.name;
    MOVIEDB_TRY(missing,
                countMissing(connection, films.table, names, films.condition.sql, films.condition.binds));
    MOVIEDB_TRY(shown, shownBy(connection, films, columns));
    ChartData data;
    data.films = missing.rows;
    data.counted = data.films;
    QList<std::pair<qint64, ChartBar>> bars;
    for (const ColumnInfo &column : columns) {
        if (data.films == 0)
            break;
        const qint64 filled = data.films - missing.lacking.value(column.name);
        const QString field = shown.contains(column.name) ? column.name : receiptField(column);
        bars.append({filled, completenessBar(column, data.films, filled, shown.value(field))});
    }
    std::stable_sort(bars.begin(), bars.end(),
                     [](const auto &left, const auto &right) { return left.first > right.first; });
    for (const auto &bar : std::as_const(bars))
        data.bars << bar.second;
    return data;
}

Result<ChartData> countAgreement(Connection &connection, const ChartFilms &films)
{
    const QList<ColumnKind> claimKinds{ColumnKind::Integer, ColumnKind::Text, ColumnKind::Text,
                                       ColumnKind::Text};
    const QString sql =
        QStringLiteral("SELECT entity_id, field, source, value FROM claims WHERE entity = 'movies' "
                       "AND position = 0 AND source <> 'user' AND value IS NOT NULL AND field IN "
                       "(%1) AND entity_id > ? AND entity_id <= ?%2 ORDER BY entity_id")
            .arg(quotedTexts(comparedColumns(films.table)),
                 films.condition.sql.isEmpty()
                     ? QString()
                     : QStringLiteral(" AND entity_id IN (%1)").arg(films.keysOfSlice()));
    SourcePairs pairs;
    MOVIEDB_CHECK(films.inSlices(connection, [&](qint64 after, qint64 to) -> Result<Done> {
        QVariantList binds{after, to};
        if (!films.condition.sql.isEmpty())
            binds += films.condition.binds + QVariantList{after, to};
        MOVIEDB_TRY(claims, readBlock(connection, {sql, binds, claimKinds}, {}));
        pairs.add(claims);
        return Done{};
    }));
    ChartData data;
    data.films = pairs.films();
    data.bars = agreementBars(pairs);
    for (const ChartBar &bar : std::as_const(data.bars))
        data.counted += bar.count();
    return data;
}

} // namespace moviedb::store
