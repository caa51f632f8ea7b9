// Files into databases without films: what is stored is what an export says afterwards, or nothing.
#include "tests/importing/importdesk.h"
#include "tests/store/databasestate.h"

using namespace moviedb;
using namespace moviedb::test;

namespace {

// All rows of all tables. Numbers that Postgres gave away in a transaction are gone, whatever became of it.
QStringList rowsOf(store::Connection &connection)
{
    QStringList lines = stateOf(connection);
    lines.removeIf([](const QString &line) { return line.startsWith(QLatin1String("sequence|")); });
    return lines;
}

} // namespace

class TestFilmImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesBackWhatWasExported_data() { addEngineRows(); }
    void givesBackWhatWasExported();
    void newRowsDoNotMeetImportedOnes_data() { addEngineRows(); }
    void newRowsDoNotMeetImportedOnes();
    void refusedValues_data();
    void refusedValues();
    void everyReasonOfALine_data() { addEngineRows(); }
    void everyReasonOfALine();
    void cancelledLeavesNothing_data();
    void cancelledLeavesNothing();

private:
    ImportDesk m_desk;
};

void TestFilmImport::givesBackWhatWasExported()
{
    MOVIEDB_DATABASE(database);
    const auto store = opened(database);
    QVERIFY(store);
    const auto plan = m_desk.importTwo(*store);
    MOVIEDB_OK(plan);
    QCOMPARE(counts(*plan), QStringLiteral("2 new, 0 changed, 0 same, 0 conflicting, 0 refused"));
    QVERIFY(plan->keepsNumbers && plan->stored);
    const QByteArray first = m_desk.exported(store);
    QVERIFY2(first.contains("\"movie_id\":12") && first.contains("\"actor_id\":2,") &&
                 first.contains("\"billing_order\":4") && first.contains("\"original_title\":\"Harbour\"") &&
                 first.contains("\"dob\":\"1950\"") && first.contains("\"release_date\":\"1986-05\""),
             first);
    const test::TempDatabase second(engine);
    const auto other = opened(second);
    QVERIFY(other);
    MOVIEDB_OK(m_desk.import(*other, first));
    QCOMPARE(m_desk.exported(other), first);
    const auto claims = store->claims(3, QStringLiteral("runtime")).result();
    MOVIEDB_OK(claims);
    QCOMPARE(claims->size(), 1);
    QVERIFY(claims->first().chosen && claims->first().receipt.url.endsWith(QLatin1String("two.jsonl")));
    const auto coverage = store->receiptCoverage().result();
    MOVIEDB_OK(coverage);
    for (const ReceiptCount &count : *coverage)
        QVERIFY2(count.filled == count.receipted, qPrintable(count.table + u'.' + count.column));
}

void TestFilmImport::newRowsDoNotMeetImportedOnes()
{
    MOVIEDB_DATABASE(database);
    const auto store = opened(database);
    QVERIFY(store);
    MOVIEDB_OK(m_desk.importTwo(*store));
    for (const auto &[table, column] : {std::pair{"movies", "title"}, std::pair{"actors", "name"},
                                        std::pair{"directors", "name"}, std::pair{"genres", "name"}}) {
        const auto row = store
                             ->insert({QString::fromLatin1(table),
                                       {{QString::fromLatin1(column), QStringLiteral("Somebody else")}}})
                             .result();
        MOVIEDB_OK(row);
    }
    QCOMPARE(valueOf(*store, QStringLiteral("Somebody else"), QStringLiteral("movie_id")),
             QStringLiteral("13"));
}

void TestFilmImport::refusedValues_data()
{
    QTest::addColumn<store::Engine>("engine");
    QTest::addColumn<QByteArray>("film");
    QTest::addColumn<QString>("words");
    for (const auto &[name, engine] :
         {std::pair{"sqlite", store::Engine::Sqlite}, std::pair{"postgres", store::Engine::Postgres}}) {
        const QByteArray on = QByteArray(", ") + name;
        const auto film = [](const QByteArray &rest) {
            return QByteArray("{\"movie_id\":1,\"title\":\"A\",") + rest + "}\n";
        };
        QTest::newRow("text as a number" + on)
            << engine << film("\"runtime\":\"long\"") << QStringLiteral("runtime: “long” is not a number.");
        QTest::newRow("true as a number" + on)
            << engine << film("\"runtime\":true") << QStringLiteral("runtime: “true” is not a number.");
        QTest::newRow("too large" + on) << engine << film("\"runtime\":99999999999")
                                        << QStringLiteral("runtime: 99999999999 is too large.");
        QTest::newRow("too long" + on) << engine << film("\"tagline\":\"" + QByteArray(300, 'x') + "\"")
                                       << QStringLiteral("…” has 300 characters; at most 255 fit.");
        QTest::newRow("no date" + on) << engine << film("\"release_date\":\"1986-13-01\"")
                                      << QStringLiteral("release_date: “1986-13-01” is not a date.");
        QTest::newRow("long name" + on) << engine << film("\"genres\":[\"" + QByteArray(300, 'x') + "\"]")
                                        << QStringLiteral("genres.name: “xxx");
        QTest::newRow("long role" + on)
            << engine
            << film("\"cast\":[{\"actor\":{\"actor_id\":1,\"name\":\"B\"},\"role\":\"" +
                    QByteArray(300, 'x') + "\",\"billing_order\":1}]")
            << QStringLiteral("cast.role: “xxx");
        QTest::newRow("twice in the file" + on)
            << engine << film("\"runtime\":1") + film("\"runtime\":2") << QStringLiteral("film 1 twice");
        QTest::newRow("twice in a list" + on)
            << engine
            << film("\"directors\":[{\"director_id\":1,\"name\":\"B\"},{\"director_id\":1,\"name\":\"B\"}]")
            << QStringLiteral("twice in its directors");
        QTest::newRow("no number" + on) << engine << film("\"runtime\":1") + QByteArray("{\"title\":\"B\"}\n")
                                        << QStringLiteral("no movie_id");
    }
}

void TestFilmImport::refusedValues()
{
    MOVIEDB_DATABASE(database);
    QFETCH(QByteArray, film);
    QFETCH(QString, words);
    const auto store = opened(database);
    QVERIFY(store);
    const auto plan = m_desk.import(*store, film);
    MOVIEDB_OK(plan);
    QCOMPARE(plan->refused, qint64(1));
    const ImportLine &line = plan->lines.constLast();
    const QString told = line.field + QStringLiteral(": ") + line.imported;
    QVERIFY2(told.contains(words), qPrintable(told));
    QVERIFY(line.place.startsWith(QLatin1String("line ")));
}

// A year that is none is told with whatever else is wrong in its line, and with the film's title.
void TestFilmImport::everyReasonOfALine()
{
    MOVIEDB_DATABASE(database);
    const auto store = opened(database);
    QVERIFY(store);
    const auto plan = m_desk.import(*store, "title,year,runtime\nSquall,19x9,long\nCalm,1999,90\n");
    MOVIEDB_OK(plan);
    QCOMPARE(plan->refused, qint64(1));
    QCOMPARE(plan->added, qint64(1));
    QStringList told;
    for (const ImportLine &line : plan->lines)
        if (line.kind == ImportLine::Kind::Refused)
            told << line.title + u' ' + line.field + QStringLiteral(": ") + line.imported;
    told.sort();
    QCOMPARE(told, (QStringList{QString::fromUtf8("Squall release_date: “19x9” is not a date."),
                                QString::fromUtf8("Squall runtime: “long” is not a number.")}));
}

void TestFilmImport::cancelledLeavesNothing_data()
{
    QTest::addColumn<store::Engine>("engine");
    QTest::addColumn<QByteArray>("before"); // a file that was imported already
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("line"); // N = the number of a film
    for (const auto &[name, engine] :
         {std::pair{"sqlite", store::Engine::Sqlite}, std::pair{"postgres", store::Engine::Postgres}}) {
        const QByteArray on = QByteArray(", ") + name;
        const QByteArray person =
            R"json({"movie_id":N,"title":"Film N","directors":[{"director_id":N,"name":"D N"}],"genres":["G N"]})json";
        QTest::newRow("an export into an empty database" + on)
            << engine << QByteArray() << QByteArray() << person;
        QTest::newRow("an export into another" + on) << engine << twoFilms << QByteArray() << person;
        QTest::newRow("a list of ratings" + on)
            << engine << twoFilms << QByteArray("Date,Name,Year,Letterboxd URI,Rating\n")
            << QByteArray("2024-01-02,Film N,1986,u,4");
        QTest::newRow("ratings of stored films" + on)
            << engine << twoFilms << QByteArray("Const,Title,Year,Your Rating,Directors,Genres\n")
            << QByteArray("tt009100N,Film N,1986,5,D N,G N");
    }
}

void TestFilmImport::cancelledLeavesNothing()
{
    MOVIEDB_DATABASE(database);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, line);
    const auto store = opened(database);
    QVERIFY(store);
    if (!before.isEmpty())
        MOVIEDB_OK(m_desk.import(*store, before));
    const auto connection = database.connect();
    const QStringList stored = rowsOf(*connection);
    QByteArray many = head;
    for (int film = 1; film <= 1000; ++film)
        many += QByteArray(line).replace("N", QByteArray::number(film)) + '\n';
    FilmImport what;
    const auto stream = openFilmFile(m_desk.write(QStringLiteral("many.txt"), many));
    MOVIEDB_OK(stream);
    what.stream = *stream;
    what.onConflict = OnConflict::Replace;
    what.cancelled = std::make_shared<std::atomic_bool>(false);
    QList<qint64> progress;
    what.progress = [&](qint64 films) {
        progress << films;
        *what.cancelled = films >= 400;
    };
    const auto plan = store->importFilms(what).result();
    QVERIFY(!plan);
    QCOMPARE(plan.error().fault, Fault::Cancelled);
    QCOMPARE(progress, (QList<qint64>{200, 400}));
    QCOMPARE(rowsOf(*connection), stored);
}

QTEST_GUILESS_MAIN(TestFilmImport)
#include "tst_filmimport.moc"
