#include "core/store/tables/tablereader.h"

#include "core/store/missing/keptcounts.h"
#include "core/store/paging/landmarks.h"
#include "core/store/searching/searchcandidates.h"

namespace moviedb::store {

namespace {

constexpr int mostRows = 10000; // of one page
constexpr int walkMs = 40;

// Where the index of texts tells at once whether a row holds the text, both ways are tried in turn: a look for what it finds
// at once, then the way along the order. The second turn is for a server that has nothing in memory yet, where the first
// one only fetched pages; without it a frequent text was found a million times first, which took half a minute.
struct Turn
{
    int lookMs;
    int walkMs;
};
constexpr Turn turns[] = {{40, 100}, {300, 1000}};

QString columnList(const TableInfo &table, const QStringList &names)
{
    QStringList list;
    for (const QString &name : names)
        list << qualified(table, name);
    return list.join(QLatin1String(", "));
}

// Every column of the table, then the label of every reference that has one.
struct RowSelect
{
    QString columns;
    QString joins;
};

RowSelect rowSelect(const SchemaInfo &schema, const TableInfo &table)
{
    RowSelect select;
    QStringList columns;
    for (const ColumnInfo &column : table.columns)
        columns << qualified(table, column.name);
    for (const ColumnInfo &column : table.columns) {
        const TableInfo *target = labelledTarget(schema, column);
        if (target == nullptr)
            continue;
        columns << labelAlias(column) + QLatin1Char('.') + quoted(target->labelColumn);
        select.joins += labelJoin(schema, table, column);
    }
    select.columns = columns.join(QLatin1String(", "));
    return select;
}

Row rowFrom(const Rows &rows, const SchemaInfo &schema, const TableInfo &table)
{
    Row row;
    int position = 0;
    QMap<QString, QVariant> byName;
    for (const ColumnInfo &column : table.columns) {
        const QVariant value = rows.value(position++, column.kind);
        row.values << value;
        byName.insert(column.name, value);
    }
    for (const ColumnInfo &column : table.columns)
        row.labels << (labelledTarget(schema, column) != nullptr ? rows.text(position++) : QString());
    for (const QString &name : table.primaryKey)
        row.key << byName.value(name);
    return row;
}

// Counting a filtered million takes as long as finding the page: done once, not for every window.
Result<qint64> countRows(Connection &connection, const TableInfo &table, const SqlPart &where)
{
    QString sql = QStringLiteral("SELECT COUNT(*) FROM ") + quoted(table.name);
    if (!where.sql.isEmpty())
        sql += QLatin1String(" WHERE ") + where.sql;
    const QString name = nameOfCount(sql, where.binds);
    MOVIEDB_TRY(counts, keptCounts(connection));
    if (const auto known = counts->totals.constFind(name); known != counts->totals.constEnd())
        return *known;
    MOVIEDB_TRY(count, connection.first(sql, where.binds));
    const qint64 total = count.has_value() ? count->toLongLong() : 0;
    counts->totals.insert(name, total);
    return total;
}

// What a window is cut out of, and how.
struct Question
{
    const TableInfo *table = nullptr;
    SqlPart where;
    SortSql sort;
    SearchCandidates candidates; // of the search; none = every row is looked at
    SqlPart besides;             // what the candidates do not answer for
    bool isOrdered = false;      // an index gives the rows in their order
    bool descending = false;     // so ordered
    SqlPart walked;              // `where` for walking along that order
};

SqlPart both(const SqlPart &left, const SqlPart &right)
{
    if (left.sql.isEmpty() || right.sql.isEmpty())
        return left.sql.isEmpty() ? right : left;
    return {left.sql + QLatin1String(" AND ") + right.sql, left.binds + right.binds};
}

// "Only among the candidates": for all that does not walk along an order.
SqlPart amongCandidates(const Question &question)
{
    if (question.candidates.keys.isEmpty())
        return question.where;
    SqlPart part = question.besides;
    const QString among =
        QStringLiteral("%1 IN (%2)")
            .arg(qualified(*question.table, question.table->primaryKey.first()), question.candidates.keys);
    part.sql = part.sql.isEmpty() ? among : among + QLatin1String(" AND ") + part.sql;
    part.binds = question.candidates.binds + part.binds;
    return part;
}

QString whereClause(const SqlPart &where)
{
    return where.sql.isEmpty() ? QString() : QLatin1String(" WHERE ") + where.sql;
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

Result<QList<Row>> rowsOf(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                          const QString &sql, const QVariantList &binds)
{
    MOVIEDB_TRY(rows, connection.run(sql, binds));
    QList<Row> read;
    while (rows.next())
        read << rowFrom(rows, schema, table);
    MOVIEDB_CHECK(rows.end());
    return read;
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

// The rows from a landmark on; a place of the key alone is one behind the rows that have a value to sort by.
SqlPart fromLandmark(const Question &question, const Landmark &landmark)
{
    if (landmark.place.isEmpty())
        return {};
    const QStringList &placedBy = question.sort.placedBy;
    return {QStringLiteral("(%1) %2 (%3)")
                .arg(placedBy.mid(placedBy.size() - landmark.place.size()).join(QLatin1String(", ")),
                     QLatin1String(question.descending ? "<=" : ">="),
                     Connection::placeholders(landmark.place.size())),
            landmark.place};
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
    const TableInfo &table = *question.table;
    const QStringList &placedBy = question.sort.placedBy;
    MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT %1 FROM %2 WHERE %3")
                                         .arg(placedBy.join(QLatin1String(", ")), quoted(table.name),
                                              keyCondition(table)),
                                     key));
    if (!rows.next())
        return rows.end(); // deleted since, unless the reading failed
    landmark.place.clear();
    for (int part = rows.isNull(0) ? 1 : 0; part < placedBy.size(); ++part)
        landmark.place << rows.stored(part);
    MOVIEDB_CHECK(rows.end());
    const bool isWhole = std::none_of(landmark.place.cbegin(), landmark.place.cend(),
                                      [](const QVariant &value) { return value.isNull(); });
    return isWhole ? keepLandmark(connection, orderName(question), landmark) : Result<Done>(Done{});
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
    // What is rare is found first and put in order then; what many rows have is met soon on the way along the order. Where a
    // row is asked for its text by its key, the rare is found so much faster that this is tried before.
    if (tried && !question.candidates.holds.isEmpty()) {
        for (const Turn &turn : turns) {
            if (auto found = rowsInTime(connection, schema, table, sql, binds, turn.lookMs); isAnswer(found))
                return found;
            if (auto walked = walkedRows(connection, schema, question, {limit, offset}, turn.walkMs);
                isAnswer(walked))
                return walked;
        }
    } else if (tried) {
        if (auto walked = walkedRows(connection, schema, question, {limit, offset}, walkMs); isAnswer(walked))
            return walked;
    }
    return rowsOf(connection, schema, table, sql, binds);
}

Result<Question> questionOf(Connection &connection, const SchemaInfo &schema, const TableQuery &query)
{
    Question question;
    MOVIEDB_TRY(table, findTable(schema, query.table));
    question.table = table;
    MOVIEDB_TRY(where, whereSql(schema, *table, query.filters, query.search, connection.engine()));
    MOVIEDB_TRY(keys, keysSql(*table, query, connection.engine()));
    MOVIEDB_TRY(sort, sortSql(schema, *table, query.sort, connection.engine()));
    question.sort = sort;
    question.where = both(where, keys);
    if (!query.search.trimmed().isEmpty()) {
        MOVIEDB_TRY(own, whereSql(schema, *table, {}, query.search, connection.engine()));
        MOVIEDB_TRY(candidates,
                    searchCandidates(connection, *table, query.search.trimmed(), {own.sql, own.binds}));
        question.candidates = candidates;
        question.besides = question.where;
    }
    if (question.candidates.exact) {
        MOVIEDB_TRY(besides, whereSql(schema, *table, query.filters, {}, connection.engine()));
        question.besides = both(besides, keys);
    }
    question.isOrdered = query.sort.size() == 1 && isIndexed(*table, query.sort.first().column);
    question.descending = question.isOrdered && query.sort.first().descending;
    if (!question.candidates.holds.isEmpty())
        question.walked = both({question.candidates.holds, question.candidates.holdsBinds}, question.besides);
    else if (!question.candidates.keys.isEmpty())
        question.walked = question.where;
    else if (question.isOrdered && connection.isSqlite() && !query.filters.isEmpty() && keys.sql.isEmpty()) {
        MOVIEDB_TRY(walked, whereSql(schema, *table, query.filters, query.search, connection.engine(),
                                     FilterBy::NoIndex));
        question.walked = walked;
    }
    return question;
}

} // namespace

Result<TablePage> readPage(Connection &connection, const SchemaInfo &schema, const TableQuery &query)
{
    MOVIEDB_TRY(question, questionOf(connection, schema, query));
    TablePage page;
    page.offset = qMax<qint64>(0, query.offset);
    page.total = -1;
    if (query.counted) {
        MOVIEDB_TRY(total, countRows(connection, *question.table, amongCandidates(question)));
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

Result<SqlPart> matching(Connection &connection, const SchemaInfo &schema, const TableQuery &query)
{
    MOVIEDB_TRY(question, questionOf(connection, schema, query));
    return amongCandidates(question);
}

Result<qint64> countMatches(Connection &connection, const SchemaInfo &schema, const TableQuery &query)
{
    MOVIEDB_TRY(question, questionOf(connection, schema, query));
    return countRows(connection, *question.table, amongCandidates(question));
}

QString keyCondition(const TableInfo &table)
{
    QStringList parts;
    for (const QString &name : table.primaryKey)
        parts << qualified(table, name) + QLatin1String(" = ?");
    return parts.join(QLatin1String(" AND "));
}

Result<Row> readRow(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                    const QVariantList &key)
{
    if (key.size() != table.primaryKey.size())
        return makeError(Fault::Usage, QStringLiteral("A row of %1 is named by %2.")
                                           .arg(table.title, table.primaryKey.join(QLatin1String(", "))));
    const RowSelect select = rowSelect(schema, table);
    MOVIEDB_TRY(
        rows, connection.run(QStringLiteral("SELECT %1 FROM %2%3 WHERE %4")
                                 .arg(select.columns, quoted(table.name), select.joins, keyCondition(table)),
                             key));
    if (!rows.next())
        return makeError(Fault::NotFound,
                         QStringLiteral("This row of %1 is no longer there.").arg(table.title), table.name,
                         QStringLiteral("Reload the table."));
    return rowFrom(rows, schema, table);
}

Result<Row> readRowToChange(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                            const QVariantList &key)
{
    if (!connection.isSqlite() && key.size() == table.primaryKey.size())
        MOVIEDB_CHECK(connection.first(QStringLiteral("SELECT 1 FROM %1 WHERE %2 FOR UPDATE")
                                           .arg(quoted(table.name), keyCondition(table)),
                                       key));
    return readRow(connection, schema, table, key);
}

QString rowName(const TableInfo &table, const Row &row)
{
    for (qsizetype index = 0; index < table.columns.size(); ++index)
        if (table.columns.at(index).name == table.labelColumn && !row.values.at(index).isNull())
            return row.values.at(index).toString();
    // A link is named by what it links.
    QStringList names;
    for (qsizetype index = 0; index < table.columns.size(); ++index)
        if (!row.labels.value(index).isEmpty())
            names << row.labels.at(index);
    if (names.isEmpty())
        for (const QVariant &part : row.key)
            names << part.toString();
    return names.join(QStringLiteral(" – "));
}

} // namespace moviedb::store
