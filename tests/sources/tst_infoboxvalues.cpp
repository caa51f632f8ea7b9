#include "core/sources/wikipedia/infobox.h"
#include "core/sources/wikipedia/money.h"
#include "core/sources/wikipedia/releasedate.h"
#include "core/sources/wikipedia/runtime.h"

#include <QElapsedTimer>
#include <QTest>

using namespace moviedb;

class TestInfoboxValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dollars_data();
    void dollars();
    void runtime_data();
    void runtime();
    void released_data();
    void released();
    void names_data();
    void names();
    void terms();
    void longTextIsFast();
};

void TestInfoboxValues::dollars_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("amount"); // 0 = nothing
    const auto row = [](const char *text, double amount) {
        QTest::newRow(text) << QString::fromUtf8(text) << amount;
    };
    row("", 0);
    row("unknown", 0);
    row("$", 0);
    row("12 million", 0);
    row("$12 million", 12e6);
    row("$12 million [4]", 12e6);
    row("US$12 million", 12e6);
    row("US $12 million", 12e6);
    row("USD 12 million", 12e6);
    row("$1,234,567", 1234567);
    row("$1,234,567.89", 1234567.89);
    row("$2.6 billion", 2.6e9);
    row("$1.024\u00a0billion", 1.024e9);
    row("$850 thousand", 850e3);
    row("$3.5M", 3.5e6);
    row("$4.4–6 million [4]", 4.4e6);
    row("$4.4-6 million", 4.4e6);
    row("$4.4 to 6 million", 4.4e6);
    row("$15 million [3] –$30 million [5]", 15e6);
    row("$150 [2] –$200 [4] million", 150e6);
    row("$175,000–200,000", 175000);
    row("est. $3 million", 3e6);
    row("$6", 0);
    row("AU$1 million", 0);
    row("A$1 million", 0);
    row("CA$1 million", 0);
    row("C$ 1 million", 0);
    row("HK$60 million", 0);
    row("R$5 million", 0);
    row("₹40 crore", 0);
    row("£1.2 million", 0);
    row("€3 million", 0);
    row("¥1.9 billion", 0);
    row("¥1.9 billion (US$19 million)", 19e6);
    row("₹170 million (equivalent to ₹640 million or US$9 million in 2019)", 0);
    row("$1 million (equivalent to $4.5 million in 2020)", 1e6);
    row("$20 million (US) $138 million (worldwide)", 138e6);
    row("$200 million (total)", 200e6);
    row("Original release: $2 million; re-release: $3 million", 2e6);
    row("$1.7 million (est. US/ Canada rentals)", 1.7e6);
    row("$999999999999999999999", 0);
    row("$12 millionaires", 0);
}

void TestInfoboxValues::dollars()
{
    QFETCH(QString, text);
    QFETCH(double, amount);
    QCOMPARE(wikipedia::parseDollars(text).value_or(0), amount);
}

void TestInfoboxValues::runtime_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("minutes"); // 0 = nothing
    const auto row = [](const char *text, int minutes) {
        QTest::newRow(text) << QString::fromUtf8(text) << minutes;
    };
    row("", 0);
    row("unknown", 0);
    row("7 reels", 0);
    row("0 minutes", 0);
    row("81 minutes", 81);
    row("81 minutes [1]", 81);
    row("65 min.", 65);
    row("65 mins", 65);
    row("90-minute", 90);
    row("1 hour 30 minutes", 90);
    row("1 hour and 30 minutes", 90);
    row("2 hrs, 5 min", 125);
    row("1h 45m", 105);
    row("2 hours", 120);
    row("94–100 minutes", 94);
    row("81 minutes (US release) 88 minutes (international release)", 81);
    row("60 minutes (VHS version) 71 minutes (original)", 71);
    row("90 minutes (re-issue) 102 minutes (theatrical cut)", 102);
    row("97", 97);
    row("1:37:00", 97);
    row("8:24", 8);
    row("99999999 minutes", 0);
}

void TestInfoboxValues::runtime()
{
    QFETCH(QString, text);
    QFETCH(int, minutes);
    QCOMPARE(wikipedia::parseRuntime(text).value_or(0), minutes);
}

void TestInfoboxValues::released_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso");
    const auto row = [](const char *text, const char *iso) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(iso);
    };
    row("", "");
    row("soon", "");
    row("June 23, 1989", "1989-06-23");
    row("23 June 1989", "1989-06-23");
    row("Sept. 3, 1950", "1950-09-03");
    row("May 1999 (Cannes); October 15, 1999", "1999-05");
    row("1999", "1999");
    row("2008 (2008)", "2008");
    row("1999-05", "1999-05");
    row("1999-02-31", "");
    row("February 31, 1999", "");
    row("1989-06-23 (Oslo) ; 1990-07-04", "1989-06-23");
    row("July 4, 1990 (US) ; June 23, 1989 (Oslo)", "1989-06-23");
    row("1990 ; June 23, 1991", "1991-06-23");
    row("March 1991; March 3, 1991", "1991-03-03");
    row("January 3, 2019 ( 2019-01-03 ) (Australia) February 22, 2019", "2019-01-03");
    row("$1989 million", "");
    row("Room 12345", "");
    row("3000", "");
}

void TestInfoboxValues::released()
{
    QFETCH(QString, text);
    QFETCH(QString, iso);
    QCOMPARE(wikipedia::parseReleaseDate(text).value_or(QString()), iso);
}

void TestInfoboxValues::names_data()
{
    QTest::addColumn<QStringList>("entries");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char *name, QStringList entries, QStringList expected) {
        QTest::newRow(name) << entries << expected;
    };
    row("none", {}, {});
    row("notes", {QStringLiteral("Ada Quill (also dialogues)"), QStringLiteral("Bo Ferren[2]")},
        {QStringLiteral("Ada Quill"), QStringLiteral("Bo Ferren")});
    row("joint", {QStringLiteral("Ada Quill, Bo Ferren")},
        {QStringLiteral("Ada Quill"), QStringLiteral("Bo Ferren")});
    row("junior", {QStringLiteral("Ada Quill, Jr.")}, {QStringLiteral("Ada Quill, Jr.")});
    row("company", {QStringLiteral("Quay's, Inc.")}, {QStringLiteral("Quay's, Inc.")});
    row("repeats", {QStringLiteral("Ada Quill"), QStringLiteral("ada quill")}, {QStringLiteral("Ada Quill")});
    row("says nothing",
        {QStringLiteral("see below"), QStringLiteral("Screenplay:"), QStringLiteral("(1999)"),
         QStringLiteral("–")},
        {});
}

void TestInfoboxValues::names()
{
    QFETCH(QStringList, entries);
    QTEST(infobox::names(entries), "names");
}

void TestInfoboxValues::terms()
{
    QCOMPARE(
        infobox::terms({QStringLiteral("United Kingdom[1]"), QStringLiteral("France / Italy")}),
        (QStringList{QStringLiteral("United Kingdom"), QStringLiteral("France"), QStringLiteral("Italy")}));
    QCOMPARE(infobox::terms({QStringLiteral("Trinidad and Tobago")}),
             QStringList{QStringLiteral("Trinidad and Tobago")});
}

void TestInfoboxValues::longTextIsFast()
{
    QElapsedTimer timer;
    timer.start();
    for (const char *piece : {"$", "$1,", "1,1", "(", "1 ", "[", "June ", "12 June ", "$1–", "1 hour "}) {
        const QString text = QString::fromUtf8(piece).repeated(200000);
        wikipedia::parseDollars(text);
        wikipedia::parseRuntime(text);
        wikipedia::parseReleaseDate(text);
    }
    QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestInfoboxValues)
#include "tst_infoboxvalues.moc"
