// A person who edits cells of every kind, of films that two tellings of the sources describe differently.
#pragma once

#include "core/store/tables/listeditor.h"
#include "core/store/tables/tableeditor.h"
#include "core/store/tables/tableremoval.h"
#include "core/store/tables/userclaims.h"
#include "tests/store/filmdatabase.h"

#include <QRandomGenerator>

namespace moviedb::test {

using namespace moviedb::store;

inline constexpr int filmCount = 50;
inline constexpr int cellCount = 200;

// Film `number` as sources tell of it; every fact of the second telling is another one.
inline EntryOutcome telling(int number, bool second)
{
    EntryOutcome outcome = filmOutcome(number);
    FilmRecord &film = *outcome.film;
    film.claims.clear();
    film.links.clear();
    film.entities.clear();
    film.ratings.clear();
    film.columns.remove(QStringLiteral("language"));
    const QString told = second ? QStringLiteral(" again") : QString();
    const int more = second ? 1 : 0;
    setColumn(film, "title", QStringLiteral("Harbour %1").arg(number) + told);
    setColumn(film, "original_title", QStringLiteral("Havn %1").arg(number) + told);
    setColumn(film, "tagline", QStringLiteral("Nobody lands") + told);
    setColumn(film, "plot", QStringLiteral("Somebody leaves the harbour.") + told);
    setColumn(film, "release_date", second ? QStringLiteral("1987-03-04") : QStringLiteral("1986-05"));
    setColumn(film, "runtime", 90 + more);
    setColumn(film, "budget", 1000000 + more);
    setColumn(film, "box_office", 2000000 + more);
    setColumn(film, "age_rating", second ? QStringLiteral("PG") : QStringLiteral("R"));
    setColumn(film, "homepage", QStringLiteral("https://example.org/%1").arg(more));
    setColumn(film, "poster_url", QStringLiteral("https://example.org/%1.jpg").arg(more));
    setColumn(film, "language", second ? QStringLiteral("Dutch") : QStringLiteral("Danish"));
    setColumn(film, "country", second ? QStringLiteral("Belgium") : QStringLiteral("Denmark"));
    film.columns.insert(QStringLiteral("rating"), 7.3 + more);
    film.columns.insert(QStringLiteral("rating_count"), 1200 + more);
    const int other = number + 1000 * more;
    for (const char *list : {"directors", "writers", "studios", "distributors"}) {
        addLink(film, list, QStringLiteral("%1 A%2").arg(QLatin1String(list)).arg(other),
                QStringLiteral("Q1%1%2").arg(QLatin1String(list).size()).arg(other));
        addLink(film, list, QStringLiteral("%1 B%2").arg(QLatin1String(list)).arg(other));
    }
    for (const QString &genre : second ? QStringList{QStringLiteral("Noir"), QStringLiteral("War")}
                                       : QStringList{QStringLiteral("Drama"), QStringLiteral("Western")})
        addLink(film, "genres", genre);
    addLink(film, "countries", second ? QStringLiteral("Belgium") : QStringLiteral("Denmark"));
    addLink(film, "languages", second ? QStringLiteral("Dutch") : QStringLiteral("Danish"));
    addLink(film, "languages", QStringLiteral("Latin"));
    for (int place = 0; place < 4; ++place)
        addLink(film, "cast", QStringLiteral("Actor %1").arg((place + more) * 50 + number),
                QStringLiteral("Q8%1").arg((place + more) * 50 + number),
                QStringLiteral("Role %1").arg(place) + told);
    for (const char *rater : {"IMDb", "TMDB"}) {
        film.ratings.append({QLatin1String(rater), 7.3 + more, qint64(1200 + more), {}});
        claim(film, QStringLiteral("ratings"),
              QStringLiteral("%1 %2").arg(QLatin1String(rater)).arg(7.3 + more), QStringLiteral("justwatch"),
              int(film.ratings.size()));
        claim(film, QStringLiteral("ratings.votes"),
              QStringLiteral("%1 %2").arg(QLatin1String(rater)).arg(1200 + more), QStringLiteral("justwatch"),
              int(film.ratings.size()));
    }
    const auto addFacts = [&](const QString &wikidataId, const QList<Fact> &values) {
        EntityFacts facts;
        facts.entity.wikidataId = wikidataId;
        facts.receipt = receipt(QStringLiteral("wikidata"));
        facts.values = values;
        film.entities.append(facts);
    };
    // Of the people of the first telling, so that the second one speaks of rows that are there.
    if (second)
        addLink(film, "directors", QStringLiteral("directors A%1").arg(number),
                QStringLiteral("Q19%1").arg(number));
    if (second)
        addLink(film, "studios", QStringLiteral("studios A%1").arg(number),
                QStringLiteral("Q17%1").arg(number));
    addFacts(
        QStringLiteral("Q19%1").arg(number),
        {{QStringLiteral("dob"), second ? QStringLiteral("1940-02-03") : QStringLiteral("1931"), {}},
         {QStringLiteral("nationality"), second ? QStringLiteral("Dutch") : QStringLiteral("Danish"), {}},
         {QStringLiteral("bio"), QStringLiteral("Born.") + told, {}}});
    addFacts(
        QStringLiteral("Q17%1").arg(number),
        {{QStringLiteral("location"), QStringLiteral("Skagen") + told, {}},
         {QStringLiteral("founded"), second ? QStringLiteral("1950") : QStringLiteral("1949-01-02"), {}}});
    return outcome;
}

// A cell that a person edits: of a film, of its lists, or of somebody linked to it.
struct Cell
{
    QString kind; // what is done there
    QString list; // "" = a column
    QString table = QStringLiteral("movies");
    QString column;
    qint64 id = 0; // film, or the linked row
    QString name() const { return QStringLiteral("%1 of %2 %3").arg(kind, table).arg(id); }
};

class Person
{
public:
    Person(FilmDatabase &database, int seed) : m_database(database), m_random(quint32(seed)) {}

    // Edits until there are `count` different cells.
    void edit(int count)
    {
        for (int tries = 0; m_cells.size() < count && tries < count * 40; ++tries)
            editOne(1 + m_random.bounded(filmCount));
    }
    const QList<Cell> &cells() const { return m_cells; }
    QString shown(const Cell &cell) const
    {
        if (cell.list.isEmpty())
            return columnText(cell.table, cell.id, cell.column);
        const auto entries = listEntries(*m_database.connection, m_database.schema,
                                         *filmList(m_database.schema, cell.list), cell.id);
        QStringList texts{cell.column.isEmpty() ? QString() : columnText(cell.table, cell.id, cell.column)};
        if (entries)
            for (const ListEntry &entry : *entries)
                texts << entryText(entry) + QString::number(entry.votes.value_or(0));
        return texts.join(QLatin1Char('|'));
    }

private:
    QString columnText(const QString &table, qint64 id, const QString &column) const
    {
        const TableInfo &info = *m_database.schema.table(table);
        const auto row = readRow(*m_database.connection, m_database.schema, info, {id});
        if (!row)
            return row.error().oneLine();
        const auto values = valuesByName(info, *row);
        return values.value(column).toString() +
               values.value(column + QStringLiteral("_precision")).toString();
    }

    void editOne(qint64 film)
    {
        static const QList<std::pair<const char *, QVariantList>> columns{
            {"title", {QStringLiteral("My title")}},
            {"original_title", {QStringLiteral("Mit navn"), QVariant()}},
            {"tagline", {QStringLiteral("Mine"), QVariant()}},
            {"plot", {QVariant(), QStringLiteral("I saw it.")}},
            {"release_date",
             {QStringLiteral("1999"), QStringLiteral("1999-09"), QStringLiteral("1999-09-09"), QVariant()}},
            {"runtime", {77, QVariant()}},
            {"budget", {5.5, QVariant()}},
            {"box_office", {QStringLiteral("12.25"), QVariant()}},
            {"rating", {9.9, QVariant()}},
            {"rating_count", {3, QVariant()}},
            {"age_rating", {QStringLiteral("U"), QVariant()}},
            {"homepage", {QVariant()}},
            {"poster_url", {QStringLiteral("https://example.org/mine.jpg"), QVariant()}}};
        switch (m_random.bounded(6)) {
        case 0:
        case 1: {
            const auto &[column, values] = columns.at(m_random.bounded(columns.size()));
            editColumn(QStringLiteral("movies"), film, QLatin1String(column), any(values));
            break;
        }
        case 2:
            editFirst(film);
            break;
        case 3:
        case 4:
            editWholeList(film);
            break;
        default:
            m_random.bounded(2) == 0 ? editLinkRow(film) : editLinked(film);
        }
    }

    template <class T> T any(const QList<T> &values) { return values.at(m_random.bounded(values.size())); }

    bool take(const Cell &cell)
    {
        const QString place = cell.table + QString::number(cell.id) +
                              (cell.list.isEmpty() ? cell.column : QStringLiteral("list ") + cell.list);
        // The film's own rating follows its list: one cell here.
        const bool rated = cell.column.startsWith(QLatin1String("rating"));
        const QString alone = rated ? QStringLiteral("ratings %1").arg(cell.id) : place;
        if (m_taken.contains(alone))
            return false;
        m_taken.insert(alone);
        return true;
    }
    void keep(const Cell &cell, bool done, const QString &problem)
    {
        QVERIFY2(done, qPrintable(cell.name() + QStringLiteral(": ") + problem));
        m_cells.append(cell);
    }
    template <class T> void keep(const Cell &cell, const Result<T> &done)
    {
        keep(cell, done.ok(), done.ok() ? QString() : done.error().oneLine());
    }
    void editColumn(const QString &table, qint64 id, const QString &column, const QVariant &value)
    {
        const Cell cell{(value.isNull() ? QStringLiteral("emptied ") : QStringLiteral("typed ")) + column,
                        {},
                        table,
                        column,
                        id};
        if (take(cell))
            keep(cell, editCell(*m_database.connection, m_database.schema, {table, {id}, column, value, {}},
                                m_told));
    }
    // The column that keeps the first of a list.
    void editFirst(qint64 film)
    {
        static const QList<std::pair<const char *, const char *>> firsts{
            {"director_id", "directors"},       {"writer_id", "writers"},  {"studio_id", "studios"},
            {"distributor_id", "distributors"}, {"language", "languages"}, {"country", "countries"}};
        const auto &[column, list] = any(firsts);
        const bool empties = m_random.bounded(3) == 0;
        const Cell cell{QStringLiteral("first "), QLatin1String(list), QStringLiteral("movies"),
                        QLatin1String(column), film};
        if (!take(cell))
            return;
        CellEdit edit{QStringLiteral("movies"),
                      {film},
                      cell.column,
                      empties ? QVariant() : QVariant(QStringLiteral("Mine %1").arg(film)),
                      {}};
        edit.addNamed = true;
        keep(cell, editCell(*m_database.connection, m_database.schema, edit, m_told));
    }
    void editWholeList(qint64 film)
    {
        static const QStringList lists{
            QStringLiteral("directors"),    QStringLiteral("writers"),   QStringLiteral("studios"),
            QStringLiteral("distributors"), QStringLiteral("cast"),      QStringLiteral("genres"),
            QStringLiteral("countries"),    QStringLiteral("languages"), QStringLiteral("ratings")};
        const FilmList list = *filmList(m_database.schema, any(lists));
        const auto entries = listEntries(*m_database.connection, m_database.schema, list, film);
        if (!entries || entries->isEmpty())
            return; // emptied by hand already
        ListEdit edit{film, list.name, *entries, *entries};
        Cell cell{{},
                  list.name,
                  QStringLiteral("movies"),
                  list.isRatings() ? QStringLiteral("rating") : list.single,
                  film};
        switch (m_random.bounded(5)) {
        case 0:
            cell.kind = QStringLiteral("emptied list");
            edit.entries.clear();
            break;
        case 1:
            cell.kind = QStringLiteral("shortened list");
            edit.entries.removeFirst();
            break;
        case 2:
            cell.kind = QStringLiteral("turned list");
            if (list.isRatings() || edit.entries.size() < 2)
                return;
            std::reverse(edit.entries.begin(), edit.entries.end());
            break;
        case 3:
            cell.kind = QStringLiteral("changed entry");
            if (list.isRatings())
                edit.entries.first().score = 1.5;
            else if (list.isCast())
                edit.entries.last().role = QStringLiteral("My role");
            else
                edit.entries.first() = ListEntry{0, QStringLiteral("Mine %1").arg(film), {}, {}, {}};
            break;
        default:
            cell.kind = QStringLiteral("added entry");
            edit.entries.append(ListEntry{0, QStringLiteral("Added %1").arg(film), {}, {}, {}});
            if (list.isRatings())
                edit.entries.last().score = 4.0;
        }
        if (take(cell))
            keep(cell, editList(*m_database.connection, m_database.schema, edit, m_told));
    }
    // In the link tables and the table of ratings.
    void editLinkRow(qint64 film)
    {
        const auto rowsOf = [&](const QString &table, const QString &key) {
            QList<qint64> ids;
            auto rows =
                m_database.connection->run(QStringLiteral("SELECT %1 FROM %2 WHERE movie_id = ? ORDER BY 1")
                                               .arg(quoted(key), quoted(table)),
                                           {film});
            while (rows && rows->next())
                ids << rows->integer(0);
            return ids;
        };
        const Cell cast{
            QStringLiteral("row of cast"), QStringLiteral("cast"), QStringLiteral("movies"), {}, film};
        const Cell ratings{QStringLiteral("row of ratings"), QStringLiteral("ratings"),
                           QStringLiteral("movies"), QStringLiteral("rating"), film};
        const Cell genres{
            QStringLiteral("row of genres"), QStringLiteral("genres"), QStringLiteral("movies"), {}, film};
        Connection &connection = *m_database.connection;
        switch (m_random.bounded(5)) {
        case 0:
            if (take(cast))
                keep(cast, editCell(connection, m_database.schema,
                                    {cast.list,
                                     {any(rowsOf(cast.list, QStringLiteral("cast_id")))},
                                     QStringLiteral("role"),
                                     QStringLiteral("Typed role"),
                                     {}},
                                    m_told));
            break;
        case 1:
            if (take(cast))
                keep(cast,
                     removeRows(connection, m_database.schema,
                                {cast.list, {{any(rowsOf(cast.list, QStringLiteral("cast_id")))}}}, m_told));
            break;
        case 2:
            if (take(ratings))
                keep(ratings, editCell(connection, m_database.schema,
                                       {ratings.list,
                                        {any(rowsOf(ratings.list, QStringLiteral("rating_id")))},
                                        QStringLiteral("score"),
                                        2.5,
                                        {}},
                                       m_told));
            break;
        case 3:
            if (take(ratings))
                keep(ratings,
                     removeRows(connection, m_database.schema,
                                {ratings.list, {{any(rowsOf(ratings.list, QStringLiteral("rating_id")))}}},
                                m_told));
            break;
        default:
            if (take(genres))
                keep(genres,
                     removeRows(
                         connection, m_database.schema,
                         {QStringLiteral("movie_genres"),
                          {{film, any(rowsOf(QStringLiteral("movie_genres"), QStringLiteral("genre_id")))}}},
                         m_told));
        }
    }
    // Of the first telling's director and studio.
    void editLinked(qint64 film)
    {
        static const QList<std::pair<const char *, const char *>> fields{{"directors", "dob"},
                                                                         {"directors", "nationality"},
                                                                         {"directors", "bio"},
                                                                         {"studios", "location"},
                                                                         {"studios", "founded"}};
        const auto &[table, column] = any(fields);
        const bool date = QLatin1String(column) == QLatin1String("dob") ||
                          QLatin1String(column) == QLatin1String("founded");
        const TableInfo &info = *m_database.schema.table(QString::fromLatin1(table));
        const auto id = m_database.connection->first(
            QStringLiteral("SELECT %1 FROM %2 WHERE wikidata_id = ?").arg(info.primaryKey.first(), info.name),
            {QStringLiteral("Q1%1%2").arg(info.name.size()).arg(film)});
        QVERIFY(id.ok() && id->has_value());
        editColumn(info.name, (*id)->toLongLong(), QLatin1String(column),
                   m_random.bounded(3) == 0
                       ? QVariant()
                       : QVariant(date ? QStringLiteral("1901") : QStringLiteral("Mine")));
    }

    FilmDatabase &m_database;
    QRandomGenerator m_random;
    QSet<QString> m_taken;
    QList<Cell> m_cells;
    QList<TableChange> m_told;
};

inline QList<SourceInfo> knownSources()
{
    QList<SourceInfo> sources;
    for (const char *id : {"wikidata", "wikipedia", "justwatch"}) {
        SourceInfo source;
        source.id = QLatin1String(id);
        source.trust.usually = int(sources.size());
        sources << source;
    }
    return sources;
}

inline QList<EntryOutcome> tellings(bool second)
{
    QList<EntryOutcome> outcomes;
    for (int number = 1; number <= filmCount; ++number)
        outcomes << telling(number, second);
    return outcomes;
}

} // namespace moviedb::test
