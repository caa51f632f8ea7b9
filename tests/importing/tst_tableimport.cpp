// Exports of tables other than films, back into those tables: there and back on and across both engines, which row is which,
// what is filled in, what stays, what is refused and where, and that a cancelled import leaves nothing.
#include "core/importing/importfile.h"
#include "tests/importing/importdesk.h"

using namespace moviedb;
using namespace moviedb::test;

namespace {

// Of two films and all that they name, in the order in which an empty database takes them.
const QStringList tablesInOrder{QStringLiteral("actors"),       QStringLiteral("directors"),
                                QStringLiteral("genres"),       QStringLiteral("countries"),
                                QStringLiteral("ratings"),      QStringLiteral("offers"),
                                QStringLiteral("cast"),         QStringLiteral("movie_directors"),
                                QStringLiteral("movie_genres"), QStringLiteral("movie_countries")};

const QByteArray titlesAlone = R"json({"movie_id":3,"title":"Harbour"}
{"movie_id":12,"title":"Calm"}
)json";

class TableDesk : public ImportDesk
{
public:
    Result<ImportPlan> rows(MovieStore &store, const QString &name, const QByteArray &text,
                            ImportManner manner = {}, const QString &table = {}) const
    {
        MOVIEDB_TRY(schema, store.schema().result());
        MOVIEDB_TRY(file, openImportFile(write(name, text), schema, table));
        if (!file.rows)
            return makeError(Fault::Parse, QStringLiteral("films"));
        RowImport what;
        static_cast<ImportManner &>(what) = std::move(manner);
        what.stream = file.rows;
        return store.importRows(what).result();
    }
    Result<ImportPlan> people(MovieStore &store, const QByteArray &text,
                              OnConflict onConflict = OnConflict::Keep) const
    {
        ImportManner manner;
        manner.onConflict = onConflict;
        return rows(store, QStringLiteral("actors.jsonl"), text, manner);
    }
    QByteArray table(const std::shared_ptr<MovieStore> &store, const QString &table,
                     const QString &format) const
    {
        ExportRequest request;
        request.table = table;
        request.format = format;
        request.fileName = path(QStringLiteral("table-out"));
        if (!runExport(store, request).result())
            return "no export";
        QFile file(request.fileName);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
    }
};

QString cellOf(MovieStore &store, const QString &table, qint64 key, const QString &column)
{
    TableQuery query;
    query.table = table;
    query.keys = {{key}};
    const auto page = store.page(query).result();
    const auto schema = store.schema().result();
    if (!page || page->rows.size() != 1 || !schema)
        return QStringLiteral("no row");
    for (qsizetype place = 0; place < schema->table(table)->columns.size(); ++place)
        if (schema->table(table)->columns.at(place).name == column)
            return page->rows.first().values.at(place).toString();
    return QStringLiteral("no column");
}

QString firstRefusal(const ImportPlan &plan)
{
    for (const ImportLine &line : plan.lines)
        if (line.kind == ImportLine::Kind::Refused)
            return line.place + QStringLiteral(": ") +
                   (line.field.isEmpty() ? QString() : line.field + QStringLiteral(": ")) + line.imported;
    return {};
}

bool runSql(const TempDatabase &database, const QString &sql)
{
    const auto connection = database.connectMigrated();
    return connection && connection->executeRaw(sql);
}

} // namespace

class TestTableImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thereAndBack_data();
    void thereAndBack();
    void whichRowItIs_data();
    void whichRowItIs();
    void whatBecomesOfAValue_data();
    void whatBecomesOfAValue();
    void aPersonsWordStays_data() { addEngineRows(); }
    void aPersonsWordStays();
    void listsOfFilms_data() { addEngineRows(); }
    void listsOfFilms();
    void refusals_data();
    void refusals();
    void undoTakesItBack_data() { addEngineRows(); }
    void everyReasonInTheOrderOfTheFile();
    void undoTakesItBack();
    void aTableOfOnesOwn_data() { addEngineRows(); }
    void aTableOfOnesOwn();
    void cancelledLeavesNothing_data() { addEngineRows(); }
    void cancelledLeavesNothing();

private:
    TableDesk m_desk;
};

void TestTableImport::thereAndBack_data()
{
    QTest::addColumn<store::Engine>("engine");
    QTest::addColumn<store::Engine>("other");
    QTest::addColumn<QString>("format");
    const std::pair<const char *, store::Engine> engines[] = {{"sqlite", store::Engine::Sqlite},
                                                              {"postgres", store::Engine::Postgres}};
    for (const auto &[name, engine] : engines)
        for (const auto &[otherName, other] : engines)
            for (const char *format : {"json", "jsonl", "csv"})
                QTest::addRow("%s from %s to %s", format, name, otherName)
                    << engine << other << QString::fromLatin1(format);
}

void TestTableImport::thereAndBack()
{
    MOVIEDB_DATABASE(database);
    QFETCH(store::Engine, other);
    QFETCH(QString, format);
    const TempDatabase target(other);
    const auto from = opened(database);
    const auto into = opened(target);
    QVERIFY(from && into);
    MOVIEDB_OK(m_desk.importTwo(*from));
    // What spreadsheets would run, what CSV has to quote, and letters that are no Latin ones.
    MOVIEDB_OK(m_desk.people(
        *from,
        R"json({"actor_id":7,"name":"Ole Dahl","bio":"=1+1, \"he\" said\nand went","nationality":" '-x"}
{"name":"東京 🎬","dob":"1950-06","imdb_id":"nm0000001"})json"));
    MOVIEDB_OK(m_desk.import(*into, titlesAlone));
    for (const QString &table : tablesInOrder) {
        const QByteArray before = m_desk.table(from, table, format);
        const auto plan = m_desk.rows(*into, table + u'.' + format, before);
        MOVIEDB_OK(plan);
        QVERIFY(plan->stored && plan->keepsNumbers);
        QCOMPARE(plan->table, table);
        QCOMPARE(plan->added, plan->entries());
        QCOMPARE(m_desk.table(into, table, format), before);
        const auto again = m_desk.rows(*into, table + u'.' + format, before);
        MOVIEDB_OK(again);
        QCOMPARE(again->same, plan->entries());
        QCOMPARE(m_desk.table(into, table, format), before);
    }
}

void TestTableImport::whichRowItIs_data()
{
    QTest::addColumn<store::Engine>("engine");
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("expected");
    const std::pair<const char *, const char *> rows[] = {
        {R"({"actor_id":5,"name":"Nobody Else","wikidata_id":"Q5"})",
         "0 new, 0 changed, 0 same, 1 conflicting, 0 refused"},
        {R"({"actor_id":99,"name":"Wanda Crewe","wikidata_id":"Q5"})",
         "0 new, 0 changed, 1 same, 0 conflicting, 0 refused"},
        {R"({"actor_id":5,"name":"Wanda Crewe","wikidata_id":"Q6"})",
         "1 new, 0 changed, 0 same, 0 conflicting, 0 refused"},
        {R"({"name":"Ole Dahl"})", "0 new, 0 changed, 0 same, 0 conflicting, 1 refused"},
        {R"({"actor_id":7,"name":"Ole Dahl","bio":"A captain"})",
         "0 new, 1 changed, 0 same, 0 conflicting, 0 refused"},
        {R"({"actor_id":7,"name":"Somebody New"})", "1 new, 0 changed, 0 same, 0 conflicting, 0 refused"},
        {R"({"actor_id":800,"name":"Wanda Crewe","bio":"Of the sea"})",
         "0 new, 1 changed, 0 same, 0 conflicting, 0 refused"},
        {R"({"name":"X","wikidata_id":"Q5","imdb_id":"nm2"})",
         "0 new, 0 changed, 0 same, 0 conflicting, 1 refused"}};
    for (const auto &[row, expected] : rows)
        for (const auto engine : {store::Engine::Sqlite, store::Engine::Postgres})
            QTest::addRow("%s %s", row, engine == store::Engine::Sqlite ? "sqlite" : "postgres")
                << engine << QByteArray(row) << QString::fromLatin1(expected);
}

void TestTableImport::whichRowItIs()
{
    MOVIEDB_DATABASE(database);
    QFETCH(QByteArray, row);
    QFETCH(QString, expected);
    const auto store = opened(database);
    QVERIFY(store);
    MOVIEDB_OK(m_desk.people(*store, R"json({"actor_id":2,"name":"Ole Dahl"}
{"actor_id":7,"name":"Ole Dahl"}
{"actor_id":5,"name":"Wanda Crewe","wikidata_id":"Q5"}
{"actor_id":6,"name":"Two","imdb_id":"nm2"})json"));
    const auto plan = m_desk.rows(*store, QStringLiteral("other-actors.jsonl"), row,
                                  ImportManner{OnConflict::Keep, false, {}, {}}, QStringLiteral("actors"));
    MOVIEDB_OK(plan);
    QVERIFY(!plan->keepsNumbers);
    QCOMPARE(counts(*plan), expected);
}

void TestTableImport::whatBecomesOfAValue_data()
{
    QTest::addColumn<store::Engine>("engine");
    QTest::addColumn<OnConflict>("onConflict");
    QTest::addColumn<bool>("stored");
    QTest::addColumn<QString>("bio");
    QTest::addColumn<QString>("source"); // whose word is shown
    for (const auto engine : {store::Engine::Sqlite, store::Engine::Postgres}) {
        const char *name = engine == store::Engine::Sqlite ? "sqlite" : "postgres";
        QTest::addRow("ask %s", name)
            << engine << OnConflict::Ask << false << QStringLiteral("Old") << QStringLiteral("actors.jsonl");
        QTest::addRow("keep %s", name)
            << engine << OnConflict::Keep << true << QStringLiteral("Old") << QStringLiteral("actors.jsonl");
        QTest::addRow("replace %s", name)
            << engine << OnConflict::Replace << true << QStringLiteral("New") << QStringLiteral("user");
    }
}

void TestTableImport::whatBecomesOfAValue()
{
    MOVIEDB_DATABASE(database);
    QFETCH(OnConflict, onConflict);
    QFETCH(bool, stored);
    QFETCH(QString, bio);
    QFETCH(QString, source);
    const auto store = opened(database);
    QVERIFY(store);
    MOVIEDB_OK(
        m_desk.people(*store, R"json({"actor_id":5,"name":"Wanda Crewe","bio":"Old","dob":"1950"})json"));
    ImportManner manner;
    manner.onConflict = onConflict;
    const auto plan = m_desk.rows(
        *store, QStringLiteral("new.jsonl"),
        R"json({"actor_id":5,"name":"Wanda Crewe","bio":"New","dob":"1950-06-01","nationality":"Danish"})json",
        manner);
    MOVIEDB_OK(plan);
    QCOMPARE(counts(*plan), QStringLiteral("0 new, 0 changed, 0 same, 1 conflicting, 0 refused"));
    QCOMPARE(plan->conflicts, qint64(1));
    QCOMPARE(plan->stored, stored);
    const QString actors = QStringLiteral("actors");
    QCOMPARE(cellOf(*store, actors, 5, QStringLiteral("bio")), bio);
    QCOMPARE(cellOf(*store, actors, 5, QStringLiteral("nationality")),
             stored ? QStringLiteral("Danish") : QString());
    QCOMPARE(cellOf(*store, actors, 5, QStringLiteral("dob_precision")),
             stored ? QStringLiteral("day") : QStringLiteral("year")); // the same day, more exactly
    const auto claims = store->rowClaims(actors, 5).result();
    MOVIEDB_OK(claims);
    QStringList shown;
    for (const Claim &claim : *claims)
        if (claim.field == QLatin1String("bio") && claim.chosen)
            shown << claim.receipt.source.section(u'#', 0, 0);
    QCOMPARE(shown, QStringList{source});
}

void TestTableImport::aPersonsWordStays()
{
    MOVIEDB_DATABASE(database);
    const auto store = opened(database);
    QVERIFY(store);
    const QString actors = QStringLiteral("actors");
    MOVIEDB_OK(m_desk.people(*store, R"json({"actor_id":5,"name":"Wanda Crewe","bio":"Old"})json"));
    CellEdit edit;
    edit.table = actors;
    edit.key = {qint64(5)};
    edit.column = QStringLiteral("bio");
    edit.value = QStringLiteral("Mine");
    MOVIEDB_OK(store->edit(edit).result());
    for (const auto how : {OnConflict::Keep, OnConflict::Replace, OnConflict::Ask}) {
        const auto plan =
            m_desk.people(*store, R"json({"actor_id":5,"name":"Wanda Crewe","bio":"Another"})json", how);
        MOVIEDB_OK(plan);
        QVERIFY(plan->stored);
        QCOMPARE(plan->kept, qint64(1));
        QCOMPARE(plan->conflicts, qint64(0));
        QCOMPARE(cellOf(*store, actors, 5, edit.column), QStringLiteral("Mine"));
    }
}

// A list that others have filled is stored differently; each rating is one of its own; what a person said of a list stays.
void TestTableImport::listsOfFilms()
{
    MOVIEDB_DATABASE(database);
    const auto store = opened(database);
    QVERIFY(store);
    MOVIEDB_OK(m_desk.importTwo(*store));
    const auto rated = m_desk.rows(*store, QStringLiteral("ratings.csv"),
                                   "rating_id,movie_id,movie,source,score,votes\r\n"
                                   ",12,Calm,IMDb,6.5,10\r\n"
                                   ",3,Harbour,My Diary,8.0,\r\n"
                                   "900,1,Harbour,IMDb,7.3,1200\r\n"
                                   ",,Nowhere,IMDb,7.3,1200\r\n",
                                   ImportManner{OnConflict::Keep, false, {}, {}});
    MOVIEDB_OK(rated);
    QCOMPARE(counts(*rated), QStringLiteral("2 new, 0 changed, 1 same, 0 conflicting, 1 refused"));
    QCOMPARE(firstRefusal(*rated), QStringLiteral("line 5: movie_id: There is no movie called “Nowhere”."));
    QCOMPARE(valueOf(*store, QStringLiteral("Calm"), QStringLiteral("ratings")), QStringLiteral("IMDb 6.5"));
    QCOMPARE(valueOf(*store, QStringLiteral("Calm"), QStringLiteral("rating")), QStringLiteral("6.5"));
    const QByteArray genres = "movie_id,movie,genre_id,genre,position\r\n12,Calm,,Noir,2\r\n";
    const auto asked = m_desk.rows(*store, QStringLiteral("movie_genres.csv"), genres);
    MOVIEDB_OK(asked);
    QVERIFY(!asked->stored);
    QCOMPARE(asked->conflicts, qint64(1));
    MOVIEDB_OK(m_desk.rows(*store, QStringLiteral("movie_genres.csv"), genres,
                           ImportManner{OnConflict::Replace, false, {}, {}}));
    QCOMPARE(valueOf(*store, QStringLiteral("Calm"), QStringLiteral("genres")),
             QStringLiteral("Drama, Noir"));
    // Now it is the person's word.
    const auto kept = m_desk.rows(*store, QStringLiteral("movie_genres.jsonl"),
                                  R"json({"movie_id":12,"genre_id":99}
{"movie_id":12,"genre_id":"Noir","position":1})json",
                                  ImportManner{OnConflict::Replace, false, {}, {}});
    MOVIEDB_OK(kept);
    QCOMPARE(kept->refused, qint64(2));
    QCOMPARE(valueOf(*store, QStringLiteral("Calm"), QStringLiteral("genres")),
             QStringLiteral("Drama, Noir"));
}

void TestTableImport::refusals_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("refusal"); // of the first row that is; or of the whole file
    const auto row = [](const char *what, const char *name, const QByteArray &text, const char *refusal) {
        QTest::newRow(what) << QString::fromLatin1(name) << text << QString::fromUtf8(refusal);
    };
    row("a number where text belongs", "actors.json", "[\n{\"actor_id\":1,\"name\":5}\n]",
        "line 2: $[0].name: expected text, found 5");
    row("text where a number belongs", "ratings.jsonl",
        "{\"rating_id\":1,\"movie_id\":3,\"source\":\"x\",\"score\":\"7\"}",
        "line 1: $.score: expected a number, found the text “7”");
    row("half a number of a row", "actors.jsonl", "{\"actor_id\":1.5,\"name\":\"A\"}",
        "line 1: $.actor_id: expected a whole number, found 1.5");
    row("a number too large", "actors.csv", "actor_id,name\n99999999999,A\n",
        "line 2: actor_id: 99999999999 is too large");
    row("a number below one", "actors.csv", "actor_id,name\n-4,A\n",
        "line 2: actor_id: -4 is no number of a row.");
    row("no name", "actors.csv", "actor_id,name,bio\n1,,x\n", "line 2: name: This value may not be empty.");
    row("a score of twenty", "ratings.csv", "rating_id,movie_id,source,score\n1,3,x,20\n",
        "line 2: score: 20 does not lie between 0 and 10.");
    row("no id of Wikidata", "actors.csv", "actor_id,name,wikidata_id\n1,A,5\n",
        "line 2: wikidata_id: “5” is no id of Wikidata");
    row("a day that is none", "actors.csv", "actor_id,name,dob\n1,A,1990-02-31\n",
        "line 2: dob: “1990-02-31” is not a date.");
    row("a precision that is none", "actors.csv", "actor_id,name,dob,dob_precision\n1,A,1990-02-01,often\n",
        "line 2: dob_precision: “often” is none of");
    row("a film that is not there", "ratings.jsonl",
        "{\"rating_id\":1,\"movie_id\":77,\"source\":\"x\",\"score\":7}",
        "line 1: movie_id: There is no movie with the number 77.");
    row("a name too long", "actors.jsonl", "{\"actor_id\":1,\"name\":\"" + QByteArray(300, 'x') + "\"}",
        "line 1: name: “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…” has 300 characters; at most 255 fit.");
    row("a character that no database keeps", "actors.jsonl", "{\"actor_id\":1,\"name\":\"a\\u0000b\"}",
        "line 1: name: The text holds a character");
    row("more cells than names", "actors.csv", "actor_id,name\n1,A,B\n",
        "line 2: 3 cells where the first line has 2.");
    row("a row that is a list", "actors.jsonl", "{\"actor_id\":1,\"name\":[\"A\"]}",
        "line 1: $.name: expected text, found a list");
    row("one number twice", "actors.jsonl",
        "{\"actor_id\":1,\"name\":\"A\"}\n{\"actor_id\":1,\"name\":\"B\"}",
        "line 2: actor_id 1 is in the file twice, and says something else here.");
    row("one id twice", "actors.jsonl",
        "{\"actor_id\":1,\"name\":\"A\",\"wikidata_id\":\"Q1\"}\n{\"actor_id\":2,\"name\":\"B\",\"wikidata_"
        "id\":\"Q1\"}",
        "line 2: Row 1 of the file has this wikidata_id, too.");
    row("a file that ends in a row", "actors.json", "[{\"actor_id\":1,\"name\":\"A\"},{\"actor_id\":2",
        "not complete");
    row("a file that ends in a cell", "actors.csv", "actor_id,name\n1,\"A", "quot");
    row("two columns of one name", "actors.csv", "actor_id,name,name\n1,A,B\n",
        "Two columns of the file are called “name”.");
    row("a table of the program", "claims.csv", "claim_id,entity\n1,A\n", "columns of this file");
    row("columns of nothing", "x.csv", "a,b\n1,2\n", "columns of this file");
}

void TestTableImport::refusals()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    QFETCH(QString, refusal);
    const TempDatabase database(store::Engine::Sqlite);
    const auto store = opened(database);
    QVERIFY(store);
    MOVIEDB_OK(m_desk.import(*store, titlesAlone));
    const auto plan = m_desk.rows(*store, name, text);
    const QString said = plan ? firstRefusal(*plan) : plan.error().oneLine();
    QVERIFY2(plan ? said.startsWith(refusal) : said.contains(refusal), qPrintable(said));
    if (plan)
        QVERIFY(plan->stored); // the rest goes in
}

void TestTableImport::everyReasonInTheOrderOfTheFile()
{
    const TempDatabase database(store::Engine::Sqlite);
    const auto store = opened(database);
    QVERIFY(store);
    const auto plan = m_desk.rows(
        *store, QStringLiteral("actors.csv"),
        "actor_id,name,dob,imdb_id\n1,Ole Dahl,,\n2,Ida Holm,soon,nm\n-3,,,\n4,Wanda Crewe,1950,\n");
    MOVIEDB_OK(plan);
    QCOMPARE(plan->refused, qint64(2));
    QStringList told;
    for (const ImportLine &line : plan->lines)
        told << QStringList{line.place, line.title, line.field, line.imported.section(u' ', 0, 0)}.join(u'|');
    QCOMPARE(told.join(u'\n'),
             QStringLiteral("line 2|Ole Dahl||\nline 3|Ida Holm|dob|“soon”\nline 3|Ida Holm|imdb_id|“nm”\n"
                            "line 4||name|This\nline 4||actor_id|-3\nline 5|Wanda Crewe||"));
}

void TestTableImport::undoTakesItBack()
{
    MOVIEDB_DATABASE(database);
    const auto store = opened(database);
    QVERIFY(store);
    MOVIEDB_OK(m_desk.importTwo(*store));
    const QString actors = QStringLiteral("actors");
    const QByteArray before = m_desk.table(store, actors, QStringLiteral("jsonl"));
    MOVIEDB_OK(m_desk.people(*store, R"json({"actor_id":7,"name":"Ole Dahl","bio":"A captain"}
{"name":"Wanda Crewe","dob":"1950"})json"));
    QVERIFY(m_desk.table(store, actors, QStringLiteral("jsonl")) != before);
    const auto undone = store->moveHistory(HistoryMove{}).result();
    MOVIEDB_OK(undone);
    QCOMPARE(undone->size(), 1);
    QCOMPARE(undone->first().kind, QStringLiteral("import"));
    QCOMPARE(m_desk.table(store, actors, QStringLiteral("jsonl")), before);
}

// Rows that refer to rows of their own table in any order, and in a circle; a reference that leads nowhere takes along who
// refers to it.
void TestTableImport::aTableOfOnesOwn()
{
    MOVIEDB_DATABASE(database);
    const bool isSqlite = engine == store::Engine::Sqlite;
    QVERIFY(runSql(
        database,
        QStringLiteral("CREATE TABLE notes (note_id %1, body TEXT NOT NULL, movie_id INTEGER REFERENCES "
                       "movies (movie_id), after_id INTEGER REFERENCES notes (note_id), weight %2, "
                       "seen BOOLEAN NOT NULL DEFAULT FALSE, CHECK (body <> 'no'))")
            .arg(isSqlite ? QStringLiteral("INTEGER PRIMARY KEY AUTOINCREMENT")
                          : QStringLiteral("INTEGER GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY"),
                 isSqlite ? QStringLiteral("REAL") : QStringLiteral("DOUBLE PRECISION"))));
    const auto store = opened(database);
    QVERIFY(store);
    MOVIEDB_OK(m_desk.import(*store, titlesAlone));
    const QByteArray file =
        R"json({"note_id":4,"body":"  ","movie_id":3,"after_id":9,"weight":0.30000000000000004,"seen":true}
{"note_id":9,"body":"b","movie_id":null,"after_id":4,"weight":null,"seen":false}
{"note_id":11,"body":"c","movie_id":null,"after_id":12,"weight":1e-7,"seen":false}
{"note_id":12,"body":"d","movie_id":null,"after_id":77,"weight":2,"seen":false}
{"note_id":13,"body":"no","movie_id":null,"after_id":null,"weight":2,"seen":false}
{"note_id":14,"body":"e","movie_id":null,"after_id":14,"weight":2,"seen":false}
)json";
    const auto plan = m_desk.rows(*store, QStringLiteral("notes.jsonl"), file);
    MOVIEDB_OK(plan);
    QCOMPARE(counts(*plan), QStringLiteral("3 new, 0 changed, 0 same, 0 conflicting, 3 refused"));
    const QByteArray stored = m_desk.table(store, QStringLiteral("notes"), QStringLiteral("jsonl"));
    QCOMPARE(stored.count('\n'), 3);
    QVERIFY2(stored.startsWith(file.first(file.indexOf('\n'))), stored);
    // Into a table with other rows the numbers are others, and the references follow.
    MOVIEDB_OK(
        m_desk.rows(*store, QStringLiteral("notes.csv"),
                    "note_id,body,movie_id,movie,after_id\r\n100,x,,Calm,101\r\n101,y,12,Calm,100\r\n"));
    QCOMPARE(cellOf(*store, QStringLiteral("notes"), 15, QStringLiteral("after_id")), QStringLiteral("16"));
    QCOMPARE(cellOf(*store, QStringLiteral("notes"), 16, QStringLiteral("after_id")), QStringLiteral("15"));
    QCOMPARE(cellOf(*store, QStringLiteral("notes"), 15, QStringLiteral("movie_id")), QStringLiteral("12"));
}

void TestTableImport::cancelledLeavesNothing()
{
    MOVIEDB_DATABASE(database);
    const auto store = opened(database);
    QVERIFY(store);
    QByteArray many;
    for (int row = 1; row <= 3000; ++row)
        many +=
            "{\"actor_id\":" + QByteArray::number(row) + ",\"name\":\"A " + QByteArray::number(row) + "\"}\n";
    ImportManner manner;
    manner.cancelled = std::make_shared<std::atomic_bool>(false);
    manner.progress = [cancelled = manner.cancelled](qint64 rows) { *cancelled = rows >= 1000; };
    const auto plan = m_desk.rows(*store, QStringLiteral("actors.jsonl"), many, manner);
    QVERIFY(!plan);
    QCOMPARE(plan.error().fault, Fault::Cancelled);
    QCOMPARE(m_desk.table(store, QStringLiteral("actors"), QStringLiteral("jsonl")), QByteArray());
    const auto connection = database.connect();
    QVERIFY(connection);
    for (const char *table : {"claims", "receipts", "changes", "change_steps"})
        QCOMPARE(connection->first(QStringLiteral("SELECT COUNT(*) FROM %1").arg(QLatin1String(table)))
                     ->value_or(-1)
                     .toInt(),
                 0);
    const auto whole = m_desk.rows(*store, QStringLiteral("actors.jsonl"), many);
    MOVIEDB_OK(whole);
    QCOMPARE(whole->added, qint64(3000));
}

QTEST_GUILESS_MAIN(TestTableImport)
#include "tst_tableimport.moc"
