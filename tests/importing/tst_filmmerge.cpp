// Files into databases that hold films already: which film is which, what is filled in, what stays.
#include "tests/importing/importdesk.h"

using namespace moviedb;
using namespace moviedb::test;

class TestFilmMerge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachFilmByWhatBecomesOfIt_data() { addEngineRows(); }
    void eachFilmByWhatBecomesOfIt();
    void conflicts_data();
    void conflicts();
    void whoIsWho_data();
    void whoIsWho();
    void isOneStep_data() { addEngineRows(); }
    void isOneStep();
    void aNewerFileOfTheSameName_data() { addEngineRows(); }
    void aNewerFileOfTheSameName();
    void eachRaterByItself_data() { addEngineRows(); }
    void eachRaterByItself();
    void theSameFilmByTwoNames_data() { addEngineRows(); }
    void theSameFilmByTwoNames();
    void theTableAsCsvIsWhatIsStored_data() { addEngineRows(); }
    void theTableAsCsvIsWhatIsStored();
    void whoAFilmIsStays_data() { addEngineRows(); }
    void whoAFilmIsStays();
    void twiceWritesNothing_data() { addEngineRows(); }
    void twiceWritesNothing();
    void whatCannotBeMeant_data();
    void whatCannotBeMeant();
    void whatCannotBeMeantAndIsStored_data() { addEngineRows(); }
    void whatCannotBeMeantAndIsStored();

private:
    ImportDesk m_desk;
};

void TestFilmMerge::eachFilmByWhatBecomesOfIt()
{
    MOVIEDB_DATABASE(database);
    const auto store = opened(database);
    QVERIFY(store);
    MOVIEDB_OK(m_desk.importTwo(*store));
    const QByteArray file = R"json({"title":"Harbour","imdb_id":"tt0091001","runtime":91}
{"title":"Calm","movie_id":99,"runtime":80,"release_date":"1990"}
{"title":"Storm","release_date":"1991","genres":["Drama","War"],"directors":[{"name":"Q. New","wikidata_id":"Q77"}]}
{"title":"Harbour","imdb_id":"tt0091001","runtime":92,"tagline":"Nobody lands"}
{"runtime":5}
)json";
    const auto planned = m_desk.import(*store, file, OnConflict::Keep, true);
    MOVIEDB_OK(planned);
    QVERIFY(!planned->stored && !planned->keepsNumbers);
    // Without a year of the stored one nobody knows whether Calm is Calm.
    QCOMPARE(counts(*planned), QStringLiteral("1 new, 0 changed, 1 same, 1 conflicting, 2 refused"));
    QCOMPARE(valueOf(*store, QStringLiteral("Harbour"), QStringLiteral("tagline")), QString());
    const auto plan = m_desk.import(*store, file, OnConflict::Keep);
    MOVIEDB_OK(plan);
    QCOMPARE(counts(*plan), counts(*planned));
    QVERIFY(plan->stored);
    QCOMPARE(valueOf(*store, QStringLiteral("Storm"), QStringLiteral("genres")),
             QStringLiteral("Drama, War"));
    QCOMPARE(valueOf(*store, QStringLiteral("Storm"), QStringLiteral("release_date")),
             QStringLiteral("1991"));
    QCOMPARE(valueOf(*store, QStringLiteral("Harbour"), QStringLiteral("runtime")), QStringLiteral("91"));
    QCOMPARE(valueOf(*store, QStringLiteral("Harbour"), QStringLiteral("tagline")),
             QStringLiteral("Nobody lands"));
    const auto genres = store->choices(QStringLiteral("genres"), QStringLiteral("Drama"), 5).result();
    MOVIEDB_OK(genres);
    QCOMPARE(genres->size(), 1); // found, not made again
}

void TestFilmMerge::conflicts_data()
{
    QTest::addColumn<store::Engine>("engine");
    QTest::addColumn<OnConflict>("onConflict");
    QTest::addColumn<bool>("stored");
    QTest::addColumn<QString>("runtime");
    QTest::addColumn<QString>("genres");
    QTest::addColumn<QString>("ratings");
    for (const auto &[name, engine] :
         {std::pair{"sqlite", store::Engine::Sqlite}, std::pair{"postgres", store::Engine::Postgres}}) {
        const QByteArray on = QByteArray(", ") + name;
        const QString before = QStringLiteral("IMDb 7.3, My Letterboxd 9");
        QTest::newRow("ask" + on) << engine << OnConflict::Ask << false << QStringLiteral("91")
                                  << QStringLiteral("Noir, Drama") << before;
        QTest::newRow("keep" + on) << engine << OnConflict::Keep << true << QStringLiteral("91")
                                   << QStringLiteral("Noir, Drama") << before;
        QTest::newRow("replace" + on) << engine << OnConflict::Replace << true << QStringLiteral("95")
                                      << QStringLiteral("War") << QStringLiteral("IMDb 8.1, My Letterboxd 9");
    }
}

void TestFilmMerge::conflicts()
{
    MOVIEDB_DATABASE(database);
    QFETCH(OnConflict, onConflict);
    QFETCH(bool, stored);
    const auto store = opened(database);
    QVERIFY(store);
    MOVIEDB_OK(m_desk.importTwo(*store));
    MOVIEDB_OK(
        store
            ->edit(
                {QStringLiteral("movies"), {qint64(3)}, QStringLiteral("plot"), QStringLiteral("Mine"), {}})
            .result());
    const auto plan = m_desk.import(
        *store,
        R"json({"title":"Harbour","imdb_id":"tt0091001","runtime":95,"plot":"Theirs","genres":["War"],"ratings":[{"source":"IMDb","score":8.1,"votes":1300}]})json",
        onConflict);
    MOVIEDB_OK(plan);
    QCOMPARE(counts(*plan), QStringLiteral("0 new, 0 changed, 0 same, 1 conflicting, 0 refused"));
    QCOMPARE(plan->conflicts, qint64(3));
    QCOMPARE(plan->kept, qint64(1));
    QCOMPARE(plan->stored, stored);
    for (const char *field : {"runtime", "genres", "ratings"}) {
        QFETCH(QString, runtime);
        QFETCH(QString, genres);
        QFETCH(QString, ratings);
        const QString name = QString::fromLatin1(field);
        QCOMPARE(valueOf(*store, QStringLiteral("Harbour"), name), name == QLatin1String("runtime") ? runtime
                                                                   : name == QLatin1String("genres")
                                                                       ? genres
                                                                       : ratings);
    }
    QCOMPARE(valueOf(*store, QStringLiteral("Harbour"), QStringLiteral("plot")), QStringLiteral("Mine"));
    const auto claims = store->claims(3, QStringLiteral("runtime")).result();
    MOVIEDB_OK(claims);
    int shown = 0;
    for (const Claim &claim : *claims)
        shown += claim.chosen ? 1 : 0;
    QCOMPARE(shown, 1);
    if (onConflict == OnConflict::Replace) {
        const auto mine =
            std::find_if(claims->cbegin(), claims->cend(), [](const Claim &one) { return one.chosen; });
        QCOMPARE(mine->receipt.source, QStringLiteral("user"));
        QVERIFY(mine->receipt.url.endsWith(QLatin1String("film.txt")));
    }
}

void TestFilmMerge::whoIsWho_data()
{
    QTest::addColumn<store::Engine>("engine");
    QTest::addColumn<QByteArray>("film");
    QTest::addColumn<QString>("became");
    const QString same = QStringLiteral("0 new, 0 changed, 1 same, 0 conflicting, 0 refused");
    const QString added = QStringLiteral("1 new, 0 changed, 0 same, 0 conflicting, 0 refused");
    const QString refused = QStringLiteral("0 new, 0 changed, 0 same, 0 conflicting, 1 refused");
    for (const auto &[name, engine] :
         {std::pair{"sqlite", store::Engine::Sqlite}, std::pair{"postgres", store::Engine::Postgres}}) {
        const QByteArray on = QByteArray(", ") + name;
        QTest::newRow("item" + on) << engine
                                   << QByteArray(R"json({"title":"Harbour","wikidata_id":"Q1"})json") << same;
        QTest::newRow("page" + on) << engine
                                   << QByteArray(
                                          R"json({"title":"Harbour","wikipedia_key":"Harbour_(film)"})json")
                                   << same;
        QTest::newRow("title and year" + on)
            << engine << QByteArray(R"json({"title":"Harbour","release_date":"1986-05"})json") << same;
        QTest::newRow("another year" + on)
            << engine << QByteArray(R"json({"title":"Harbour","release_date":"2001"})json") << added;
        QTest::newRow("another id" + on)
            << engine
            << QByteArray(R"json({"title":"Harbour","release_date":"1986-05","imdb_id":"tt9999999"})json")
            << added;
        QTest::newRow("no year" + on) << engine << QByteArray(R"json({"title":"Harbour"})json") << refused;
        QTest::newRow("another title" + on)
            << engine << QByteArray(R"json({"title":"Port","release_date":"1986"})json") << added;
    }
}

void TestFilmMerge::whoIsWho()
{
    MOVIEDB_DATABASE(database);
    QFETCH(QByteArray, film);
    QFETCH(QString, became);
    const auto store = opened(database);
    QVERIFY(store);
    MOVIEDB_OK(m_desk.importTwo(*store));
    const auto plan = m_desk.import(*store, film, OnConflict::Keep);
    MOVIEDB_OK(plan);
    QCOMPARE(counts(*plan), became);
}

void TestFilmMerge::isOneStep()
{
    MOVIEDB_DATABASE(database);
    const auto store = opened(database);
    QVERIFY(store);
    MOVIEDB_OK(m_desk.importTwo(*store));
    const QByteArray before = m_desk.exported(store);
    MOVIEDB_OK(m_desk.import(
        *store, R"json({"title":"Harbour","imdb_id":"tt0091001","runtime":95,"tagline":"New","genres":["War"]}
{"title":"Storm","release_date":"1991","cast":[{"actor":{"name":"New One"},"role":"X","billing_order":1}]}
)json",
        OnConflict::Replace));
    const QByteArray after = m_desk.exported(store);
    QVERIFY(after != before);
    MOVIEDB_OK(store->moveHistory({}).result());
    QCOMPARE(m_desk.exported(store), before);
    HistoryMove again;
    again.kind = HistoryMove::Kind::Redo;
    MOVIEDB_OK(store->moveHistory(again).result());
    QCOMPARE(m_desk.exported(store), after);
}

void TestFilmMerge::aNewerFileOfTheSameName()
{
    MOVIEDB_DATABASE(database);
    const auto store = opened(database);
    QVERIFY(store);
    const QByteArray head = "Date,Name,Year,Letterboxd URI,Rating\n";
    MOVIEDB_OK(m_desk.import(*store, head + "2024-01-02,Harbour,1986,u,4\n2024-01-02,Storm,1991,u,2\n"));
    const auto plan =
        m_desk.import(*store, head + "2024-03-04,Harbour,1986,u,3\n2024-01-02,Storm,1991,u,2\n");
    MOVIEDB_OK(plan);
    QCOMPARE(counts(*plan), QStringLiteral("0 new, 1 changed, 1 same, 0 conflicting, 0 refused"));
    QVERIFY(plan->stored);
    QCOMPARE(valueOf(*store, QStringLiteral("Harbour"), QStringLiteral("ratings")),
             QStringLiteral("My Letterboxd 6"));
    QCOMPARE(valueOf(*store, QStringLiteral("Storm"), QStringLiteral("ratings")),
             QStringLiteral("My Letterboxd 4"));
}

void TestFilmMerge::eachRaterByItself()
{
    MOVIEDB_DATABASE(database);
    const auto store = opened(database);
    QVERIFY(store);
    MOVIEDB_OK(m_desk.importTwo(*store));
    const auto plan = m_desk.import(
        *store,
        R"json({"title":"Harbour","release_date":"1986-05-09","imdb_id":"tt0091001","ratings":[{"source":"IMDb","score":8.1},{"source":"Mine","score":5}]})json",
        OnConflict::Keep);
    MOVIEDB_OK(plan);
    QCOMPARE(plan->conflicts, qint64(1));
    QCOMPARE(valueOf(*store, QStringLiteral("Harbour"), QStringLiteral("ratings")),
             QStringLiteral("IMDb 7.3, Mine 5, My Letterboxd 9"));
    QCOMPARE(valueOf(*store, QStringLiteral("Harbour"), QStringLiteral("release_date")),
             QStringLiteral("1986-05-09"));
    const auto claims = store->claims(3, QStringLiteral("ratings")).result();
    MOVIEDB_OK(claims);
    QStringList shown;
    for (const Claim &claim : *claims)
        if (claim.chosen && claim.field == QLatin1String("ratings"))
            shown << claim.value.toString();
    shown.sort();
    QCOMPARE(shown, (QStringList{QStringLiteral("IMDb 7.3"), QStringLiteral("Mine 5.0"),
                                 QStringLiteral("My Letterboxd 9.0")}));
    QCOMPARE(counts(*m_desk.import(*store, R"json({"title":"Harbour","release_date":"1986"})json")),
             QStringLiteral("0 new, 0 changed, 1 same, 0 conflicting, 0 refused"));
}

void TestFilmMerge::theSameFilmByTwoNames()
{
    MOVIEDB_DATABASE(database);
    const auto store = opened(database);
    QVERIFY(store);
    MOVIEDB_OK(m_desk.importTwo(*store));
    const auto plan = m_desk.import(*store, R"json({"title":"Port","imdb_id":"tt0091001","tagline":"First"}
{"title":"Harbour","release_date":"1986","tagline":"First"}
)json",
                                    OnConflict::Keep);
    MOVIEDB_OK(plan);
    QCOMPARE(counts(*plan), QStringLiteral("0 new, 0 changed, 1 same, 1 conflicting, 0 refused"));
}

void TestFilmMerge::theTableAsCsvIsWhatIsStored()
{
    MOVIEDB_DATABASE(database);
    const auto store = opened(database);
    QVERIFY(store);
    MOVIEDB_OK(m_desk.importTwo(*store));
    const QByteArray before = m_desk.exported(store);
    ExportRequest request;
    request.format = QStringLiteral("csv");
    request.fileName = m_desk.path(QStringLiteral("movies.csv"));
    MOVIEDB_OK(runExport(store, request).result());
    QFile file(request.fileName);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto plan = m_desk.import(*store, file.readAll(), OnConflict::Replace);
    MOVIEDB_OK(plan);
    QCOMPARE(counts(*plan), QStringLiteral("0 new, 0 changed, 2 same, 0 conflicting, 0 refused"));
    QCOMPARE(m_desk.exported(store), before);
}

void TestFilmMerge::whoAFilmIsStays()
{
    MOVIEDB_DATABASE(database);
    const auto store = opened(database);
    QVERIFY(store);
    MOVIEDB_OK(m_desk.importTwo(*store));
    MOVIEDB_OK(
        m_desk.import(*store, R"json({"title":"Storm","release_date":"1991","wikidata_id":"Q5"})json"));
    const auto two =
        m_desk.import(*store, R"json({"title":"Harbour","imdb_id":"tt0091001","wikidata_id":"Q5"})json",
                      OnConflict::Replace);
    MOVIEDB_OK(two);
    QCOMPARE(two->refused, qint64(1)); // its ids are those of two films
    QVERIFY2(two->lines.first().imported.contains(QStringLiteral("3, 13")),
             qPrintable(two->lines.first().imported));
    const auto other = m_desk.import(
        *store, R"json({"title":"Harbour","imdb_id":"tt0091001","wikidata_id":"Q6","runtime":95})json",
        OnConflict::Replace);
    MOVIEDB_OK(other);
    QVERIFY(other->stored);
    QCOMPARE(valueOf(*store, QStringLiteral("Harbour"), QStringLiteral("wikidata_id")), QStringLiteral("Q1"));
    QCOMPARE(valueOf(*store, QStringLiteral("Harbour"), QStringLiteral("runtime")), QStringLiteral("95"));
}

void TestFilmMerge::twiceWritesNothing()
{
    MOVIEDB_DATABASE(database);
    const auto store = opened(database);
    QVERIFY(store);
    MOVIEDB_OK(m_desk.importTwo(*store));
    const QByteArray file =
        R"json({"title":"Harbour","imdb_id":"tt0091001","runtime":95,"tagline":"New"})json";
    MOVIEDB_OK(m_desk.import(*store, file, OnConflict::Keep));
    const auto first = store->nextInHistory().result();
    MOVIEDB_OK(first);
    const auto plan = m_desk.import(*store, file, OnConflict::Keep);
    MOVIEDB_OK(plan);
    QCOMPARE(counts(*plan), QStringLiteral("0 new, 0 changed, 0 same, 1 conflicting, 0 refused"));
    const auto second = store->nextInHistory().result();
    MOVIEDB_OK(second);
    QVERIFY(first->undo && second->undo);
    QCOMPARE(second->undo->stepId, first->undo->stepId);
}

void TestFilmMerge::whatCannotBeMeant_data()
{
    QTest::addColumn<store::Engine>("engine");
    QTest::addColumn<QByteArray>("film");
    QTest::addColumn<QString>("words");
    QTest::addColumn<OnConflict>("onConflict");
    const auto film = [](const QByteArray &members) {
        return QByteArray("{\"title\":\"Squall\",\"release_date\":\"1994\",") + members + "}\n";
    };
    const auto stored = [](const QByteArray &members) {
        return QByteArray("{\"title\":\"Harbour\",\"imdb_id\":\"tt0091001\",") + members + "}\n";
    };
    for (const auto &[name, engine] :
         {std::pair{"sqlite", store::Engine::Sqlite}, std::pair{"postgres", store::Engine::Postgres}}) {
        const auto row = [name = QByteArray(name), engine = engine](const char *what, const QByteArray &text,
                                                                    const char *words, OnConflict on) {
            QTest::newRow((what + (", " + name)).constData())
                << engine << text << QString::fromUtf8(words) << on;
        };
        row("no runtime", film("\"runtime\":0"), "runtime: A runtime is more than 0 minutes, not 0.",
            OnConflict::Ask);
        row("a negative one", film("\"runtime\":-90"), "A runtime is more than 0 minutes, not -90.",
            OnConflict::Ask);
        row("a part of a minute", film("\"runtime\":90.5"), "whole number", OnConflict::Ask);
        row("beyond ten", film("\"rating\":11"), "rating: 11 does not lie between 0 and 10.",
            OnConflict::Ask);
        row("money", film("\"budget\":-5"), "budget: -5 is less than 0.", OnConflict::Ask);
        row("the year", film("\"release_date\":\"1066\""), "not in 1066.", OnConflict::Ask);
        row("an id", film("\"imdb_id\":\"squall\""), "is no id of IMDb", OnConflict::Ask);
        row("an address", film("\"homepage\":\"squall\""), "is not an address", OnConflict::Ask);
        row("a rater", film("\"ratings\":[{\"source\":\"Paper\",\"score\":12.5,\"votes\":null}]"),
            "score: expected a number from 0 to 10.", OnConflict::Ask);
        row("a person", film("\"directors\":[{\"name\":\"Q. New\",\"dob\":\"2950\"}]"),
            "directors.dob: 2950-01-01 lies in the future.", OnConflict::Ask);
        row("of a stored film", stored("\"runtime\":0"), "A runtime is more than 0 minutes, not 0.",
            OnConflict::Replace);
    }
}

// Rows of tables are checked in the same way, and what a person types.
void TestFilmMerge::whatCannotBeMeant()
{
    MOVIEDB_DATABASE(database);
    QFETCH(QByteArray, film);
    QFETCH(QString, words);
    QFETCH(OnConflict, onConflict);
    const auto store = opened(database);
    QVERIFY(store);
    MOVIEDB_OK(m_desk.importTwo(*store));
    const auto plan = m_desk.import(*store, film, onConflict);
    MOVIEDB_OK(plan);
    QCOMPARE(counts(*plan), QStringLiteral("0 new, 0 changed, 0 same, 0 conflicting, 1 refused"));
    const ImportLine &line = plan->lines.constFirst();
    const QString reason = line.field + QStringLiteral(": ") + line.imported;
    QVERIFY2(reason.contains(words), qPrintable(reason));
    QCOMPARE(valueOf(*store, QStringLiteral("Harbour"), QStringLiteral("runtime")), QStringLiteral("91"));
}

// An older program took it; its export is still the same films.
void TestFilmMerge::whatCannotBeMeantAndIsStored()
{
    MOVIEDB_DATABASE(database);
    const auto store = opened(database);
    QVERIFY(store);
    QByteArray films = twoFilms;
    films.replace("\"runtime\":91", "\"runtime\":0");
    MOVIEDB_OK(m_desk.import(*store, films));
    QCOMPARE(valueOf(*store, QStringLiteral("Harbour"), QStringLiteral("runtime")), QStringLiteral("0"));
    const auto plan = m_desk.import(*store, films);
    MOVIEDB_OK(plan);
    QCOMPARE(plan->same, qint64(2));
    QCOMPARE(plan->refused, qint64(0));
}

QTEST_GUILESS_MAIN(TestFilmMerge)
#include "tst_filmmerge.moc"
