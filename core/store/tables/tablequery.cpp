#include "core/store/tables/tablequery.h"

#include "core/base/partialdate.h"
#include "core/store/engine/bulkinsert.h"
#include "core/store/searching/searchedtables.h"

#include <QDate>
#include <QRegularExpression>

#include <cmath>

namespace moviedb::store {

namespace {

constexpr int longestWholeText = 255; // letters; what is declared for more is long
constexpr int sortedLetters =
    100; // of a long text: more than a cell shows; migration 0020 has it in its indexes

Error badFilter(const ColumnInfo &column, const QVariant &value, const QString &expected)
{
    return makeError(Fault::Usage, QStringLiteral("“%1” is %2.").arg(value.toString(), expected),
                     column.name);
}

// What a filter value spans: a day, a month or a year for dates, one second or more for times, else a point.
struct FilterRange
{
    QVariant from;
    QVariant to;
};

Result<FilterRange> dateRange(const ColumnInfo &column, const QVariant &value)
{
    const QString text = value.toString().trimmed();
    static const QRegularExpression decade(QStringLiteral("^(\\d{3})0s$"));
    if (const auto match = decade.match(text); match.hasMatch()) {
        const QString years = match.captured(1);
        const QString end = column.kind == ColumnKind::Date ? QString() : QStringLiteral(" 23:59:59.999999");
        return FilterRange{years + QLatin1String("0-01-01"), years + QLatin1String("9-12-31") + end};
    }
    static const QRegularExpression behindDay(QStringLiteral("^(?:[T ]\\d\\d:\\d\\d.*)?$"));
    const auto date = PartialDate::parse(text.left(10));
    if (!date || !behindDay.match(text.mid(10)).hasMatch())
        return badFilter(column, value, QStringLiteral("no date (YYYY-MM-DD, YYYY-MM, YYYY or 1990s)"));
    QDate last(date->year, date->month == 0 ? 12 : date->month, qMax(1, date->day));
    if (date->day == 0)
        last.setDate(last.year(), last.month(), last.daysInMonth());
    const QString from = date->isoDay();
    const QString to = last.toString(Qt::ISODate);
    if (column.kind == ColumnKind::Date)
        return FilterRange{from, to};
    if (text.size() < 19)
        return FilterRange{from + QLatin1String(" 00:00:00"), to + QLatin1String(" 23:59:59.999999")};
    const QString second = Connection::toStored(text, ColumnKind::Timestamp).toString();
    return FilterRange{second, second + QLatin1String(".999999")};
}

Result<FilterRange> filterRange(const ColumnInfo &column, const QVariant &value)
{
    bool ok = true;
    QVariant point = value.toString();
    const QString word = value.toString().trimmed().toLower();
    switch (column.kind) {
    case ColumnKind::Text:
        break;
    case ColumnKind::Integer:
        point = word.toLongLong(&ok);
        if (!ok)
            return badFilter(column, value,
                             QRegularExpression(QStringLiteral("^-?\\d+$")).match(word).hasMatch()
                                 ? QStringLiteral("too large")
                                 : QStringLiteral("no whole number"));
        break;
    case ColumnKind::Decimal:
        point = word.toDouble(&ok);
        if (!ok || !std::isfinite(point.toDouble())) // "nan", "inf"
            return badFilter(column, value, QStringLiteral("no number"));
        break;
    case ColumnKind::Boolean:
        point = word == QLatin1String("true") || word == QLatin1String("yes") || word == QLatin1String("1");
        if (!point.toBool() && word != QLatin1String("false") && word != QLatin1String("no") &&
            word != QLatin1String("0"))
            return badFilter(column, value, QStringLiteral("neither true nor false"));
        break;
    case ColumnKind::Date:
    case ColumnKind::Timestamp:
        return dateRange(column, value);
    }
    return FilterRange{point, point};
}

QString collated(const QString &expression, const ColumnInfo &column, Engine engine)
{
    if (column.kind != ColumnKind::Text || engine == Engine::Sqlite)
        return expression;
    return expression + QLatin1String(" COLLATE \"C\"");
}

// What is read of it and compared with it is the value that is stored, not a rounded one.
bool isExact(const ColumnInfo &column, Engine engine)
{
    return engine == Engine::Sqlite || column.kind == ColumnKind::Text ||
           column.kind == ColumnKind::Integer || column.kind == ColumnKind::Date;
}

bool isLong(const ColumnInfo &column)
{
    return column.kind == ColumnKind::Text && (!column.maxLength || *column.maxLength > longestWholeText);
}

// An index can hold the beginning of a long text only. One that has an index as it is, and one that names rows, is sorted as
// a whole.
bool isSortedByBeginning(const TableInfo &table, const ColumnInfo &column)
{
    return isLong(column) && !table.primaryKey.contains(column.name) &&
           std::none_of(table.indexes.cbegin(), table.indexes.cend(), [&column](const IndexInfo &index) {
               return index.where.isEmpty() && index.parts.value(0) == column.name;
           });
}

SqlPart comparison(const QString &expression, Comparison kind, const FilterRange &range)
{
    switch (kind) {
    case Comparison::NotEquals:
        if (range.from == range.to)
            return {QStringLiteral("(%1 <> ? OR %1 IS NULL)").arg(expression), {range.from}};
        return {QStringLiteral("(%1 < ? OR %1 > ? OR %1 IS NULL)").arg(expression), {range.from, range.to}};
    case Comparison::Less:
        return {expression + QLatin1String(" < ?"), {range.from}};
    case Comparison::LessOrEqual:
        return {expression + QLatin1String(" <= ?"), {range.to}};
    case Comparison::Greater:
        return {expression + QLatin1String(" > ?"), {range.to}};
    case Comparison::GreaterOrEqual:
        return {expression + QLatin1String(" >= ?"), {range.from}};
    default:
        break;
    }
    if (range.from == range.to)
        return {expression + QLatin1String(" = ?"), {range.from}};
    return {expression + QLatin1String(" BETWEEN ? AND ?"), {range.from, range.to}};
}

// Any of the texts, or none of them: a row without a value has none of them.
Result<SqlPart> amongTexts(const QString &expression, const ColumnInfo &column, const Filter &filter,
                           Engine engine)
{
    SqlPart part;
    QStringList alternatives;
    for (const QString &text : filter.value.toStringList()) {
        MOVIEDB_TRY(range, filterRange(column, text));
        const SqlPart one = comparison(collated(expression, column, engine), Comparison::Equals, range);
        alternatives << one.sql;
        part.binds += one.binds;
    }
    part.sql = anyOf(alternatives);
    if (filter.comparison == Comparison::NoneOf)
        part.sql = QStringLiteral("(%1 IS NULL OR NOT %2)").arg(expression, part.sql);
    return part;
}

Result<SqlPart> columnFilter(const QString &expression, const ColumnInfo &column, const Filter &filter,
                             Engine engine)
{
    const bool text = column.kind == ColumnKind::Text;
    const bool nothing = filter.value.isNull();
    if (filter.comparison == Comparison::IsEmpty || (filter.comparison == Comparison::Equals && nothing))
        return SqlPart{text ? QStringLiteral("(%1 IS NULL OR %1 = '')").arg(expression)
                            : expression + QLatin1String(" IS NULL"),
                       {}};
    if (filter.comparison == Comparison::IsNotEmpty ||
        (filter.comparison == Comparison::NotEquals && nothing))
        return SqlPart{
            text ? expression + QLatin1String(" <> ''") : expression + QLatin1String(" IS NOT NULL"), {}};
    if (filter.comparison == Comparison::Contains || filter.comparison == Comparison::StartsWith) {
        const QString shown = text ? expression : QStringLiteral("CAST(%1 AS TEXT)").arg(expression);
        return textMatch(shown, filter.value.toString(), filter.comparison == Comparison::Contains, engine);
    }
    if (filter.comparison == Comparison::OneOf || filter.comparison == Comparison::NoneOf)
        return amongTexts(expression, column, filter, engine);
    MOVIEDB_TRY(range, filterRange(column, filter.value));
    return comparison(collated(expression, column, engine), filter.comparison, range);
}

bool isNegated(Comparison comparison)
{
    return comparison == Comparison::NotEquals || comparison == Comparison::NoneOf;
}

Filter withoutNegation(const Filter &filter)
{
    Filter positive = filter;
    if (filter.comparison == Comparison::NotEquals)
        positive.comparison = Comparison::Equals;
    else if (filter.comparison == Comparison::NoneOf)
        positive.comparison = Comparison::OneOf;
    return positive;
}

// Text compares with the label of the referenced row, a number with its key.
Result<SqlPart> referenceFilter(const QString &expression, const ColumnInfo &column, const TableInfo &target,
                                const Filter &filter, Engine engine)
{
    const bool key = filter.value.isNull() || (filter.value.typeId() != QMetaType::QString &&
                                               filter.value.typeId() != QMetaType::QStringList);
    if (key || filter.comparison == Comparison::IsEmpty || filter.comparison == Comparison::IsNotEmpty)
        return columnFilter(expression, column, filter, engine);
    const ColumnInfo *label = target.column(target.labelColumn);
    const bool negated = isNegated(filter.comparison);
    MOVIEDB_TRY(condition,
                columnFilter(qualified(target, label->name), *label, withoutNegation(filter), engine));
    const QString among =
        QStringLiteral("%1 IN (SELECT %2 FROM %3 WHERE %4)")
            .arg(expression, quoted(column.references->column), quoted(target.name), condition.sql);
    return SqlPart{negated ? QStringLiteral("(%1 IS NULL OR NOT %2)").arg(expression, among) : among,
                   condition.binds};
}

// Rows with a linked row that fits; not, or empty: rows without any such.
Result<SqlPart> linkedFilter(const SchemaInfo &schema, const TableInfo &table, const LinkedField &field,
                             const Filter &filter, Engine engine, FilterBy by)
{
    const bool negated = isNegated(filter.comparison) || filter.comparison == Comparison::IsEmpty;
    const TableInfo *target = field.target.table.isEmpty() ? nullptr : schema.table(field.target.table);
    const QString link = quoted(field.link);
    const QString own = link + QLatin1Char('.') + quoted(field.own);
    const QString key = qualified(table, table.primaryKey.first());
    SqlPart part;
    QString from = link;
    QStringList conditions;
    if (filter.comparison != Comparison::IsEmpty && filter.comparison != Comparison::IsNotEmpty) {
        const QString other = link + QLatin1Char('.') + quoted(field.other);
        const QString text = target == nullptr ? other : qualified(*target, target->labelColumn);
        MOVIEDB_TRY(condition, columnFilter(text, field.shown, withoutNegation(filter), engine));
        if (target != nullptr)
            from += QStringLiteral(" JOIN %1 ON %2 = %3")
                        .arg(quoted(target->name), qualified(*target, field.target.column), other);
        conditions << condition.sql;
        part.binds = condition.binds;
    }
    const bool lookUp = by == FilterBy::NoIndex; // whoever is walked past
    if (lookUp)
        conditions << own + QLatin1String(" = ") + key;
    if (!conditions.isEmpty())
        from += QLatin1String(" WHERE ") + conditions.join(QLatin1String(" AND "));
    part.sql = QLatin1String(negated ? "NOT " : "") +
               (lookUp ? QStringLiteral("EXISTS (SELECT 1 FROM %1)").arg(from)
                       : QStringLiteral("%1 IN (SELECT %2 FROM %3)").arg(key, own, from));
    return part;
}

SqlPart searchSql(const TableInfo &table, const QString &search, Engine engine)
{
    SqlPart part;
    QStringList alternatives;
    for (const ColumnInfo &column : table.columns) {
        if (column.kind != ColumnKind::Text)
            continue;
        const SqlPart match = textMatch(qualified(table, column.name), search, true, engine);
        alternatives << match.sql;
        part.binds += match.binds;
    }
    part.sql = anyOf(alternatives);
    return part;
}

QVariantList keyBinds(const TableInfo &table, const QVariantList &key)
{
    QVariantList binds;
    for (qsizetype part = 0; part < key.size(); ++part)
        binds << Connection::toStored(key.at(part), table.column(table.primaryKey.at(part))->kind);
    return binds;
}

// "("t"."a" = ? AND "t"."b" = ?) OR …": in a list of pairs Postgres would take numbers for text.
SqlPart oneOfKeys(const TableInfo &table, const QList<QVariantList> &keys)
{
    SqlPart part;
    for (const QVariantList &key : keys)
        part.binds += keyBinds(table, key);
    if (table.primaryKey.size() == 1) {
        part.sql =
            QStringLiteral("%1 IN (%2)").arg(qualified(table, table.primaryKey.first()), inList(keys.size()));
        part.binds = padded(part.binds, keys.size());
        return part;
    }
    QStringList names;
    for (const QString &name : table.primaryKey)
        names << qualified(table, name) + QLatin1String(" = ?");
    const QString same = QLatin1Char('(') + names.join(QLatin1String(" AND ")) + QLatin1Char(')');
    QStringList alternatives;
    for (qsizetype i = 0; i < listSize(keys.size()); ++i)
        alternatives << same;
    for (qsizetype i = keys.size(); i < alternatives.size(); ++i)
        part.binds += keyBinds(table, keys.last());
    part.sql = anyOf(alternatives);
    return part;
}

} // namespace

Result<const TableInfo *> findTable(const SchemaInfo &schema, const QString &name)
{
    if (const TableInfo *table = schema.table(name))
        return table;
    return makeError(Fault::Usage, QStringLiteral("There is no table “%1”.").arg(name));
}

Result<const ColumnInfo *> findColumn(const TableInfo &table, const QString &name)
{
    if (const ColumnInfo *column = table.column(name))
        return column;
    return makeError(Fault::Usage, QStringLiteral("%1 has no column “%2”.").arg(table.title, name));
}

QString qualified(const TableInfo &table, const QString &column)
{
    return quoted(table.name) + QLatin1Char('.') + quoted(column);
}

const TableInfo *labelledTarget(const SchemaInfo &schema, const ColumnInfo &column)
{
    const TableInfo *target = column.references ? schema.table(column.references->table) : nullptr;
    return target != nullptr && !target->labelColumn.isEmpty() ? target : nullptr;
}

QString labelAlias(const ColumnInfo &column)
{
    return quoted(QLatin1String("label_") + column.name);
}

QString labelJoin(const SchemaInfo &schema, const TableInfo &table, const ColumnInfo &column)
{
    const TableInfo *target = labelledTarget(schema, column);
    if (target == nullptr)
        return {};
    return QStringLiteral(" LEFT JOIN %1 AS %2 ON %2.%3 = %4")
        .arg(quoted(target->name), labelAlias(column), quoted(column.references->column),
             qualified(table, column.name));
}

QString beginningOf(const QString &expression)
{
    return QStringLiteral("substr(%1, 1, %2)").arg(expression).arg(sortedLetters);
}

bool isIndexed(const TableInfo &table, const QString &column)
{
    return table.primaryKey.value(0) == column ||
           std::any_of(table.indexes.cbegin(), table.indexes.cend(), [&column](const IndexInfo &index) {
               return index.where.isEmpty() &&
                      (index.parts.value(0) == column || index.parts.value(0) == beginningOf(column));
           });
}

// ASCII text goes through LIKE; for the rest SQLite's LIKE knows no upper and lower case, a regular
// expression does (the driver brings the function).
SqlPart textMatch(const QString &expression, const QString &text, bool anywhere, Engine engine)
{
    const bool ascii = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128; });
    if (engine == Engine::Sqlite && !ascii) {
        const QString pattern =
            QLatin1String(anywhere ? "(?is)" : "(?is)\\A") + QRegularExpression::escape(text);
        return {expression + QLatin1String(" REGEXP ?"), {pattern}};
    }
    const QString pattern = (anywhere ? QStringLiteral("%") : QString()) + likeText(text) + QLatin1Char('%');
    const QString like = engine == Engine::Sqlite ? QStringLiteral(" LIKE ") : QStringLiteral(" ILIKE ");
    return {expression + like + QLatin1String("? ESCAPE '!'"), {pattern}};
}

Result<SqlPart> whereSql(const SchemaInfo &schema, const TableInfo &table, const QList<Filter> &filters,
                         const QString &search, Engine engine, FilterBy by)
{
    const QString plus =
        QLatin1String(by == FilterBy::NoIndex ? "+" : ""); // https://www.sqlite.org/optoverview.html#uplus
    SqlPart whole;
    QStringList conditions;
    const auto add = [&](const SqlPart &part) {
        conditions << part.sql;
        whole.binds += part.binds;
    };
    for (const Filter &filter : filters) {
        if (const LinkedField *field = table.linkedField(filter.column)) {
            MOVIEDB_TRY(linked, linkedFilter(schema, table, *field, filter, engine, by));
            add(linked);
            continue;
        }
        MOVIEDB_TRY(column, findColumn(table, filter.column));
        const TableInfo *target = labelledTarget(schema, *column);
        const QString expression = plus + qualified(table, filter.column);
        MOVIEDB_TRY(part, target != nullptr ? referenceFilter(expression, *column, *target, filter, engine)
                                            : columnFilter(expression, *column, filter, engine));
        add(part);
    }
    if (!search.trimmed().isEmpty())
        add(searchSql(table, search.trimmed(), engine));
    whole.sql = conditions.join(QLatin1String(" AND "));
    return whole;
}

Result<SqlPart> keysSql(const TableInfo &table, const TableQuery &query, Engine engine)
{
    SqlPart whole;
    for (const QVariantList &key : query.keys)
        if (key.isEmpty() || key.size() != table.primaryKey.size())
            return wrongKey(table);
    if (!query.keys.isEmpty())
        whole = oneOfKeys(table, query.keys);
    if (query.afterKey.isEmpty())
        return whole;
    if (query.afterKey.size() != table.primaryKey.size())
        return wrongKey(table);
    if (!query.sort.isEmpty())
        return makeError(Fault::Usage, QStringLiteral("Sorted rows cannot be read on from a key."),
                         table.name);
    QStringList columns;
    for (const QString &name : table.primaryKey)
        columns << collated(qualified(table, name), *table.column(name), engine);
    const QString behind =
        QStringLiteral("(%1) > (%2)")
            .arg(columns.join(QLatin1String(", ")), Connection::placeholders(columns.size()));
    whole.sql += whole.sql.isEmpty() ? behind : QLatin1String(" AND ") + behind;
    whole.binds += keyBinds(table, query.afterKey);
    return whole;
}

Result<SortSql> sortSql(const SchemaInfo &schema, const TableInfo &table, const QList<SortKey> &sort,
                        Engine engine)
{
    SortSql sql;
    QStringList order;
    QStringList valuedOrder;
    QStringList sorted;
    for (const SortKey &key : sort) {
        MOVIEDB_TRY(column, findColumn(table, key.column));
        if (sorted.contains(key.column))
            continue;
        const bool first = sorted.isEmpty();
        sorted << key.column;
        const TableInfo *target = labelledTarget(schema, *column);
        const ColumnInfo &shown = target != nullptr ? *target->column(target->labelColumn) : *column;
        QString expression = qualified(table, key.column);
        if (target != nullptr) {
            const QString join = labelJoin(schema, table, *column);
            sql.joins += join;
            sql.valuedJoins +=
                first ? QString(join).replace(QLatin1String(" LEFT JOIN "), QLatin1String(" JOIN ")) : join;
            expression = labelAlias(*column) + QLatin1Char('.') + quoted(shown.name);
        }
        const bool begins = isSortedByBeginning(target != nullptr ? *target : table, shown);
        if (begins)
            expression = beginningOf(expression);
        sql.placedBy << collated(expression, shown, engine);
        const QString by = sql.placedBy.last() + QLatin1String(key.descending ? " DESC" : "");
        // A column without NULLs needs no word about them, and its index serves as it is.
        const bool mayBeNull = column->nullable || (target != nullptr && shown.nullable);
        order << by + QLatin1String(mayBeNull ? " NULLS LAST" : "");
        valuedOrder << (first ? by : order.last());
        if (first && column->nullable && (target == nullptr || !shown.nullable)) {
            const QString held = target != nullptr ? qualified(table, key.column) : expression;
            sql.lacks = held + QLatin1String(" IS NULL");
            // SQLite finds what is not NULL in an index of a column, in one of an expression only what is something.
            sql.holds = begins && target == nullptr ? collated(held, shown, engine) + QLatin1String(" >= ''")
                                                    : held + QLatin1String(" IS NOT NULL");
        }
    }
    // Ties in the direction of the column before them: an index then serves both directions as it is.
    const bool descending = !sort.isEmpty() && sort.last().descending;
    QStringList ties;
    for (const QString &key : table.primaryKey) {
        if (sorted.contains(key) && labelledTarget(schema, *table.column(key)) == nullptr)
            continue;
        sql.placedBy << collated(qualified(table, key), *table.column(key), engine);
        ties << sql.placedBy.last() + QLatin1String(descending ? " DESC" : "");
    }
    if (table.primaryKey.isEmpty())
        ties << qualified(table, engine == Engine::Sqlite ? QStringLiteral("rowid") : QStringLiteral("ctid"));
    sql.order = (order + ties).join(QLatin1String(", "));
    sql.ties = ties.join(QLatin1String(", "));
    if (!sql.lacks.isEmpty())
        sql.valuedOrder = (valuedOrder + ties).join(QLatin1String(", "));
    if (sort.size() != 1 || table.primaryKey.isEmpty() || !sql.joins.isEmpty() ||
        !isExact(*table.column(sorted.first()), engine))
        sql.placedBy.clear();
    return sql;
}

Error wrongKey(const TableInfo &table)
{
    return makeError(Fault::Usage,
                     QStringLiteral("A row of %1 is named by %2.")
                         .arg(table.title, table.primaryKey.isEmpty()
                                               ? QStringLiteral("nothing: it has no primary key")
                                               : table.primaryKey.join(QLatin1String(", "))),
                     table.name);
}

} // namespace moviedb::store
