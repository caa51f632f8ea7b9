// What a crawl tells of people again with every film is compared once, and again as soon as somebody may have changed what
// came of it. On Postgres, where that cannot be told, it is compared every time.
#include "core/store/history/steps.h"
#include "tests/store/filmdatabase.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

namespace {

const QString ofDirectors = QStringLiteral("entity = 'directors'");

EntityFacts factsOf(const QString &dob, const QString &list = {})
{
    EntityFacts facts;
    facts.entity.name = QStringLiteral("Ada Brink");
    facts.entity.wikidataId = QStringLiteral("Q11");
    facts.receipt = receipt(list.isEmpty() ? QStringLiteral("wikidata") : QStringLiteral("justwatch"));
    facts.list = list;
    facts.values = {{QStringLiteral("name"), facts.entity.name, facts.entity.name}};
    if (!dob.isEmpty())
        facts.values << Fact{QStringLiteral("dob"), dob, dob};
    return facts;
}

// A film by Ada Brink, of whom this is told.
EntryOutcome filmBy(int number, const QList<EntityFacts> &facts)
{
    EntryOutcome outcome = filmOutcome(number, 0);
    outcome.film->links.removeIf(
        [](const LinkFact &link) { return link.list == QLatin1String("directors"); });
    outcome.film->claims.removeIf(
        [](const Claim &claim) { return claim.field == QLatin1String("directors"); });
    addLink(*outcome.film, "directors", QStringLiteral("Ada Brink"), QStringLiteral("Q11"));
    outcome.film->entities = facts;
    return outcome;
}

} // namespace

class TestToldFacts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasToldIsNotCompared_data() { addEngineRows(); }
    void whatWasToldIsNotCompared();
    void afterAnotherConnectionAllIsCompared_data() { addEngineRows(); }
    void afterAnotherConnectionAllIsCompared();
    void otherWordsAreStored_data() { addEngineRows(); }
    void otherWordsAreStored();
    void anotherSourceIsHeard_data() { addEngineRows(); }
    void anotherSourceIsHeard();
    void whatIsNotStoredWasNotTold_data() { addEngineRows(); }
    void whatIsNotStoredWasNotTold();
    void afterAnActAllIsCompared_data() { addEngineRows(); }
    void afterAnActAllIsCompared();
};

// The claims go behind its back, on the connection that stores: it does not look for them.
void TestToldFacts::whatWasToldIsNotCompared()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    const QList<EntityFacts> facts{factsOf(QStringLiteral("1931")), factsOf({}, QStringLiteral("directors"))};
    MOVIEDB_OK(database.commit({filmBy(1, facts), filmBy(2, facts)}));
    QCOMPARE(database.count(QStringLiteral("claims"), ofDirectors), 3);
    database.run(QStringLiteral("DELETE FROM claims WHERE ") + ofDirectors);
    MOVIEDB_OK(database.commit({filmBy(3, facts)}));
    const bool isSqlite = database.connection->engine() == Engine::Sqlite;
    QCOMPARE(database.count(QStringLiteral("claims"), ofDirectors), isSqlite ? 0 : 3);
    QCOMPARE(database.count(QStringLiteral("movie_directors")), 3);
    database.newRun();
    MOVIEDB_OK(database.commit({filmBy(4, facts)}));
    QCOMPARE(database.count(QStringLiteral("claims"), ofDirectors), 3);
}

void TestToldFacts::afterAnotherConnectionAllIsCompared()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    FilmDatabase other(temp.connect());
    const QList<EntityFacts> facts{factsOf(QStringLiteral("1931"))};
    MOVIEDB_OK(database.commit({filmBy(1, facts)}));
    MOVIEDB_OK(database.commit({filmBy(2, facts)}));
    other.run(QStringLiteral("DELETE FROM claims WHERE ") + ofDirectors);
    MOVIEDB_OK(database.commit({filmBy(3, facts)}));
    QCOMPARE(database.count(QStringLiteral("claims"), ofDirectors), 2);
}

void TestToldFacts::otherWordsAreStored()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    const auto hasDob = [&](const char *dob) {
        return database.count(QStringLiteral("claims"),
                              ofDirectors +
                                  QStringLiteral(" AND value = '%1' AND chosen").arg(QLatin1String(dob)));
    };
    int number = 0;
    for (const char *dob : {"1931", "1932", "1931", "1931"}) {
        MOVIEDB_OK(database.commit({filmBy(++number, {factsOf(QLatin1String(dob))})}));
        QCOMPARE(hasDob(dob), 1);
        QCOMPARE(database.count(QStringLiteral("claims"), ofDirectors), 2);
    }
}

void TestToldFacts::anotherSourceIsHeard()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit({filmBy(1, {factsOf(QStringLiteral("1931"))})}));
    QCOMPARE(database.count(QStringLiteral("claims"), ofDirectors), 2);
    MOVIEDB_OK(database.commit(
        {filmBy(2, {factsOf(QStringLiteral("1931")), factsOf({}, QStringLiteral("directors"))})}));
    QCOMPARE(database.count(QStringLiteral("claims"), ofDirectors), 3);
    QCOMPARE(database.count(QStringLiteral("claims"), ofDirectors + QStringLiteral(" AND chosen")), 2);
    const qint64 receipts = database.count(QStringLiteral("receipts"), ofDirectors);
    EntityFacts elsewhere = factsOf({}, QStringLiteral("directors")); // on the page of another film
    elsewhere.receipt.url += QStringLiteral("/2");
    MOVIEDB_OK(database.commit({filmBy(3, {elsewhere})}));
    QCOMPARE(database.count(QStringLiteral("receipts"), ofDirectors), receipts);
    QCOMPARE(database.count(QStringLiteral("claims"), ofDirectors), 3);
}

void TestToldFacts::whatIsNotStoredWasNotTold()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit({filmBy(1, {})}));
    MOVIEDB_OK(database.connection->executeRaw(QStringLiteral("ALTER TABLE crawl_entries RENAME TO gone")));
    QVERIFY(!database.commit({filmBy(2, {factsOf(QStringLiteral("1931"))})}).ok());
    MOVIEDB_OK(database.connection->executeRaw(QStringLiteral("ALTER TABLE gone RENAME TO crawl_entries")));
    MOVIEDB_OK(database.commit({filmBy(2, {factsOf(QStringLiteral("1931"))})}));
    QCOMPARE(database.count(QStringLiteral("claims"), ofDirectors), 2);
}

void TestToldFacts::afterAnActAllIsCompared()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    const QList<EntityFacts> facts{factsOf(QStringLiteral("1931"))};
    MOVIEDB_OK(database.commit({filmBy(1, facts)}));
    {
        auto transaction = database.connection->begin();
        MOVIEDB_OK(transaction);
        const auto step = beginStep(*database.connection, database.schema, QStringLiteral("edit"));
        MOVIEDB_OK(step);
        database.run(QStringLiteral("UPDATE directors SET dob = NULL"));
        database.run(QStringLiteral("DELETE FROM claims WHERE ") + ofDirectors);
        QList<TableChange> changes;
        MOVIEDB_OK(endStep(*database.connection, *step, changes));
        MOVIEDB_OK(transaction->commit());
    }
    MOVIEDB_OK(database.commit({filmBy(2, facts)}));
    QCOMPARE(database.count(QStringLiteral("claims"), ofDirectors), 2);
    QCOMPARE(database.count(QStringLiteral("directors"), QStringLiteral("dob IS NOT NULL")), 1);
    database.run(QStringLiteral("DELETE FROM claims WHERE ") + ofDirectors);
    database.run(QStringLiteral("UPDATE change_steps SET undo_order = 7 WHERE kind = 'edit'")); // taken back
    MOVIEDB_OK(database.commit({filmBy(3, facts)}));
    QCOMPARE(database.count(QStringLiteral("claims"), ofDirectors), 2);
}

QTEST_GUILESS_MAIN(TestToldFacts)
#include "tst_toldfacts.moc"
