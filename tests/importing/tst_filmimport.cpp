// Files into databases on both engines: what is stored, what stays, and what an export says afterwards.
#include "core/exporting/exporter.h"
#include "core/importing/filmfile.h"
#include "core/store/moviestore/openstore.h"
#include "tests/support/tempdatabase.h"

#include <QFile>
#include <QTemporaryDir>

using namespace moviedb;

class TestFilmImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesBackWhatWasExported_data() { test::addEngineRows(); }
    void givesBackWhatWasExported();
    void newRowsDoNotMeetImportedOnes_data() { test::addEngineRows(); }
    void newRowsDoNotMeetImportedOnes();
    void eachFilmByWhatBecomesOfIt_data() { test::addEngineRows(); }
    void eachFilmByWhatBecomesOfIt();
    void conflicts_data();
    void conflicts();
    void whoIsWho_data();
    void whoIsWho();
    void refusedValues_data();
    void refusedValues();
    void isOneStep_data() { test::addEngineRows(); }
    void isOneStep();
    void cancelledLeavesNothing_data() { test::addEngineRows(); }
    void cancelledLeavesNothing();
    void aNewerFileOfTheSameName_data() { test::addEngineRows(); }
    void aNewerFileOfTheSameName();
    void eachRaterByItself_data() { test::addEngineRows(); }
    void eachRaterByItself();
    void twiceWritesNothing_data() { test::addEngineRows(); }
    void twiceWritesNothing();

private:
    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                  : QString();
    }
    Result<ImportPlan> import(MovieStore &store, const QByteArray &text,
                              OnConflict onConflict = OnConflict::Ask, bool dryRun = false,
                              const QString &name = QStringLiteral("film.txt")) const
    {
        MOVIEDB_TRY(stream, openFilmFile(write(name, text)));
        FilmImport what;
        what.stream = stream;
        what.onConflict = onConflict;
        what.dryRun = dryRun;
        return store.importFilms(what).result();
    }
    Result<ImportPlan> importTwo(MovieStore &store) const;
    QByteArray exported(const std::shared_ptr<MovieStore> &store) const
    {
        ExportRequest request;
        request.format = QStringLiteral("jsonl");
        request.fileName = m_folder.filePath(QStringLiteral("out.jsonl"));
        if (!runExport(store, request).result())
            return "no export";
        QFile file(request.fileName);
        if (!file.open(QIODevice::ReadOnly))
            return "no file";
        const QByteArray bytes = file.readAll();
        return bytes.mid(bytes.indexOf('\n') + 1); // the header has the time
    }
    QTemporaryDir m_folder;
};

namespace {

std::shared_ptr<MovieStore> opened(const test::TempDatabase &database)
{
    StoreOptions options;
    options.url = database.url();
    const auto store = openStore(options).result();
    return store ? *store : nullptr;
}

// Numbers with gaps, two people of one name, dates of every precision, an entry without a role, and a place that is free.
const QByteArray twoFilms =
    R"json({"$schema":"x","schema_version":1}
{"movie_id":3,"title":"Harbour","original_title":"Harbour","plot":"Line\nbreak","release_date":"1986-05","release_date_precision":"month","runtime":91,"budget":1000000.5,"rating":7.3,"rating_count":1200,"director_id":9,"writer_id":null,"country":"Denmark","imdb_id":"tt0091001","wikidata_id":"Q1","wikipedia_key":"Harbour_(film)","directors":[{"director_id":9,"name":"Anna Berg","dob":"1950","dob_precision":"year","wikidata_id":"Q9"},{"director_id":4,"name":"Anna Berg","bio":"Another one"}],"cast":[{"actor":{"actor_id":7,"name":"Ole Dahl"},"role":"Captain","billing_order":1},{"actor":{"actor_id":2,"name":"Ole Dahl"},"role":null,"billing_order":4}],"genres":["Noir","Drama"],"countries":["Denmark","Norway"],"ratings":[{"source":"IMDb","score":7.3,"votes":1200},{"source":"My Letterboxd","score":9.0,"votes":null}],"offers":[{"provider":"Stream","provider_id":8,"monetization":"RENT","presentation":["HD","4K"],"price":3.99,"currency":"USD","url":"https://example.org","available_to":"2027-01-31","country":"US"}]}
{"movie_id":12,"title":"Calm","directors":[{"director_id":4,"name":"Anna Berg","bio":"Another one"}],"genres":["Drama"]}
)json";

QString valueOf(MovieStore &store, const QString &title, const QString &column)
{
    MovieQuery query;
    query.filters = {{QStringLiteral("title"), Comparison::Equals, title}};
    const auto films = store.movies(query).result();
    if (!films || films->size() != 1)
        return QStringLiteral("%1 films").arg(films ? films->size() : -1);
    for (const auto &[name, value] : films->first().columns)
        if (name == column)
            return value.toString();
    QStringList words;
    for (const RatingFact &rating : films->first().ratings)
        if (column == QLatin1String("ratings"))
            words << rating.source + u' ' + QString::number(rating.score);
    for (const LinkedRow &row : films->first().lists.value(column))
        words << row.columns.value(QStringLiteral("name")).toString();
    return words.join(QStringLiteral(", "));
}

QString counts(const ImportPlan &plan)
{
    return QStringLiteral("%1 new, %2 changed, %3 same, %4 conflicting, %5 refused")
        .arg(plan.added)
        .arg(plan.changed)
        .arg(plan.same)
        .arg(plan.conflicting)
        .arg(plan.refused);
}

} // namespace

Result<ImportPlan> TestFilmImport::importTwo(MovieStore &store) const
{
    return import(store, twoFilms, OnConflict::Ask, false, QStringLiteral("two.jsonl"));
}

void TestFilmImport::givesBackWhatWasExported()
{
    MOVIEDB_DATABASE(database);
    const auto store = opened(database);
    QVERIFY(store);
    const auto plan = importTwo(*store);
    MOVIEDB_OK(plan);
    QCOMPARE(counts(*plan), QStringLiteral("2 new, 0 changed, 0 same, 0 conflicting, 0 refused"));
    QVERIFY(plan->keepsNumbers && plan->stored);
    const QByteArray first = exported(store);
    QVERIFY2(first.contains("\"movie_id\":12") && first.contains("\"actor_id\":2,") &&
                 first.contains("\"billing_order\":4") && first.contains("\"original_title\":\"Harbour\"") &&
                 first.contains("\"dob\":\"1950\"") && first.contains("\"release_date\":\"1986-05\""),
             first);
    const test::TempDatabase second(engine);
    const auto other = opened(second);
    QVERIFY(other);
    MOVIEDB_OK(import(*other, first));
    QCOMPARE(exported(other), first);
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
    MOVIEDB_OK(importTwo(*store));
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

void TestFilmImport::eachFilmByWhatBecomesOfIt()
{
    MOVIEDB_DATABASE(database);
    const auto store = opened(database);
    QVERIFY(store);
    MOVIEDB_OK(importTwo(*store));
    const QByteArray file = R"json({"title":"Harbour","imdb_id":"tt0091001","runtime":91}
{"title":"Calm","movie_id":99,"runtime":80,"release_date":"1990"}
{"title":"Storm","release_date":"1991","genres":["Drama","War"],"directors":[{"name":"Q. New","wikidata_id":"Q77"}]}
{"title":"Harbour","imdb_id":"tt0091001","runtime":92,"tagline":"Nobody lands"}
{"runtime":5}
)json";
    const auto planned = import(*store, file, OnConflict::Keep, true);
    MOVIEDB_OK(planned);
    QVERIFY(!planned->stored && !planned->keepsNumbers);
    // Without a year of the stored one nobody knows whether Calm is Calm.
    QCOMPARE(counts(*planned), QStringLiteral("1 new, 0 changed, 1 same, 1 conflicting, 2 refused"));
    QCOMPARE(valueOf(*store, QStringLiteral("Harbour"), QStringLiteral("tagline")), QString());
    const auto plan = import(*store, file, OnConflict::Keep);
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

void TestFilmImport::conflicts_data()
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

// A person has named the plot: it stays, whatever is asked for.
void TestFilmImport::conflicts()
{
    MOVIEDB_DATABASE(database);
    QFETCH(OnConflict, onConflict);
    QFETCH(bool, stored);
    const auto store = opened(database);
    QVERIFY(store);
    MOVIEDB_OK(importTwo(*store));
    MOVIEDB_OK(
        store
            ->edit(
                {QStringLiteral("movies"), {qint64(3)}, QStringLiteral("plot"), QStringLiteral("Mine"), {}})
            .result());
    const auto plan = import(
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

void TestFilmImport::whoIsWho_data()
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

void TestFilmImport::whoIsWho()
{
    MOVIEDB_DATABASE(database);
    QFETCH(QByteArray, film);
    QFETCH(QString, became);
    const auto store = opened(database);
    QVERIFY(store);
    MOVIEDB_OK(importTwo(*store));
    const auto plan = import(*store, film, OnConflict::Keep);
    MOVIEDB_OK(plan);
    QCOMPARE(counts(*plan), became);
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
            << engine << film("\"runtime\":\"long\"") << QStringLiteral("runtime is not a number");
        QTest::newRow("too large" + on)
            << engine << film("\"runtime\":99999999999") << QStringLiteral("runtime is too large");
        QTest::newRow("too long" + on) << engine << film("\"tagline\":\"" + QByteArray(300, 'x') + "\"")
                                       << QStringLiteral("tagline is too long");
        QTest::newRow("no date" + on) << engine << film("\"release_date\":\"1986-13-01\"")
                                      << QStringLiteral("release_date is not a date");
        QTest::newRow("long name" + on) << engine << film("\"genres\":[\"" + QByteArray(300, 'x') + "\"]")
                                        << QStringLiteral("name is too long");
        QTest::newRow("long role" + on)
            << engine
            << film("\"cast\":[{\"actor\":{\"actor_id\":1,\"name\":\"B\"},\"role\":\"" +
                    QByteArray(300, 'x') + "\",\"billing_order\":1}]")
            << QStringLiteral("role is too long");
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
    const auto plan = import(*store, film);
    MOVIEDB_OK(plan);
    QCOMPARE(plan->refused, qint64(1));
    const ImportLine &line = plan->lines.constLast();
    QVERIFY2(line.imported.contains(words), qPrintable(line.imported));
    QVERIFY(line.place.startsWith(QLatin1String("line ")));
}

void TestFilmImport::isOneStep()
{
    MOVIEDB_DATABASE(database);
    const auto store = opened(database);
    QVERIFY(store);
    MOVIEDB_OK(importTwo(*store));
    const QByteArray before = exported(store);
    MOVIEDB_OK(import(
        *store, R"json({"title":"Harbour","imdb_id":"tt0091001","runtime":95,"tagline":"New","genres":["War"]}
{"title":"Storm","release_date":"1991","cast":[{"actor":{"name":"New One"},"role":"X","billing_order":1}]}
)json",
        OnConflict::Replace));
    const QByteArray after = exported(store);
    QVERIFY(after != before);
    MOVIEDB_OK(store->moveHistory({}).result());
    QCOMPARE(exported(store), before);
    HistoryMove again;
    again.kind = HistoryMove::Kind::Redo;
    MOVIEDB_OK(store->moveHistory(again).result());
    QCOMPARE(exported(store), after);
}

void TestFilmImport::cancelledLeavesNothing()
{
    MOVIEDB_DATABASE(database);
    const auto store = opened(database);
    QVERIFY(store);
    QByteArray many;
    for (int film = 1; film <= 1000; ++film)
        many += "{\"movie_id\":" + QByteArray::number(film) + ",\"title\":\"Film " +
                QByteArray::number(film) + "\"}\n";
    FilmImport what;
    const auto stream = openFilmFile(write(QStringLiteral("many.jsonl"), many));
    MOVIEDB_OK(stream);
    what.stream = *stream;
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
    QCOMPARE(exported(store), QByteArray());
    const auto next = store->nextInHistory().result();
    MOVIEDB_OK(next);
    QVERIFY(!next->undo);
}

// What a file said before is no reason to ask: somebody has exported it again.
void TestFilmImport::aNewerFileOfTheSameName()
{
    MOVIEDB_DATABASE(database);
    const auto store = opened(database);
    QVERIFY(store);
    const QByteArray head = "Date,Name,Year,Letterboxd URI,Rating\n";
    MOVIEDB_OK(import(*store, head + "2024-01-02,Harbour,1986,u,4\n2024-01-02,Storm,1991,u,2\n"));
    const auto plan = import(*store, head + "2024-03-04,Harbour,1986,u,3\n2024-01-02,Storm,1991,u,2\n");
    MOVIEDB_OK(plan);
    QCOMPARE(counts(*plan), QStringLiteral("0 new, 1 changed, 1 same, 0 conflicting, 0 refused"));
    QVERIFY(plan->stored);
    QCOMPARE(valueOf(*store, QStringLiteral("Harbour"), QStringLiteral("ratings")),
             QStringLiteral("My Letterboxd 6"));
    QCOMPARE(valueOf(*store, QStringLiteral("Storm"), QStringLiteral("ratings")),
             QStringLiteral("My Letterboxd 4"));
}

// One's own rating comes in although another one is stored differently, and every rating that is shown has its claim.
void TestFilmImport::eachRaterByItself()
{
    MOVIEDB_DATABASE(database);
    const auto store = opened(database);
    QVERIFY(store);
    MOVIEDB_OK(importTwo(*store));
    const auto plan = import(
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
    QCOMPARE(counts(*import(*store, R"json({"title":"Harbour","release_date":"1986"})json")),
             QStringLiteral("0 new, 0 changed, 1 same, 0 conflicting, 0 refused"));
}

void TestFilmImport::twiceWritesNothing()
{
    MOVIEDB_DATABASE(database);
    const auto store = opened(database);
    QVERIFY(store);
    MOVIEDB_OK(importTwo(*store));
    const QByteArray file =
        R"json({"title":"Harbour","imdb_id":"tt0091001","runtime":95,"tagline":"New"})json";
    MOVIEDB_OK(import(*store, file, OnConflict::Keep));
    const auto first = store->nextInHistory().result();
    MOVIEDB_OK(first);
    const auto plan = import(*store, file, OnConflict::Keep);
    MOVIEDB_OK(plan);
    QCOMPARE(counts(*plan), QStringLiteral("0 new, 0 changed, 0 same, 1 conflicting, 0 refused"));
    const auto second = store->nextInHistory().result();
    MOVIEDB_OK(second);
    QVERIFY(first->undo && second->undo);
    QCOMPARE(second->undo->stepId, first->undo->stepId);
}

QTEST_GUILESS_MAIN(TestFilmImport)
#include "tst_filmimport.moc"
