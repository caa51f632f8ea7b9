#include "core/base/jsonread.h"
#include "core/base/partialdate.h"
#include "core/sources/infobox/infobox.h"
#include "core/sources/infobox/money.h"
#include "core/sources/infobox/releasedate.h"
#include "core/sources/infobox/runtime.h"
#include "tests/sources/recordings.h"

#include <QTest>

using namespace moviedb;

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

// Infobox values as hundreds of people wrote them.
class TestInfoboxRecordings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordedValues();
    void recordedSamples_data();
    void recordedSamples();
};

// Every recorded value gives a figure a person would accept as one, and nearly all give one.
void TestInfoboxRecordings::recordedValues()
{
    if (recordings::path(recordedName).isEmpty())
        QSKIP("the recorded infobox values are not here");
    const auto json = parseJson(recordings::bytes(recordedName));
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

void TestInfoboxRecordings::recordedSamples_data()
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

void TestInfoboxRecordings::recordedSamples()
{
    QFETCH(QString, title);
    QFETCH(QString, field);
    if (recordings::path(recordedName).isEmpty())
        QSKIP("the recorded infobox values are not here");
    const auto json = parseJson(recordings::bytes(recordedName));
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

QTEST_GUILESS_MAIN(TestInfoboxRecordings)
#include "tst_infoboxrecordings.moc"
