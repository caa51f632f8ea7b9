#include "core/sources/html/boundedparse.h"

#include <QTest>

using namespace std::chrono_literals;
using moviedb::Fault;
using moviedb::html::ParseBudget;
using moviedb::html::parseWithin;

class TestBoundedParse : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void budget_data();
    void budget();
    void treeOutlivesItsBytes();
};

void TestBoundedParse::budget_data()
{
    QTest::addColumn<int>("milliseconds");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<QString>("refusal"); // "" = read
    QTest::newRow("enough of both") << 60000 << (64 << 20) << QString();
    QTest::newRow("no time") << 0 << (64 << 20)
                             << QStringLiteral("The page's markup takes more than 0 ms to read.");
    QTest::newRow("no memory") << 60000 << (1 << 20)
                               << QStringLiteral("The page's markup takes more than 1 MB to read.");
    QTest::newRow("no memory at all")
        << 60000 << 0 << QStringLiteral("The page's markup takes more than 0 MB to read.");
}

void TestBoundedParse::budget()
{
    QFETCH(int, milliseconds);
    QFETCH(int, bytes);
    QFETCH(QString, refusal);
    const QByteArray page = QByteArray("<p class=a>text <b>and</b> more").repeated(20000);
    const auto markup = parseWithin({milliseconds * 1ms, bytes}, page, QStringLiteral("here"));
    QCOMPARE(markup.ok(), refusal.isEmpty());
    if (markup.ok()) {
        QVERIFY((*markup)->root() != nullptr);
        return;
    }
    QCOMPARE(markup.error().fault, Fault::Limit);
    QCOMPARE(markup.error().text, refusal);
    QCOMPARE(markup.error().where, QStringLiteral("here"));
}

void TestBoundedParse::treeOutlivesItsBytes()
{
    const auto make = [] { return parseWithin({}, QByteArray("<p>kept"), {}); };
    const auto markup = make();
    QVERIFY(markup.ok());
    const auto copy = *markup;
    QVERIFY(copy->root() != nullptr);
}

QTEST_GUILESS_MAIN(TestBoundedParse)
#include "tst_boundedparse.moc"
