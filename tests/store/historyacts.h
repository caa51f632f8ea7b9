// Acts of every kind on a database of films, for the tests of the history.
#pragma once

#include "core/store/crawls/judgmentstore.h"
#include "core/store/history/historyreader.h"
#include "core/store/history/undoing.h"
#include "core/store/tables/tableeditor.h"
#include "core/store/tables/tableremoval.h"
#include "tests/store/filmdatabase.h"

#include <QRandomGenerator>

#include <functional>

namespace moviedb::test {

using namespace moviedb::store;

// Every table but the history itself, and what only waits for the search index.
inline QString contentOf(Connection &connection, const SchemaInfo &schema)
{
    QString content;
    for (const TableInfo &table : schema.tables)
        if (table.name != QLatin1String("change_steps") && table.name != QLatin1String("changes") &&
            table.name != QLatin1String("schema_migrations") && table.name != QLatin1String("search_waiting"))
            content += table.name + QLatin1Char('\n') + tableText(connection, schema, table.name) +
                       QLatin1Char('\n');
    return content;
}

// The first line in which they differ, for a message one can read.
inline QByteArray difference(const QString &left, const QString &right)
{
    const QStringList a = left.split(QLatin1Char('\n')), b = right.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i)
        if (a.value(i) != b.value(i))
            return (a.value(i) + QLatin1String(" // ") + b.value(i)).toUtf8();
    return {};
}

#define SAME_CONTENT(now, then) QVERIFY2((now) == (then), difference(now, then).constData())

// A window that was opened just now; nullptr when the database does not open.
inline std::unique_ptr<Connection> openWindow(ConnectionOptions options)
{
    auto connection = Connection::open(options);
    if (!connection)
        return {};
    options.author.openedAtStep = *newestStep(**connection);
    options.author.openedAtMove = *lastMove(**connection);
    (*connection)->setAuthor(options.author);
    return std::move(*connection);
}
inline std::unique_ptr<Connection> openWindow(const TempDatabase &database, const QString &person,
                                              const QString &session)
{
    ConnectionOptions options = database.options();
    options.author = {person, session};
    return openWindow(options);
}

struct Acts : FilmDatabase
{
    using FilmDatabase::FilmDatabase;

    Result<QList<HistoryStep>> move(HistoryMove::Kind kind, qint64 stepId = 0)
    {
        return moveHistory(*connection, schema, {kind, stepId}, told);
    }
    Result<Row> edit(const QString &table, qint64 id, const QString &column, const QVariant &value)
    {
        return editCell(*connection, schema, {table, {id}, column, value, {}}, told);
    }
    QList<HistoryStep> steps()
    {
        HistoryQuery all;
        all.limit = 0;
        return *readHistory(*connection, all);
    }
    QString content() { return contentOf(*connection, schema); }
    QList<qint64> ids(const QString &table, const QString &key)
    {
        QList<qint64> found;
        auto rows =
            connection->run(QStringLiteral("SELECT %1 FROM %2 ORDER BY 1").arg(quoted(key), quoted(table)));
        while (rows && rows->next())
            found << rows->integer(0);
        return found;
    }
};

// A row as a person duplicates it: with all its values but those of its own (keys, ids, times).
inline Result<Row> copyRow(Connection &connection, const SchemaInfo &schema, const QString &table, qint64 id,
                           QList<TableChange> &told)
{
    const TableInfo &info = *schema.table(table);
    const auto row = readRow(connection, schema, info, {id});
    if (!row)
        return row.error();
    RowInsert copied{table, {}};
    const auto values = valuesByName(info, *row);
    for (const ColumnInfo &column : info.columns) {
        const bool isOwn = info.primaryKey.contains(column.name) || column.generated ||
                           column.name.endsWith(QLatin1String("_at")) ||
                           column.name.endsWith(QLatin1String("_precision")) ||
                           (column.name.endsWith(QLatin1String("_id")) && !column.references) ||
                           column.name.startsWith(QLatin1String("wikipedia_"));
        if (!isOwn && !values.value(column.name).isNull())
            copied.values.insert(column.name, values.value(column.name));
    }
    return insertRow(connection, schema, copied, told);
}

// A program of acts of random kinds; an act that the rules refuse changes nothing.
class RandomActs
{
public:
    // Every kind of act that changes data. A new kind is a function of its own, which takes what it works on at random and
    // does not mind being refused, and a line here (or in EveryAct, for acts of rooms above the films and tables): then it
    // is part of every random program of the tests.
    RandomActs(Acts &acts, quint32 seed) : m_acts(acts), m_random(seed)
    {
        m_kinds = {[this] { edit(); },    [this] { edit(); },   [this] { add(); },  [this] { remove(); },
                   [this] { crawl(); },   [this] { decide(); }, [this] { link(); }, [this] { doubt(); },
                   [this] { recrawl(); }, [this] { copy(); }};
    }
    void act() { m_kinds.at(m_random.bounded(int(m_kinds.size())))(); }

protected:
    template <class T> T any(const QList<T> &of)
    {
        return of.isEmpty() ? T() : of.at(m_random.bounded(int(of.size())));
    }
    qint64 film() { return any(m_acts.ids(QStringLiteral("movies"), QStringLiteral("movie_id"))); }

    void edit()
    {
        static const QStringList columns = {QStringLiteral("runtime"), QStringLiteral("tagline"),
                                            QStringLiteral("title"),   QStringLiteral("release_date"),
                                            QStringLiteral("budget"),  QStringLiteral("rating")};
        static const QVariantList values = {113,
                                            QStringLiteral("It’s “raining”\nagain"),
                                            QStringLiteral("Ölkrieg"),
                                            QStringLiteral("1996-05"),
                                            2500000.75,
                                            7.3};
        const int column = m_random.bounded(int(columns.size()));
        const bool empty = columns.at(column) != QLatin1String("title") && m_random.bounded(4) == 0;
        (void)m_acts.edit(QStringLiteral("movies"), film(), columns.at(column),
                          empty ? QVariant() : values.at(column));
        (void)m_acts.edit(QStringLiteral("actors"),
                          any(m_acts.ids(QStringLiteral("actors"), QStringLiteral("actor_id"))),
                          QStringLiteral("bio"), QStringLiteral("Born %1").arg(m_random.bounded(100)));
    }
    void add()
    {
        (void)insertRow(
            *m_acts.connection, m_acts.schema,
            {QStringLiteral("movies"),
             {{QStringLiteral("title"), QStringLiteral("By hand %1").arg(m_random.bounded(1000))}}},
            m_acts.told);
    }
    // A row once more, but for what there is only once.
    void copy()
    {
        const QString table = any(QStringList{QStringLiteral("movies"), QStringLiteral("actors"),
                                              QStringLiteral("studios"), QStringLiteral("cast")});
        const TableInfo &info = *m_acts.schema.table(table);
        const qint64 id = any(m_acts.ids(table, info.primaryKey.first()));
        (void)copyRow(*m_acts.connection, m_acts.schema, table, id, m_acts.told);
    }
    void link()
    {
        (void)insertRow(*m_acts.connection, m_acts.schema,
                        {QStringLiteral("cast"),
                         {{QStringLiteral("movie_id"), film()},
                          {QStringLiteral("actor_id"),
                           any(m_acts.ids(QStringLiteral("actors"), QStringLiteral("actor_id")))},
                          {QStringLiteral("role"), QStringLiteral("Extra")}}},
                        m_acts.told);
    }
    void remove()
    {
        (void)removeRows(*m_acts.connection, m_acts.schema, {QStringLiteral("movies"), {{film()}}},
                         m_acts.told);
        (void)removeRows(
            *m_acts.connection, m_acts.schema,
            {QStringLiteral("cast"), {{any(m_acts.ids(QStringLiteral("cast"), QStringLiteral("cast_id")))}}},
            m_acts.told);
    }
    void crawl()
    {
        m_acts.newRun();
        QList<EntryOutcome> outcomes;
        for (int i = 0; i < 3; ++i)
            outcomes << filmOutcome(1 + m_random.bounded(40));
        (void)m_acts.commit(outcomes);
    }
    void recrawl()
    {
        EntryOutcome changed = filmOutcome(1 + m_random.bounded(40), 2 + m_random.bounded(3));
        setColumn(*changed.film, "tagline", QStringLiteral("Tagline %1").arg(m_random.bounded(5)));
        (void)m_acts.commit({changed});
    }
    void doubt()
    {
        EntryOutcome outcome = filmOutcome(100 + m_random.bounded(20));
        outcome.film.reset();
        outcome.status.state = EntryState::Review;
        outcome.match.decision = Decision::Review;
        outcome.match.reason = QStringLiteral("low_score");
        ScoredCandidate candidate;
        candidate.candidate.key = outcome.status.wikipediaKey;
        candidate.score = 61.5;
        outcome.match.candidates = {candidate};
        (void)m_acts.commit({outcome});
    }
    void decide()
    {
        const qint64 id = any(m_acts.ids(QStringLiteral("review_items"), QStringLiteral("review_id")));
        if (id == 0)
            return;
        const auto kind = Judgment::Kind(m_random.bounded(4));
        const auto item = reviewItemTitle(id);
        if (!judge(*m_acts.connection, m_acts.schema, {{id, kind, QStringLiteral("Harbour_%1").arg(item)}},
                   m_acts.told) ||
            kind != Judgment::Kind::Accept)
            return;
        const qint64 run = std::exchange(m_acts.runId, 0);
        (void)m_acts.commit({filmOutcome(item)}); // its facts, as a decision reads them
        m_acts.runId = run;
    }
    int reviewItemTitle(qint64 id)
    {
        const auto title = m_acts.connection->first(
            QStringLiteral("SELECT title FROM review_items WHERE review_id = ?"), {id});
        return title && *title ? (*title)->toString().mid(8).toInt() : 1;
    }

    Acts &m_acts;
    QRandomGenerator m_random;
    QList<std::function<void()>> m_kinds;
};

} // namespace moviedb::test
