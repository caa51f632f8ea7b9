// Dates that are known to the day, the month or only the year.
#include "core/base/partialdate.h"

#include <QTest>

using namespace moviedb;

class TestPartialDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void betterRelease_data();
    void betterRelease();
    void refusesWhatIsNoDate();
};

void TestPartialDate::betterRelease_data()
{
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("other");
    const auto row = [](const char *name, const char *better, const char *other) {
        QTest::newRow(name) << QString::fromLatin1(better) << QString::fromLatin1(other);
    };
    row("the earlier day", "1968-05-03", "1968-06-14");
    row("the earlier year", "1967-12-31", "1968-01-01");
    row("a month goes before a bare year, even an earlier one", "1991-06", "1990");
    row("a day goes before its own month", "1991-03-03", "1991-03");
    row("an earlier month goes before a day", "1991-02", "1991-03-03");
}

void TestPartialDate::betterRelease()
{
    QFETCH(QString, better);
    QFETCH(QString, other);
    const auto one = PartialDate::parse(better);
    const auto two = PartialDate::parse(other);
    QVERIFY(one && two);
    QVERIFY(one->isBetterReleaseThan(*two));
    QVERIFY(!two->isBetterReleaseThan(*one));
    QVERIFY(!one->isBetterReleaseThan(*one));
}

void TestPartialDate::refusesWhatIsNoDate()
{
    for (const char *text : {"", "1991-13", "1991-02-30", "0000", "91", "1991-2-3", "1991-02-03-04", "abcd"})
        QVERIFY2(!PartialDate::parse(QString::fromLatin1(text)), text);
}

QTEST_GUILESS_MAIN(TestPartialDate)
#include "tst_partialdate.moc"
