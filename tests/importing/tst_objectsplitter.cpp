#include "core/importing/objectsplitter.h"
#include "tests/importing/brokendevice.h"
#include "tests/support/checks.h"

#include <QBuffer>

using namespace moviedb;

class TestObjectSplitter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pieces_data();
    void pieces();
    void damaged_data();
    void damaged();
    void manyBlocks();
    void brokenOff_data();
    void brokenOff();
};

namespace {

struct Split
{
    QStringList pieces; // "line:bytes"
    QString error;
};

Split splitAll(QIODevice &device)
{
    ObjectSplitter splitter(device);
    Split all;
    for (;;) {
        const auto piece = splitter.next();
        if (!piece) {
            all.error = piece.error().text;
            return all;
        }
        if (!*piece)
            return all;
        all.pieces << QStringLiteral("%1:%2").arg((*piece)->line).arg(QString::fromUtf8((*piece)->bytes));
    }
}

Split splitAll(const QByteArray &text)
{
    QBuffer buffer;
    buffer.setData(text);
    buffer.open(QIODevice::ReadOnly);
    return splitAll(buffer);
}

} // namespace

void TestObjectSplitter::pieces_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("pieces");
    QTest::newRow("lines") << QByteArray("{\"a\":1}\n{\"a\":2}\n")
                           << QStringList{QStringLiteral("1:{\"a\":1}"), QStringLiteral("2:{\"a\":2}")};
    QTest::newRow("no end of line") << QByteArray("{\"a\":1}") << QStringList{QStringLiteral("1:{\"a\":1}")};
    QTest::newRow("document") << QByteArray("{\"x\":\"y\",\"movies\":[\n{\"a\":[1]},\n{\"b\":{}}\n]}\n")
                              << QStringList{QStringLiteral("2:{\"a\":[1]}"), QStringLiteral("3:{\"b\":{}}")};
    QTest::newRow("document without films") << QByteArray("{\"movies\":[]}") << QStringList();
    QTest::newRow("behind the films")
        << QByteArray("{\"movies\":[{\"a\":1}],\"more\":{\"movies\":[{\"b\":1}]}}")
        << QStringList{QStringLiteral("1:{\"a\":1}")};
    QTest::newRow("indented") << QByteArray("{\n  \"movies\" : [\n    {\n \"a\": 1\n    }\n  ]\n}")
                              << QStringList{QStringLiteral("3:{\n \"a\": 1\n    }")};
    QTest::newRow("list") << QByteArray("[{\"a\":1}, {\"a\":2}]")
                          << QStringList{QStringLiteral("1:{\"a\":1}"), QStringLiteral("1:{\"a\":2}")};
    QTest::newRow("brackets in text")
        << QByteArray("{\"a\":\"}]{[\\\"\"}\n{\"b\":1}")
        << QStringList{QStringLiteral("1:{\"a\":\"}]{[\\\"\"}"), QStringLiteral("2:{\"b\":1}")};
    QTest::newRow("a list called movies within a film")
        << QByteArray("{\"a\":{\"movies\":[{\"b\":1}]}}")
        << QStringList{QStringLiteral("1:{\"a\":{\"movies\":[{\"b\":1}]}}")};
}

void TestObjectSplitter::pieces()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, pieces);
    const Split all = splitAll(text);
    QCOMPARE(all.error, QString());
    QCOMPARE(all.pieces, pieces);
}

void TestObjectSplitter::damaged_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("no JSON");
    QTest::newRow("text") << QByteArray("hello") << QStringLiteral("no JSON");
    QTest::newRow("cut in a film") << QByteArray("{\"a\":1}\n{\"a\":") << QStringLiteral("not complete");
    QTest::newRow("cut in the list") << QByteArray("{\"movies\":[{\"a\":1},")
                                     << QStringLiteral("not complete");
    QTest::newRow("cut in a text") << QByteArray("{\"a\":\"b") << QStringLiteral("not complete");
    QTest::newRow("too large") << QByteArray("{\"a\":\"" + QByteArray(65 << 20, 'x'))
                               << QStringLiteral("larger than");
}

void TestObjectSplitter::damaged()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, words);
    const Split all = splitAll(text);
    QVERIFY2(all.error.contains(words), qPrintable(all.error));
}

// Wherever a block ends, the pieces are the same.
void TestObjectSplitter::manyBlocks()
{
    QByteArray text;
    for (int film = 0; film < 40000; ++film)
        text +=
            "{\"n\":" + QByteArray::number(film) + ",\"t\":\"\\\"{" + QByteArray(film % 71, '[') + "\"}\n";
    QVERIFY(text.size() > 2 << 20);
    const Split all = splitAll(text);
    QCOMPARE(all.error, QString());
    QCOMPARE(all.pieces.size(), 40000);
    QVERIFY(all.pieces.last().startsWith(QLatin1String("40000:{\"n\":39999,")));
}

void TestObjectSplitter::brokenOff_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("pieces");
    QTest::newRow("at once") << QByteArray() << 0;
    QTest::newRow("between lines") << QByteArray("{\"a\":1}\n") << 1;
    QTest::newRow("within an object") << QByteArray("{\"a\":1}\n{\"a\"") << 1;
}

// What came before the disk gave up is not all that the file holds.
void TestObjectSplitter::brokenOff()
{
    QFETCH(QByteArray, text);
    test::BrokenDevice device(text);
    const Split all = splitAll(device);
    QTEST(int(all.pieces.size()), "pieces");
    QCOMPARE(all.error, QStringLiteral("The file breaks off: the disk gave up."));
}

QTEST_GUILESS_MAIN(TestObjectSplitter)
#include "tst_objectsplitter.moc"
