#include "core/sources/infobox/runtime.h"

#include <QElapsedTimer>
#include <QTest>

using namespace moviedb;

// Minutes of a film as people write them; 0 stands for nothing.
class TestRuntime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lengths_data();
    void lengths();
    void hoursAndMinutes_data();
    void hoursAndMinutes();
    void minutes_data();
    void minutes();
    void labelledCuts_data();
    void labelledCuts();
    void partsAndTheirTotal_data();
    void partsAndTheirTotal();
    void longTextIsFast();
};

namespace {

void addColumns()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("expected");
}

void row(const char *text, int expected)
{
    QTest::newRow(text) << QString::fromUtf8(text) << expected;
}

void check()
{
    QFETCH(QString, text);
    QFETCH(int, expected);
    QCOMPARE(wikipedia::parseRuntime(text).value_or(0), expected);
}

} // namespace

void TestRuntime::lengths_data()
{
    addColumns();
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

void TestRuntime::lengths()
{
    check();
}

void TestRuntime::hoursAndMinutes_data()
{
    addColumns();
    row("1h10m", 70);
    row("1h 10m", 70);
    row("1h10", 70);
    row("1 h 10", 70);
    row("1 h 10 min", 70);
    row("2 hr. 11 min.", 131);
    row("2 hrs 11 mins", 131);
    row("2 hr 11", 131);
    row("1 hour & 54 minutes", 114);
    row("1 hour, 54 minutes", 114);
    row("1 hour and 54 mins.", 114);
    row("2h", 120);
    row("2 h.", 120);
    row("2 hours (120 minutes)", 120);
    row("1.5 hours", 90);
    row("1½ hours", 90);
    row("two hours", 120);
    row("1h30min", 90);
    row("1 hr 45 min 30 s", 106);
    row("1:37 hours", 97);
    row("1:37", 0);
    row("01:37:00", 97);
    row("1 Hour 5 Minutes", 65);
    row("1hr5min", 65);
    row("3 hours, 5 min", 185);
    row("an hour and a half", 90);
    row("one hour and thirty minutes", 90);
    row("One hour, twenty-nine minutes", 89);
    row("2 hours + 17 minutes", 137);
    row("2 hours ; 17 minutes", 137);
    row("1h:29m", 89);
    row("1 1/4 hours", 75);
    row("an hour", 60);
    row("1 hora 37 minutos", 97); // hours of other languages are none of minutes alone
    row("1 hora y 37 minutos", 97);
    row("1 Std. 37 Min.", 97);
    row("1 Stunde und 37 Minuten", 97);
    row("1 heure 37 minutes", 97);
    row("1 ora e 37 minuti", 97);
    row("1 uur en 37 minuten", 97);
    row("1 godz. 37 min", 97);
    row("1時間30分", 90);
    row("1 час 30 минут", 90);
    row("About three and a half hours", 210);
    row("2 timmar 5 minuter", 125);
    row("1 time 52 minutter", 112);
    row("2 tuntia 5 min", 125);
    row("1 óra 52 perc", 112);
    row("1 saat 52 dakika", 112);
    row("1 jam 52 menit", 112);
    row("half an hour", 30);
    row("a quarter of an hour", 15);
    row("1.30 hours", 0); // an hour and a half, or 78 minutes
    row("35 days, 17 hours", 0);
    row("1 hour(s) 37 minute(s)", 97);
    row("2 and a half hours", 150);
}

void TestRuntime::hoursAndMinutes()
{
    check();
}

void TestRuntime::minutes_data()
{
    addColumns();
    row("1,140 minutes", 1140);
    row("1 140 minutes", 1140);
    row("97'", 97);
    row("97′", 97);
    row("97 m", 97);
    row("97m", 97);
    row("97 mn", 97);
    row("97 MIN", 97);
    row("c. 97", 97);
    row("97 (US)", 97);
    row("approx. 90 minutes", 90);
    row("90 to 95 minutes", 90);
    row("90–95 min", 90);
    row("90.5 minutes", 90);
    row("7 minutes 45 seconds", 8);
    row("45 seconds", 1);
    row("5,400 seconds", 90);
    row("95 minuti", 95);
    row("2 × 90 minutes", 180);
    row("2 x 45 min", 90);
    row("7 reels (1,500 m)", 0);
    row("5 reels, 900 m", 0);
    row("1,950 m", 0);
    row("1,500 metres", 0);
    row("60 minutes per episode", 0);
    row("97/99 minutes", 97);
    row("97 or 99 minutes", 97);
    row("89, 91 minutes", 89);
    row("89 and 91 minutes", 89);
    row("90 minutes × 2", 180);
    row("ninety minutes", 90);
    row("90+ minutes", 90);
    row("90 мин", 90);
    row("90分", 90);
    row("90分鐘", 90);
    row("90 λεπτά", 90);
    row("90 minuuttia", 90);
    row("90 phút", 90);
    row("c.112 minutes", 112);
    row("One hundred and twelve minutes", 112);
    row("a hundred minutes", 100);
    row("Episode length: 45 minutes", 0);
    row("22 min/episode", 0);
    row("3′20″", 3);
    row("3'20\"", 3);
    row("300 m", 0);
    row("7m13s", 7);
    row("7m 13s", 7);
    row("45 s", 1);
    row("1950s", 0);
}

void TestRuntime::minutes()
{
    check();
}

void TestRuntime::labelledCuts_data()
{
    addColumns();
    row("Extended cut: 148 minutes ; Theatrical cut: 131 minutes", 131);
    row("148 minutes (extended cut) ; 131 minutes (theatrical)", 131);
    row("148 minutes (director's cut) ; 131 minutes", 131);
    row("131 minutes ; 148 minutes (director's cut)", 131);
    row("Director's cut: 148 minutes ; Original: 131 minutes", 131);
    row("Theatrical: 131 minutes, Extended: 148 minutes", 131);
    row("Extended ; 148 minutes ; Theatrical ; 131 minutes", 131);
    row("90 minutes (TV version) 102 minutes (cinema version)", 102);
    row("148 min. (restored version) ; 131 min.", 131);
    row("US: 90 minutes ; UK: 95 minutes", 90);
    row("90 minutes (cut) 95 minutes (uncut)", 95); // whoever cut it had the longer one before
    row("90 minutes (cut) ; 95 minutes (uncut)", 95);
    row("Cut version: 90 minutes, uncut: 95 minutes", 95);
    row("90 minutes (cut by censors), 95 minutes (uncut)", 95);
    row("90 minutes (re-edited) ; 95 minutes", 95);
    row("90 minutes (UK, cut) ; 95 minutes (uncut)", 95);
    row("90 minutes (UK cut) ; 95 minutes (uncut)", 95);
    row("90 minutes (edited) ; 95 minutes (unedited)", 95);
    row("90 minutes (cut) ; 95 minutes (director's cut)", 90);
    row("90 minutes (theatrical cut) ; 95 minutes (uncut)", 90);
    row("90 minutes (R-rated) ; 95 minutes (unrated)", 90);
    row("148 minutes (extended)", 148);
    row("131 minutes – theatrical cut ; 148 minutes – extended cut", 131);
    row("Uncut: 95 minutes, cut: 90 minutes, theatrical release: 92 minutes", 92);
    row("110 minutes ; (director's cut) ; 97 minutes ; (theatrical)", 97);
    row("120 min. [director's cut] ; 105 min.", 105);
    row("45 minutes (surviving) ; 90 minutes (complete)", 90);
    row("180 minutes (with commercials) ; 120 minutes (without)", 120);
    row("105 minutes (roadshow) ; 90 minutes (general release)", 90);
    row("75 mintues", 75);
    row("90 minutes (x2)", 180);
    row("105 minutes (original cut) ; 90 minutes (theatrical release)", 90);
    row("105 minutes (theatrical re-release) ; 90 minutes", 90);
    row("112 minutes (Redux) ; 97 minutes", 97);
    row("112 minutes (IMAX) ; 97 minutes", 97);
    row("Act I: 52 minutes, act II: 53 minutes", 105);
    row("52 minutes (per segment)", 0);
    row("105 dk", 105);
    row("98 minutes (censored) ; 105 minutes", 105);
}

void TestRuntime::labelledCuts()
{
    check();
}

void TestRuntime::partsAndTheirTotal_data()
{
    addColumns();
    row("2 parts, 105 and 95 minutes", 200);
    row("two parts (105 and 95 min)", 200);
    row("3 parts: 40, 50, and 60 minutes", 150);
    row("2 parts, 105 min and 95 min", 200);
    row("2 parts, 105, 95 or 90 minutes", 105);
    row("Part 1: 90 minutes ; Part 2: 100 minutes ; Total: 190 minutes", 190);
    row("Part 1: 90 minutes ; Part 2: 100 minutes", 190);
    row("190 minutes (total) ; 90 minutes (part one) ; 100 minutes (part two)", 190);
    row("Total: 190 minutes ; Part I: 90 minutes ; Part II: 100 minutes", 190);
    row("90 minutes (Part 1) ; 100 minutes (Part 2) ; 190 minutes (combined)", 190);
    row("Volume I: 117 minutes ; Volume II: 124 minutes", 241);
    row("Part 1: 1h30m ; Part 2: 1h40m ; Total: 3h10m", 190);
    row("Total running time: 190 minutes ; Part 1: 90 minutes", 190);
    row("Part 1 – 120 minutes ; Part 2 – 110 minutes", 230);
    row("Pt. 1: 120 minutes ; Pt. 2: 110 minutes", 230);
    row("Episode 1: 90 minutes ; Episode 2: 95 minutes", 185);
    row("90 min + 95 min", 185);
    row("90 min (I) + 95 min (II)", 185);
    row("120 + 110 minutes", 230);
    row("120 minutes per part", 0);
    row("2 episodes × 90 minutes", 180);
}

void TestRuntime::partsAndTheirTotal()
{
    check();
}

void TestRuntime::longTextIsFast()
{
    QElapsedTimer timer;
    timer.start();
    for (const char *piece : {"$", "$1,", "1,1", "(", "1 ", "[", "June ", "12 June ", "$1–", "1 hour ",
                              "1 and ", ";", "(1", "1:1 "})
        wikipedia::parseRuntime(QString::fromUtf8(piece).repeated(200000));
    QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestRuntime)
#include "tst_runtime.moc"
