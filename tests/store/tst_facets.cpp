// The values of a field and how many rows have each follow the other filters, and filters on what a row is linked with, the
// same on both engines.
#include "core/store/browsing/facets.h"
#include "core/store/browsing/tablewindows.h"
#include "core/store/missing/missingindex.h"
#include "tests/store/sampletables.h"

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

class TestFacets : public SharedTables
{
    Q_OBJECT
private Q_SLOTS:
    void cleanupTestCase() { dropShared(); }
    void linkedFields_data() { addEngineRows(); }
    void linkedFields();
    void linkedFilters_data();
    void linkedFilters();
    void counts_data();
    void counts();
    void filtered_data();
    void filtered();
    void countsFollowTheData_data() { addEngineRows(); }
    void countsFollowTheData();
    void refused_data() { addEngineRows(); }
    void refused();

private:
    static QList<qint64> found(Connection &connection, const SchemaInfo &schema, const QList<Filter> &filters)
    {
        TableQuery query;
        query.table = QStringLiteral("movies");
        query.filters = filters;
        const auto page = readPage(connection, schema, query);
        if (!page)
            return {-1};
        QList<qint64> ids;
        for (const Row &row : page->rows)
            ids << row.key.first().toLongLong();
        std::sort(ids.begin(), ids.end());
        return ids;
    }
};

void TestFacets::linkedFields()
{
    MOVIEDB_SHARED(state);
    Q_UNUSED(connection)
    const TableInfo *movies = state.schema.table(u"movies");
    QVERIFY(movies != nullptr);
    for (const char *name :
         {"genres", "directors", "actors", "countries", "offers.provider", "ratings.source"})
        QVERIFY2(movies->linkedField(QString::fromLatin1(name)) != nullptr, name);
    QVERIFY(movies->linkedField(u"claims") == nullptr);
    const TableInfo *actors = state.schema.table(u"actors");
    QVERIFY(actors != nullptr && actors->linkedField(u"movies") != nullptr);
}

void TestFacets::linkedFilters_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("comparison");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QList<qint64>>("ids");
    for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
        const QByteArray prefix = engine == Engine::Sqlite ? "sqlite: " : "postgres: ";
        const auto row = [&](const char *name, const char *field, Comparison comparison,
                             const QVariant &value, const QList<qint64> &ids) {
            QTest::newRow((prefix + name).constData())
                << engine << QString::fromLatin1(field) << int(comparison) << value << ids;
        };
        const auto texts = [](const char *first, const char *second = nullptr) {
            QStringList list{QString::fromUtf8(first)};
            if (second != nullptr)
                list << QString::fromUtf8(second);
            return QVariant(list);
        };
        row("a genre", "genres", Comparison::Equals, QStringLiteral("Western"), {1});
        row("one of the directors", "directors", Comparison::OneOf, texts("Ada Brink"), {1, 5});
        row("not by her", "directors", Comparison::NoneOf, texts("Ada Brink"), {2, 3, 4});
        row("contains", "actors", Comparison::Contains, QStringLiteral("fenn"), {1});
        row("not", "actors", Comparison::NotEquals, QStringLiteral("Lou Fenn"), {2, 3, 4, 5});
        row("without any", "directors", Comparison::IsEmpty, {}, {2, 3, 4});
        row("with some", "genres", Comparison::IsNotEmpty, {}, {1});
        row("a provider", "offers.provider", Comparison::OneOf, texts("Reel", "Other"), {1});
        row("a decade", "release_date", Comparison::Equals, QStringLiteral("1990s"), {1, 2, 5});
        row("decades", "release_date", Comparison::OneOf, texts("2000s", "1980s"), {4});
        row("other decades", "release_date", Comparison::NoneOf, texts("1990s"), {3, 4});
        row("years and texts", "imdb_id", Comparison::OneOf, texts("tt1", "tt2"), {1, 2});
        QStringList many(3000, QStringLiteral("tt7"));
        row("very many texts", "imdb_id", Comparison::OneOf, many << QStringLiteral("tt2"), {2});
        row("very many days", "release_date", Comparison::OneOf,
            QStringList(3000, QStringLiteral("1850")) << QStringLiteral("1990s"), {1, 2, 5});
        row("reference", "director_id", Comparison::OneOf, texts("Ada Brink"), {1, 4, 5});
        row("not that reference", "director_id", Comparison::NoneOf, texts("Ada Brink"), {2, 3});
        row("nothing of nothing", "imdb_id", Comparison::OneOf, QVariant(QStringList()), {});
    }
}

void TestFacets::linkedFilters()
{
    MOVIEDB_SHARED(state);
    QFETCH(QString, field);
    QFETCH(int, comparison);
    QFETCH(QVariant, value);
    QFETCH(QList<qint64>, ids);
    QCOMPARE(found(connection, state.schema, {Filter{field, Comparison(comparison), value}}), ids);
}

void TestFacets::counts_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("holding");
    QTest::addColumn<QString>("told");
    for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
        const QByteArray prefix = engine == Engine::Sqlite ? "sqlite: " : "postgres: ";
        const auto row = [&](const char *name, const char *field, const char *search, const char *holding,
                             const char *told) {
            QTest::newRow((prefix + name).constData())
                << engine << QString::fromLatin1(field) << QString::fromLatin1(search)
                << QString::fromUtf8(holding) << QString::fromUtf8(told);
        };
        row("directors", "directors", "", "", "Ada Brink 2, Émile Ort 1");
        row("of a search", "directors", "zinc", "", "Ada Brink 1");
        row("holding", "directors", "", "émi", "Émile Ort 1");
        row("genres", "genres", "", "", "Drama 1, Western 1");
        row("decades", "release_date", "", "", "2000s 1, 1990s 3");
        row("short text", "imdb_id", "", "", "tt1 1, tt2 1");
        row("provider", "offers.provider", "", "", "Reel 1");
        row("nothing", "genres", "zinc", "", "");
        row("missing", "", "", "run", "runtime 1");
    }
}

void TestFacets::counts()
{
    MOVIEDB_SHARED(state);
    FacetQuery query;
    query.rows.table = QStringLiteral("movies");
    QFETCH(QString, field);
    QFETCH(QString, search);
    QFETCH(QString, holding);
    query.field = field;
    query.rows.search = search;
    query.holding = holding;
    // A field's own filter does not count: what else could be chosen would be gone.
    if (field == QLatin1String("directors"))
        query.rows.filters = {Filter{field, Comparison::OneOf, QStringList{QStringLiteral("Ada Brink")}}};
    const auto counts = readFacet(connection, state.schema, query);
    MOVIEDB_OK(counts);
    QStringList told;
    for (const FacetValue &value : counts->values)
        told << QStringLiteral("%1 %2").arg(value.value).arg(value.rows);
    QTEST(told.join(QLatin1String(", ")), "told");
    QVERIFY(!counts->more);
    query.most = 1;
    const auto one = readFacet(connection, state.schema, query);
    MOVIEDB_OK(one);
    if (!field.isEmpty())
        QCOMPARE(one->more, counts->values.size() > 1);
}

void TestFacets::filtered_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("least");
    QTest::addColumn<QString>("told");
    for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
        const QByteArray prefix = engine == Engine::Sqlite ? "sqlite: " : "postgres: ";
        const auto row = [&](const char *name, const char *field, int least, const char *told) {
            QTest::newRow((prefix + name).constData())
                << engine << QString::fromLatin1(field) << least << QString::fromUtf8(told);
        };
        row("decades", "release_date", 95, "1990s 2");
        row("decades of more", "release_date", 1, "2000s 1, 1990s 3");
        row("decades of none", "release_date", 500, "");
        row("texts", "imdb_id", 100, "tt1 1");
        row("reference", "director_id", 90, "1 2, 2 1, 3 1");
        row("without an index", "plot", 95, "A storm at 100% strength 1");
        row("genres", "genres", 95, "Drama 1, Western 1");
        row("genres of most", "genres", 1, "Drama 1, Western 1");
        row("genres of none", "genres", 500, "");
        row("people", "directors", 95, "Ada Brink 1, Émile Ort 1");
        row("people of most", "directors", 1, "Ada Brink 2, Émile Ort 1");
        row("a text in the link", "offers.provider", 95, "Reel 1");
        row("missing", "", 95, "plot 1, rating 1");
    }
}

// By the rows of the other filters, in an index or row by row; whether there is an index of what is missing or not.
void TestFacets::filtered()
{
    MOVIEDB_SHARED(state);
    QFETCH(QString, field);
    QFETCH(int, least);
    FacetQuery query;
    query.rows.table = QStringLiteral("movies");
    query.rows.filters = {{QStringLiteral("runtime"), Comparison::GreaterOrEqual, least}};
    query.field = field;
    for (const bool indexed : {false, true}) {
        if (indexed)
            MOVIEDB_OK(makeMissingIndex(connection, *state.schema.table(u"movies")));
        const auto counts = readFacet(connection, state.schema, query);
        MOVIEDB_OK(counts);
        QStringList found;
        for (const FacetValue &value : counts->values)
            if (!field.isEmpty() || value.value == QLatin1String("plot") ||
                value.value == QLatin1String("rating"))
                found << QStringLiteral("%1 %2").arg(value.value).arg(value.rows);
        QTEST(found.join(QLatin1String(", ")), "told");
        ++query.most; // another question: counted again
    }
}

// Counts are kept between questions, but not beyond a change by anybody.
void TestFacets::countsFollowTheData()
{
    MOVIEDB_DATABASE(database);
    Prepared state = prepared(database);
    QVERIFY(state.connection);
    auto other = database.connect();
    QVERIFY(other);
    const auto told = [&](Connection &connection, const char *field) {
        FacetQuery query;
        query.rows.table = QStringLiteral("movies");
        query.field = QString::fromLatin1(field);
        const auto counts = readFacet(connection, state.schema, query);
        QStringList texts;
        if (counts)
            for (const FacetValue &value : counts->values)
                texts << QStringLiteral("%1 %2").arg(value.value).arg(value.rows);
        return texts.join(QLatin1String(", "));
    };
    QCOMPARE(told(*state.connection, "genres"), QStringLiteral("Drama 1, Western 1"));
    QCOMPARE(told(*state.connection, "release_date"), QStringLiteral("2000s 1, 1990s 3"));
    MOVIEDB_OK(other->execute(
        QStringLiteral("INSERT INTO movie_genres (movie_id, genre_id, position) VALUES (2, 1, 1)")));
    QCOMPARE(told(*state.connection, "genres"), QStringLiteral("Drama 2, Western 1"));
    MOVIEDB_OK(state.connection->execute(QStringLiteral("DELETE FROM movie_genres WHERE movie_id = 1")));
    QCOMPARE(told(*state.connection, "genres"), QStringLiteral("Drama 1"));
    {
        auto transaction = state.connection->begin();
        MOVIEDB_OK(transaction);
        MOVIEDB_OK(state.connection->execute(QStringLiteral("DELETE FROM movie_genres")));
        QCOMPARE(told(*state.connection, "genres"), QString());
        QCOMPARE(told(*other, "genres"), QStringLiteral("Drama 1"));
    }
    QCOMPARE(told(*state.connection, "genres"), QStringLiteral("Drama 1"));
    QCOMPARE(told(*state.connection, "release_date"), QStringLiteral("2000s 1, 1990s 3"));
}

void TestFacets::refused()
{
    MOVIEDB_SHARED(state);
    FacetQuery query;
    query.rows.table = QStringLiteral("movies");
    query.field = QStringLiteral("no_such");
    const auto counts = readFacet(connection, state.schema, query);
    QVERIFY(!counts);
    QCOMPARE(counts.error().fault, Fault::Usage);
}

QTEST_GUILESS_MAIN(TestFacets)
#include "tst_facets.moc"
