// What is read from the text of CREATE statements, and expressions in one spelling.
#include "core/store/schema/tabletext.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::store;

namespace {

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

} // namespace

class TestTableText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tableTexts();
    void indexTexts_data();
    void indexTexts();
    void expressions_data();
    void expressions();
};

void TestTableText::tableTexts()
{
    const TableText read = readTableText(text(
        "CREATE TABLE \"odd (name\" ( -- a person's own\n"
        "    id INTEGER PRIMARY KEY, -- the number, of course\n"
        "    [a name] TEXT DEFAULT 'x, -- no comment' CHECK ([a name] <> ')'), /* called so */\n"
        "    -- on a line of its own: of nothing\n"
        "    price NUMERIC(10, 2) CONSTRAINT fair CHECK (price >= 0 AND (price < 100 OR id IN (1, 2))),\n"
        "    twice NUMERIC GENERATED ALWAYS AS (price * (1 + 1)) STORED, shout AS (upper(\"a name\")),\n"
        "    CHECK (price <> id)\n"
        ") STRICT -- the end"));
    QCOMPARE(read.comment, text("a person's own"));
    QCOMPARE(read.comments, (QHash<QString, QString>{{text("id"), text("the number, of course")},
                                                     {text("a name"), text("called so")}}));
    QCOMPARE(read.computedAs, (QHash<QString, QString>{{text("twice"), text("price * (1 + 1)")},
                                                       {text("shout"), text("upper(\"a name\")")}}));
    QCOMPARE(read.checks.size(), 3);
    QCOMPARE(read.checks.at(0).expression, text("[a name] <> ')'"));
    QCOMPARE(read.checks.at(1).name, text("fair"));
    QCOMPARE(read.checks.at(1).expression, text("price >= 0 AND (price < 100 OR id IN (1, 2))"));
    QCOMPARE(read.checks.at(2).name, QString());
    for (const char *broken :
         {"", "CREATE TABLE t", "CREATE TABLE t (a CHECK (", "CREATE TABLE t (a 'x", "/*", "--", ")("})
        QVERIFY(readTableText(text(broken)).computedAs.isEmpty());
}

void TestTableText::indexTexts_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QStringList>("parts");
    QTest::addColumn<QString>("where");
    QTest::newRow("columns") << text("CREATE INDEX i ON t (a, b DESC)") << QStringList{text("a"), text("b")}
                             << QString();
    QTest::newRow("an expression")
        << text("CREATE UNIQUE INDEX i ON \"t(\" (lower(a), max(b, c) DESC) WHERE a IS NOT NULL")
        << QStringList{text("lower(a)"), text("max(b, c)")} << text("a IS NOT NULL");
    QTest::newRow("not one") << text("CREATE") << QStringList{} << QString();
}

void TestTableText::indexTexts()
{
    QFETCH(QString, sql);
    const IndexText index = readIndexText(sql);
    QTEST(index.where, "where");
    if (!index.parts.join(QString()).isEmpty())
        QTEST(index.parts, "parts");
}

void TestTableText::expressions_data()
{
    QTest::addColumn<QString>("told");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *told, const char *expected) {
        QTest::newRow(told) << text(told) << text(expected);
    };
    row("rating >= 0", "rating >= 0");
    row("(rating >= (0)::numeric)", "rating >= 0");
    row("((rating >= (0)::numeric) AND (rating <= (10)::numeric))", "rating >= 0 AND rating <= 10");
    row("((kind)::text = ANY ((ARRAY['a'::character varying, 'b''s'::character varying])::text[]))",
        "kind IN ('a', 'b''s')");
    row("kind IN ('a', 'b''s')", "kind IN ('a', 'b''s')");
    row("kind IN ('a')", "kind IN ('a')");
    row("(undo_order IS NOT NULL)", "undo_order IS NOT NULL");
    row("(note <> '::text (0)'::text)", "note <> '::text (0)'");
    row("lower((title)::text)", "lower(title)");
    row("((a)::numeric(15,2) * b)", "a * b");
    row("(a + 1) * (b + 1)", "(a + 1) * (b + 1)");
    row("(NOT (a = 1))", "NOT (a = 1)");
    row("", "");
}

void TestTableText::expressions()
{
    QFETCH(QString, told);
    QTEST(normalisedExpression(told), "expected");
}

QTEST_GUILESS_MAIN(TestTableText)
#include "tst_tabletext.moc"
