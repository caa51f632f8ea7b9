// Pages, filters, orders and choices of any table, the same on both engines.
#include "core/store/browsing/tablewindows.h"
#include "core/store/choosing/choices.h"
#include "core/store/tables/tableeditor.h"
#include "tests/store/sampletables.h"

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

class TestTableReading : public SharedTables
{
    Q_OBJECT
private Q_SLOTS:
    void cleanupTestCase() { dropShared(); }
    void filters_data();
    void filters();
    void sorts_data();
    void sorts();
    void longTexts_data() { test::addEngineRows(); }
    void longTexts();
    void rows_data() { test::addEngineRows(); }
    void rows();
    void onlyTheseKeys_data() { test::addEngineRows(); }
    void onlyTheseKeys();
    void readsOnFromAKey_data() { test::addEngineRows(); }
    void readsOnFromAKey();
    void withoutPrimaryKey_data() { test::addEngineRows(); }
    void withoutPrimaryKey();
    void refusedQueries_data() { test::addEngineRows(); }
    void refusedQueries();
    void everyTableHasAPage_data() { test::addEngineRows(); }
    void everyTableHasAPage();
    void choices_data() { test::addEngineRows(); }
    void choices();
    void fewChoicesOfMany_data() { test::addEngineRows(); }
    void fewChoicesOfMany();
};

void TestTableReading::filters_data()
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

void TestTableReading::filters()
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
    // The same rows in any order: of an indexed column, with and without a value, and of one that is not.
    QFETCH(QList<qint64>, found);
    for (const char *order : {"title", "runtime", "director_id", "plot"}) {
        query.sort = {SortKey{QString::fromLatin1(order), true}};
        const auto sorted = readPage(connection, state.schema, query);
        MOVIEDB_OK(sorted);
        QList<qint64> same = ids(*sorted);
        std::sort(same.begin(), same.end());
        QCOMPARE(same, found);
    }
}

void TestTableReading::sorts_data()
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
        row("plot", false, {3, 1, 4, 2, 5});
        row("plot", true, {4, 1, 3, 5, 2});
        row("tagline", false, {1, 2, 3, 4, 5});
        row("wikipedia_url", true, {5, 4, 3, 2, 1});
    }
}

void TestTableReading::sorts()
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
    // Whatever part of it is asked for, and from whichever end it is read.
    QFETCH(QList<qint64>, order);
    for (query.limit = 1; query.limit <= 4; ++query.limit)
        for (query.offset = 0; query.offset < 7; ++query.offset)
            for (const bool counted : {true, false}) {
                query.counted = counted;
                const auto part = readPage(connection, state.schema, query);
                MOVIEDB_OK(part);
                QCOMPARE(ids(*part), order.mid(query.offset, query.limit));
                QCOMPARE(part->total, counted ? 5 : -1);
            }
}

// As far as their first hundred letters; what is alike there is in the order of the keys.
void TestTableReading::longTexts()
{
    MOVIEDB_PREPARED(state);
    const QString hundred = QString(100, QChar(0xe9));
    for (const auto &[id, text] :
         {std::pair(1, hundred + QLatin1Char('b')), std::pair(2, hundred.left(99)),
          std::pair(4, hundred + QLatin1Char('a')), std::pair(5, hundred.left(99) + QLatin1Char('z'))})
        MOVIEDB_OK(
            connection.execute(QStringLiteral("UPDATE movies SET plot = ? WHERE movie_id = ?"), {text, id}));
    for (const bool descending : {false, true}) {
        TableQuery query;
        query.table = QStringLiteral("movies");
        query.sort = {SortKey{QStringLiteral("plot"), descending}};
        const auto page = readPage(connection, state.schema, query);
        MOVIEDB_OK(page);
        QCOMPARE(ids(*page), descending ? (QList<qint64>{4, 1, 5, 2, 3}) : (QList<qint64>{3, 2, 5, 1, 4}));
    }
}

void TestTableReading::rows()
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

void TestTableReading::onlyTheseKeys()
{
    MOVIEDB_SHARED(state);
    TableQuery query;
    query.table = QStringLiteral("movies");
    query.keys = {{qint64(5)}, {qint64(2)}, {qint64(99)}};
    auto page = readPage(connection, state.schema, query);
    MOVIEDB_OK(page);
    QCOMPARE(ids(*page), (QList<qint64>{2, 5}));
    QCOMPARE(page->total, qint64(2));
    query.search = QStringLiteral("zinc"); // together with what else is asked
    page = readPage(connection, state.schema, query);
    MOVIEDB_OK(page);
    QCOMPARE(ids(*page), (QList<qint64>{5}));

    query = {};
    query.table = QStringLiteral("movie_directors");
    query.keys = {{qint64(5), qint64(1)}, {qint64(1), qint64(2)}, {qint64(5), qint64(2)}};
    page = readPage(connection, state.schema, query);
    MOVIEDB_OK(page);
    QCOMPARE(page->rows.size(), 2);
    QCOMPARE(page->rows.first().key, (QVariantList{qint64(1), qint64(2)}));
    QCOMPARE(page->rows.last().key, (QVariantList{qint64(5), qint64(1)}));

    query.keys = {{qint64(5)}};
    QCOMPARE(readPage(connection, state.schema, query).error().fault, Fault::Usage);
}

void TestTableReading::readsOnFromAKey()
{
    MOVIEDB_SHARED(state);
    for (const char *name : {"movies", "movie_directors", "table_info"}) {
        TableQuery query;
        query.table = QLatin1String(name);
        const auto all = readPage(connection, state.schema, query);
        MOVIEDB_OK(all);
        QVERIFY(all->rows.size() >= 3);
        QList<QVariantList> read;
        query.limit = 2;
        query.counted = false;
        for (int windows = 0; windows <= all->rows.size(); ++windows) {
            const auto page = readPage(connection, state.schema, query);
            MOVIEDB_OK(page);
            QCOMPARE(page->total, qint64(-1));
            if (page->rows.isEmpty())
                break;
            for (const Row &row : page->rows)
                read << row.key;
            query.afterKey = read.last();
        }
        QCOMPARE(read.size(), all->rows.size());
        for (qsizetype i = 0; i < read.size(); ++i)
            QCOMPARE(read.at(i), all->rows.at(i).key);
        query.sort = {SortKey{state.schema.table(query.table)->columns.first().name, false}};
        QCOMPARE(readPage(connection, state.schema, query).error().fault, Fault::Usage);
    }
}

// A table that another program made in this database.
void TestTableReading::withoutPrimaryKey()
{
    MOVIEDB_DATABASE(database);
    const auto state = prepared(database);
    QVERIFY(state.connection);
    for (const char *sql :
         {"CREATE TABLE jottings (note TEXT, movie_id INTEGER REFERENCES movies (movie_id))",
          "INSERT INTO jottings VALUES ('b', 1), ('a', NULL), ('c', 2)"})
        MOVIEDB_OK(state.connection->executeRaw(QLatin1String(sql)));
    const auto schema = reflect(*state.connection);
    MOVIEDB_OK(schema);
    TableQuery query;
    query.table = QStringLiteral("jottings");
    query.limit = 2;
    QStringList notes;
    for (const qint64 offset : {0, 2}) {
        query.offset = offset;
        const auto page = readPage(*state.connection, *schema, query);
        MOVIEDB_OK(page);
        QCOMPARE(page->total, qint64(3));
        for (const Row &row : page->rows) {
            QVERIFY(row.key.isEmpty());
            notes << row.values.first().toString() + QLatin1Char(' ') + row.labels.last();
        }
    }
    QCOMPARE(notes, (QStringList{QStringLiteral("b Harbour Lights"), QStringLiteral("a "),
                                 QStringLiteral("c Été sans fin")}));
    query.offset = 0;
    query.sort = {SortKey{QStringLiteral("note"), false}};
    const auto sorted = readPage(*state.connection, *schema, query);
    MOVIEDB_OK(sorted);
    QCOMPARE(sorted->rows.first().values.first().toString(), QStringLiteral("a"));
}

void TestTableReading::refusedQueries()
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
    for (const auto &[column, value] :
         {std::pair("runtime", "long"), std::pair("rating", "nan"), std::pair("budget", "inf"),
          std::pair("release_date", "1996-05-101"), std::pair("release_date", "1996-05-10 or so")}) {
        query.filters = {Filter{QLatin1String(column), Comparison::Less, QString::fromLatin1(value)}};
        const auto wrongKind = readPage(connection, state.schema, query);
        QCOMPARE(wrongKind.error().fault, Fault::Usage);
        QVERIFY(wrongKind.error().text.contains(QLatin1String(value)));
    }
}

void TestTableReading::everyTableHasAPage()
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

void TestTableReading::choices()
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

// As many as are asked for are the first of all there are, however they are found.
void TestTableReading::fewChoicesOfMany()
{
    MOVIEDB_PREPARED(state);
    for (const char *name : {"sand", "Sandra", "sAND", "SANd", "S and", "xsand", "Sa", "Ik", "iK", "\u0130k",
                             "i\u212a", "\u0131k", "\u017fand", "Éa", "ées", "s"})
        MOVIEDB_OK(connection.execute(QStringLiteral("INSERT INTO directors (name) VALUES (?)"),
                                      {QString::fromUtf8(name)}));
    for (const char *typed : {"s", "sa", "SAND", "sandr", "ik", "i", "é", "", "%", "zz"}) {
        const auto choose = [&](int limit) {
            QStringList names;
            const auto found = readChoices(connection, state.schema, QStringLiteral("directors"),
                                           QString::fromUtf8(typed), limit);
            if (found)
                for (const ReferenceChoice &choice : *found)
                    names << choice.key.toString() + QLatin1Char(' ') + choice.label;
            return names;
        };
        const QStringList all = choose(1000);
        for (int limit = 1; limit <= all.size(); ++limit)
            QCOMPARE(choose(limit), all.mid(0, limit));
    }
}

QTEST_GUILESS_MAIN(TestTableReading)
#include "tst_tablereading.moc"
