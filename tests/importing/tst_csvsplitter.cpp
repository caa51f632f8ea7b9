#include "core/importing/csvsplitter.h"
#include "tests/importing/brokendevice.h"
#include "tests/support/checks.h"

#include <QBuffer>

using namespace moviedb;

class TestCsvSplitter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void records_data();
    void records();
    void damaged_data();
    void damaged();
    void quotesAtTheEndOfABlock();
    void wideLettersAtTheEndOfABlock();
    void oldTextBehindAPlainBlock();
    void brokenOff_data();
    void brokenOff();
};

namespace {

struct Records
{
    QStringList all; // "line:cell|cell"
    QString error;
};

Records recordsIn(QIODevice &device)
{
    CsvSplitter splitter(device);
    Records found;
    for (;;) {
        const auto record = splitter.next();
        if (!record) {
            found.error = record.error().oneLine();
            return found;
        }
        if (!*record)
            return found;
        found.all << QStringLiteral("%1:%2").arg((*record)->line).arg((*record)->cells.join(u'|'));
    }
}

Records recordsOf(const QByteArray &text)
{
    QBuffer buffer;
    buffer.setData(text);
    buffer.open(QIODevice::ReadOnly);
    return recordsIn(buffer);
}

} // namespace

void TestCsvSplitter::records_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("records");
    QTest::newRow("empty") << QByteArray() << QStringList();
    QTest::newRow("plain") << QByteArray("a,b\nc,d\n")
                           << QStringList{QStringLiteral("1:a|b"), QStringLiteral("2:c|d")};
    QTest::newRow("carriage returns")
        << QByteArray("a,b\r\nc,d") << QStringList{QStringLiteral("1:a|b"), QStringLiteral("2:c|d")};
    QTest::newRow("carriage returns alone")
        << QByteArray("a,b\rc,\"d\re\"\r\rf,g\r")
        << QStringList{QStringLiteral("1:a|b"), QStringLiteral("2:c|d\re"), QStringLiteral("4:f|g")};
    QTest::newRow("semicolons") << QByteArray("\xEF\xBB\xBF"
                                              "a;\"b,c\"\nd,e;f\n")
                                << QStringList{QStringLiteral("1:a|b,c"), QStringLiteral("2:d,e|f")};
    QTest::newRow("tabs") << QByteArray("a\tb\nc,d\te\n")
                          << QStringList{QStringLiteral("1:a|b"), QStringLiteral("2:c,d|e")};
    QTest::newRow("a separator that is named")
        << QByteArray("sep=;\r\na,b;c\r\n") << QStringList{QStringLiteral("2:a,b|c")};
    QTest::newRow("commas beside semicolons")
        << QByteArray("a,b;c\n") << QStringList{QStringLiteral("1:a|b;c")};
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "a,b\n")
                                     << QStringList{QStringLiteral("1:a|b")};
    QTest::newRow("empty lines") << QByteArray("\n\na\n\nb\n")
                                 << QStringList{QStringLiteral("3:a"), QStringLiteral("5:b")};
    QTest::newRow("empty cells") << QByteArray(",\n\"\",x,\n")
                                 << QStringList{QStringLiteral("1:|"), QStringLiteral("2:|x|")};
    QTest::newRow("quoted") << QByteArray("\"a,\"\"b\"\"\",c\n")
                            << QStringList{QStringLiteral("1:a,\"b\"|c")};
    QTest::newRow("line break in a cell") << QByteArray("\"a\nb\",c\nd,e\n")
                                          << QStringList{QStringLiteral("1:a\nb|c"), QStringLiteral("3:d|e")};
    QTest::newRow("guarded formula") << QByteArray("'=1+1,''=1,'Tis\n")
                                     << QStringList{QStringLiteral("1:=1+1|'=1|'Tis")};
    const auto utf16 = [](const char *text, QStringConverter::Encoding encoding) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        return QByteArray(encoder(QString::fromUtf8(text)));
    };
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE})
        QTest::newRow(encoding == QStringConverter::Utf16LE ? "UTF-16" : "UTF-16, the other way round")
            << utf16("Am\xc3\xa9lie\t\xe6\x9d\xb1\r\na,b\tc", encoding)
            << QStringList{QString::fromUtf8("1:Amélie|東"), QStringLiteral("2:a,b|c")};
    QTest::newRow("Windows-1252") << QByteArray("Title;Year\nAm\xe9lie \x96 \x93"
                                                "Caf\xe9\x94;2001\n")
                                  << QStringList{QStringLiteral("1:Title|Year"),
                                                 QString::fromUtf8("2:Amélie – “Café”|2001")};
    QTest::newRow("Latin-1") << QByteArray("Title,Year\nAm\xe9lie,2001\nM\xfchle,1979\n")
                             << QStringList{QStringLiteral("1:Title|Year"),
                                            QString::fromUtf8("2:Amélie|2001"),
                                            QString::fromUtf8("3:Mühle|1979")};
    QTest::newRow("unicode") << QByteArray("Amélie,東京\n")
                             << QStringList{QString::fromUtf8("1:Amélie|東京")};
}

void TestCsvSplitter::records()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, records);
    const Records found = recordsOf(text);
    QCOMPARE(found.error, QString());
    QCOMPARE(found.all, records);
}

void TestCsvSplitter::damaged_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("cut in quotation marks") << QByteArray("a,\"b\nc") << QStringLiteral("not complete");
    QTest::newRow("no UTF-8") << QByteArray("a,\xff\xfe\n") << QStringLiteral("not UTF-8");
    const QByteArray clapper("\x3c\xd8\xac\xdf", 4); // of two units
    const auto utf16 = [](const QByteArray &units) {
        return QByteArray("\xff\xfe"
                          "a\0\n\0b\0",
                          8) +
               units;
    };
    const QString damage = QStringLiteral("line 2");
    QTest::newRow("UTF-16 with half a unit at the end") << utf16("c") << damage;
    QTest::newRow("UTF-16 with half a letter at the end") << utf16(clapper.first(2)) << damage;
    QTest::newRow("UTF-16 with three quarters of a letter at the end") << utf16(clapper.first(3)) << damage;
    QTest::newRow("UTF-16 with half a line end")
        << utf16(QByteArray("\r\0\n", 3)) << QStringLiteral("line 3");
    QTest::newRow("UTF-16 with half a letter in the middle")
        << utf16(clapper.first(2) + QByteArray("c\0", 2)) << damage;
    QTest::newRow("UTF-16 with the other half of a letter alone")
        << utf16(clapper.last(2) + QByteArray("c\0", 2)) << damage;
    QTest::newRow("UTF-16 with half a unit behind a whole block")
        << utf16(QByteArray((1 << 20) - 8, '\x20') + "c") << damage;
    QTest::newRow("endless cell") << QByteArray("\"" + QByteArray(17 << 20, 'x'))
                                  << QStringLiteral("larger than");
}

void TestCsvSplitter::damaged()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, words);
    const Records found = recordsOf(text);
    QVERIFY2(found.error.contains(words), qPrintable(found.error));
}

void TestCsvSplitter::quotesAtTheEndOfABlock()
{
    constexpr int block = 1 << 20;
    for (int before = block - 3; before <= block + 1; ++before) {
        const QByteArray text = QByteArray(before - 2, 'x') + ",\"y\"\"z\",\"\"\nend,1,2\n";
        const Records found = recordsOf(text);
        QCOMPARE(found.error, QString());
        QCOMPARE(found.all.size(), 2);
        QVERIFY(found.all.first().endsWith(QLatin1String("|y\"z|")));
        QCOMPARE(found.all.last(), QStringLiteral("2:end|1|2"));
    }
}

// A letter of two units in UTF-16, and a unit of two bytes, may stand half in one block and half in the next.
void TestCsvSplitter::wideLettersAtTheEndOfABlock()
{
    constexpr int unitsOfBlock = (1 << 20) / 2;
    const QString clapper = QString::fromUtf8("🎬");
    for (int before = unitsOfBlock - 6; before <= unitsOfBlock - 1; ++before) {
        QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        const QByteArray text = encoder(QStringLiteral("a\t") + QString(before, u'x') + clapper +
                                        QStringLiteral("\nend\t") + clapper);
        const Records found = recordsOf(text);
        QCOMPARE(found.error, QString());
        QCOMPARE(found.all.size(), 2);
        QVERIFY(found.all.first().startsWith(QLatin1String("1:a|x")) &&
                found.all.first().endsWith(u'x' + clapper));
        QCOMPARE(found.all.last(), QLatin1String("2:end|") + clapper);
    }
}

// What the first block does not show the second one does.
void TestCsvSplitter::oldTextBehindAPlainBlock()
{
    QByteArray text;
    while (text.size() < (1 << 20) + 100)
        text += "Salt Road,1999\n";
    const Records found = recordsOf(text + "Am\xe9lie,2001\n" + text + "M\xfchle,1979\n");
    QCOMPARE(found.error, QString());
    QVERIFY(found.all.last().endsWith(QString::fromUtf8("Mühle|1979")));
    const qsizetype middle = found.all.size() / 2 - 1;
    QVERIFY(found.all[middle].endsWith(QString::fromUtf8("Amélie|2001")));
}

void TestCsvSplitter::brokenOff_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("records");
    const QStringList first{QStringLiteral("1:a|b")};
    QTest::newRow("at once") << QByteArray() << QStringList();
    QTest::newRow("between records") << QByteArray("a,b\n") << first;
    QTest::newRow("within a record") << QByteArray("a,b\nc") << first;
    QTest::newRow("within quotation marks") << QByteArray("a,b\n\"c") << first;
    QTest::newRow("behind a quotation mark") << QByteArray("a,b\n\"c\"") << first;
}

// What came before the disk gave up is not all that the file holds.
void TestCsvSplitter::brokenOff()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, records);
    test::BrokenDevice device(text);
    const Records found = recordsIn(device);
    QCOMPARE(found.all, records);
    QVERIFY2(found.error.contains(QLatin1String("breaks off: the disk gave up")), qPrintable(found.error));
}

QTEST_GUILESS_MAIN(TestCsvSplitter)
#include "tst_csvsplitter.moc"
