// The formats that describe themselves: what every one of them has to keep.
#include "core/contract/jsonvalue.h"
#include "core/formats/celltext.h"
#include "core/formats/rowfile.h"
#include "core/formats/rowformats.h"
#include "core/formats/rowjson.h"

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
    void jsonCell_data();
    void jsonCell();
    void jsonKeepsNumbersAndNulls();

private:
    static RowBlock blockOf(const QVariantList &cells, qsizetype columns);
};

void TestRowFormats::namesAndSuffixesAreUnique()
{
    QSet<QString> names;
    QSet<QString> suffixes;
    for (const RowFormat &format : rowFormats()) {
        names << QLatin1String(format.name);
        suffixes << QLatin1String(format.suffix);
        QVERIFY(qstrlen(format.title) > 0 && qstrlen(format.help) > 0);
        QVERIFY(format.file || (format.beginRows && format.rows && format.endRows));
        QCOMPARE(format.isFilmText(), format.beginFilms != nullptr && format.endFilms != nullptr);
        QCOMPARE(format.films == FilmLayout::File, format.filmFile != nullptr);
    }
    QCOMPARE(names.size(), rowFormats().size());
    QCOMPARE(suffixes.size(), rowFormats().size());
    QCOMPARE(rowFormatNames(QStringLiteral("|")), QStringLiteral("json|jsonl|csv|xlsx|sqlite"));
}

void TestRowFormats::unknownNameIsRefused()
{
    QCOMPARE(*findRowFormat({}), &rowFormats().first());
    const auto unknown = findRowFormat(QStringLiteral("ods"));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().fault, Fault::Usage);
    QCOMPARE(unknown.error().remedy, QStringLiteral("Formats: json, jsonl, csv, xlsx, sqlite."));
}

void TestRowFormats::rows_data()
{
    QTest::addColumn<QByteArray>("none");
    QTest::addColumn<QByteArray>("two");
    QTest::newRow("json") << QByteArray("[]\n") << QByteArray("[\n{\"votes\":1},\n{\"votes\":2}\n]\n");
    QTest::newRow("jsonl") << QByteArray() << QByteArray("{\"votes\":1}\n{\"votes\":2}\n");
    QTest::newRow("csv") << QByteArray("votes\r\n") << QByteArray("votes\r\n1\r\n2\r\n");
}

RowBlock TestRowFormats::blockOf(const QVariantList &cells, qsizetype columns)
{
    RowBlock block(columns);
    for (const QVariant &cell : cells)
        block.add(cell);
    return block;
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
    ByteWriter bytes;
    bytes.add(format.beginRows(table));
    format.rows(bytes, table, blockOf({qint64(1)}, 1), true);
    format.rows(bytes, table, blockOf({qint64(2)}, 1), false);
    bytes.add(format.endRows(false));
    QCOMPARE(bytes.bytes().toByteArray(), two);
}

void TestRowFormats::films_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("json") << QByteArray("{\"counts\":0,\"movies\":[") << QByteArray("\n]}\n");
    QTest::newRow("jsonl") << QByteArray("{\"counts\":0}\n") << QByteArray();
}

void TestRowFormats::films()
{
    QFETCH(QByteArray, begin);
    QFETCH(QByteArray, end);
    const auto found = findRowFormat(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(found.ok());
    QCOMPARE((*found)->beginFilms("{\"counts\":0}"), begin);
    QCOMPARE((*found)->endFilms(), end);
}

void TestRowFormats::jsonCell_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::newRow("nothing") << QVariant();
    for (const double number :
         {8.1, 0.1, 1.0 / 3, 1e-7, 123456.789, 1e15 + 0.5, 9.1e15, 1e300, -2.5, 25000000.0, -0.0})
        QTest::addRow("%g", number) << QVariant(number);
    QTest::newRow("not finite") << QVariant(qInf());
    QTest::newRow("no number") << QVariant(qQNaN());
    QTest::newRow("least") << QVariant(std::numeric_limits<qint64>::min());
    QTest::newRow("true") << QVariant(true);
    QTest::newRow("no text") << QVariant(QStringLiteral(""));
    QTest::newRow("marks") << QVariant(QStringLiteral("a \"b\" \\ c / d"));
    QTest::newRow("controls") << QVariant(QStringLiteral("\b\t\n\f\r\u0001\u001f\u007f"));
    QTest::newRow("zero") << QVariant(QString(QChar(0)));
    QTest::newRow("every plane") << QVariant(QStringLiteral("é東\U0001F600\u2028"));
    QTest::newRow("an escape far in") << QVariant(QString(100, QLatin1Char('x')) + QStringLiteral("\"end"));
    QTest::newRow("long") << QVariant(QString(5000, QLatin1Char('y')));
}

// The bytes of the library that writes JSON in every other place.
void TestRowFormats::jsonCell()
{
    QFETCH(QVariant, value);
    const RowBlock block = blockOf({value}, 1);
    ByteWriter bytes;
    addJsonCell(bytes, block, *block.row(0));
    QCOMPARE(bytes.bytes().toByteArray(), contract::toBytes(contract::value(value)));
}

void TestRowFormats::jsonKeepsNumbersAndNulls()
{
    TableInfo table;
    table.columns.resize(3);
    table.columns[0].name = QStringLiteral("score");
    table.columns[1].name = QStringLiteral("votes");
    table.columns[2].name = QStringLiteral("note");
    ByteWriter bytes;
    addJsonRow(bytes, jsonNames(table), blockOf({8.1, qint64(12), QVariant()}, 3), 0);
    QCOMPARE(bytes.bytes().toByteArray(), QByteArray(R"({"score":8.1,"votes":12,"note":null})"));
}

QTEST_GUILESS_MAIN(TestRowFormats)
#include "tst_rowformats.moc"
