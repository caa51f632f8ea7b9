// Where values come from, counted in a database whose claims are known, on both engines.
#include "core/store/provenance/provenancereading.h"
#include "core/store/schema/reflection.h"
#include "tests/support/tempdatabase.h"

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

class ProvenanceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void counted_data() { addEngineRows(); }
    void counted();
    void manyFilms_data() { addEngineRows(); }
    void manyFilms();
};

namespace {

// Two films; the second one is not asked about.
bool fill(Connection &connection)
{
    for (const char *sql :
         {"INSERT INTO movies (movie_id, title, runtime, plot) VALUES (1, 'Harbour', 91, 'A ship.'), (2, "
          "'Calm', 80, NULL)",
          "INSERT INTO receipts (receipt_id, entity, entity_id, source, url, revision, fetched_at, "
          "extractor) VALUES "
          "(1, 'movies', 1, 'wikidata', 'https://d/Q1', '5', '2026-10-01 10:00:00', 'wikidata/1'), "
          "(2, 'movies', 1, 'wikipedia', 'https://w/Harbour', '77', '2026-10-02 10:00:00', 'wikipedia/1'), "
          "(3, 'movies', 2, 'wikipedia', 'https://w/Calm', '78', '2026-10-03 10:00:00', 'wikipedia/1'), "
          "(4, 'actors', 1, 'wikidata', 'https://d/Q9', '6', '2026-10-04 10:00:00', 'wikidata/1')",
          "INSERT INTO claims (entity, entity_id, field, position, value, source, chosen, receipt_id) VALUES "
          "('movies', 1, 'title', 0, 'Harbour', 'wikidata', TRUE, 1), "
          "('movies', 1, 'runtime', 0, '91', 'wikidata', TRUE, 1), "
          "('movies', 1, 'runtime', 0, '92', 'wikipedia', FALSE, 2), "
          "('movies', 1, 'offers.US', 1, 'Stream', 'wikidata', TRUE, 1), "
          "('movies', 1, 'offers.DE', 1, 'Strom', 'wikidata', TRUE, 1), "
          "('movies', 2, 'title', 0, 'Calm', 'wikipedia', TRUE, 3), "
          "('actors', 1, 'name', 0, 'Ole Dahl', 'wikidata', TRUE, 4)"})
        if (const auto done = connection.execute(QLatin1String(sql)); !done) {
            qWarning("%s", qPrintable(done.error().oneLine()));
            return false;
        }
    return true;
}

} // namespace

void ProvenanceTest::counted()
{
    MOVIEDB_DATABASE(database);
    const auto connection = database.connectMigrated();
    QVERIFY(connection && fill(*connection));
    const auto schema = reflect(*connection);
    MOVIEDB_OK(schema);
    const auto all = provenanceOf(*connection, *schema, {1, 99});
    MOVIEDB_OK(all);
    QStringList shown;
    for (const Provenance::Shown &one : all->shown)
        shown << QStringLiteral("%1 %2 %3").arg(one.field, one.source).arg(one.values);
    QCOMPARE(shown.join(QLatin1String(", ")),
             QStringLiteral("offers wikidata 2, runtime wikidata 1, title wikidata 1"));
    QCOMPARE(all->films, 1);
    QCOMPARE(all->compared, 1);
    QCOMPARE(all->dangling, 0);
    QCOMPARE(all->filled.value(QStringLiteral("plot")), 1); // which nobody stated
    QCOMPARE(all->unsourced, QList<qint64>{1});
    QCOMPARE(all->oldest.value(1), QStringLiteral("2026-10-01T10:00:00Z"));
    QCOMPARE(all->oldest.size(), 1);
    QCOMPARE(all->filled.value(QStringLiteral("tagline")), 0);
    QVERIFY(!all->filled.contains(QStringLiteral("movie_id")) &&
            !all->filled.contains(QStringLiteral("created_at")));
    QCOMPARE(all->pages.size(), 1);
    QCOMPARE(all->pages.first().revision, QStringLiteral("77"));
    QCOMPARE(all->readings.size(), 2);
    QCOMPARE(all->readings.first().licence, QStringLiteral("CC0"));
    QCOMPARE(all->readings.first().receipts, 1);
    QCOMPARE(all->readings.last().newest, QStringLiteral("2026-10-02T10:00:00Z"));
}

void ProvenanceTest::manyFilms() // more than one question asks about
{
    MOVIEDB_DATABASE(database);
    const auto connection = database.connectMigrated();
    QVERIFY(connection && fill(*connection));
    const auto schema = reflect(*connection);
    MOVIEDB_OK(schema);
    QList<qint64> ids;
    for (qint64 id = 1; id <= 1000; ++id)
        ids.prepend(id);
    const auto all = provenanceOf(*connection, *schema, ids);
    MOVIEDB_OK(all);
    QCOMPARE(all->films, 2);
    QCOMPARE(all->pages.size(), 2);
    QCOMPARE(all->filled.value(QStringLiteral("title")), 2);
    QCOMPARE(all->unsourced, (QList<qint64>{1, 2})); // the runtime of the second one
    const auto none = provenanceOf(*connection, *schema, {});
    MOVIEDB_OK(none);
    QVERIFY(none->shown.isEmpty() && none->readings.isEmpty());
}

QTEST_GUILESS_MAIN(ProvenanceTest)
#include "tst_provenance.moc"
