// Which facts are noted as changed at their source when a crawl stores a film again.
#include "core/store/films/sourcewatch.h"
#include "core/store/tables/tableeditor.h"
#include "tests/store/filmdatabase.h"
#include "tests/support/checks.h"

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

namespace {

// The film as its sources tell it, read on their pages; `revision` of each.
EntryOutcome reading(const QString &revision, const std::function<void(FilmRecord &)> &change = {})
{
    EntryOutcome outcome = filmOutcome(1);
    if (change)
        change(*outcome.film);
    for (Claim &claim : outcome.film->claims)
        claim.receipt.revision = revision;
    for (const char *source : {"wikidata", "wikipedia", "justwatch"}) {
        outcome.film->readings << receipt(QLatin1String(source));
        outcome.film->readings.last().revision = revision;
    }
    return outcome;
}

void say(FilmRecord &film, const QString &field, const QVariant &value)
{
    for (Claim &claim : film.claims)
        if (claim.field == field)
            claim.value = value;
    if (film.columns.contains(field))
        film.columns.insert(field, value);
}

void leaveUnsaid(FilmRecord &film, const QString &field)
{
    film.claims.removeIf([&](const Claim &claim) { return claim.field == field; });
    film.columns.remove(field);
}

QString lineOf(const SourceChange &change)
{
    return QStringList{change.title,
                       change.field,
                       change.source,
                       change.before.simplified(),
                       change.after.simplified(),
                       change.revision,
                       change.readAt,
                       effectName(change.effect)}
        .join(QLatin1Char('|'));
}

} // namespace

class TestSourceWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNoted_data();
    void whatIsNoted();
    void whatAPersonTypedStays_data() { addEngineRows(); }
    void whatAPersonTypedStays();
    void anotherPageIsNoChange_data() { addEngineRows(); }
    void anotherPageIsNoChange();
    void whatBackedTheShownValue_data() { addEngineRows(); }
    void whatBackedTheShownValue();
    void twoSourcesOfOneValue_data() { addEngineRows(); }
    void twoSourcesOfOneValue();
    void eachRunHasItsOwn_data() { addEngineRows(); }
    void eachRunHasItsOwn();
};

using Change = void (*)(FilmRecord &);

void TestSourceWatch::whatIsNoted_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("noted");
    const QString end = QStringLiteral("|8|2026-03-01T12:00:00Z|");
    for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
        const QByteArray prefix = engine == Engine::Sqlite ? "sqlite: " : "postgres: ";
        const auto row = [&](const char *name, Change change, const QStringList &noted) {
            QTest::newRow((prefix + name).constData()) << engine << change << noted;
        };
        row("a new revision that says the same", [](FilmRecord &) {}, {});
        row("a value", [](FilmRecord &film) { say(film, QStringLiteral("runtime"), 99); },
            {QStringLiteral("Harbour 1|runtime|wikidata|81|99") + end + QStringLiteral("shown")});
        row("a value that is said no more",
            [](FilmRecord &film) { leaveUnsaid(film, QStringLiteral("plot")); },
            {QStringLiteral(
                 "Harbour 1|plot|wikipedia|Somebody leaves the harbour, and number 1 comes back.|") +
             end + QStringLiteral("other")});
        row("an entry of a list",
            [](FilmRecord &film) {
                addLink(film, "directors", QStringLiteral("Second Hand"), QStringLiteral("Q51000"));
            },
            {QStringLiteral("Harbour 1|directors|wikidata|Director 1|Director 1 Second Hand") + end +
             QStringLiteral("shown")});
        row("the order of a list",
            [](FilmRecord &film) {
                QList<Claim *> cast;
                for (Claim &claim : film.claims)
                    if (claim.field == QLatin1String("cast"))
                        cast << &claim;
                std::swap(cast.first()->position, cast.last()->position);
            },
            {});
        row("votes and offers",
            [](FilmRecord &film) {
                claim(film, QStringLiteral("ratings.votes"), 1300, QStringLiteral("justwatch"), 1);
                claim(film, QStringLiteral("offers.US"), QStringLiteral("Streamer"),
                      QStringLiteral("justwatch"), 1);
            },
            {});
        row("read by another extractor",
            [](FilmRecord &film) {
                say(film, QStringLiteral("runtime"), 99);
                for (Claim &claim : film.claims)
                    claim.receipt.extractor = QStringLiteral("wikidata/2");
            },
            {});
        row("a value that was never shown, and is not",
            [](FilmRecord &film) {
                claim(film, QStringLiteral("runtime"), 70, QStringLiteral("wikipedia"));
                film.claims.last().chosen = false;
            },
            {});
    }
}

void TestSourceWatch::whatIsNoted()
{
    MOVIEDB_DATABASE(server);
    QFETCH(Change, change);
    FilmDatabase database(server);
    MOVIEDB_OK(database.commit({reading(QStringLiteral("7"))}));
    const auto first = sourceChanges(*database.connection, database.runId);
    MOVIEDB_OK(first);
    QVERIFY(first->isEmpty()); // a new film has not changed
    database.newRun();
    EntryOutcome again = reading(QStringLiteral("8"), change);
    if (again.film->claims.first().receipt.extractor.endsWith(u'2'))
        for (Receipt &receipt : again.film->readings)
            receipt.extractor = QStringLiteral("wikidata/2");
    MOVIEDB_OK(database.commit({again}));
    const auto changes = sourceChanges(*database.connection, database.runId);
    MOVIEDB_OK(changes);
    QStringList lines;
    for (const SourceChange &one : *changes)
        lines << lineOf(one);
    QTEST(lines, "noted");
}

void TestSourceWatch::whatAPersonTypedStays()
{
    MOVIEDB_DATABASE(server);
    FilmDatabase database(server);
    const auto stored = database.commit({reading(QStringLiteral("7"))});
    MOVIEDB_OK(stored);
    const qint64 film = stored->first().movieId;
    QList<TableChange> told;
    MOVIEDB_OK(editCell(*database.connection, database.schema,
                        {QStringLiteral("movies"), {film}, QStringLiteral("runtime"), 77, {}}, told));
    database.newRun();
    MOVIEDB_OK(database.commit({reading(
        QStringLiteral("8"), [](FilmRecord &record) { say(record, QStringLiteral("runtime"), 99); })}));
    QCOMPARE(database.column(film, "runtime").toInt(), 77);
    const auto changes = sourceChanges(*database.connection, database.runId);
    MOVIEDB_OK(changes);
    QCOMPARE(changes->size(), 1);
    QCOMPARE(lineOf(changes->first()),
             QStringLiteral("Harbour 1|runtime|wikidata|81|99|8|2026-03-01T12:00:00Z|yours"));
    QCOMPARE(changes->first().movieId, film);
}

void TestSourceWatch::anotherPageIsNoChange()
{
    MOVIEDB_DATABASE(server);
    FilmDatabase database(server);
    MOVIEDB_OK(database.commit({reading(QStringLiteral("7"))}));
    database.newRun();
    MOVIEDB_OK(database.commit({reading(QStringLiteral("8"), [](FilmRecord &film) {
        film.wikipediaKey = QStringLiteral("Harbour_1_(film)");
        say(film, QStringLiteral("runtime"), 99);
    })}));
    const auto changes = sourceChanges(*database.connection, database.runId);
    MOVIEDB_OK(changes);
    QVERIFY(changes->isEmpty());
}

// Two sources say what is shown; one of them says something else by now.
void TestSourceWatch::whatBackedTheShownValue()
{
    MOVIEDB_DATABASE(server);
    FilmDatabase database(server);
    const auto saying = [](const QString &revision, int runtime) {
        return reading(revision, [runtime](FilmRecord &film) {
            claim(film, QStringLiteral("runtime"), runtime, QStringLiteral("wikipedia"));
            film.claims.last().chosen = false;
        });
    };
    for (const auto &[backed, runtime, expected] :
         {std::tuple(true, 81,
                     QStringLiteral("Harbour 1|runtime|wikipedia|81|95|8|2026-03-01T12:00:00Z|other")),
          std::tuple(false, 70, QString())}) {
        database.newRun();
        MOVIEDB_OK(database.commit({saying(QStringLiteral("7"), runtime)}));
        database.newRun();
        MOVIEDB_OK(database.commit({saying(QStringLiteral("8"), backed ? 95 : 71)}));
        const auto changes = sourceChanges(*database.connection, database.runId);
        MOVIEDB_OK(changes);
        QCOMPARE(changes->isEmpty() ? QString() : lineOf(changes->first()), expected);
    }
}

// Both said what is shown, and both say what is shown now.
void TestSourceWatch::twoSourcesOfOneValue()
{
    MOVIEDB_DATABASE(server);
    FilmDatabase database(server);
    for (const auto &[revision, runtime] : {std::pair("7", 81), std::pair("8", 99)}) {
        database.newRun();
        MOVIEDB_OK(database.commit({reading(QLatin1String(revision), [runtime](FilmRecord &film) {
            say(film, QStringLiteral("runtime"), runtime);
            claim(film, QStringLiteral("runtime"), runtime, QStringLiteral("wikipedia"));
            film.claims.last().chosen = false;
        })}));
    }
    const auto changes = sourceChanges(*database.connection, database.runId);
    MOVIEDB_OK(changes);
    QStringList lines;
    for (const SourceChange &change : *changes)
        lines << lineOf(change);
    const QString end = QStringLiteral("|81|99|8|2026-03-01T12:00:00Z|shown");
    QCOMPARE(lines, (QStringList{QStringLiteral("Harbour 1|runtime|wikidata") + end,
                                 QStringLiteral("Harbour 1|runtime|wikipedia") + end}));
}

void TestSourceWatch::eachRunHasItsOwn()
{
    MOVIEDB_DATABASE(server);
    FilmDatabase database(server);
    MOVIEDB_OK(database.commit({reading(QStringLiteral("7"))}));
    QList<qint64> runs;
    for (const int runtime : {99, 98}) {
        database.newRun();
        runs << database.runId;
        MOVIEDB_OK(database.commit({reading(QString::number(runtime), [runtime](FilmRecord &film) {
            say(film, QStringLiteral("runtime"), runtime);
        })}));
    }
    const auto earlier = sourceChanges(*database.connection, runs.first());
    const auto later = sourceChanges(*database.connection, runs.last());
    MOVIEDB_OK(earlier);
    MOVIEDB_OK(later);
    QCOMPARE(earlier->size(), 1);
    QCOMPARE(earlier->first().before + u'>' + earlier->first().after, QStringLiteral("81>99"));
    QCOMPARE(later->first().before + u'>' + later->first().after, QStringLiteral("99>98"));
}

QTEST_GUILESS_MAIN(TestSourceWatch)
#include "tst_sourcewatch.moc"
