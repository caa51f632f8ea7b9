// Films into rows: identity, differences only, a person's claims, both engines alike.
#include "core/store/changelog.h"
#include "core/store/claimstore.h"
#include "core/store/columnfit.h"
#include "core/store/entityindex.h"
#include "tests/store/filmfixture.h"

#include <QElapsedTimer>
#include <QTest>

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

namespace {

// A database with a run in it; every function stores through it.
struct FilmDatabase
{
    explicit FilmDatabase(const TempDatabase &database) : connection(database.connectMigrated())
    {
        auto reflected = reflect(*connection);
        if (reflected)
            schema = *reflected;
        newRun();
    }
    void newRun()
    {
        QList<TableChange> changes;
        if (auto run =
                beginRun(*connection, QStringLiteral("provider:us/max"), QStringLiteral("{}"), changes))
            runId = run->runId;
    }
    Result<QList<StoreOutcome>> commit(const QList<EntryOutcome> &outcomes)
    {
        told.clear();
        return commitOutcomes(*connection, schema, runId, outcomes, told);
    }
    QList<MovieDocument> films()
    {
        auto found = movies(*connection, schema, {}, {});
        return found ? *found : QList<MovieDocument>();
    }
    QVariant column(qint64 movieId, const char *name)
    {
        MovieQuery query;
        query.ids = {movieId};
        const auto found = movies(*connection, schema, query, {});
        if (found && !found->isEmpty())
            for (const auto &[column, value] : found->first().columns)
                if (column == QLatin1String(name))
                    return value;
        return QStringLiteral("no such film or column");
    }
    void run(const QString &sql, const QVariantList &binds = {})
    {
        const auto done = connection->execute(sql, binds);
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().oneLine()));
    }
    qint64 count(const QString &table, const QString &where = QStringLiteral("1 = 1"))
    {
        const auto found =
            connection->first(QStringLiteral("SELECT COUNT(*) FROM %1 WHERE %2").arg(quoted(table), where));
        return found && found->has_value() ? (*found)->toLongLong() : -1;
    }
    void claimAsPerson(const QString &entity, qint64 id, const QString &field, const QString &value)
    {
        run(QStringLiteral(
                "INSERT INTO claims (entity, entity_id, field, value, source, fetched_at, extractor, chosen) "
                "VALUES (?, ?, ?, ?, 'user', '2026-01-01 00:00:00', 'user', TRUE)"),
            {entity, id, field, value});
    }

    std::unique_ptr<Connection> connection;
    SchemaInfo schema;
    qint64 runId = 0;
    QList<TableChange> told;
};

QList<EntryOutcome> films(int from, int to)
{
    QList<EntryOutcome> outcomes;
    for (int number = from; number <= to; ++number)
        outcomes.append(filmOutcome(number));
    return outcomes;
}

QString everything(FilmDatabase &database)
{
    QString text = documentsText(database.films(), true);
    for (const char *table : {"claims", "actors", "cast", "ratings", "offers", "movie_genres", "changes"})
        text +=
            QStringLiteral("\n# ") + tableText(*database.connection, database.schema, QLatin1String(table));
    return text;
}

} // namespace

class TestFilmStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fits_data();
    void fits();
    void storesEverything_data() { addEngineRows(); }
    void storesEverything();
    void secondCommitWritesNothing_data() { addEngineRows(); }
    void secondCommitWritesNothing();
    void enginesGiveEqualFilms();
    void batchesGiveEqualFilms_data() { addEngineRows(); }
    void batchesGiveEqualFilms();
    void changesAreWrittenAndLogged_data() { addEngineRows(); }
    void changesAreWrittenAndLogged();
    void personSurvivesCrawl_data() { addEngineRows(); }
    void personSurvivesCrawl();
    void namesakes_data() { addEngineRows(); }
    void namesakes();
    void idsAreCompleted_data() { addEngineRows(); }
    void idsAreCompleted();
    void relisted_data() { addEngineRows(); }
    void relisted();
    void tooLong_data() { addEngineRows(); }
    void tooLong();
    void forsakenValuesGo_data() { addEngineRows(); }
    void forsakenValuesGo();
    void unreadSourceKeepsItsClaims_data() { addEngineRows(); }
    void unreadSourceKeepsItsClaims();
    void failureStoresNothing_data() { addEngineRows(); }
    void failureStoresNothing();
    void speed_data() { addEngineRows(); }
    void speed();
};

void TestFilmStore::fits_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QVariant>("stored"); // "refused" = does not fit
    const auto row = [](const char *name, const char *type, const QVariant &value, const QVariant &stored) {
        QTest::newRow(name) << QString::fromLatin1(type) << value << stored;
    };
    const QVariant refused(QStringLiteral("refused"));
    row("text", "VARCHAR(3)", QStringLiteral("abc"), QStringLiteral("abc"));
    row("long text", "VARCHAR(3)", QStringLiteral("abcd"), refused);
    row("characters, not units", "VARCHAR(3)",
        QString::fromUtf8("\xF0\x9F\x8E\xAC\xF0\x9F\x8E\xAC\xF0\x9F\x8E\xAC"),
        QString::fromUtf8("\xF0\x9F\x8E\xAC\xF0\x9F\x8E\xAC\xF0\x9F\x8E\xAC"));
    row("no zero character", "TEXT", QString(QStringLiteral("a") + QChar(QChar::Null)), QStringLiteral("a"));
    row("empty is unknown", "TEXT", QString(), QVariant());
    row("integer", "INTEGER", 90.4, qint64(90));
    row("large integer", "INTEGER", 3.0e9, refused);
    row("no number", "INTEGER", QStringLiteral("many"), refused);
    row("rounded", "NUMERIC(3, 1)", 7.26, 7.3);
    row("large numeric", "NUMERIC(3, 1)", 99.96, refused);
    row("year", "DATE", QStringLiteral("1931"), QStringLiteral("1931-01-01"));
    row("no date", "DATE", QStringLiteral("soon"), refused);
    row("number in a text column", "VARCHAR(20)", 250000000.0, QStringLiteral("250000000"));
}

void TestFilmStore::fits()
{
    QFETCH(QString, type);
    QFETCH(QVariant, value);
    QFETCH(QVariant, stored);
    ColumnInfo column;
    column.name = QStringLiteral("c");
    setColumnType(column, type);
    const auto result = fitted(column, value);
    if (stored.toString() == QLatin1String("refused")) {
        QVERIFY(!result.ok());
        QCOMPARE(result.error().fault, Fault::Constraint);
        return;
    }
    MOVIEDB_OK(result);
    QCOMPARE(*result, stored);
}

void TestFilmStore::storesEverything()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    const auto stored = database.commit(films(1, 3));
    MOVIEDB_OK(stored);
    QCOMPARE(stored->size(), 3);
    for (const StoreOutcome &outcome : *stored) {
        QVERIFY(outcome.isNew && outcome.changed);
        QCOMPARE(outcome.warnings.join(QLatin1Char(' ')), QString());
    }
    const QList<MovieDocument> found = database.films();
    QCOMPARE(found.size(), 3);
    const MovieDocument &film = found.first();
    QCOMPARE(database.column(1, "release_date").toString(), QStringLiteral("1911-05"));
    QCOMPARE(database.column(1, "release_date_precision").toString(), QStringLiteral("month"));
    QCOMPARE(database.column(1, "budget").toDouble(), 1250001.5);
    QCOMPARE(database.column(1, "wikipedia_key").toString(), QStringLiteral("Harbour_1"));
    QCOMPARE(database.column(1, "director_id").toLongLong(), film.lists[QStringLiteral("directors")]
                                                                 .first()
                                                                 .columns.value(QStringLiteral("director_id"))
                                                                 .toLongLong());
    const LinkedRow director = film.lists[QStringLiteral("directors")].first();
    QCOMPARE(director.columns.value(QStringLiteral("dob")).toString(), QStringLiteral("1931"));
    QCOMPARE(film.lists[QStringLiteral("cast")].size(), 3);
    QCOMPARE(film.lists[QStringLiteral("cast")].at(1).role, QStringLiteral("Role 1"));
    QCOMPARE(*film.lists[QStringLiteral("cast")].at(1).billingOrder, 2);
    QCOMPARE(film.ratings.size(), 1);
    QCOMPARE(film.offers.first().presentation, (QStringList{QStringLiteral("SD"), QStringLiteral("HD")}));
    QCOMPARE(database.count(QStringLiteral("genres")), 1);
    const auto status = entries(*database.connection, database.runId);
    MOVIEDB_OK(status);
    QCOMPARE(status->size(), 3);
    QVERIFY(status->first().wasNew);
    QCOMPARE(status->first().movieId, film.movieId);
    const auto found1 = claims(*database.connection, database.schema, 1, QStringLiteral("budget"));
    MOVIEDB_OK(found1);
    QCOMPARE(found1->size(), 1);
    QCOMPARE(found1->first().value, QVariant(1250001.5));
    QVERIFY(found1->first().chosen);
    QCOMPARE(found1->first().receipt.fetchedAt, receipt({}).fetchedAt);
    QCOMPARE(database.count(QStringLiteral("claims"), QStringLiteral("entity = 'directors'")), 6);
}

void TestFilmStore::secondCommitWritesNothing()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit(films(1, 30)));
    database.run(QStringLiteral("UPDATE claims SET chosen = chosen")); // so that a later touch would show
    const QString before = everything(database);
    QTest::qWait(1100); // times are kept to the second
    database.newRun();
    QList<EntryOutcome> again = films(1, 30);
    for (EntryOutcome &outcome : again)
        for (Claim &claim : outcome.film->claims)
            claim.receipt.fetchedAt = claim.receipt.fetchedAt.addDays(2);
    const auto stored = database.commit(again);
    MOVIEDB_OK(stored);
    for (const StoreOutcome &outcome : *stored) {
        QVERIFY(!outcome.isNew);
        QVERIFY(!outcome.changed);
        QVERIFY(outcome.movieId > 0);
    }
    QCOMPARE(everything(database), before);
    QCOMPARE(database.told.size(), 1);
    QCOMPARE(database.told.first().table, QStringLiteral("crawl_entries"));
}

void TestFilmStore::enginesGiveEqualFilms()
{
    const TempDatabase sqlite(Engine::Sqlite);
    const TempDatabase postgres(Engine::Postgres);
    if (!postgres.skipReason().isEmpty())
        QSKIP(qPrintable(postgres.skipReason()));
    FilmDatabase first(sqlite);
    FilmDatabase second(postgres);
    for (FilmDatabase *database : {&first, &second}) {
        MOVIEDB_OK(database->commit(films(1, 25)));
        MOVIEDB_OK(database->commit(films(20, 60)));
    }
    const QString text = documentsText(first.films());
    QVERIFY(text.contains(QLatin1String("Harbour 60")));
    QCOMPARE(documentsText(second.films()), text);
    QCOMPARE(tableText(*second.connection, second.schema, QStringLiteral("claims")),
             tableText(*first.connection, first.schema, QStringLiteral("claims")));
}

void TestFilmStore::batchesGiveEqualFilms()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit(films(1, 12)));
    const TempDatabase other(engine);
    FilmDatabase oneByOne(other);
    for (int number = 1; number <= 12; ++number)
        MOVIEDB_OK(oneByOne.commit(films(number, number)));
    QCOMPARE(documentsText(oneByOne.films()), documentsText(database.films()));
}

void TestFilmStore::changesAreWrittenAndLogged()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit(films(1, 2)));
    const QString castBefore = tableText(*database.connection, database.schema, QStringLiteral("cast"));
    EntryOutcome changed = filmOutcome(1);
    changed.film->columns[QStringLiteral("runtime")] = 200;
    changed.film->links.removeIf([](const LinkFact &link) { return link.role == QLatin1String("Role 1"); });
    addLink(*changed.film, "cast", QStringLiteral("New Face"), QStringLiteral("Q4"), QStringLiteral("Guest"));
    const auto stored = database.commit({changed, filmOutcome(2)});
    MOVIEDB_OK(stored);
    QVERIFY(stored->at(0).changed && !stored->at(0).isNew);
    QVERIFY(!stored->at(1).changed);
    QCOMPARE(database.column(1, "runtime").toInt(), 200);
    const auto log = readChangeLog(*database.connection, 10);
    MOVIEDB_OK(log);
    QCOMPARE(log->size(), 1);
    QCOMPARE(log->first().actor, QStringLiteral("crawl"));
    const auto logged = database.connection->first(QStringLiteral("SELECT after FROM changes"));
    QCOMPARE((*logged)->toString(), QStringLiteral("{\"runtime\":200}"));
    const QString castAfter = tableText(*database.connection, database.schema, QStringLiteral("cast"));
    QVERIFY(castAfter != castBefore);
    QCOMPARE(castAfter.section(QLatin1Char('\n'), 0, 0),
             castBefore.section(QLatin1Char('\n'), 0, 0)); // kept its id
    QCOMPARE(database.count(QStringLiteral("cast"), QStringLiteral("movie_id = 1")), 3);
}

void TestFilmStore::personSurvivesCrawl()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit(films(1, 1)));
    database.run(QStringLiteral("UPDATE movies SET runtime = 99, release_date = '1950-02-03', "
                                "release_date_precision = 'day' WHERE movie_id = 1"));
    database.claimAsPerson(QStringLiteral("movies"), 1, QStringLiteral("runtime"), QStringLiteral("99"));
    database.claimAsPerson(QStringLiteral("movies"), 1, QStringLiteral("release_date"),
                           QStringLiteral("1950-02-03"));
    database.claimAsPerson(QStringLiteral("movies"), 1, QStringLiteral("genres"), QStringLiteral("Comedy"));
    database.run(QStringLiteral("DELETE FROM movie_genres"));
    database.run(QStringLiteral("UPDATE directors SET nationality = 'Norwegian'"));
    database.claimAsPerson(QStringLiteral("directors"), 1, QStringLiteral("nationality"),
                           QStringLiteral("Norwegian"));
    database.run(QStringLiteral("UPDATE \"cast\" SET role = 'Mine' WHERE cast_id = 2"));
    database.claimAsPerson(QStringLiteral("cast"), 2, QStringLiteral("role"), QStringLiteral("Mine"));

    const auto stored = database.commit(films(1, 1));
    MOVIEDB_OK(stored);
    QCOMPARE(database.column(1, "runtime").toInt(), 99);
    QCOMPARE(database.column(1, "release_date").toString(), QStringLiteral("1950-02-03"));
    const MovieDocument film = database.films().first();
    QVERIFY(film.lists[QStringLiteral("genres")].isEmpty());
    QCOMPARE(film.lists[QStringLiteral("directors")]
                 .first()
                 .columns.value(QStringLiteral("nationality"))
                 .toString(),
             QStringLiteral("Norwegian"));
    QCOMPARE(film.lists[QStringLiteral("cast")].size(), 3);
    QCOMPARE(film.lists[QStringLiteral("cast")].at(1).role, QStringLiteral("Mine"));
    QCOMPARE(database.count(QStringLiteral("claims"),
                            QStringLiteral("entity = 'movies' AND field = 'runtime' AND chosen")),
             1);
    const auto again = database.commit(films(1, 1));
    MOVIEDB_OK(again);
    QVERIFY(!again->first().changed);
}

void TestFilmStore::namesakes()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    EntryOutcome one = filmOutcome(1, 0);
    addLink(*one.film, "cast", QStringLiteral("Jo Falk"), QStringLiteral("Q1"), QStringLiteral("A"));
    addLink(*one.film, "cast", QStringLiteral("Jo Falk"), QStringLiteral("Q2"), QStringLiteral("B"));
    addLink(*one.film, "cast", QStringLiteral("Jo Falk"), {}, QStringLiteral("C"));
    MOVIEDB_OK(database.commit({one}));
    // Nobody knows which one a bare name means: the oldest row of that name.
    QCOMPARE(database.count(QStringLiteral("actors"), QStringLiteral("name = 'Jo Falk'")), 2);
    EntryOutcome bare = filmOutcome(2, 0);
    addLink(*bare.film, "writers", QStringLiteral("Ola Berg"));
    MOVIEDB_OK(database.commit({bare}));
    EntryOutcome known = filmOutcome(3, 0);
    addLink(*known.film, "writers", QStringLiteral("Ola Berg"), QStringLiteral("Q77"));
    addLink(*known.film, "writers", QStringLiteral("Ola Berg"));
    MOVIEDB_OK(database.commit({known}));
    QCOMPARE(database.count(QStringLiteral("writers"), QStringLiteral("name = 'Ola Berg'")), 2);
    // The bare name means the row without ids although another one came later in the same film.
    QCOMPARE(database.count(QStringLiteral("movie_writers"), QStringLiteral("movie_id = 3")), 3);
    EntryOutcome genre = filmOutcome(4, 0);
    addLink(*genre.film, "genres", QStringLiteral("drama"), QStringLiteral("Q130232"));
    MOVIEDB_OK(database.commit({genre}));
    QCOMPARE(database.count(QStringLiteral("genres")), 1); // names of genres are unique in any case
}

void TestFilmStore::idsAreCompleted()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    const auto actor = [](const char *wikidata, const char *imdb, const char *justwatch) {
        EntryOutcome outcome = filmOutcome(1, 0);
        LinkFact &link = addLink(*outcome.film, "cast", QStringLiteral("Ada Lind"), QLatin1String(wikidata));
        link.entity.imdbId = QLatin1String(imdb);
        link.entity.justwatchId = QLatin1String(justwatch);
        return outcome;
    };
    MOVIEDB_OK(database.commit({actor("Q1", "", "")}));
    MOVIEDB_OK(database.commit({actor("Q1", "nm1", "")}));
    MOVIEDB_OK(database.commit({actor("", "nm1", "55")}));
    QCOMPARE(database.count(QStringLiteral("actors")), 1);
    QCOMPARE(database.count(QStringLiteral("actors"),
                            QStringLiteral("wikidata_id = 'Q1' AND imdb_id = 'nm1' AND justwatch_id = '55'")),
             1);
    MOVIEDB_OK(
        database.commit({actor("Q2", "nm1", "")})); // another item: another person, who does not get nm1
    QCOMPARE(database.count(QStringLiteral("actors")), 2);
    QCOMPARE(
        database.count(QStringLiteral("actors"), QStringLiteral("wikidata_id = 'Q2' AND imdb_id IS NULL")),
        1);
}

void TestFilmStore::relisted()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    EntryOutcome first = filmOutcome(1);
    EntryOutcome second = filmOutcome(1); // the same page from another node of the gallery
    second.status.entry.justwatchId = second.film->justwatchId = QStringLiteral("tm999");
    second.status.entry.listId = listIdFor(second.status.entry, QStringLiteral("justwatch"));
    second.film->columns[QStringLiteral("runtime")] = 33;

    // Both are in the list: one film, and the later one leaves it alone, however often they come.
    for (int round = 0; round < 2; ++round) {
        database.newRun();
        QList<TableChange> changes;
        MOVIEDB_OK(saveEntries(*database.connection, database.runId, {first.status, second.status}, changes));
        MOVIEDB_OK(database.commit({first}));
        const auto stored = database.commit({second});
        MOVIEDB_OK(stored);
        QCOMPARE(stored->first().movieId, 1);
        QVERIFY(!stored->first().isNew && !stored->first().changed);
        QCOMPARE(stored->first().warnings.size(), 1);
    }
    QCOMPARE(database.count(QStringLiteral("movies")), 1);
    QVERIFY(database.column(1, "runtime").toInt() != 33);

    // The old node is gone: the film was listed anew and takes the new node.
    database.newRun();
    const auto stored = database.commit({second});
    MOVIEDB_OK(stored);
    QVERIFY(stored->first().changed);
    QCOMPARE(database.column(1, "justwatch_id").toString(), QStringLiteral("tm999"));
    QCOMPARE(database.column(1, "runtime").toInt(), 33);

    // A known node that came to the page of another film keeps its row without that page.
    MOVIEDB_OK(database.commit({filmOutcome(2)}));
    EntryOutcome stray = filmOutcome(2);
    stray.film->wikipediaKey = QStringLiteral("Harbour_1");
    const auto third = database.commit({stray});
    MOVIEDB_OK(third);
    QCOMPARE(third->first().movieId, 2);
    QCOMPARE(third->first().warnings.size(), 1);
    QCOMPARE(database.column(2, "wikipedia_key").toString(), QStringLiteral("Harbour_2"));
}

void TestFilmStore::tooLong()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    EntryOutcome outcome = filmOutcome(1);
    setColumn(*outcome.film, "tagline", QString(300, QLatin1Char('x')));
    setColumn(*outcome.film, "box_office", 1e18);
    addLink(*outcome.film, "studios", QString(300, QLatin1Char('y')), QStringLiteral("Q99"));
    addLink(*outcome.film, "cast", QStringLiteral("Long Role"), QStringLiteral("Q98"),
            QString(300, QLatin1Char('z')));
    const auto stored = database.commit({outcome});
    MOVIEDB_OK(stored);
    QCOMPARE(stored->first().warnings.size(), 4);
    QVERIFY(database.column(1, "tagline").isNull());
    QVERIFY(database.column(1, "box_office").isNull());
    const MovieDocument film = database.films().first();
    QCOMPARE(film.lists[QStringLiteral("studios")].size(), 1);
    QCOMPARE(film.lists[QStringLiteral("cast")].last().role, QString(QLatin1String("")));
    QCOMPARE(database.count(QStringLiteral("claims"), QStringLiteral("field = 'tagline'")),
             1); // kept with its receipt
    const auto again = database.commit({outcome});
    MOVIEDB_OK(again);
    QVERIFY(!again->first().changed);
}

void TestFilmStore::forsakenValuesGo()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit(films(1, 1)));
    EntryOutcome less = filmOutcome(1);
    less.film->columns.remove(QStringLiteral("budget"));
    less.film->ratings.clear();
    less.film->links.removeIf([](const LinkFact &link) { return link.list == QLatin1String("writers"); });
    less.film->claims.removeIf([](const Claim &claim) {
        return claim.field == QLatin1String("budget") || claim.field == QLatin1String("writers") ||
               claim.field == QLatin1String("ratings");
    });
    MOVIEDB_OK(database.commit({less}));
    QVERIFY(database.column(1, "budget").isNull());
    QVERIFY(database.column(1, "writer_id").isNull());
    const MovieDocument film = database.films().first();
    QVERIFY(film.lists[QStringLiteral("writers")].isEmpty());
    QVERIFY(film.ratings.isEmpty());
    const auto again = database.commit({less});
    MOVIEDB_OK(again);
    QVERIFY(!again->first().changed);
}

void TestFilmStore::unreadSourceKeepsItsClaims()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit(films(1, 1)));
    EntryOutcome galleryOnly = filmOutcome(1);
    galleryOnly.film->links.clear();
    galleryOnly.film->columns.clear();
    galleryOnly.film->claims.clear();
    setColumn(*galleryOnly.film, "runtime", 70, QStringLiteral("justwatch"));
    MOVIEDB_OK(database.commit({galleryOnly}));
    QCOMPARE(database.column(1, "budget").toDouble(), 1250001.5);
    QCOMPARE(database.column(1, "title").toString(), QStringLiteral("Harbour 1"));
    QCOMPARE(database.films().first().lists[QStringLiteral("cast")].size(), 3);
    QCOMPARE(database.column(1, "runtime").toInt(), 70);
    QCOMPARE(database.count(QStringLiteral("claims"),
                            QStringLiteral("entity = 'movies' AND field = 'runtime' AND chosen")),
             1);
}

void TestFilmStore::failureStoresNothing()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit(films(1, 1)));
    database.runId = 4711; // no such run: the last statement of the batch is refused
    const auto stored = database.commit(films(2, 4));
    QVERIFY(!stored.ok());
    QVERIFY(database.told.isEmpty());
    QCOMPARE(database.count(QStringLiteral("movies")), 1);
    QCOMPARE(database.count(QStringLiteral("actors")), 3);
    database.newRun();
    MOVIEDB_OK(database.commit(films(2, 4))); // the connection goes on working
    QCOMPARE(database.count(QStringLiteral("movies")), 4);
}

void TestFilmStore::speed()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    constexpr int count = 600;
    QList<EntryOutcome> outcomes;
    for (int number = 1; number <= count; ++number) {
        outcomes.append(filmOutcome(number, 20));
        for (int i = 0; i < 25; ++i)
            claim(*outcomes.last().film, QStringLiteral("alternative_%1").arg(i), QStringLiteral("value"),
                  QStringLiteral("justwatch"));
    }
    const auto storeAll = [&] {
        QElapsedTimer timer;
        timer.start();
        for (qsizetype from = 0; from < count; from += 50)
            if (!database.commit(outcomes.mid(from, 50)))
                return -1.0;
        return count * 1000.0 / qMax<qint64>(1, timer.elapsed());
    };
    const double first = storeAll();
    const double second = storeAll();
    qInfo("%.0f films/s new, %.0f films/s unchanged, %lld claims a film", first, second,
          qlonglong(outcomes.first().film->claims.size()));
    QCOMPARE(database.count(QStringLiteral("movies")), count);
    QVERIFY(first > 0 && second > 0);
}

QTEST_GUILESS_MAIN(TestFilmStore)
#include "tst_filmstore.moc"
