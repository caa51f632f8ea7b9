// What a person typed stays: two hundred cells of every kind, edited by hand in a seeded order, before a crawl that
// brings other facts for everything.
#include "core/store/elections/givingback.h"
#include "core/store/history/historyreader.h"
#include "core/store/tables/listeditor.h"
#include "core/store/tables/tableeditor.h"
#include "core/store/tables/tableremoval.h"
#include "core/store/tables/userclaims.h"
#include "tests/store/filmdatabase.h"

#include <QRandomGenerator>

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

namespace {

constexpr int filmCount = 40;
constexpr int cellCount = 200;

// Film `number` as sources tell of it; every fact of the second telling is another one.
EntryOutcome telling(int number, bool second)
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

QList<SourceInfo> knownSources()
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

QList<EntryOutcome> tellings(bool second)
{
    QList<EntryOutcome> outcomes;
    for (int number = 1; number <= filmCount; ++number)
        outcomes << telling(number, second);
    return outcomes;
}

} // namespace

class TestPersonsWord : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void editedCellsOutliveACrawl_data();
    void editedCellsOutliveACrawl();
    void cellsGivenBackSayWhatTheSourcesSay_data() { test::addEngineRows(); }
    void cellsGivenBackSayWhatTheSourcesSay();
    void givenBack_data();
    void givenBack();
    void nothingToGiveBackIsSaid_data() { test::addEngineRows(); }
    void nothingToGiveBackIsSaid();
};

void TestPersonsWord::editedCellsOutliveACrawl_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<int>("seed");
    QTest::newRow("sqlite, one order") << Engine::Sqlite << 1;
    QTest::newRow("sqlite, another order") << Engine::Sqlite << 2;
    QTest::newRow("postgres, one order") << Engine::Postgres << 1;
    QTest::newRow("postgres, another order") << Engine::Postgres << 2;
}

void TestPersonsWord::editedCellsOutliveACrawl()
{
    MOVIEDB_DATABASE(server);
    QFETCH(int, seed);
    FilmDatabase database(server);
    MOVIEDB_OK(database.commit(tellings(false)));
    Person person(database, seed);
    person.edit(cellCount);
    QCOMPARE(person.cells().size(), cellCount);
    QStringList before;
    for (const Cell &cell : person.cells())
        before << person.shown(cell);

    for (const bool second : {true, false, true}) {
        database.newRun();
        MOVIEDB_OK(database.commit(tellings(second)));
        QStringList changed;
        for (int i = 0; i < cellCount; ++i)
            if (const QString now = person.shown(person.cells().at(i)); now != before.at(i))
                changed << QStringLiteral("%1: %2 → %3").arg(person.cells().at(i).name(), before.at(i), now);
        QVERIFY2(changed.isEmpty(),
                 qPrintable(QStringLiteral("%1 of %2 changed:\n").arg(changed.size()).arg(cellCount) +
                            changed.join(QLatin1Char('\n'))));
        // … and what nobody touched follows the sources.
        const qint64 told = database.count(QStringLiteral("movies"), QStringLiteral("runtime = 91"));
        QVERIFY(second ? told > filmCount / 2 : told == 0);
    }
}

// Every edit given back: the films are what they were before the person came.
void TestPersonsWord::cellsGivenBackSayWhatTheSourcesSay()
{
    MOVIEDB_DATABASE(server);
    FilmDatabase database(server);
    MOVIEDB_OK(database.commit(tellings(false)));
    const QString before = documentsText(database.films());
    Person person(database, 3);
    person.edit(cellCount);
    QVERIFY(documentsText(database.films()) != before);
    QList<TableChange> told;
    for (const Cell &cell : person.cells()) {
        const QString field = cell.list.isEmpty() ? cell.column : cell.list;
        const auto given = giveBack(*database.connection, database.schema,
                                    {cell.table, cell.id, field, knownSources()}, told);
        QVERIFY2(given.ok(), qPrintable(cell.name() + (given ? QString() : given.error().oneLine())));
    }
    const QStringList now = documentsText(database.films()).split(QLatin1Char('\n'));
    const QStringList then = before.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < qMin(now.size(), then.size()); ++i)
        QCOMPARE(now.at(i), then.at(i));
    QCOMPARE(now.size(), then.size());
    QCOMPARE(database.count(QStringLiteral("claims"), QStringLiteral("source = 'user' AND field <> 'name'")),
             0);
    // … and follow the sources again.
    database.newRun();
    MOVIEDB_OK(database.commit(tellings(true)));
    const QString second = documentsText(database.films());
    QVERIFY(!second.contains(QLatin1String("Mine")) && !second.contains(QLatin1String("1999-09")));
}

void TestPersonsWord::givenBack_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QVariant>("typed");
    QTest::addColumn<QString>("words");
    for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
        const QByteArray prefix = engine == Engine::Sqlite ? "sqlite: " : "postgres: ";
        const auto row = [&](const char *name, const char *column, const QVariant &typed, const char *words) {
            QTest::newRow((prefix + name).constData())
                << engine << QString::fromLatin1(column) << typed << QString::fromUtf8(words);
        };
        row("a number", "runtime", 77, "Runtime of “Harbour 1” given back to the sources: 90 instead of 77");
        row("a field that was emptied", "plot", {},
            "Plot of “Harbour 1” given back to the sources: Somebody leaves the harbour. instead of —");
        row("a date known to the year", "release_date", QStringLiteral("1999"),
            "Release date of “Harbour 1” given back to the sources: 1986-05 instead of 1999");
        row("a director", "director_id", QStringLiteral("Alda Hill"),
            "Directors of “Harbour 1” given back to the sources: directors A1 and directors B1 instead of "
            "Alda Hill "
            "and directors B1");
        row("a language", "language", QStringLiteral("Italian"),
            "Languages of “Harbour 1” given back to the sources: Danish and Latin instead of Italian and "
            "Latin");
        row("what no source knows", "trailer_url", QStringLiteral("https://example.org/t"),
            "Trailer address of “Harbour 1” given back to the sources: — instead of https://example.org/t");
        row("the film's own rating", "rating", 1.5,
            "Rating of “Harbour 1” given back to the sources: 7.3 instead of 1.5");
    }
}

void TestPersonsWord::givenBack()
{
    MOVIEDB_DATABASE(server);
    QFETCH(QString, column);
    QFETCH(QVariant, typed);
    QFETCH(QString, words);
    FilmDatabase database(server);
    MOVIEDB_OK(database.commit({telling(1, false)}));
    const QString before = documentsText(database.films());
    CellEdit edit{QStringLiteral("movies"), {qint64(1)}, column, typed, {}};
    edit.addNamed = true;
    QList<TableChange> told;
    MOVIEDB_OK(editCell(*database.connection, database.schema, edit, told));
    QVERIFY(documentsText(database.films()) != before);
    MOVIEDB_OK(giveBack(*database.connection, database.schema,
                        {QStringLiteral("movies"), 1, column, knownSources()}, told));
    QCOMPARE(documentsText(database.films()), before);
    const auto log = readHistory(*database.connection, {});
    MOVIEDB_OK(log);
    QCOMPARE(log->first().description, words);
    QCOMPARE(log->first().kind, QStringLiteral("edit"));
}

void TestPersonsWord::nothingToGiveBackIsSaid()
{
    MOVIEDB_DATABASE(server);
    FilmDatabase database(server);
    MOVIEDB_OK(database.commit({telling(1, false)}));
    QList<TableChange> told;
    const auto refused =
        giveBack(*database.connection, database.schema,
                 {QStringLiteral("movies"), 1, QStringLiteral("runtime"), knownSources()}, told);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().fault, Fault::Usage);
    QCOMPARE(refused.error().text,
             QString::fromUtf8("Runtime of “Harbour 1” is what the sources say already."));
    QVERIFY(told.isEmpty());
    const auto unknown =
        giveBack(*database.connection, database.schema,
                 {QStringLiteral("movies"), 1, QStringLiteral("created_at"), knownSources()}, told);
    QCOMPARE(unknown.error().fault, Fault::Usage);
}

QTEST_GUILESS_MAIN(TestPersonsWord)
#include "tst_personsword.moc"
