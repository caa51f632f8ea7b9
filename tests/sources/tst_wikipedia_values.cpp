#include "core/base/jsonread.h"
#include "core/base/partialdate.h"
#include "core/sources/infobox.h"
#include "core/sources/wikipedia.h"
#include "tests/sources/wikirecordings.h"

#include <QElapsedTimer>
#include <QTest>

using namespace moviedb;

class TestWikipediaValues : public QObject
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
    void recordedValues();
    void recordedSamples_data();
    void recordedSamples();
};

void TestWikipediaValues::dollars_data()
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

void TestWikipediaValues::dollars()
{
    QFETCH(QString, text);
    QFETCH(double, amount);
    QCOMPARE(wikipedia::parseDollars(text).value_or(0), amount);
}

void TestWikipediaValues::runtime_data()
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

void TestWikipediaValues::runtime()
{
    QFETCH(QString, text);
    QFETCH(int, minutes);
    QCOMPARE(wikipedia::parseRuntime(text).value_or(0), minutes);
}

void TestWikipediaValues::released_data()
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

void TestWikipediaValues::released()
{
    QFETCH(QString, text);
    QFETCH(QString, iso);
    QCOMPARE(wikipedia::parseReleaseDate(text).value_or(QString()), iso);
}

void TestWikipediaValues::names_data()
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

void TestWikipediaValues::names()
{
    QFETCH(QStringList, entries);
    QTEST(infobox::names(entries), "names");
}

void TestWikipediaValues::terms()
{
    QCOMPARE(
        infobox::terms({QStringLiteral("United Kingdom[1]"), QStringLiteral("France / Italy")}),
        (QStringList{QStringLiteral("United Kingdom"), QStringLiteral("France"), QStringLiteral("Italy")}));
    QCOMPARE(infobox::terms({QStringLiteral("Trinidad and Tobago")}),
             QStringList{QStringLiteral("Trinidad and Tobago")});
}

void TestWikipediaValues::longTextIsFast()
{
    QElapsedTimer timer;
    timer.start();
    for (const char *piece : {"$", "$1,", "1,1", "(", "1 ", "[", "June ", "12 June ", "$1–", "1 hour "}) {
        const QString text = QString::fromUtf8(piece).repeated(200000);
        wikipedia::parseDollars(text);
        wikipedia::parseRuntime(text);
        wikipedia::parseReleaseDate(text);
    }
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

namespace {

QString joinedText(const JsonPlace &value)
{
    if (value.isText())
        return value.text();
    QStringList parts;
    for (qsizetype i = 0; i < value.size(); ++i)
        parts.append(value.at(i).text());
    return parts.join(QStringLiteral(" ; "));
}

const QString recordedName = QStringLiteral("wikimedia/infobox-values.disney-427.2020-10.trimmed.json");

} // namespace

// Every recorded value gives a figure a person would accept as one, and nearly all give one.
void TestWikipediaValues::recordedValues()
{
    if (wikirecordings::path(recordedName).isEmpty())
        QSKIP("the recorded infobox values are not here");
    const auto json = parseJson(wikirecordings::bytes(recordedName));
    QVERIFY(json);
    const JsonPlace films(*json);
    int given = 0;
    int read = 0;
    for (qsizetype i = 0; i < films.size(); ++i) {
        const JsonPlace film = films.at(i);
        for (const QString &label : film.keys()) {
            const QString text = joinedText(film[label]);
            if (text.isEmpty())
                continue;
            const QString place = film["title"].text() + QStringLiteral(": ") + text;
            const QString field = infobox::standardLabel(label);
            bool found = false;
            if (field == QLatin1String("budget") || field == QLatin1String("gross")) {
                const auto amount = wikipedia::parseDollars(text);
                found = amount.has_value();
                QVERIFY2(!amount || (*amount >= 10000 && *amount < 4e9), qPrintable(place));
            } else if (field == QLatin1String("runtime")) {
                const auto minutes = wikipedia::parseRuntime(text);
                found = minutes.has_value();
                QVERIFY2(!minutes || (*minutes >= 2 && *minutes < 240), qPrintable(place));
            } else if (field == QLatin1String("released")) {
                const auto date = wikipedia::parseReleaseDate(text);
                found = date.has_value();
                const auto parsed = PartialDate::parse(date.value_or(QStringLiteral("2000")));
                QVERIFY2(parsed && parsed->year >= 1930 && parsed->year <= 2025, qPrintable(place));
            } else {
                continue;
            }
            ++given;
            read += found ? 1 : 0;
        }
    }
    QVERIFY2(given > 550, qPrintable(QString::number(given)));
    QVERIFY2(read >= given - 3, qPrintable(QStringLiteral("%1 of %2").arg(read).arg(given)));
}

void TestWikipediaValues::recordedSamples_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("expected");
    QTest::newRow("Academy Award Review of Walt Disney Cartoons, runtime")
        << QStringLiteral("Academy Award Review of Walt Disney Cartoons") << QStringLiteral("runtime")
        << QStringLiteral("41");
    QTest::newRow("Fantasia, gross") << QStringLiteral("Fantasia") << QStringLiteral("gross")
                                     << QStringLiteral("76400000");
    QTest::newRow("Saludos Amigos, gross")
        << QStringLiteral("Saludos Amigos") << QStringLiteral("gross") << QStringLiteral("1135000");
    QTest::newRow("The Three Caballeros, gross")
        << QStringLiteral("The Three Caballeros") << QStringLiteral("gross") << QStringLiteral("3355000");
    QTest::newRow("Fun and Fancy Free, gross")
        << QStringLiteral("Fun and Fancy Free") << QStringLiteral("gross") << QStringLiteral("3165000");
    QTest::newRow("Alice in Wonderland, gross")
        << QStringLiteral("Alice in Wonderland") << QStringLiteral("gross") << QStringLiteral("5600000");
    QTest::newRow("The Vanishing Prairie, gross")
        << QStringLiteral("The Vanishing Prairie") << QStringLiteral("gross") << QStringLiteral("1750000");
    QTest::newRow("The Vanishing Prairie, runtime")
        << QStringLiteral("The Vanishing Prairie") << QStringLiteral("runtime") << QStringLiteral("71");
    QTest::newRow("The Great Locomotive Chase, gross")
        << QStringLiteral("The Great Locomotive Chase") << QStringLiteral("gross")
        << QStringLiteral("1700000");
    QTest::newRow("Old Yeller, gross")
        << QStringLiteral("Old Yeller") << QStringLiteral("gross") << QStringLiteral("6250000");
    QTest::newRow("Darby O'Gill and the Little People, gross")
        << QStringLiteral("Darby O'Gill and the Little People") << QStringLiteral("gross")
        << QStringLiteral("2600000");
    QTest::newRow("Babes in Toyland, gross")
        << QStringLiteral("Babes in Toyland") << QStringLiteral("gross") << QStringLiteral("4600000");
    QTest::newRow("The Incredible Journey, gross")
        << QStringLiteral("The Incredible Journey") << QStringLiteral("gross") << QStringLiteral("4200000");
    QTest::newRow("The Incredible Journey, runtime")
        << QStringLiteral("The Incredible Journey") << QStringLiteral("runtime") << QStringLiteral("80");
    QTest::newRow("The Moon-Spinners, gross")
        << QStringLiteral("The Moon-Spinners") << QStringLiteral("gross") << QStringLiteral("3500000");
    QTest::newRow("Mary Poppins, budget")
        << QStringLiteral("Mary Poppins") << QStringLiteral("budget") << QStringLiteral("4400000");
    QTest::newRow("Lt. Robin Crusoe, U.S.N., runtime")
        << QStringLiteral("Lt. Robin Crusoe, U.S.N.") << QStringLiteral("runtime") << QStringLiteral("110");
    QTest::newRow("The Happiest Millionaire, gross")
        << QStringLiteral("The Happiest Millionaire") << QStringLiteral("gross") << QStringLiteral("5000000");
    QTest::newRow("The Happiest Millionaire, runtime")
        << QStringLiteral("The Happiest Millionaire") << QStringLiteral("runtime") << QStringLiteral("164");
    QTest::newRow("The Horse in the Gray Flannel Suit, gross")
        << QStringLiteral("The Horse in the Gray Flannel Suit") << QStringLiteral("gross")
        << QStringLiteral("3300000");
    QTest::newRow("The Horse in the Gray Flannel Suit, runtime")
        << QStringLiteral("The Horse in the Gray Flannel Suit") << QStringLiteral("runtime")
        << QStringLiteral("113");
    QTest::newRow("Bedknobs and Broomsticks, runtime")
        << QStringLiteral("Bedknobs and Broomsticks") << QStringLiteral("runtime") << QStringLiteral("118");
    QTest::newRow("The World's Greatest Athlete, runtime")
        << QStringLiteral("The World's Greatest Athlete") << QStringLiteral("runtime")
        << QStringLiteral("93");
    QTest::newRow("Pete's Dragon, gross")
        << QStringLiteral("Pete's Dragon") << QStringLiteral("gross") << QStringLiteral("36000000");
    QTest::newRow("Something Wicked This Way Comes, budget")
        << QStringLiteral("Something Wicked This Way Comes") << QStringLiteral("budget")
        << QStringLiteral("19000000");
    QTest::newRow("The Black Cauldron, budget")
        << QStringLiteral("The Black Cauldron") << QStringLiteral("budget") << QStringLiteral("25000000");
    QTest::newRow("The Black Cauldron, gross")
        << QStringLiteral("The Black Cauldron") << QStringLiteral("gross") << QStringLiteral("21300000");
    QTest::newRow("Honey, I Shrunk the Kids, budget")
        << QStringLiteral("Honey, I Shrunk the Kids") << QStringLiteral("budget")
        << QStringLiteral("18000000");
    QTest::newRow("Cheetah, gross") << QStringLiteral("Cheetah") << QStringLiteral("gross")
                                    << QStringLiteral("8153677");
    QTest::newRow("The Rocketeer, budget")
        << QStringLiteral("The Rocketeer") << QStringLiteral("budget") << QStringLiteral("35000000");
    QTest::newRow("The Rocketeer, gross")
        << QStringLiteral("The Rocketeer") << QStringLiteral("gross") << QStringLiteral("46700000");
    QTest::newRow("The Muppet Christmas Carol, gross")
        << QStringLiteral("The Muppet Christmas Carol") << QStringLiteral("gross")
        << QStringLiteral("27200000");
    QTest::newRow("Operation Dumbo Drop, budget")
        << QStringLiteral("Operation Dumbo Drop") << QStringLiteral("budget") << QStringLiteral("24000000");
    QTest::newRow("James and the Giant Peach, gross")
        << QStringLiteral("James and the Giant Peach") << QStringLiteral("gross")
        << QStringLiteral("28900000");
    QTest::newRow("Ghosts of the Abyss, gross")
        << QStringLiteral("Ghosts of the Abyss") << QStringLiteral("gross") << QStringLiteral("28700000");
    QTest::newRow("College Road Trip, budget")
        << QStringLiteral("College Road Trip") << QStringLiteral("budget") << QStringLiteral("25000000");
    QTest::newRow("Cars 3, runtime") << QStringLiteral("Cars 3") << QStringLiteral("runtime")
                                     << QStringLiteral("102");
    QTest::newRow("Old Yeller, released")
        << QStringLiteral("Old Yeller") << QStringLiteral("released") << QStringLiteral("1957-12-25");
    QTest::newRow("Monsters University, runtime")
        << QStringLiteral("Monsters University") << QStringLiteral("runtime") << QStringLiteral("104");
    QTest::newRow("The Jungle Book 2, released")
        << QStringLiteral("The Jungle Book 2") << QStringLiteral("released") << QStringLiteral("2003-02-14");
    QTest::newRow("The Happiest Millionaire, budget")
        << QStringLiteral("The Happiest Millionaire") << QStringLiteral("budget")
        << QStringLiteral("5000000");
    QTest::newRow("James and the Giant Peach, released")
        << QStringLiteral("James and the Giant Peach") << QStringLiteral("released")
        << QStringLiteral("1996-04-12");
    QTest::newRow("Beauty and the Beast, runtime")
        << QStringLiteral("Beauty and the Beast") << QStringLiteral("runtime") << QStringLiteral("84");
    QTest::newRow("High School Musical 3: Senior Year, gross")
        << QStringLiteral("High School Musical 3: Senior Year") << QStringLiteral("gross")
        << QStringLiteral("252900000");
    QTest::newRow("The Lone Ranger, released")
        << QStringLiteral("The Lone Ranger") << QStringLiteral("released") << QStringLiteral("2013-06-22");
    QTest::newRow("The Jungle Book 2, budget")
        << QStringLiteral("The Jungle Book 2") << QStringLiteral("budget") << QStringLiteral("20000000");
    QTest::newRow("Hannah Montana: The Movie, runtime")
        << QStringLiteral("Hannah Montana: The Movie") << QStringLiteral("runtime") << QStringLiteral("97");
    QTest::newRow("Frozen II, budget")
        << QStringLiteral("Frozen II") << QStringLiteral("budget") << QStringLiteral("150000000");
    QTest::newRow("DuckTales the Movie: Treasure of the Lost Lamp, budget")
        << QStringLiteral("DuckTales the Movie: Treasure of the Lost Lamp") << QStringLiteral("budget")
        << QStringLiteral("20000000");
    QTest::newRow("Song of the South, gross")
        << QStringLiteral("Song of the South") << QStringLiteral("gross") << QStringLiteral("65000000");
}

void TestWikipediaValues::recordedSamples()
{
    QFETCH(QString, title);
    QFETCH(QString, field);
    if (wikirecordings::path(recordedName).isEmpty())
        QSKIP("the recorded infobox values are not here");
    const auto json = parseJson(wikirecordings::bytes(recordedName));
    QVERIFY(json);
    const JsonPlace films(*json);
    QString found;
    for (qsizetype i = 0; i < films.size() && found.isEmpty(); ++i) {
        if (films.at(i)["title"].text() != title)
            continue;
        for (const QString &label : films.at(i).keys()) {
            const QString text = joinedText(films.at(i)[label]);
            if (infobox::standardLabel(label) != field)
                continue;
            if (field == QLatin1String("runtime"))
                found = QString::number(wikipedia::parseRuntime(text).value_or(0));
            else if (field == QLatin1String("released"))
                found = wikipedia::parseReleaseDate(text).value_or(QString());
            else
                found = QString::number(qint64(wikipedia::parseDollars(text).value_or(0)));
        }
    }
    QTEST(found, "expected");
}

QTEST_GUILESS_MAIN(TestWikipediaValues)
#include "tst_wikipedia_values.moc"
