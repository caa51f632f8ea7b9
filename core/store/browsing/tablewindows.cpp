#include "core/store/browsing/tablewindows.h"

#include "core/store/browsing/landmarks.h"
#include "core/store/browsing/question.h"
#include "core/store/browsing/rowsample.h"
#include "core/store/browsing/textcounts.h"
#include "core/store/missing/collectedrows.h"
#include "core/store/tables/tablereader.h"

namespace moviedb::store {

namespace {

constexpr int mostRows = 10000; // of one page
constexpr int walkMs = 40;

// SQLite's index of texts tells within some ten milliseconds which rows may hold one, however many they are.
constexpr int firstWalkMs = 8;         // what nearly every row holds is met on the way before
constexpr qint64 fewCandidates = 8000; // looked up in the time that a way along the order takes
constexpr qint64 sampledCandidates = 300;
constexpr qint64 windowsExpected = 2; // full ones, for the way along the order to be the shorter one
constexpr int walkAmongMs = 300;

// Postgres' index of texts tells at once of a row whether it holds the text: some are asked first which way is the shorter one.
// The other way is tried, too, when that takes long: a server that has nothing in memory yet only fetched pages on the first
// one. Found a million times first, a frequent text took half a minute there.
constexpr int firstWayMs = 300;
constexpr int secondWayMs = 1000;

QString columnList(const TableInfo &table, const QStringList &names)
{
    QStringList list;
    for (const QString &name : names)
        list << qualified(table, name);
    return list.join(QLatin1String(", "));
}

// The rows that match, found before anybody thinks of an order: else an index of the order could be walked along, past a
// million rows that do not match.
QString foundFirst(const Question &question, const TableQuery &query, const SqlPart &where, Engine engine)
{
    QStringList names = question.table->primaryKey;
    for (const SortKey &key : query.sort)
        names << key.column;
    names.removeDuplicates();
    return QStringLiteral("(SELECT %1 FROM %2%3 LIMIT %4 OFFSET 0) AS %2")
        .arg(columnList(*question.table, names), quoted(question.table->name), whereClause(where),
             engine == Engine::Sqlite ? QStringLiteral("-1") : QStringLiteral("ALL"));
}

// The window's keys are found first, and only its rows are joined: rows skipped by the offset cost no joins.
QString windowSql(const SchemaInfo &schema, const TableInfo &table, const QString &from, const SortSql &sort,
                  const QString &condition)
{
    const RowSelect select = rowSelect(schema, table);
    const QString window = QStringLiteral(" ORDER BY %1 LIMIT ? OFFSET ?").arg(sort.order);
    // A label that is sorted by is among the joins of the rows already.
    if (table.primaryKey.isEmpty())
        return QStringLiteral("SELECT %1 FROM %2%3").arg(select.columns, quoted(table.name), select.joins) +
               condition + window;
    const QString keys =
        QStringLiteral("SELECT %1 FROM %2%3").arg(columnList(table, table.primaryKey), from, sort.joins);
    QStringList sameKey;
    for (const QString &name : table.primaryKey)
        sameKey << QStringLiteral("page_keys.%1 = %2").arg(quoted(name), qualified(table, name));
    return QStringLiteral("SELECT %1 FROM (%2) AS page_keys JOIN %3 ON %4%5 ORDER BY %6")
        .arg(select.columns, keys + condition + window, quoted(table.name),
             sameKey.join(QLatin1String(" AND ")), select.joins, sort.order);
}

// The answer of a statement that takes no longer than that; else Timeout.
Result<QList<Row>> rowsInTime(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                              const QString &sql, const QVariantList &binds, int milliseconds)
{
    std::optional<Transaction> transaction; // the server's limit holds until its end
    if (!connection.isSqlite()) {
        MOVIEDB_TRY(begun, connection.begin());
        transaction.emplace(std::move(begun));
    }
    MOVIEDB_CHECK(connection.limitTime(milliseconds));
    const auto rows = rowsOf(connection, schema, table, sql, binds);
    if (connection.isSqlite())
        MOVIEDB_CHECK(connection.limitTime(0));
    return rows;
}

bool isAnswer(const Result<QList<Row>> &rows)
{
    return rows.ok() || rows.error().fault != Fault::Timeout;
}

// Along the order until the window is full, but not for long: what many rows hold is met soon.
Result<QList<Row>> walkedRows(Connection &connection, const SchemaInfo &schema, const Question &question,
                              const QVariantList &window, int milliseconds)
{
    const TableInfo &table = *question.table;
    return rowsInTime(
        connection, schema, table,
        windowSql(schema, table, quoted(table.name), question.sort, whereClause(question.walked)),
        question.walked.binds + window, milliseconds);
}

// The rows that match, found first and put in order then.
Result<QList<Row>> foundRows(Connection &connection, const SchemaInfo &schema, const TableQuery &query,
                             const Question &question, const QVariantList &window)
{
    const SqlPart where = amongCandidates(question);
    return rowsOf(connection, schema, *question.table,
                  windowSql(schema, *question.table, foundFirst(question, query, where, connection.engine()),
                            question.sort, {}),
                  where.binds + window);
}

// By a look at some of those that are collected.
Result<bool> fillsSoon(Connection &connection, const Question &question, qint64 rows,
                       const QVariantList &window)
{
    const SqlPart sampled = amongCandidates(question);
    MOVIEDB_TRY(held, connection.first(QStringLiteral("SELECT COUNT(*) FROM %1%2")
                                           .arg(quoted(question.table->name), whereClause(sampled)),
                                       sampled.binds));
    const qint64 expected = held.value_or(0).toLongLong() * rows / sampledCandidates;
    return expected >= windowsExpected * (window.at(0).toLongLong() + window.at(1).toLongLong());
}

SearchCandidates collectedCandidates(const Connection &connection, qint64 step)
{
    return {QStringLiteral("SELECT value FROM json_each(?)"), {collectedAsJson(connection, step)}};
}

// On either way, the one first that seems to be shorter; nothing when both took too long.
Result<std::optional<QList<Row>>> rowsOnEitherWay(Connection &connection, const SchemaInfo &schema,
                                                  const Question &question, const QString &sql,
                                                  const QVariantList &binds, const QVariantList &window)
{
    const TableInfo &table = *question.table;
    MOVIEDB_TRY(lastKey, lastKeyOf(connection, table));
    MOVIEDB_TRY(sample, sampled(connection, question, lastKey));
    const bool alongFirst =
        !sample ||
        isShorterAlongTheOrder(*sample, window.at(0).toLongLong() + window.at(1).toLongLong(), lastKey);
    for (const auto &[along, milliseconds] :
         {std::pair(alongFirst, firstWayMs), std::pair(!alongFirst, secondWayMs)}) {
        const auto rows = along ? walkedRows(connection, schema, question, window, milliseconds)
                                : rowsInTime(connection, schema, table, sql, binds, milliseconds);
        if (isAnswer(rows))
            return rows ? Result<std::optional<QList<Row>>>(std::optional(*rows)) : rows.error();
    }
    return std::optional<QList<Row>>();
}

// Those that may hold the text are collected. Few are looked up at once; many are met on the way along the order, in whose
// index each entry is asked first whether it is one of them. Nothing where that would take longer than to find them all.
Result<std::optional<QList<Row>>> rowsAmongCandidates(Connection &connection, const SchemaInfo &schema,
                                                      const TableQuery &query, Question question,
                                                      const QVariantList &window)
{
    const auto answer = [](const Result<QList<Row>> &rows) -> Result<std::optional<QList<Row>>> {
        if (!isAnswer(rows))
            return std::optional<QList<Row>>();
        return rows ? Result<std::optional<QList<Row>>>(std::optional(*rows)) : rows.error();
    };
    if (question.isOrdered)
        if (auto walked = walkedRows(connection, schema, question, window, firstWalkMs); isAnswer(walked))
            return answer(walked);
    MOVIEDB_TRY(
        rows, collectKeys(connection, *question.table, question.candidates.keys, question.candidates.binds));
    if (rows && *rows <= fewCandidates) {
        question.candidates = collectedCandidates(connection, 1);
        return answer(foundRows(connection, schema, query, question, window));
    }
    if (!rows || !question.isOrdered)
        return std::optional<QList<Row>>();
    question.candidates = collectedCandidates(connection, *rows / sampledCandidates);
    MOVIEDB_TRY(soon, fillsSoon(connection, question, *rows, window));
    if (!soon)
        return std::optional<QList<Row>>();
    question.walked = both({isCollected(*question.table), {}}, question.besides);
    return answer(walkedRows(connection, schema, question, window, walkAmongMs));
}

// How far behind the rows that have a value to sort by the window begins, when it holds none of them.
Result<qint64> beginningBehind(Connection &connection, const TableInfo &table, const SortSql &sort,
                               qint64 offset)
{
    if (offset == 0)
        return 0;
    MOVIEDB_TRY(
        valued,
        connection.first(
            QStringLiteral("SELECT COUNT(*) FROM %1 WHERE %2").arg(quoted(table.name), sort.holds), {}));
    return qMax<qint64>(0, offset - valued.value_or(0).toLongLong());
}

// The rows from a landmark on.
SqlPart fromLandmark(const Question &question, const Landmark &landmark)
{
    return landmark.place.isEmpty()
               ? SqlPart{}
               : comparedWith(question, landmark.place, question.descending ? u"<=" : u">=");
}

// All rows of a table, in an order that not all of them have a place in: those that have one come first, the others by
// their key. Asked for so, both come straight from an index, in either direction.
Result<QList<Row>> rowsInTwoParts(Connection &connection, const SchemaInfo &schema, const Question &question,
                                  const Landmark &landmark, int limit, qint64 offset)
{
    const TableInfo &table = *question.table;
    const SortSql &sort = question.sort;
    const SqlPart from = fromLandmark(question, landmark);
    const bool isBehind = !landmark.place.isEmpty() && landmark.place.size() < sort.placedBy.size();
    QList<Row> rows;
    if (!isBehind) {
        const SqlPart valued = both({sort.holds, {}}, from);
        MOVIEDB_TRY(read, rowsOf(connection, schema, table,
                                 windowSql(schema, table, quoted(table.name),
                                           {sort.valuedJoins, sort.valuedOrder, {}, {}, {}, {}, {}, {}},
                                           whereClause(valued)),
                                 valued.binds + QVariantList{limit, offset - landmark.offset}));
        rows = read;
    }
    if (rows.size() >= limit)
        return rows;
    qint64 behind = isBehind ? offset - landmark.offset : 0;
    if (!isBehind && rows.isEmpty()) {
        MOVIEDB_TRY(beginning, beginningBehind(connection, table, sort, offset));
        behind = beginning;
    }
    const SqlPart lacking = both({sort.lacks, {}}, isBehind ? from : SqlPart{});
    MOVIEDB_TRY(others, rowsOf(connection, schema, table,
                               windowSql(schema, table, quoted(table.name),
                                         {{}, sort.ties, {}, {}, {}, {}, {}, {}}, whereClause(lacking)),
                               lacking.binds + QVariantList{limit - rows.size(), behind}));
    return rows + others;
}

// Windows of this question are read from landmarks.
bool hasLandmarks(const Connection &connection, const Question &question)
{
    return question.where.sql.isEmpty() && question.isOrdered && !question.sort.placedBy.isEmpty() &&
           !connection.inTransaction();
}

QString orderName(const Question &question)
{
    return question.table->name + QLatin1Char('\n') + question.sort.order;
}

// Where a window begins is a landmark for those behind it.
Result<Done> keepBeginning(Connection &connection, const Question &question, const QVariantList &key,
                           Landmark landmark)
{
    MOVIEDB_TRY(place, orderedBy(connection, question, key));
    landmark.place = place.value_or(QVariantList()); // deleted since
    return landmark.place.isEmpty() ? Result<Done>(Done{})
                                    : keepLandmark(connection, orderName(question), landmark);
}

// Of all rows of a table those behind its middle: by as many steps as there are from the end.
Result<QList<Row>> rowsFromTheEnd(Connection &connection, const SchemaInfo &schema, const TableQuery &query,
                                  const Question &question, qint64 total)
{
    MOVIEDB_TRY(backwards,
                sortSql(schema, *question.table,
                        {{query.sort.first().column, !query.sort.first().descending}}, connection.engine()));
    const qint64 offset = qMax<qint64>(0, query.offset);
    const qint64 limit = qMin<qint64>(qBound(1, query.limit, mostRows), total - offset);
    MOVIEDB_TRY(rows, rowsOf(connection, schema, *question.table,
                             windowSql(schema, *question.table, quoted(question.table->name), backwards, {}),
                             {limit, total - offset - limit}));
    std::reverse(rows.begin(), rows.end());
    return rows;
}

bool isNearerFromTheEnd(const Question &question, const TablePage &page, const Landmark &landmark)
{
    return page.total > 0 && page.total - page.offset < page.offset - landmark.offset &&
           question.where.sql.isEmpty() && question.isOrdered && question.sort.lacks.isEmpty();
}

Result<QList<Row>> windowRows(Connection &connection, const SchemaInfo &schema, const TableQuery &query,
                              const Question &question, const Landmark &landmark)
{
    const TableInfo &table = *question.table;
    const int limit = qBound(1, query.limit, mostRows);
    const qint64 offset = qMax<qint64>(0, query.offset);
    const bool searched = !question.candidates.keys.isEmpty();
    if (question.where.sql.isEmpty() && question.isOrdered && !question.sort.lacks.isEmpty())
        return rowsInTwoParts(connection, schema, question, landmark, limit, offset);
    if (const SqlPart from = fromLandmark(question, landmark); !from.sql.isEmpty())
        return rowsOf(connection, schema, table,
                      windowSql(schema, table, quoted(table.name), question.sort, whereClause(from)),
                      from.binds + QVariantList{limit, offset - landmark.offset});
    const SqlPart where = searched ? amongCandidates(question) : question.where;
    const QString from =
        searched ? foundFirst(question, query, where, connection.engine()) : quoted(table.name);
    const QString sql =
        windowSql(schema, table, from, question.sort, searched ? QString() : whereClause(where));
    const QVariantList binds = where.binds + QVariantList{limit, offset};
    const bool tried = !question.walked.sql.isEmpty() && !connection.inTransaction();
    // What is rare is found first and put in order then; what many rows have is met soon on the way along the order.
    if (tried && question.isOrdered && !question.candidates.holds.isEmpty()) {
        MOVIEDB_TRY(found, rowsOnEitherWay(connection, schema, question, sql, binds, {limit, offset}));
        if (found)
            return *found;
    } else if (tried && searched && connection.isSqlite()) {
        MOVIEDB_TRY(among, rowsAmongCandidates(connection, schema, query, question, {limit, offset}));
        if (among)
            return *among;
    } else if (tried && connection.isSqlite()) {
        if (auto walked = walkedRows(connection, schema, question, {limit, offset}, walkMs); isAnswer(walked))
            return walked;
    }
    return rowsOf(connection, schema, table, sql, binds);
}

} // namespace

Result<TablePage> readPage(Connection &connection, const SchemaInfo &schema, const TableQuery &query)
{
    MOVIEDB_TRY(question, questionOf(connection, schema, query));
    TablePage page;
    page.offset = qMax<qint64>(0, query.offset);
    page.total = -1;
    if (query.counted) {
        MOVIEDB_TRY(total, countQuestion(connection, question));
        page.total = total;
        if (page.offset >= page.total)
            return page;
    }
    const bool marked = page.offset > 0 && hasLandmarks(connection, question);
    Landmark landmark;
    if (marked) {
        MOVIEDB_TRY(nearest, nearestLandmark(connection, orderName(question), page.offset));
        landmark = nearest;
    }
    MOVIEDB_TRY(rows, isNearerFromTheEnd(question, page, landmark)
                          ? rowsFromTheEnd(connection, schema, query, question, page.total)
                          : windowRows(connection, schema, query, question, landmark));
    page.rows = rows;
    if (marked && !page.rows.isEmpty() && landmark.offset != page.offset)
        MOVIEDB_CHECK(
            keepBeginning(connection, question, page.rows.first().key, {page.offset, {}, landmark.stamp}));
    return page;
}

} // namespace moviedb::store
