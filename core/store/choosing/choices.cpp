#include "core/store/choosing/choices.h"

#include "core/store/searching/searchcandidates.h"

#include <algorithm>

namespace moviedb::store {

namespace {

constexpr int mostChoices = 1000;

struct Choosing
{
    const TableInfo &table;
    QString key;
    QString label;
    QString byCode; // behind a label: texts by their code points, as an index has them
    QString typed;
    int limit = 0;
};

Result<QList<ReferenceChoice>> chosen(Connection &connection, const Choosing &choosing, const QString &sql,
                                      const QVariantList &binds)
{
    MOVIEDB_TRY(rows, connection.run(sql, binds));
    const ColumnKind kind = choosing.table.column(choosing.table.primaryKey.first())->kind;
    QList<ReferenceChoice> choices;
    while (rows.next())
        choices << ReferenceChoice{rows.value(0, kind), rows.text(1)};
    MOVIEDB_CHECK(rows.end());
    return choices;
}

// How a letter is written in any case. More than two for those that other alphabets have a lower or upper case of.
QStringList casesOf(QChar letter)
{
    QStringList cases{letter.toUpper(), letter.toLower()};
    if (letter.toLower() == QLatin1Char('i'))
        cases << QString(QChar(0x130)) << QString(QChar(0x131));
    if (letter.toLower() == QLatin1Char('k'))
        cases << QString(QChar(0x212a));
    if (letter.toLower() == QLatin1Char('s'))
        cases << QString(QChar(0x17f));
    cases.removeDuplicates();
    return cases;
}

// All that a name which begins with the typed text in any case can begin with, in the order of an index: of one or two
// letters. Nothing for what is not ASCII.
QStringList beginningsOf(const QString &typed)
{
    QStringList beginnings;
    for (const QChar letter : typed.left(2)) {
        if (letter.unicode() >= 0x80)
            break;
        QStringList longer;
        for (const QString &beginning : beginnings.isEmpty() ? QStringList{QString()} : beginnings)
            for (const QString &one : casesOf(letter))
                longer << beginning + one;
        beginnings = longer;
    }
    std::sort(beginnings.begin(), beginnings.end());
    return beginnings;
}

// The first text behind all that begin so.
QString behind(QString beginning)
{
    beginning.back() = QChar(beginning.back().unicode() + 1);
    return beginning;
}

// Those that begin with the text, out of the index of the labels: of 300,000 names there are mostly enough, and no others are
// looked at then.
Result<QList<ReferenceChoice>> beginningWith(Connection &connection, const Choosing &choosing)
{
    QList<ReferenceChoice> choices;
    if (choosing.table.labelColumn.isEmpty() || !isIndexed(choosing.table, choosing.table.labelColumn))
        return choices;
    const SqlPart begins = textMatch(choosing.label, choosing.typed, false, connection.engine());
    const QString sql =
        QStringLiteral("SELECT %1, %2 FROM %3 WHERE %2%4 >= ? AND %2%4 < ? AND %5 ORDER BY %2%4, "
                       "%1 LIMIT ?")
            .arg(choosing.key, choosing.label, quoted(choosing.table.name), choosing.byCode, begins.sql);
    for (const QString &beginning : beginningsOf(choosing.typed)) {
        const QVariantList range{beginning, behind(beginning)};
        MOVIEDB_TRY(some, chosen(connection, choosing, sql,
                                 range + begins.binds + QVariantList{choosing.limit - choices.size()}));
        choices += some;
        if (choices.size() >= choosing.limit)
            break;
    }
    return choices;
}

Result<QList<ReferenceChoice>> holdingIt(Connection &connection, const Choosing &choosing)
{
    const Engine engine = connection.engine();
    const SqlPart begins = textMatch(choosing.label, choosing.typed, false, engine);
    const SqlPart holds = textMatch(choosing.label, choosing.typed, true, engine);
    SearchCandidates candidates;
    if (!choosing.typed.isEmpty() && !choosing.table.labelColumn.isEmpty()) {
        MOVIEDB_TRY(known, searchCandidates(connection, choosing.table, choosing.typed));
        candidates = known;
    }
    const QString among = candidates.keys.isEmpty()
                              ? QString()
                              : QStringLiteral("%1 IN (%2) AND ").arg(choosing.key, candidates.keys);
    const QString sql =
        QStringLiteral("SELECT %1, %2 FROM %3 WHERE %7%4 ORDER BY CASE WHEN %5 THEN 0 ELSE 1 END, "
                       "%2%6, %1 LIMIT ?")
            .arg(choosing.key, choosing.label, quoted(choosing.table.name), holds.sql, begins.sql,
                 choosing.byCode, among);
    return chosen(connection, choosing, sql,
                  candidates.binds + holds.binds + begins.binds + QVariantList{choosing.limit});
}

} // namespace

Result<QList<ReferenceChoice>> readChoices(Connection &connection, const SchemaInfo &schema,
                                           const QString &table, const QString &prefix, int limit)
{
    MOVIEDB_TRY(found, findTable(schema, table));
    const TableInfo &info = *found;
    if (info.primaryKey.size() != 1)
        return makeError(Fault::Usage, QStringLiteral("%1 cannot be referred to.").arg(info.title), table);
    const QString key = qualified(info, info.primaryKey.first());
    const Choosing choosing{
        info,
        key,
        info.labelColumn.isEmpty() ? QStringLiteral("CAST(%1 AS TEXT)").arg(key)
                                   : qualified(info, info.labelColumn),
        connection.isSqlite() ? QString() : QStringLiteral(" COLLATE \"C\""),
        prefix.trimmed(),
        qBound(1, limit, mostChoices),
    };
    MOVIEDB_TRY(choices, beginningWith(connection, choosing));
    if (choices.size() >= choosing.limit)
        return choices;
    return holdingIt(connection, choosing);
}

} // namespace moviedb::store
