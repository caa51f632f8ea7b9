// The schema reads the same on both engines, and says what the migrations wrote.
#include "core/contract/schemashapes.h"
#include "core/store/moviestore/openstore.h"
#include "core/store/schema/reflection.h"
#include "core/store/schematext/schematext.h"
#include "tests/support/tempdatabase.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::store;

class TestReflection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void types_data();
    void types();
    void defaults_data();
    void defaults();
    void movies_data() { test::addEngineRows(); }
    void movies();
    void roles_data() { test::addEngineRows(); }
    void roles();
    void tablesAsShown_data() { test::addEngineRows(); }
    void tablesAsShown();
    void unlistedTable_data() { test::addEngineRows(); }
    void unlistedTable();
    void bothEnginesAgree();
    void grid();
    void sql_data() { test::addEngineRows(); }
    void sql();
};

void TestReflection::types_data()
{
    QTest::addColumn<QString>("declared");
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *declared, const char *type, ColumnKind kind) {
        QTest::newRow(declared) << QString::fromLatin1(declared) << QString::fromLatin1(type) << int(kind);
    };
    row("VARCHAR(255)", "VARCHAR(255)", ColumnKind::Text);
    row("character varying(50)", "VARCHAR(50)", ColumnKind::Text);
    row("varchar ( 7 )", "VARCHAR(7)", ColumnKind::Text);
    row("character varying", "VARCHAR", ColumnKind::Text);
    row("text", "TEXT", ColumnKind::Text);
    row("NUMERIC(15, 2)", "NUMERIC(15, 2)", ColumnKind::Decimal);
    row("numeric(15,2)", "NUMERIC(15, 2)", ColumnKind::Decimal);
    row("decimal(4)", "NUMERIC(4, 0)", ColumnKind::Decimal);
    row("numeric", "NUMERIC", ColumnKind::Decimal);
    row("double precision", "DOUBLE PRECISION", ColumnKind::Decimal);
    row("int", "INTEGER", ColumnKind::Integer);
    row("integer", "INTEGER", ColumnKind::Integer);
    row("bigint", "BIGINT", ColumnKind::Integer);
    row("bool", "BOOLEAN", ColumnKind::Boolean);
    row("date", "DATE", ColumnKind::Date);
    row("timestamp without time zone", "TIMESTAMP", ColumnKind::Timestamp);
    row("timestamp(6) without time zone", "TIMESTAMP", ColumnKind::Timestamp);
    row("jsonb", "JSONB", ColumnKind::Text);
    row("text[]", "TEXT[]", ColumnKind::Text);
    row("", "", ColumnKind::Text);
}

void TestReflection::types()
{
    QFETCH(QString, declared);
    QFETCH(QString, type);
    QFETCH(int, kind);
    ColumnInfo column;
    setColumnType(column, declared);
    QCOMPARE(column.type, type);
    QCOMPARE(int(column.kind), kind);
}

void TestReflection::defaults_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *expression, const char *expected) {
        QTest::newRow(expression) << QString::fromLatin1(expression) << QString::fromLatin1(expected);
    };
    row("CURRENT_TIMESTAMP", "CURRENT_TIMESTAMP");
    row("current_timestamp", "CURRENT_TIMESTAMP");
    row("false", "FALSE");
    row("0", "0");
    row("-1.5", "-1.5");
    row("'-1'::integer", "'-1'");
    row("'day'::character varying", "'day'");
    row("'it''s::x'::text", "'it''s::x'");
    row("'none'", "'none'");
    row("'0'::numeric(3,1)", "'0'");
    row("lower('A'::text)", "lower('A'::text)");
}

void TestReflection::defaults()
{
    QFETCH(QString, expression);
    QFETCH(QString, expected);
    QCOMPARE(normalisedDefault(expression), expected);
}

void TestReflection::movies()
{
    MOVIEDB_DATABASE(database);
    auto connection = database.connectMigrated();
    QVERIFY(connection);
    const auto schema = reflect(*connection);
    MOVIEDB_OK(schema);
    QCOMPARE(schema->version, int(loadMigrations()->size()));
    const TableInfo *movies = schema->table(u"movies");
    QVERIFY(movies != nullptr);
    QCOMPARE(movies->primaryKey, QStringList{QStringLiteral("movie_id")});
    QCOMPARE(movies->title, QStringLiteral("Movies"));
    QCOMPARE(movies->labelColumn, QStringLiteral("title"));
    QCOMPARE(movies->constraints,
             (QStringList{QStringLiteral("movies_director_id_fkey"),
                          QStringLiteral("movies_distributor_id_fkey"), QStringLiteral("movies_pkey"),
                          QStringLiteral("movies_studio_id_fkey"), QStringLiteral("movies_writer_id_fkey")}));
    QVERIFY(movies->unique.contains(QStringList{QStringLiteral("wikidata_id")}));
    const ColumnInfo *id = movies->column(u"movie_id");
    QVERIFY(id->generated && !id->nullable && !id->defaultText);
    const ColumnInfo *title = movies->column(u"title");
    QCOMPARE(title->type, QStringLiteral("VARCHAR(255)"));
    QCOMPARE(title->maxLength.value_or(0), 255);
    QVERIFY(!title->nullable && !title->generated);
    const ColumnInfo *budget = movies->column(u"budget");
    QCOMPARE(budget->precision, 15);
    QCOMPARE(budget->scale, 2);
    QVERIFY(budget->nullable);
    const ColumnInfo *director = movies->column(u"director_id");
    QVERIFY(director->references.has_value());
    QCOMPARE(director->references->table, QStringLiteral("directors"));
    QCOMPARE(director->references->column, QStringLiteral("director_id"));
    const ColumnInfo *created = movies->column(u"created_at");
    QVERIFY(created->generated && !created->nullable);
    QCOMPARE(created->defaultText.value_or(QString()), QStringLiteral("CURRENT_TIMESTAMP"));
}

void TestReflection::roles()
{
    MOVIEDB_DATABASE(database);
    auto connection = database.connectMigrated();
    QVERIFY(connection);
    const auto schema = reflect(*connection);
    MOVIEDB_OK(schema);
    QCOMPARE(schema->table(u"actors")->role, TableRole::Entity);
    QCOMPARE(schema->table(u"cast")->role, TableRole::Link);
    QCOMPARE(schema->table(u"claims")->role, TableRole::System);
    QCOMPARE(schema->table(u"ratings")->labelColumn, QString());
    QCOMPARE(schema->table(u"movie_genres")->primaryKey,
             (QStringList{QStringLiteral("movie_id"), QStringLiteral("genre_id")}));
    QStringList names;
    for (const TableInfo &table : schema->tables)
        names << table.name;
    QCOMPARE(names.mid(0, 4), (QStringList{QStringLiteral("schema_migrations"), QStringLiteral("directors"),
                                           QStringLiteral("writers"), QStringLiteral("studios")}));
    QVERIFY(names.indexOf(QStringLiteral("movies")) < names.indexOf(QStringLiteral("table_info")));
}

// A person finds films first and the program's own tables last, whatever was created when; an unlisted one behind
// those that have a place.
void TestReflection::tablesAsShown()
{
    MOVIEDB_DATABASE(database);
    const QString folder = database.writeMigration(
        QStringLiteral("%1_festivals.sql").arg(loadMigrations()->size() + 1, 4, 10, QLatin1Char('0')),
        QStringLiteral("CREATE TABLE festivals (festival_id INTEGER PRIMARY KEY);"));
    auto connection = database.connectMigrated(folder);
    QVERIFY(connection);
    const auto schema = reflect(*connection);
    MOVIEDB_OK(schema);
    QStringList names;
    for (const TableInfo &table : schema->tablesAsShown())
        names << table.name;
    QCOMPARE(names.size(), schema->tables.size());
    QCOMPARE(names.mid(0, 3),
             (QStringList{QStringLiteral("movies"), QStringLiteral("actors"), QStringLiteral("directors")}));
    QCOMPARE(names.mid(names.size() - 2),
             (QStringList{QStringLiteral("schema_migrations"), QStringLiteral("festivals")}));
}

void TestReflection::unlistedTable()
{
    MOVIEDB_DATABASE(database);
    const QString folder = database.writeMigration(
        QStringLiteral("%1_festival_awards.sql").arg(loadMigrations()->size() + 1, 4, 10, QLatin1Char('0')),
        QStringLiteral(
            "CREATE TABLE festival_awards (award_id INTEGER PRIMARY KEY, name TEXT NOT NULL, code "
            "VARCHAR(5) DEFAULT 'gold' UNIQUE, won BOOLEAN NOT NULL DEFAULT FALSE, movie_id INTEGER "
            "REFERENCES movies, UNIQUE (name, movie_id));"));
    auto connection = database.connectMigrated(folder);
    QVERIFY(connection);
    const auto schema = reflect(*connection);
    MOVIEDB_OK(schema);
    const TableInfo *table = schema->table(u"festival_awards");
    QVERIFY(table != nullptr);
    QCOMPARE(table->role, TableRole::Entity);
    QCOMPARE(table->title, QStringLiteral("Festival awards"));
    QCOMPARE(table->labelColumn, QStringLiteral("name"));
    QCOMPARE(table->column(u"code")->defaultText.value_or(QString()), QStringLiteral("'gold'"));
    QCOMPARE(table->column(u"won")->defaultText.value_or(QString()), QStringLiteral("FALSE"));
    QVERIFY(!table->column(u"award_id")->generated);
    QCOMPARE(table->column(u"movie_id")->references->column, QStringLiteral("movie_id"));
    QCOMPARE(table->unique, (QList<QStringList>{{QStringLiteral("code")},
                                                {QStringLiteral("name"), QStringLiteral("movie_id")}}));
    QCOMPARE(table->constraints, (QStringList{QStringLiteral("festival_awards_code_key"),
                                              QStringLiteral("festival_awards_movie_id_fkey"),
                                              QStringLiteral("festival_awards_name_movie_id_key"),
                                              QStringLiteral("festival_awards_pkey")}));
}

void TestReflection::bothEnginesAgree()
{
    QMap<int, QByteArray> json;
    for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
        const test::TempDatabase database(engine);
        if (!database.skipReason().isEmpty())
            QSKIP(qPrintable(database.skipReason()));
        auto connection = database.connectMigrated();
        QVERIFY(connection);
        const auto schema = reflect(*connection);
        MOVIEDB_OK(schema);
        json[int(engine)] = contract::schemaJson(*schema, {});
    }
    QVERIFY(json.first().size() > 5000);
    QCOMPARE(json.first(), json.last());
}

void TestReflection::grid()
{
    SchemaInfo schema;
    TableInfo table;
    table.name = QStringLiteral("shelves");
    table.primaryKey = {QStringLiteral("shelf_id")};
    table.constraints = {QStringLiteral("shelves_pkey")};
    ColumnInfo column;
    column.name = QStringLiteral("shelf_id");
    column.nullable = false;
    setColumnType(column, QStringLiteral("INTEGER"));
    table.columns << column;
    column.name = QStringLiteral("room_id");
    column.nullable = true;
    column.defaultText = QStringLiteral("0");
    column.references = Reference{QStringLiteral("rooms"), QStringLiteral("room_id")};
    table.columns << column;
    table.foreignKeys << ForeignKey{QStringLiteral("shelves_room_id_fkey"),
                                    {column.name},
                                    QStringLiteral("rooms"),
                                    {column.name},
                                    QStringLiteral("NO ACTION"),
                                    QStringLiteral("NO ACTION")};
    schema.tables << table;
    const QString expected = QStringLiteral("╒══════════════╤════════════════════════════════════════╕\n"
                                            "│ Table        │ shelves                                │\n"
                                            "├──────────────┼────────────────────────────────────────┤\n"
                                            "│ Columns      │ NAME      TYPE     NULLABLE    DEFAULT │\n"
                                            "│              │ shelf_id  INTEGER  False               │\n"
                                            "│              │ room_id   INTEGER  True        0       │\n"
                                            "├──────────────┼────────────────────────────────────────┤\n"
                                            "│ Primary Key  │ shelf_id                               │\n"
                                            "├──────────────┼────────────────────────────────────────┤\n"
                                            "│ Foreign Keys │ rooms.room_id                          │\n"
                                            "├──────────────┼────────────────────────────────────────┤\n"
                                            "│ Constraints  │ shelves_pkey                           │\n"
                                            "╘══════════════╧════════════════════════════════════════╛\n");
    QCOMPARE(contract::schemaGrid(schema, QStringLiteral("shelves")), expected);
    QCOMPARE(contract::schemaGrid(schema, QStringLiteral("nothing")), QString());
}

void TestReflection::sql()
{
    MOVIEDB_DATABASE(database);
    auto connection = database.connectMigrated();
    QVERIFY(connection);
    const auto schema = reflect(*connection);
    MOVIEDB_OK(schema);
    const auto sql = readSchemaSql(*connection, *schema, QStringLiteral("movies"), connection->engine(),
                                   *loadMigrations());
    MOVIEDB_OK(sql);
    QVERIFY(sql->startsWith(QStringLiteral("CREATE TABLE")));
    QVERIFY(sql->contains(QStringLiteral("movies_wikidata_id_key")));
    QVERIFY(!sql->contains(QStringLiteral("CREATE TABLE directors")));
}

QTEST_GUILESS_MAIN(TestReflection)
#include "tst_reflection.moc"
