// Migration files are cut the same way on every machine.
#include "core/store/migrate/sqlscript.h"

#include <QFile>
#include <QTest>

using namespace moviedb;
using namespace moviedb::store;

class TestSqlScript : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void splits_data();
    void splits();
    void refuses_data();
    void refuses();
    void takesTheLinesOfAnEngine();
    void refusesUnknownMarks();
};

void TestSqlScript::splits_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("statements");
    const auto row = [](const char *name, const char *script, const QStringList &statements) {
        QTest::newRow(name) << QString::fromUtf8(script) << statements;
    };
    row("empty", "", {});
    row("only blanks and comments", " \n-- nothing; here\n/* nor; here */ ; ;", {});
    row("two", "SELECT 1;\nSELECT 2;", {QStringLiteral("SELECT 1"), QStringLiteral("SELECT 2")});
    row("no last semicolon", "SELECT 1;SELECT 2", {QStringLiteral("SELECT 1"), QStringLiteral("SELECT 2")});
    row("quoted semicolons", "SELECT ';', \"a;b\";SELECT 'it''s;';",
        {QStringLiteral("SELECT ';', \"a;b\""), QStringLiteral("SELECT 'it''s;'")});
    row("comment marks in quotes", "SELECT '--', '/*';SELECT 2;",
        {QStringLiteral("SELECT '--', '/*'"), QStringLiteral("SELECT 2")});
    row("comments between and inside",
        "-- one; \nSELECT 1 -- tail; 'x\n, 2;/* a /* nested; */ b; */SELECT/**/3;",
        {QStringLiteral("SELECT 1 \n, 2"), QStringLiteral("SELECT 3")});
    row("dollar quotes", "CREATE FUNCTION f() AS $$ BEGIN x; END; $$ LANGUAGE plpgsql;DO $a$ b; $$ c; $a$;",
        {QStringLiteral("CREATE FUNCTION f() AS $$ BEGIN x; END; $$ LANGUAGE plpgsql"),
         QStringLiteral("DO $a$ b; $$ c; $a$")});
    row("dollar parameters", "SELECT $1; SELECT $2;",
        {QStringLiteral("SELECT $1"), QStringLiteral("SELECT $2")});
    row("trigger",
        "CREATE TRIGGER t AFTER UPDATE ON a BEGIN UPDATE a SET b = 1; DELETE FROM c; END;SELECT 1;",
        {QStringLiteral("CREATE TRIGGER t AFTER UPDATE ON a BEGIN UPDATE a SET b = 1; DELETE FROM c; END"),
         QStringLiteral("SELECT 1")});
    row("trigger with case",
        "create temp trigger t before insert on a when case when 1 then 1 else 0 end begin "
        "update a set b = case when b then 1 else case when c then 2 end end; end; SELECT 2",
        {QStringLiteral("create temp trigger t before insert on a when case when 1 then 1 else 0 end begin "
                        "update a set b = case when b then 1 else case when c then 2 end end; end"),
         QStringLiteral("SELECT 2")});
    row("words that contain the words",
        "CREATE TRIGGER t AFTER UPDATE ON a BEGIN SELECT beginning, end_date; END;S",
        {QStringLiteral("CREATE TRIGGER t AFTER UPDATE ON a BEGIN SELECT beginning, end_date; END"),
         QStringLiteral("S")});
    row("begin of a transaction", "BEGIN; SELECT 1; END;",
        {QStringLiteral("BEGIN"), QStringLiteral("SELECT 1"), QStringLiteral("END")});
    row("case outside triggers", "SELECT CASE a WHEN 1 THEN 2 END; SELECT 3;",
        {QStringLiteral("SELECT CASE a WHEN 1 THEN 2 END"), QStringLiteral("SELECT 3")});
    row("not ASCII", "INSERT INTO a VALUES ('Amélie; 東京');",
        {QString::fromUtf8("INSERT INTO a VALUES ('Amélie; 東京')")});
}

void TestSqlScript::splits()
{
    QFETCH(QString, script);
    QFETCH(QStringList, statements);
    const auto found = splitStatements(script);
    QVERIFY(found.ok());
    QCOMPARE(*found, statements);
}

void TestSqlScript::refuses_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("place");
    QTest::newRow("quote") << QStringLiteral("SELECT 1;\nSELECT 'open;") << QStringLiteral("line 2");
    QTest::newRow("identifier") << QStringLiteral("SELECT \"open;") << QStringLiteral("line 1");
    QTest::newRow("comment") << QStringLiteral("/* /* */ SELECT 1;") << QStringLiteral("line 1");
    QTest::newRow("dollar quote") << QStringLiteral("\n\nDO $x$ a; $y$") << QStringLiteral("line 3");
    QTest::newRow("trigger") << QStringLiteral("CREATE TRIGGER t AFTER UPDATE ON a BEGIN SELECT 1;")
                             << QStringLiteral("line 1");
}

void TestSqlScript::refuses()
{
    QFETCH(QString, script);
    QFETCH(QString, place);
    const auto found = splitStatements(script);
    QVERIFY(!found.ok());
    QCOMPARE(found.error().fault, Fault::Config);
    QCOMPARE(found.error().where, place);
}

void TestSqlScript::takesTheLinesOfAnEngine()
{
    const QString script = QStringLiteral("a\n-- @only sqlite\nb\n  --  @only   postgres\nc\n-- @all\nd");
    const auto sqlite = linesFor(script, Engine::Sqlite);
    const auto postgres = linesFor(script, Engine::Postgres);
    QVERIFY(sqlite.ok() && postgres.ok());
    QCOMPARE(sqlite->simplified(), QStringLiteral("a b d"));
    QCOMPARE(postgres->simplified(), QStringLiteral("a c d"));
}

void TestSqlScript::refusesUnknownMarks()
{
    for (const char *mark : {"-- @only oracle", "-- @sqlite", "-- @only", "-- @end"}) {
        const auto lines = linesFor(QStringLiteral("a\n") + QString::fromLatin1(mark), Engine::Sqlite);
        QVERIFY2(!lines.ok(), mark);
        QCOMPARE(lines.error().where, QStringLiteral("line 2"));
    }
}

QTEST_GUILESS_MAIN(TestSqlScript)
#include "tst_sqlscript.moc"
