// The formats that describe themselves: what every one of them has to keep.
#include "core/exporting/rowformats.h"
#include "core/exporting/rowjson.h"

#include <QSet>
#include <QTest>

using namespace moviedb;

class TestRowFormats : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesAndSuffixesAreUnique();
    void unknownNameIsRefused();
    void rows_data();
    void rows();
    void films_data();
    void films();
    void jsonKeepsNumbersAndNulls();
};

void TestRowFormats::namesAndSuffixesAreUnique()
{
    QSet<QString> names;
    QSet<QString> suffixes;
    for (const RowFormat &format : rowFormats()) {
        names << QLatin1String(format.name);
        suffixes << QLatin1String(format.suffix);
        QVERIFY(qstrlen(format.title) > 0 && qstrlen(format.help) > 0);
        QVERIFY(format.beginRows && format.row && format.endRows);
        QCOMPARE(format.film != nullptr, format.beginFilms != nullptr && format.endFilms != nullptr);
    }
    QCOMPARE(names.size(), rowFormats().size());
    QCOMPARE(suffixes.size(), rowFormats().size());
    QCOMPARE(rowFormatNames(QStringLiteral("|")), QStringLiteral("json|jsonl|csv"));
}

void TestRowFormats::unknownNameIsRefused()
{
    QCOMPARE(*findRowFormat({}), &rowFormats().first());
    const auto unknown = findRowFormat(QStringLiteral("xlsx"));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().fault, Fault::Usage);
    QCOMPARE(unknown.error().remedy, QStringLiteral("Formats: json, jsonl, csv."));
}

void TestRowFormats::rows_data()
{
    QTest::addColumn<QByteArray>("none");
    QTest::addColumn<QByteArray>("two");
    QTest::newRow("json") << QByteArray("[]\n") << QByteArray("[\n{\"votes\":1},\n{\"votes\":2}\n]\n");
    QTest::newRow("jsonl") << QByteArray() << QByteArray("{\"votes\":1}\n{\"votes\":2}\n");
    QTest::newRow("csv") << QByteArray("votes\r\n") << QByteArray("votes\r\n1\r\n2\r\n");
}

void TestRowFormats::rows()
{
    QFETCH(QByteArray, none);
    QFETCH(QByteArray, two);
    const auto found = findRowFormat(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(found.ok());
    const RowFormat &format = **found;
    TableInfo table;
    table.columns.resize(1);
    table.columns[0].name = QStringLiteral("votes");
    QCOMPARE(format.beginRows(table) + format.endRows(true), none);
    const auto line = [](qint64 votes) { return Row{{votes}, {votes}, {QString()}}; };
    QCOMPARE(format.beginRows(table) + format.row(table, line(1), true) + format.row(table, line(2), false) +
                 format.endRows(false),
             two);
}

void TestRowFormats::films_data()
{
    QTest::addColumn<QByteArray>("none");
    QTest::addColumn<QByteArray>("two");
    QTest::newRow("json") << QByteArray("{\"counts\":0,\"movies\":[\n]}\n")
                          << QByteArray("{\"counts\":0,\"movies\":[\n{\"a\":1},\n{\"b\":2}\n]}\n");
    QTest::newRow("jsonl") << QByteArray("{\"counts\":0}\n")
                           << QByteArray("{\"counts\":0}\n{\"a\":1}\n{\"b\":2}\n");
}

void TestRowFormats::films()
{
    QFETCH(QByteArray, none);
    QFETCH(QByteArray, two);
    const auto found = findRowFormat(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(found.ok());
    const RowFormat &format = **found;
    const QByteArray begin = format.beginFilms("{\"counts\":0}");
    QCOMPARE(begin + format.endFilms(), none);
    QCOMPARE(begin + format.film("{\"a\":1}", true) + format.film("{\"b\":2}", false) + format.endFilms(),
             two);
}

void TestRowFormats::jsonKeepsNumbersAndNulls()
{
    TableInfo table;
    table.columns.resize(3);
    table.columns[0].name = QStringLiteral("score");
    table.columns[1].name = QStringLiteral("votes");
    table.columns[2].name = QStringLiteral("note");
    Row row;
    row.values = {8.1, qint64(12), QVariant()};
    QCOMPARE(jsonRow(table, row), QByteArray(R"({"score":8.1,"votes":12,"note":null})"));
}

QTEST_GUILESS_MAIN(TestRowFormats)
#include "tst_rowformats.moc"
