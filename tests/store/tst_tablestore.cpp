// Pages, filters, choices, edits, additions and removals of any table, the same on both engines.
#include "core/store/changelog.h"
#include "core/store/reflection.h"
#include "core/store/tableeditor.h"
#include "core/store/tablereader.h"
#include "core/store/tableremoval.h"
#include "tests/support/tempdatabase.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::store;

namespace {

// Invented films; ids follow the order of the lines.
const char *const sampleRows[] = {
    "INSERT INTO directors (name) VALUES ('Ada Brink'), ('Émile Ort'), ('Ada Brink')",
    "INSERT INTO genres (name) VALUES ('Drama'), ('Western')",
    "INSERT INTO actors (name) VALUES ('Lou Fenn'), ('Mia Tarn')",
    "INSERT INTO movies (title, runtime, rating, release_date, director_id, plot, imdb_id) VALUES "
    "('Harbour Lights', 113, 7.5, '1996-05-10', 1, 'A storm at 100% strength', 'tt1'), "
    "('Été sans fin', 98, NULL, '1996-12-31', 2, NULL, 'tt2'), "
    "('harbour dust', NULL, 6.1, NULL, NULL, '', NULL), "
    "('Zinc_Road', 90, 7.5, '2003-01-01', 3, 'Rails!', NULL), "
    "('Zinc Road', 90, 8.0, '1997-01-01', 1, NULL, NULL)",
    "INSERT INTO movie_directors (movie_id, director_id, position) VALUES (1, 1, 1), (5, 1, 1), (1, 2, 2)",
    "INSERT INTO movie_genres (movie_id, genre_id, position) VALUES (1, 1, 1), (1, 2, 2)",
    "INSERT INTO \"cast\" (movie_id, actor_id, role, billing_order) VALUES (1, 1, 'Captain', 1), (1, 2, "
    "'Cook', 2)",
    "INSERT INTO ratings (movie_id, source, score) VALUES (1, 'IMDb', 7.5)",
    "INSERT INTO offers (movie_id, provider, monetization, country) VALUES (1, 'Reel', 'FLATRATE', 'US')",
    "INSERT INTO claims (entity, entity_id, field, value, source, fetched_at, extractor, chosen) VALUES "
    "('movies', 1, 'runtime', '113', 'wikidata', '2024-01-01 00:00:00', 'w/1', TRUE), "
    "('movies', 1, 'runtime', '112', 'justwatch', '2024-01-01 00:00:00', 'j/1', FALSE)",
};

struct Prepared
{
    std::unique_ptr<Connection> connection;
    SchemaInfo schema;
};

Prepared prepared(const test::TempDatabase &database, const QString &migrationsDir = {})
{
    Prepared result{database.connectMigrated(migrationsDir), {}};
    if (!result.connection)
        return {};
    for (const char *sql : sampleRows)
        if (auto done = result.connection->executeRaw(QString::fromUtf8(sql)); !done) {
            qWarning("%s", qPrintable(done.error().oneLine()));
            return {};
        }
    if (auto schema = reflect(*result.connection); schema)
        result.schema = *schema;
    return result;
}

} // namespace

// A database for the whole test: for functions that leave it as they found it.
#define MOVIEDB_SHARED(name)                                                                                 \
    QFETCH(Engine, engine);                                                                                  \
    const Prepared &name = shared(engine);                                                                   \
    if (!m_skipReason.isEmpty())                                                                             \
        QSKIP(qPrintable(m_skipReason));                                                                     \
    QVERIFY(name.connection);                                                                                \
    Connection &connection = *name.connection

#define MOVIEDB_PREPARED(name)                                                                               \
    MOVIEDB_DATABASE(database);                                                                              \
    const Prepared name = prepared(database);                                                                \
    QVERIFY(name.connection);                                                                                \
    Connection &connection = *name.connection

class TestTableStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanupTestCase()
    {
        for (Prepared &state : m_prepared)
            state.connection.reset();
        for (auto &database : m_databases)
            database.reset();
    }
    void filters_data();
    void filters();
    void sorts_data();
    void sorts();
    void windows_data() { test::addEngineRows(); }
    void windows();
    void totalsFollowTheData_data() { test::addEngineRows(); }
    void totalsFollowTheData();
    void rows_data() { test::addEngineRows(); }
    void rows();
    void refusedQueries_data() { test::addEngineRows(); }
    void refusedQueries();
    void everyTableHasAPage_data() { test::addEngineRows(); }
    void everyTableHasAPage();
    void choices_data() { test::addEngineRows(); }
    void choices();
    void edits_data();
    void edits();
    void refusedEdits_data();
    void refusedEdits();
    void editIsLoggedAndClaimed_data() { test::addEngineRows(); }
    void editIsLoggedAndClaimed();
    void sameValueWritesNothing_data() { test::addEngineRows(); }
    void sameValueWritesNothing();
    void conflicts_data() { test::addEngineRows(); }
    void conflicts();
    void linkEditClaimsTheList_data() { test::addEngineRows(); }
    void linkEditClaimsTheList();
    void inserts_data() { test::addEngineRows(); }
    void inserts();
    void refusedInserts_data() { test::addEngineRows(); }
    void refusedInserts();
    void removesAMovie_data() { test::addEngineRows(); }
    void removesAMovie();
    void keepsAUsedPerson_data() { test::addEngineRows(); }
    void keepsAUsedPerson();
    void removesALink_data() { test::addEngineRows(); }
    void removesALink();
    void newColumn_data() { test::addEngineRows(); }
    void newColumn();

private:
    const Prepared &shared(Engine engine);
    static qint64 number(Connection &connection, const char *sql)
    {
        auto value = connection.first(QString::fromLatin1(sql));
        return value && *value ? (*value)->toLongLong() : -1;
    }
    static QString text(Connection &connection, const char *sql)
    {
        auto value = connection.first(QString::fromLatin1(sql));
        return value && *value ? (*value)->toString() : QString();
    }
    static QList<qint64> ids(const TablePage &page)
    {
        QList<qint64> found;
        for (const Row &row : page.rows)
            found << row.key.first().toLongLong();
        return found;
    }

    std::unique_ptr<test::TempDatabase> m_databases[2];
    Prepared m_prepared[2];
    QString m_skipReason;
};

const Prepared &TestTableStore::shared(Engine engine)
{
    auto &database = m_databases[int(engine)];
    Prepared &state = m_prepared[int(engine)];
    if (!database)
        database = std::make_unique<test::TempDatabase>(engine);
    m_skipReason = database->skipReason();
    if (m_skipReason.isEmpty() && !state.connection)
        state = prepared(*database);
    return state;
}

void TestTableStore::filters_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("column");
    QTest::addColumn<int>("comparison");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("search");
    QTest::addColumn<QList<qint64>>("found");
    for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
        const QByteArray prefix = engine == Engine::Sqlite ? "sqlite: " : "postgres: ";
        const auto row = [&](const char *name, const char *column, Comparison comparison,
                             const QVariant &value, const QList<qint64> &found, const char *search = "") {
            QTest::newRow((prefix + name).constData())
                << engine << QString::fromUtf8(column) << int(comparison) << value
                << QString::fromUtf8(search) << found;
        };
        const auto t = [](const char *value) { return QVariant(QString::fromUtf8(value)); };
        row("contains any case", "title", Comparison::Contains, t("HARBOUR"), {1, 3});
        row("contains not ASCII", "title", Comparison::Contains, t("éTÉ"), {2});
        row("percent is a sign", "plot", Comparison::Contains, t("100%"), {1});
        row("percent alone", "title", Comparison::Contains, t("%"), {});
        row("underscore is a sign", "title", Comparison::Contains, t("zinc_"), {4});
        row("exclamation mark", "plot", Comparison::Contains, t("s!"), {4});
        row("starts with", "title", Comparison::StartsWith, t("zinc"), {4, 5});
        row("starts with not ASCII", "title", Comparison::StartsWith, t("Été"), {2});
        row("starts not inside", "title", Comparison::StartsWith, t("road"), {});
        row("equals exactly", "title", Comparison::Equals, t("Harbour Lights"), {1});
        row("equals minds case", "title", Comparison::Equals, t("harbour lights"), {});
        row("quote", "title", Comparison::Equals, t("x' OR '1'='1"), {});
        row("not equals keeps empty", "imdb_id", Comparison::NotEquals, t("tt1"), {2, 3, 4, 5});
        row("integer", "runtime", Comparison::Equals, t("90"), {4, 5});
        row("integer as number", "runtime", Comparison::GreaterOrEqual, qint64(98), {1, 2});
        row("integer less", "runtime", Comparison::Less, t("98"), {4, 5});
        row("integer contains digits", "runtime", Comparison::Contains, t("13"), {1});
        row("decimal", "rating", Comparison::Equals, 7.5, {1, 4});
        row("decimal greater", "rating", Comparison::Greater, t("7.5"), {5});
        row("empty number", "runtime", Comparison::IsEmpty, {}, {3});
        row("empty text", "plot", Comparison::IsEmpty, {}, {2, 3, 5});
        row("text there", "plot", Comparison::IsNotEmpty, {}, {1, 4});
        row("equals nothing", "rating", Comparison::Equals, {}, {2});
        row("a year", "release_date", Comparison::Equals, t("1996"), {1, 2});
        row("a month", "release_date", Comparison::Equals, t("1996-05"), {1});
        row("a day", "release_date", Comparison::Equals, t("1997-01-01"), {5});
        row("after a year", "release_date", Comparison::Greater, t("1996"), {4, 5});
        row("up to a year", "release_date", Comparison::LessOrEqual, t("1996"), {1, 2});
        row("not a year", "release_date", Comparison::NotEquals, t("1996"), {3, 4, 5});
        row("reference by label", "director_id", Comparison::Contains, t("brink"), {1, 4, 5});
        row("reference label not ASCII", "director_id", Comparison::Equals, t("Émile Ort"), {2});
        row("reference by key", "director_id", Comparison::Equals, qint64(3), {4});
        row("reference not", "director_id", Comparison::NotEquals, t("Ada Brink"), {2, 3});
        row("reference empty", "director_id", Comparison::IsEmpty, {}, {3});
        row("search", "title", Comparison::IsNotEmpty, {}, {1, 3}, "harbour");
        row("search another column", "title", Comparison::IsNotEmpty, {}, {2}, "TT2");
        row("created today", "created_at", Comparison::Greater, t("2020"), {1, 2, 3, 4, 5});
    }
}

void TestTableStore::filters()
{
    MOVIEDB_SHARED(state);
    QFETCH(QString, column);
    QFETCH(int, comparison);
    QFETCH(QVariant, value);
    QFETCH(QString, search);
    TableQuery query;
    query.table = QStringLiteral("movies");
    query.filters = {Filter{column, Comparison(comparison), value}};
    query.search = search;
    const auto page = readPage(connection, state.schema, query);
    MOVIEDB_OK(page);
    QTEST(ids(*page), "found");
    QCOMPARE(page->total, qint64(page->rows.size()));
}

void TestTableStore::sorts_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("column");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QList<qint64>>("order");
    for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
        const QByteArray prefix = engine == Engine::Sqlite ? "sqlite: " : "postgres: ";
        const auto row = [&](const char *column, bool descending, const QList<qint64> &order) {
            QTest::newRow((prefix + column + (descending ? " down" : " up")).constData())
                << engine << QString::fromLatin1(column) << descending << order;
        };
        row("title", false, {1, 5, 4, 3, 2});
        row("title", true, {2, 3, 4, 5, 1});
        row("runtime", false, {4, 5, 2, 1, 3});
        row("runtime", true, {1, 2, 5, 4, 3});
        row("rating", true, {5, 4, 1, 3, 2});
        row("release_date", false, {1, 2, 5, 4, 3});
        row("release_date", true, {4, 5, 2, 1, 3});
        row("director_id", false, {1, 4, 5, 2, 3});
        row("director_id", true, {2, 5, 4, 1, 3});
        row("movie_id", true, {5, 4, 3, 2, 1});
    }
}

void TestTableStore::sorts()
{
    MOVIEDB_SHARED(state);
    QFETCH(QString, column);
    QFETCH(bool, descending);
    TableQuery query;
    query.table = QStringLiteral("movies");
    query.sort = {SortKey{column, descending}};
    const auto page = readPage(connection, state.schema, query);
    MOVIEDB_OK(page);
    QTEST(ids(*page), "order");
}

void TestTableStore::windows()
{
    MOVIEDB_SHARED(state);
    TableQuery query;
    query.table = QStringLiteral("movies");
    query.sort = {SortKey{QStringLiteral("director_id"), false}, SortKey{QStringLiteral("runtime"), false}};
    query.offset = 1;
    query.limit = 2;
    auto page = readPage(connection, state.schema, query);
    MOVIEDB_OK(page);
    QCOMPARE(page->total, qint64(5));
    QCOMPARE(page->offset, qint64(1));
    QCOMPARE(ids(*page), (QList<qint64>{5, 1}));
    query.offset = 99;
    page = readPage(connection, state.schema, query);
    MOVIEDB_OK(page);
    QCOMPARE(page->total, qint64(5));
    QVERIFY(page->rows.isEmpty());
}

// Totals are remembered between windows, but not beyond a change by anybody.
void TestTableStore::totalsFollowTheData()
{
    MOVIEDB_PREPARED(state);
    TableQuery query;
    query.table = QStringLiteral("genres");
    query.filters = {Filter{QStringLiteral("name"), Comparison::Contains, QStringLiteral("r")}};
    const auto total = [&] {
        const auto page = readPage(connection, state.schema, query);
        return page ? page->total : -1;
    };
    QCOMPARE(total(), qint64(2));
    QCOMPARE(total(), qint64(2));
    QList<TableChange> changes;
    MOVIEDB_OK(insertRow(connection, state.schema,
                         {QStringLiteral("genres"), {{QStringLiteral("name"), QStringLiteral("Noir")}}},
                         changes));
    QCOMPARE(total(), qint64(3));
    auto other = database.connect();
    QVERIFY(other);
    MOVIEDB_OK(other->execute(QStringLiteral("DELETE FROM genres WHERE name = 'Noir'")));
    QCOMPARE(total(), qint64(2));
    query.filters.first().value = QStringLiteral("w");
    QCOMPARE(total(), qint64(1));
}

void TestTableStore::rows()
{
    MOVIEDB_SHARED(state);
    TableQuery query;
    query.table = QStringLiteral("movies");
    const auto page = readPage(connection, state.schema, query);
    MOVIEDB_OK(page);
    const TableInfo &movies = *state.schema.table(u"movies");
    const Row &first = page->rows.first();
    QCOMPARE(first.key, QVariantList{qint64(1)});
    QCOMPARE(first.values.size(), movies.columns.size());
    QCOMPARE(first.labels.size(), movies.columns.size());
    const auto values = valuesByName(movies, first);
    QCOMPARE(values.value(QStringLiteral("runtime")), QVariant(qint64(113)));
    QCOMPARE(values.value(QStringLiteral("rating")), QVariant(7.5));
    QCOMPARE(values.value(QStringLiteral("release_date")), QVariant(QStringLiteral("1996-05-10")));
    QVERIFY(!values.value(QStringLiteral("budget")).isValid());
    QVERIFY(values.value(QStringLiteral("created_at")).toString().endsWith(QLatin1Char('Z')));
    QCOMPARE(first.labels.filter(QStringLiteral("Ada Brink")).size(), 1);

    query.table = QStringLiteral("movie_genres");
    const auto links = readPage(connection, state.schema, query);
    MOVIEDB_OK(links);
    QCOMPARE(links->rows.first().key, (QVariantList{qint64(1), qint64(1)}));
    QCOMPARE(links->rows.first().labels.mid(0, 2),
             (QStringList{QStringLiteral("Harbour Lights"), QStringLiteral("Drama")}));
}

void TestTableStore::refusedQueries()
{
    MOVIEDB_SHARED(state);
    TableQuery query;
    query.table = QStringLiteral("movies\"; DROP TABLE movies; --");
    QCOMPARE(readPage(connection, state.schema, query).error().fault, Fault::Usage);
    query.table = QStringLiteral("movies");
    query.sort = {SortKey{QStringLiteral("title\" DESC; --"), false}};
    QCOMPARE(readPage(connection, state.schema, query).error().fault, Fault::Usage);
    query.sort.clear();
    query.filters = {Filter{QStringLiteral("nothing"), Comparison::Equals, 1}};
    QCOMPARE(readPage(connection, state.schema, query).error().fault, Fault::Usage);
    query.filters = {Filter{QStringLiteral("runtime"), Comparison::Less, QStringLiteral("long")}};
    const auto wrongKind = readPage(connection, state.schema, query);
    QCOMPARE(wrongKind.error().fault, Fault::Usage);
    QVERIFY(wrongKind.error().text.contains(QStringLiteral("long")));
}

void TestTableStore::everyTableHasAPage()
{
    MOVIEDB_SHARED(state);
    QVERIFY(state.schema.tables.size() > 20);
    for (const TableInfo &table : state.schema.tables) {
        for (const ColumnInfo &column : table.columns) {
            TableQuery query;
            query.table = table.name;
            query.search = QStringLiteral("a");
            query.filters = {Filter{column.name, Comparison::Contains, QStringLiteral("1")},
                             Filter{column.name, Comparison::IsNotEmpty, {}}};
            query.sort = {SortKey{column.name, true}};
            const auto page = readPage(connection, state.schema, query);
            QVERIFY2(page.ok(), page.ok() ? ""
                                          : qPrintable(table.name + QLatin1Char('.') + column.name +
                                                       QLatin1Char(' ') + page.error().oneLine()));
        }
    }
}

void TestTableStore::choices()
{
    MOVIEDB_SHARED(state);
    auto found = readChoices(connection, state.schema, QStringLiteral("movies"), QStringLiteral("ROAD"), 10);
    MOVIEDB_OK(found);
    QCOMPARE(found->size(), 2);
    found = readChoices(connection, state.schema, QStringLiteral("directors"), QStringLiteral("é"), 10);
    MOVIEDB_OK(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().key, QVariant(qint64(2)));
    found = readChoices(connection, state.schema, QStringLiteral("movies"), QStringLiteral("h"), 1);
    MOVIEDB_OK(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().label, QStringLiteral("Harbour Lights"));
    found = readChoices(connection, state.schema, QStringLiteral("ratings"), QString(), 10);
    MOVIEDB_OK(found);
    QCOMPARE(found->first().label, QStringLiteral("1"));
    QCOMPARE(
        readChoices(connection, state.schema, QStringLiteral("movie_genres"), QString(), 10).error().fault,
        Fault::Usage);
}

void TestTableStore::edits_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QVariant>("stored");
    for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
        const QByteArray prefix = engine == Engine::Sqlite ? "sqlite: " : "postgres: ";
        const auto row = [&](const char *name, const char *column, const QVariant &value,
                             const QVariant &stored) {
            QTest::newRow((prefix + name).constData())
                << engine << QString::fromLatin1(column) << value << stored;
        };
        const auto t = [](const char *value) { return QVariant(QString::fromUtf8(value)); };
        row("text", "title", t("It's \"new\"; \\ 東京 ?"), t("It's \"new\"; \\ 東京 ?"));
        row("text to nothing", "plot", t(""), {});
        row("number", "runtime", qint64(114), qint64(114));
        row("number as text", "runtime", t(" 114 "), qint64(114));
        row("number to nothing", "runtime", {}, {});
        row("decimal", "budget", t("92000000.50"), 92000000.5);
        row("decimal as number", "rating", 9.9, 9.9);
        row("large decimal", "budget", t("1234567890123.45"), 1234567890123.45);
        row("day", "release_date", t("1997-02-28"), t("1997-02-28"));
        row("month", "release_date", t("1997-02"), t("1997-02-01"));
        row("year", "release_date", t("1997"), t("1997-01-01"));
        row("reference by key", "director_id", qint64(2), qint64(2));
        row("reference by name", "director_id", t("Émile Ort"), qint64(2));
        row("reference to nothing", "director_id", {}, {});
        row("255 characters outside the BMP", "tagline", QString::fromUtf8("🎬").repeated(255),
            QString::fromUtf8("🎬").repeated(255));
    }
}

void TestTableStore::edits()
{
    MOVIEDB_SHARED(state);
    QFETCH(QString, column);
    QFETCH(QVariant, value);
    QFETCH(QVariant, stored);
    const auto takenBack = connection.begin();
    MOVIEDB_OK(takenBack);
    QList<TableChange> changes;
    const CellEdit edit{QStringLiteral("movies"), {qint64(1)}, column, value, std::nullopt};
    const auto row = editCell(connection, state.schema, edit, changes);
    MOVIEDB_OK(row);
    const auto values = valuesByName(*state.schema.table(u"movies"), *row);
    QCOMPARE(values.value(column), stored);
    QCOMPARE(values.value(column).typeId(), stored.typeId());
    if (column == QLatin1String("release_date")) {
        const QStringList words = {QStringLiteral("year"), QStringLiteral("month"), QStringLiteral("day")};
        QCOMPARE(values.value(QStringLiteral("release_date_precision")).toString(),
                 words.at(value.toString().size() == 4   ? 0
                          : value.toString().size() == 7 ? 1
                                                         : 2));
    }
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().keys.first(), QVariantList{qint64(1)});
}

void TestTableStore::refusedEdits_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("words");
    for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
        const QByteArray prefix = engine == Engine::Sqlite ? "sqlite: " : "postgres: ";
        const auto row = [&](const char *name, const char *table, const char *column, const QVariant &value,
                             const char *words) {
            QTest::newRow((prefix + name).constData())
                << engine << QString::fromLatin1(table) << QString::fromLatin1(column) << value
                << QString::fromUtf8(words);
        };
        const auto t = [](const char *value) { return QVariant(QString::fromUtf8(value)); };
        row("nothing where something is due", "movies", "title", {}, "may not be empty");
        row("blank title", "movies", "title", t("  "), "may not be empty");
        row("too long", "movies", "age_rating", t("12345678901"), "at most 10");
        row("too long outside the BMP", "movies", "age_rating", QString::fromUtf8("🎬").repeated(11),
            "11 characters");
        row("NUL", "movies", "title", QString(QStringLiteral("a") + QChar(QChar::Null)), "character");
        row("half a surrogate pair", "movies", "title", QString(QChar(0xd83d)), "character");
        row("no whole number", "movies", "runtime", t("long"), "not a whole number");
        row("fraction", "movies", "runtime", 98.5, "not a whole number");
        row("number too large", "movies", "runtime", t("2147483648"), "too large");
        row("absurd number", "movies", "runtime", t("99999999999999999999"), "too large");
        row("no number", "movies", "budget", t("12,5"), "not a number");
        row("exponent", "movies", "budget", t("1e5"), "not a number");
        row("not finite", "movies", "budget", t("inf"), "not a number");
        row("too many digits", "movies", "rating", t("7.55"), "more than 1 digits");
        row("too large a decimal", "movies", "rating", t("100"), "too large");
        row("no date", "movies", "release_date", t("10 May 1996"), "not a date");
        row("impossible date", "movies", "release_date", t("1997-02-29"), "not a date");
        row("no such director", "movies", "director_id", qint64(99), "no director with the number 99");
        row("no such name", "movies", "director_id", t("Nobody"), "no director called \"Nobody\"");
        row("several of the name", "movies", "director_id", t("Ada Brink"), "several directors");
        row("kept by the database", "movies", "created_at", t("2020-01-01"), "kept by the database");
        row("identity", "movies", "movie_id", qint64(9), "kept by the database");
        row("unique", "genres", "name", t("Western"), "Another genre has this name already");
        row("needs a reference", "cast", "actor_id", {}, "may not be empty");
    }
}

void TestTableStore::refusedEdits()
{
    MOVIEDB_SHARED(state);
    QFETCH(QString, table);
    QFETCH(QString, column);
    QFETCH(QVariant, value);
    QFETCH(QString, words);
    QList<TableChange> changes;
    const auto row =
        editCell(connection, state.schema, {table, {qint64(1)}, column, value, std::nullopt}, changes);
    QVERIFY(!row.ok());
    QCOMPARE(row.error().fault, Fault::Constraint);
    QVERIFY2(row.error().text.contains(words), qPrintable(row.error().text));
    QCOMPARE(row.error().where, table + QLatin1Char('.') + column);
    QVERIFY(changes.isEmpty());
    QVERIFY(!connection.inTransaction());
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM change_steps"), qint64(0));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM claims WHERE source = 'user'"), qint64(0));
}

void TestTableStore::editIsLoggedAndClaimed()
{
    MOVIEDB_PREPARED(state);
    QList<TableChange> changes;
    const auto edit = [&](const char *column, const QVariant &value) {
        return editCell(
            connection, state.schema,
            {QStringLiteral("movies"), {qint64(1)}, QString::fromLatin1(column), value, std::nullopt},
            changes);
    };
    MOVIEDB_OK(edit("runtime", 114));
    MOVIEDB_OK(edit("director_id", qint64(2)));
    MOVIEDB_OK(edit("release_date", QStringLiteral("1996-06")));
    const auto log = readChangeLog(connection, 10);
    MOVIEDB_OK(log);
    QCOMPARE(log->size(), 3);
    QCOMPARE(log->at(2).description, QStringLiteral("Movies: Harbour Lights, runtime 113 → 114"));
    QCOMPARE(log->at(1).description,
             QString::fromUtf8("Movies: Harbour Lights, director_id Ada Brink → Émile Ort"));
    QCOMPARE(log->at(2).actor, QStringLiteral("user"));
    QVERIFY(!log->at(2).undone && log->at(2).at.endsWith(QLatin1Char('Z')));
    QCOMPARE(text(connection, "SELECT before FROM changes ORDER BY change_id LIMIT 1"),
             QStringLiteral("{\"runtime\":113}"));
    QCOMPARE(text(connection, "SELECT after FROM changes ORDER BY change_id LIMIT 1"),
             QStringLiteral("{\"runtime\":114}"));
    QCOMPARE(text(connection, "SELECT row_key FROM changes ORDER BY change_id LIMIT 1"),
             QStringLiteral("[1]"));

    QCOMPARE(text(connection, "SELECT value FROM claims WHERE field = 'runtime' AND chosen"),
             QStringLiteral("114"));
    QCOMPARE(text(connection, "SELECT source FROM claims WHERE field = 'runtime' AND chosen"),
             QStringLiteral("user"));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM claims WHERE field = 'runtime'"), qint64(3));
    QCOMPARE(text(connection, "SELECT value FROM claims WHERE field = 'release_date'"),
             QStringLiteral("1996-06"));
    MOVIEDB_OK(edit("runtime", 115));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM claims WHERE field = 'runtime'"), qint64(3));
    QCOMPARE(text(connection, "SELECT value FROM claims WHERE field = 'runtime' AND chosen"),
             QStringLiteral("115"));
}

void TestTableStore::sameValueWritesNothing()
{
    MOVIEDB_PREPARED(state);
    QList<TableChange> changes;
    for (const auto &[column, value] :
         QList<std::pair<const char *, QVariant>>{{"runtime", QStringLiteral("113")},
                                                  {"rating", QStringLiteral("7.50")},
                                                  {"title", QStringLiteral("Harbour Lights")}})
        MOVIEDB_OK(editCell(
            connection, state.schema,
            {QStringLiteral("movies"), {qint64(1)}, QString::fromLatin1(column), value, std::nullopt},
            changes));
    QVERIFY(changes.isEmpty());
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM change_steps"), qint64(0));
}

void TestTableStore::conflicts()
{
    MOVIEDB_PREPARED(state);
    QList<TableChange> changes;
    CellEdit edit{
        QStringLiteral("movies"), {qint64(1)}, QStringLiteral("runtime"), 120, QVariant(qint64(100))};
    const auto refused = editCell(connection, state.schema, edit, changes);
    QCOMPARE(refused.error().fault, Fault::Conflict);
    QCOMPARE(refused.error().text,
             QStringLiteral("runtime was changed meanwhile: you saw 100, now it is 113."));
    edit.was = QVariant(qint64(113));
    MOVIEDB_OK(editCell(connection, state.schema, edit, changes));
    edit.was = QVariant();
    QCOMPARE(editCell(connection, state.schema, edit, changes).error().fault, Fault::Conflict);
    edit.key = {qint64(99)};
    QCOMPARE(editCell(connection, state.schema, edit, changes).error().fault, Fault::NotFound);
    edit.table = QStringLiteral("claims");
    QCOMPARE(editCell(connection, state.schema, edit, changes).error().fault, Fault::Usage);
}

void TestTableStore::linkEditClaimsTheList()
{
    MOVIEDB_PREPARED(state);
    QList<TableChange> changes;
    MOVIEDB_OK(editCell(
        connection, state.schema,
        {QStringLiteral("cast"), {qint64(2)}, QStringLiteral("role"), QStringLiteral("Stoker"), std::nullopt},
        changes));
    QCOMPARE(
        number(connection, "SELECT COUNT(*) FROM claims WHERE field = 'cast' AND source = 'user' AND chosen"),
        qint64(2));
    QCOMPARE(text(connection, "SELECT value FROM claims WHERE field = 'cast' AND position = 2"),
             QStringLiteral("Mia Tarn as Stoker"));
    // A link's key may change with its cell.
    const auto row = editCell(connection, state.schema,
                              {QStringLiteral("movie_directors"),
                               {qint64(5), qint64(1)},
                               QStringLiteral("director_id"),
                               qint64(3),
                               std::nullopt},
                              changes);
    MOVIEDB_OK(row);
    QCOMPARE(row->key, (QVariantList{qint64(5), qint64(3)}));
    QCOMPARE(text(connection, "SELECT value FROM claims WHERE field = 'directors' AND entity_id = 5"),
             QStringLiteral("Ada Brink"));
}

void TestTableStore::inserts()
{
    MOVIEDB_PREPARED(state);
    QList<TableChange> changes;
    const auto row = insertRow(connection, state.schema,
                               {QStringLiteral("movies"),
                                {{QStringLiteral("title"), QStringLiteral("Salt Flat")},
                                 {QStringLiteral("release_date"), QStringLiteral("1988")},
                                 {QStringLiteral("director_id"), QString::fromUtf8("Émile Ort")},
                                 {QStringLiteral("movie_id"), QVariant()}}},
                               changes);
    MOVIEDB_OK(row);
    QCOMPARE(row->key, QVariantList{qint64(6)});
    const auto values = valuesByName(*state.schema.table(u"movies"), *row);
    QCOMPARE(values.value(QStringLiteral("release_date_precision")), QVariant(QStringLiteral("year")));
    QCOMPARE(values.value(QStringLiteral("director_id")), QVariant(qint64(2)));
    QCOMPARE(readChangeLog(connection, 1)->first().description, QStringLiteral("Movies: Salt Flat added"));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM changes WHERE before IS NULL AND after IS NOT NULL"),
             qint64(1));
    QCOMPARE(text(connection, "SELECT value FROM claims WHERE entity_id = 6 AND field = 'release_date'"),
             QStringLiteral("1988"));
    QCOMPARE(changes.size(), 1);

    MOVIEDB_OK(insertRow(
        connection, state.schema,
        {QStringLiteral("movie_genres"),
         {{QStringLiteral("movie_id"), qint64(6)}, {QStringLiteral("genre_id"), QStringLiteral("Western")}}},
        changes));
    QCOMPARE(text(connection, "SELECT value FROM claims WHERE entity_id = 6 AND field = 'genres'"),
             QStringLiteral("Western"));
}

void TestTableStore::refusedInserts()
{
    MOVIEDB_PREPARED(state);
    QList<TableChange> changes;
    const auto refused = [&](const char *table, const QMap<QString, QVariant> &values) {
        const auto row = insertRow(connection, state.schema, {QString::fromLatin1(table), values}, changes);
        return row ? Error{Fault::Usage, QStringLiteral("went through"), {}, {}, 0} : row.error();
    };
    Error error = refused("movies", {{QStringLiteral("runtime"), 5}});
    QCOMPARE(error.fault, Fault::Constraint);
    QCOMPARE(error.where, QStringLiteral("movies.title"));
    error = refused("genres", {{QStringLiteral("name"), QStringLiteral("Drama")}});
    QCOMPARE(error.fault, Fault::Constraint);
    QCOMPARE(error.text, QStringLiteral("Another genre has this name already."));
    error = refused("movie_genres", {{QStringLiteral("movie_id"), 1}, {QStringLiteral("genre_id"), 1}});
    QCOMPARE(error.fault, Fault::Constraint);
    error = refused("ratings", {{QStringLiteral("movie_id"), 99},
                                {QStringLiteral("source"), QStringLiteral("x")},
                                {QStringLiteral("score"), 1}});
    QVERIFY2(error.text.contains(QStringLiteral("no movie with the number 99")), qPrintable(error.text));
    QCOMPARE(refused("movies", {{QStringLiteral("nothing"), 5}}).fault, Fault::Usage);
    QCOMPARE(refused("schema_migrations", {{QStringLiteral("version"), 5}}).fault, Fault::Usage);
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM change_steps"), qint64(0));
}

void TestTableStore::removesAMovie()
{
    MOVIEDB_PREPARED(state);
    const RowRemoval removal{QStringLiteral("movies"), {{qint64(1)}}};
    const auto preview = previewRowRemoval(connection, state.schema, removal);
    MOVIEDB_OK(preview);
    QVERIFY(preview->blockedBy.isEmpty());
    QMap<QString, qint64> along;
    for (const auto &[table, count] : preview->alsoRemoved)
        along.insert(table, count);
    QCOMPARE(along, (QMap<QString, qint64>{{QStringLiteral("cast"), 2},
                                           {QStringLiteral("claims"), 2},
                                           {QStringLiteral("movie_directors"), 2},
                                           {QStringLiteral("movie_genres"), 2},
                                           {QStringLiteral("offers"), 1},
                                           {QStringLiteral("ratings"), 1}}));
    QList<TableChange> changes;
    MOVIEDB_OK(removeRows(connection, state.schema, removal, changes));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM movies"), qint64(4));
    for (const char *sql :
         {"SELECT COUNT(*) FROM \"cast\"", "SELECT COUNT(*) FROM ratings", "SELECT COUNT(*) FROM offers",
          "SELECT COUNT(*) FROM movie_genres", "SELECT COUNT(*) FROM claims"})
        QCOMPARE(number(connection, sql), qint64(0));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM movie_directors"), qint64(1));
    QCOMPARE(readChangeLog(connection, 1)->first().description,
             QStringLiteral("Movies: Harbour Lights removed"));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM changes WHERE after IS NULL"), qint64(11));
    QCOMPARE(changes.last().table, QStringLiteral("movies"));
    QCOMPARE(removeRows(connection, state.schema, removal, changes).error().fault, Fault::NotFound);

    MOVIEDB_OK(removeRows(connection, state.schema, {QStringLiteral("movies"), {{qint64(3)}, {qint64(4)}}},
                          changes));
    QCOMPARE(readChangeLog(connection, 1)->first().description, QStringLiteral("Movies: 2 rows removed"));
}

void TestTableStore::keepsAUsedPerson()
{
    MOVIEDB_PREPARED(state);
    RowRemoval removal{QStringLiteral("directors"), {{qint64(1)}}};
    const auto preview = previewRowRemoval(connection, state.schema, removal);
    MOVIEDB_OK(preview);
    QCOMPARE(preview->blockedBy, (QList<std::pair<QString, qint64>>{{QStringLiteral("movies"), 2}}));
    QList<TableChange> changes;
    const auto refused = removeRows(connection, state.schema, removal, changes);
    QCOMPARE(refused.error().fault, Fault::Constraint);
    QCOMPARE(refused.error().text, QStringLiteral("Ada Brink cannot be removed: used by 2 movies."));
    removal.keys = {{qint64(3)}};
    QCOMPARE(removeRows(connection, state.schema, removal, changes).error().text,
             QStringLiteral("Ada Brink cannot be removed: used by 1 movie."));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM directors"), qint64(3));
    MOVIEDB_OK(connection.execute(QStringLiteral("UPDATE movies SET director_id = NULL WHERE movie_id = 4")));
    MOVIEDB_OK(removeRows(connection, state.schema, removal, changes));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM directors"), qint64(2));
}

void TestTableStore::removesALink()
{
    MOVIEDB_PREPARED(state);
    QList<TableChange> changes;
    MOVIEDB_OK(removeRows(connection, state.schema,
                          {QStringLiteral("movie_genres"), {{qint64(1), qint64(2)}}}, changes));
    QCOMPARE(readChangeLog(connection, 1)->first().description,
             QString::fromUtf8("Movie genres: Harbour Lights – Western removed"));
    QCOMPARE(text(connection, "SELECT value FROM claims WHERE field = 'genres' AND source = 'user'"),
             QStringLiteral("Drama"));
    MOVIEDB_OK(removeRows(connection, state.schema,
                          {QStringLiteral("movie_genres"), {{qint64(1), qint64(1)}}}, changes));
    QCOMPARE(
        number(connection, "SELECT COUNT(*) FROM claims WHERE field = 'genres' AND value IS NULL AND chosen"),
        qint64(1));
}

// The promise: one migration file, and the column is there everywhere.
void TestTableStore::newColumn()
{
    MOVIEDB_DATABASE(database);
    const QString folder = database.writeMigration(
        QStringLiteral("%1_mood.sql").arg(loadMigrations()->size() + 1, 4, 10, QLatin1Char('0')),
        QStringLiteral("ALTER TABLE movies ADD COLUMN mood VARCHAR(8) DEFAULT 'plain';\n"
                       "ALTER TABLE movies ADD COLUMN premiere DATE;\n"
                       "ALTER TABLE movies ADD COLUMN premiere_precision VARCHAR(5);\n"));
    const Prepared state = prepared(database, folder);
    QVERIFY(state.connection);
    Connection &connection = *state.connection;
    const TableInfo &movies = *state.schema.table(u"movies");
    QVERIFY(movies.column(u"mood") != nullptr);
    QCOMPARE(movies.column(u"mood")->type, QStringLiteral("VARCHAR(8)"));
    QCOMPARE(movies.column(u"mood")->defaultText.value_or(QString()), QStringLiteral("'plain'"));

    QList<TableChange> changes;
    const auto edit = [&](const char *column, const char *value) {
        return editCell(connection, state.schema,
                        {QStringLiteral("movies"),
                         {qint64(1)},
                         QString::fromLatin1(column),
                         QString::fromLatin1(value),
                         std::nullopt},
                        changes);
    };
    MOVIEDB_OK(edit("mood", "stormy"));
    MOVIEDB_OK(edit("premiere", "1996-04"));
    QCOMPARE(edit("mood", "melancholy").error().fault, Fault::Constraint);
    TableQuery query;
    query.table = QStringLiteral("movies");
    query.filters = {Filter{QStringLiteral("mood"), Comparison::StartsWith, QStringLiteral("STORM")}};
    query.sort = {SortKey{QStringLiteral("premiere"), true}};
    const auto page = readPage(connection, state.schema, query);
    MOVIEDB_OK(page);
    QCOMPARE(ids(*page), QList<qint64>{1});
    const auto values = valuesByName(movies, page->rows.first());
    QCOMPARE(values.value(QStringLiteral("premiere")), QVariant(QStringLiteral("1996-04-01")));
    QCOMPARE(values.value(QStringLiteral("premiere_precision")), QVariant(QStringLiteral("month")));
}

QTEST_GUILESS_MAIN(TestTableStore)
#include "tst_tablestore.moc"
