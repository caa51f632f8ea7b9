#include "core/sources/infobox/releasedate.h"

#include <QElapsedTimer>
#include <QTest>

using namespace moviedb;

// The first release as people write it; "" stands for nothing.
class TestReleaseDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dates_data();
    void dates();
    void unreleased_data();
    void unreleased();
    void rangesAndSeveralDays_data();
    void rangesAndSeveralDays();
    void spellings_data();
    void spellings();
    void longTextIsFast();
};

namespace {

void addColumns()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
}

void row(const char *text, const char *expected)
{
    QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
}

void check()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(wikipedia::parseReleaseDate(text).value_or(QString()), expected);
}

} // namespace

void TestReleaseDate::dates_data()
{
    addColumns();
    row("", "");
    row("soon", "");
    row("June 23, 1989", "1989-06-23");
    row("1936 ; 6 May 1940 (sound version)", "1936"); // years before
    row("1989 ; June 23, 1989", "1989-06-23");
    row("1989, June", "1989-06");
    row("1989, June 23", "1989-06-23");
    row("1989 ; June 23, 1990", "1990-06-23");
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

void TestReleaseDate::dates()
{
    check();
}

void TestReleaseDate::unreleased_data()
{
    addColumns();
    row("Unreleased (completed 1972)", "");
    row("Unreleased", "");
    row("Not released", "");
    row("Never released (filmed 1972)", "");
    row("1972 (unreleased)", "");
    row("Unreleased ; (shot in 1972)", "");
    row("Completed in 1972", "");
    row("1972 (production)", "");
    row("Cancelled ; 1972", "");
    row("Shelved, 1972", "");
    row("TBA", "");
    row("Upcoming", "");
    row("Unreleased in cinemas ; DVD: March 3, 1985", "1985-03-03");
    row("Filmed 1972; released 1985", "1985");
    row("Completed 1972 ; 14 May 1985 (Cannes)", "1985-05-14");
    row("Upcoming, 2027", "2027");
    row("Never theatrically released (completed 1972)", "");
    row("Incomplete (1972)", "");
    row("Scrapped (1972)", "");
    row("Filming (2026)", "");
    row("1972 ; unreleased", "");
    row("Unreleased until 1985", "1985");
    row("Completed 1972, unreleased until 14 May 1985", "1985-05-14");
    row("Passed by censor 12 May 1995", "");
    row("1995 or 1996", "");
}

void TestReleaseDate::unreleased()
{
    check();
}

void TestReleaseDate::rangesAndSeveralDays_data()
{
    addColumns();
    row("1975-76", "1975");
    row("6–7 May 1993", "1993-05-06");
    row("6-7 May 1993", "1993-05-06");
    row("May 6–7, 1993", "1993-05-06");
    row("May 6 – June 7, 1993", "1993-05-06");
    row("6 May – 7 June 1993", "1993-05-06");
    row("6 and 7 May 1993", "1993-05-06");
    row("6 & 7 May 1993", "1993-05-06");
    row("6, 7 and 8 May 1993", "1993-05-06");
    row("May 6 and 7, 1993", "1993-05-06");
    row("6/7 May 1993", "1993-05-06");
    row("May–June 1993", "1993-05");
    row("May/June 1993", "1993-05");
    row("1993–1994", "1993");
    row("1993–94", "1993");
    row("30 December 1992 – 2 January 1993", "1992-12-30");
    row("6th–7th May 1993", "1993-05-06");
    row("May 6th to 7th, 1993", "1993-05-06");
    row("between 6 and 7 May 1993", "1993-05-06");
    row("31 December – 1 January 1993", "1992-12-31");
    row("6–7.5.1993", "1993-05-06");
    row("6.–8. May 1993", "1993-05-06");
    row("6−7 May 1993", "1993-05-06");
    row("6 till 7 May 1993", "1993-05-06");
}

void TestReleaseDate::rangesAndSeveralDays()
{
    check();
}

void TestReleaseDate::spellings_data()
{
    addColumns();
    row("the 6th of May 1993", "1993-05-06");
    row("6th May, 1993", "1993-05-06");
    row("Thursday, 6 May 1993", "1993-05-06");
    row("6. May 1993", "1993-05-06");
    row("1993 May 6", "1993-05-06");
    row("1993, May 6", "1993-05-06");
    row("6.5.1993", "1993-05-06");
    row("06.05.1993", "1993-05-06");
    row("23/06/1989", "1989-06-23");
    row("06/23/1989", "1989-06-23");
    row("6/7/1989", "1989");
    row("Spring 1993", "1993");
    row("c. 1993", "1993");
    row("c.1993", "1993");
    row("ca.1993", "1993");
    row("1990s", "");
    row("mid-May 1993", "1993-05");
    row("MAY 6, 1993", "1993-05-06");
    row("May 6,1993", "1993-05-06");
    row("May of 1993", "1993-05");
    row("Sept 6 1993", "1993-09-06");
    row("1993-05-06 (1993-05-06)", "1993-05-06");
    row("3-May-1999", "1999-05-03");
    row("1999-5-3", "1999-05-03");
    row("1999/05/03", "1999-05-03");
    row("1999.05.03", "1999-05-03");
    row("3. 5. 1999", "1999-05-03");
    row("06-07-1989", "1989");
    row("6. Mai 1953", "1953-05-06");
    row("6 mai 1953", "1953-05-06");
    row("1er avril 1953", "1953-04-01");
    row("14 août 1953 (France)", "1953-08-14");
    row("6 de mayo de 1953", "1953-05-06");
    row("6 maggio 1953", "1953-05-06");
    row("dezembro 1953", "1953-12");
    row("3. März 1953", "1953-03-03");
    row("1953年5月6日", "1953-05-06");
    row("1953年5月", "1953-05");
    row("1953. 5. 6.", "1953-05-06");
    row("1953. 5. 16", "1953-05-16");
    row("1953년 5월 6일", "1953-05-06");
    row("2 Januari 2010", "2010-01-02");
    row("2 maart 2010", "2010-03-02");
    row("6 мая 1993", "1993-05-06");
    row("6 декабря 1993 года", "1993-12-06");
    row("6 травня 1993", "1993-05-06");
    row("6 maja 1993", "1993-05-06");
    row("6. května 1993", "1993-05-06");
    row("6 Mayıs 1993", "1993-05-06");
    row("1993. május 6.", "1993-05-06");
    row("6. toukokuuta 1993", "1993-05-06");
    row("6 decembrie 1993", "1993-12-06");
    row("6 Μαΐου 1993", "1993-05-06");
    row("Kalmar 1993", "1993");
    row("5/1993", "1993-05");
    row("05.1993", "1993-05");
    row("23 April [O.S. 10 April] 1913", "1913-04-23");
    row("April 23 (O.S. April 10), 1913", "1913-04-23");
    row("May, 6 1993", "1993-05-06");
    row("May 6. 1993", "1993-05-06");
    row("1993 05 06", "1993-05-06");
    row("before 1993", "");
    row("After 1993", "");
    row("1993 12 films", "1993");
    row("12.XI.1985", "1985-11-12");
    row("12 / 11 / 1985 (c)", "1985");
    row("12 IV 1985", "1985-04-12");
    row("Mar-1985", "1985-03");
    row("12 tháng 11 năm 1985", "1985-11-12");
    row("January 22 (Sundance) and May 3, 1985 (wide)", "1985-01-22");
    row("1985 (some sources say 1984)", "1985");
    row("no later than November 1985", "");
}

void TestReleaseDate::spellings()
{
    check();
}

void TestReleaseDate::longTextIsFast()
{
    QElapsedTimer timer;
    timer.start();
    for (const char *piece : {"$", "$1,", "1,1", "(", "1 ", "[", "June ", "12 June ", "$1–", "1 hour ",
                              "1 and ", ";", "(1", "1:1 "})
        wikipedia::parseReleaseDate(QString::fromUtf8(piece).repeated(200000));
    QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestReleaseDate)
#include "tst_releasedate.moc"
