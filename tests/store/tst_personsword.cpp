// What a person typed stays: two hundred cells of every kind, edited by hand in a seeded order, before a crawl that
// brings other facts for everything; and what a person gives back is what the sources say.
#include "core/store/elections/givingback.h"
#include "core/store/history/historyreader.h"
#include "tests/store/personsedits.h"

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

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
