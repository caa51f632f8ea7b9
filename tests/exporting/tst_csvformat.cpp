#include "core/formats/csvformat.h"

#include <QTest>

using namespace moviedb;

class TestCsvFormat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void csvCell_data();
    void csvCell();
    void referencesComeWithNames();
};

void TestCsvFormat::csvCell_data()
{
    QTest::addColumn<QVariant>("cell");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("text") << QVariant(QStringLiteral("Harbour")) << QByteArray("Harbour\r\n");
    QTest::newRow("comma") << QVariant(QStringLiteral("Sea, the")) << QByteArray("\"Sea, the\"\r\n");
    QTest::newRow("quote") << QVariant(QStringLiteral("a \"b\"")) << QByteArray("\"a \"\"b\"\"\"\r\n");
    QTest::newRow("comma far in") << QVariant(QString(40, QLatin1Char('x')) + QStringLiteral(", y"))
                                  << QByteArray('"' + QByteArray(40, 'x') + ", y\"\r\n");
    QTest::newRow("line break") << QVariant(QStringLiteral("a\nb")) << QByteArray("\"a\nb\"\r\n");
    QTest::newRow("null") << QVariant() << QByteArray("\r\n");
    QTest::newRow("number") << QVariant(qint64(-5)) << QByteArray("-5\r\n");
    QTest::newRow("decimal") << QVariant(25000000.0) << QByteArray("25000000\r\n");
    QTest::newRow("begins as a guarded formula does")
        << QVariant(QStringLiteral("'=1+1")) << QByteArray("''=1+1\r\n");
    QTest::newRow("only an apostrophe") << QVariant(QStringLiteral("'Tis")) << QByteArray("'Tis\r\n");
    QTest::newRow("formula") << QVariant(QStringLiteral("=HYPERLINK(1)")) << QByteArray("'=HYPERLINK(1)\r\n");
    QTest::newRow("plus") << QVariant(QStringLiteral("+1")) << QByteArray("'+1\r\n");
    QTest::newRow("minus text") << QVariant(QStringLiteral("-1+cmd")) << QByteArray("'-1+cmd\r\n");
    QTest::newRow("at") << QVariant(QStringLiteral("@SUM(A1)")) << QByteArray("'@SUM(A1)\r\n");
    QTest::newRow("tab") << QVariant(QStringLiteral("\t=1")) << QByteArray("'\t=1\r\n");
    QTest::newRow("unicode") << QVariant(QString::fromUtf8("Amélie 東京")) << QByteArray("Amélie 東京\r\n");
}

void TestCsvFormat::csvCell()
{
    QFETCH(QVariant, cell);
    QFETCH(QByteArray, line);
    TableInfo table;
    table.columns.resize(1);
    RowBlock block(1);
    block.add(cell);
    ByteWriter bytes;
    csvFormat().rows(bytes, table, block, true);
    QCOMPARE(bytes.bytes().toByteArray(), line);
}

void TestCsvFormat::referencesComeWithNames()
{
    TableInfo table;
    table.columns.resize(3);
    table.columns[0].name = QStringLiteral("title");
    table.columns[1].name = QStringLiteral("director_id");
    table.columns[1].references = Reference{QStringLiteral("directors"), QStringLiteral("director_id")};
    table.columns[2].name = QStringLiteral("year");
    RowBlock block(4);
    for (const QVariant &cell : {QVariant(QStringLiteral("Tide")), QVariant(qint64(7)),
                                 QVariant(qint64(1990)), QVariant(QStringLiteral("Ada Novak"))})
        block.add(cell);
    QCOMPARE(csvFormat().beginRows(table), QByteArray("title,director_id,director,year\r\n"));
    ByteWriter bytes;
    csvFormat().rows(bytes, table, block, true);
    QCOMPARE(bytes.bytes().toByteArray(), QByteArray("Tide,7,Ada Novak,1990\r\n"));
}

QTEST_GUILESS_MAIN(TestCsvFormat)
#include "tst_csvformat.moc"
