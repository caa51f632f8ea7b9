// What a person types or pastes to name a page becomes its key, or is refused with a sentence.
#include "core/domain/pagekey.h"

#include <QTest>

using namespace moviedb;

class PageKeyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textNamesAPage_data();
    void textNamesAPage();
    void textIsRefused_data();
    void textIsRefused();
    void mirrorStandsForTheWiki();
    void otherLanguageOfTheProgram();
};

void PageKeyTest::textNamesAPage_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, const char *text, const char *key) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(key);
    };
    const char *tide = "Tide_(1999_film)";
    row("a key", "Tide_(1999_film)", tide);
    row("a name with blanks around and in it", "  tide   (1999 film)\t\n", tide);
    row("an address", "https://en.wikipedia.org/wiki/Tide_(1999_film)", tide);
    row("an address without encryption", "http://en.wikipedia.org/wiki/Tide_(1999_film)", tide);
    row("an address in capitals", "HTTPS://EN.WIKIPEDIA.ORG/wiki/Tide_(1999_film)", tide);
    row("an address without its scheme", "en.wikipedia.org/wiki/Tide_(1999_film)", tide);
    row("an address as a page's links have it", "//en.wikipedia.org/wiki/Tide_(1999_film)", tide);
    row("the path of an address", "/wiki/Tide_(1999_film)", tide);
    row("an address with blanks", "https://en.wikipedia.org/wiki/Tide (1999 film) ", tide);
    row("the mobile site", "https://en.m.wikipedia.org/wiki/Tide_(1999_film)", tide);
    row("the mobile site without its scheme", "en.m.wikipedia.org/wiki/Tide_(1999_film)", tide);
    row("the old www form", "https://www.en.wikipedia.org/wiki/Tide_(1999_film)", tide);
    row("a section", "https://en.wikipedia.org/wiki/Tide_(1999_film)#Plot", tide);
    row("a section after a name", "Tide (1999 film)#Plot", tide);
    row("a question after the name", "https://en.wikipedia.org/wiki/Tide_(1999_film)?action=history#x", tide);
    row("the title as a question", "https://en.wikipedia.org/w/index.php?title=Tide_(1999_film)&oldid=7",
        tide);
    row("the title as a question, with plus signs",
        "https://en.wikipedia.org/w/index.php?title=Tide+(1999+film)", tide);
    row("the title as a question of the mobile site",
        "https://en.m.wikipedia.org/w/index.php?title=Tide_%281999_film%29", tide);
    row("percent-encoding", "https://en.wikipedia.org/wiki/Tide_%281999_film%29", tide);
    row("percent-encoding without an address", "Am%C3%A9lie", "Amélie");
    row("percent-encoded underscores and blanks", "https://en.wikipedia.org/wiki/Tide%5F(1999%20film)", tide);
    row("an own percent sign", "100% Wolf", "100%_Wolf");
    row("an own percent sign in an address", "https://en.wikipedia.org/wiki/100%25_Wolf", "100%_Wolf");
    row("a question mark of the title", "https://en.wikipedia.org/wiki/Where_is_it%3F", "Where_is_it?");
    row("a question mark of a name", "Where is it?", "Where_is_it?");
    row("a slash of the title", "https://en.wikipedia.org/wiki/Face/Off", "Face/Off");
    row("a colon of the title", "Mission: Impossible", "Mission:_Impossible");
    row("letters before a colon that are no language", "XXX: State of the Union", "XXX:_State_of_the_Union");
    row("letters outside Latin", "https://en.wikipedia.org/wiki/%C3%89l", "Él");
    row("a sign of two halves", "\xF0\x9F\x8E\xA5 (film)", "\xF0\x9F\x8E\xA5_(film)");
    row("marks of the writing direction", "\u200ETide (1999 film)\u202C", tide);
    row("the own language before the name", "en:Tide (1999 film)", tide);
    row("a colon before the name", ":Tide (1999 film)", tide);
    row("underscores around", "__Tide_(1999_film)__", tide);
}

void PageKeyTest::textNamesAPage()
{
    QFETCH(QString, text);
    QFETCH(QString, key);
    const auto read = pagekey::fromText(text, {});
    QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().oneLine()));
    QCOMPARE(*read, key);
}

void PageKeyTest::textIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word"); // of the sentence
    const auto row = [](const char *name, const QString &text, const char *word) {
        QTest::newRow(name) << text << QString::fromUtf8(word);
    };
    const auto page = [](const char *name) {
        return QStringLiteral("https://en.wikipedia.org/wiki/") + QLatin1String(name);
    };
    row("nothing", QString(), "names no page");
    row("blanks", QStringLiteral(" _ \n"), "names no page");
    row("an address without a name", page(""), "names no page");
    row("the front of the site", QStringLiteral("https://en.wikipedia.org/"), "names no page");
    row("a section only", QStringLiteral("#Plot"), "names no page");
    row("a colon only", QStringLiteral(":"), "names no page");
    row("another language", QStringLiteral("https://de.wikipedia.org/wiki/Gezeiten_(Film)"),
        "a page of de.wikipedia.org");
    row("another language's mobile site", QStringLiteral("https://fr.m.wikipedia.org/wiki/Mar%C3%A9e"),
        "a page of fr.wikipedia.org");
    row("another language before the name", QStringLiteral("de:Gezeiten (Film)"),
        "no page of en.wikipedia.org");
    row("another project before the name", QStringLiteral(":wikt:tide"), "no page of en.wikipedia.org");
    row("the project of the data", QStringLiteral("https://www.wikidata.org/wiki/Q60"),
        "no address of a page");
    row("the way to every language", QStringLiteral("https://www.wikipedia.org/wiki/Tide"),
        "no address of a page");
    row("another site", QStringLiteral("https://example.org/wiki/Tide"), "no address of a page");
    row("a site that looks alike", QStringLiteral("https://en.wikipedia.org.example.org/wiki/Tide"),
        "no address of a page");
    row("another site behind a name", QStringLiteral("https://en.wikipedia.org@example.org/wiki/Tide"),
        "no address of a page");
    row("an address of this machine", QStringLiteral("http://127.0.0.1:1/x"), "no address of a page");
    row("another scheme", QStringLiteral("ftp://en.wikipedia.org/wiki/Tide"), "no address of a page");
    row("the number of a page", QStringLiteral("https://en.wikipedia.org/?curid=12345"), "gives the number");
    row("the number of a revision", QStringLiteral("https://en.wikipedia.org/w/index.php?oldid=7"),
        "gives the number");
    row("a search page", page("Special:Search?search=Tide"), "is no article");
    row("a picture", page("File:Tide.jpg"), "is no article");
    row("a picture in small letters and encoded", page("file%3ATide.jpg"), "is no article");
    row("a category", QStringLiteral("Category:1999 films"), "is no article");
    row("a category with a colon before it", QStringLiteral(":Category:1999 films"), "is no article");
    row("a page to talk on", page("Talk:Tide"), "is no article");
    row("another page to talk on", page("User_talk:Ada"), "is no article");
    row("markup", QStringLiteral("<b>Tide</b>"), "no page's name has");
    row("a link of wikitext", QStringLiteral("[[Tide|the film]]"), "no page's name has");
    row("a line break", QStringLiteral("No/such: page\nat all"), "control characters");
    row("a zero", QStringLiteral("Tide") + QChar(0) + QStringLiteral("x"), "control characters");
    row("an encoded zero", page("Tide%00x"), "no page's name has");
    row("an encoded line break", page("Tide%0Ax"), "no page's name has");
    row("bytes that are no letters", page("Tide%FF"), "no page's name has");
    row("encoded twice", page("Tide%2520x"), "no page's name has");
    row("half a sign", QString(QChar(0xD83C)) + QStringLiteral("x"), "no page's name has");
    row("a way up", page("Tide/../x"), "");
    row("only dots", QStringLiteral(".."), "is no page's name");
    row("a name longer than any", QString(256, u'a'), "too long");
    row("a short name of many bytes", QString(128, QChar(0xE9)), "too long");
    row("a hundred thousand characters", QString(100000, u'a'), "too long");
    row("an address of a hundred thousand characters", page("") + QString(100000, u'a'), "too long");
}

void PageKeyTest::textIsRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, word);
    const auto read = pagekey::fromText(text, {});
    if (word.isEmpty()) // a browser takes the dots out itself: then the rest is the name
        QVERIFY(!read || !read->contains(QStringLiteral("..")));
    else
        QVERIFY(!read);
    if (read)
        return;
    QCOMPARE(read.error().fault, Fault::Usage);
    QVERIFY2(read.error().text.contains(word), qPrintable(read.error().text));
    QVERIFY(!read.error().remedy.isEmpty());
    QVERIFY(read.error().text.size() < 200);
    for (const QChar c : read.error().text)
        QVERIFY(c.category() != QChar::Other_Control);
}

void PageKeyTest::mirrorStandsForTheWiki()
{
    const pagekey::Wiki wiki{QStringLiteral("en"), QStringLiteral("127.0.0.1")};
    const auto read =
        pagekey::fromText(QStringLiteral("http://127.0.0.1:8080/wikipedia/wiki/Tide_(1999_film)#Cast"), wiki);
    QVERIFY(read.ok());
    QCOMPARE(*read, QStringLiteral("Tide_(1999_film)"));
    QVERIFY(pagekey::fromText(QStringLiteral("https://en.wikipedia.org/wiki/Tide"), wiki).ok());
}

void PageKeyTest::otherLanguageOfTheProgram()
{
    const pagekey::Wiki wiki{QStringLiteral("de"), {}};
    const auto read =
        pagekey::fromText(QStringLiteral("https://de.wikipedia.org/wiki/Gezeiten_(Film)"), wiki);
    QVERIFY(read.ok());
    QCOMPARE(*read, QStringLiteral("Gezeiten_(Film)"));
    QVERIFY(pagekey::fromText(QStringLiteral("de:Gezeiten"), wiki).ok());
    QVERIFY(!pagekey::fromText(QStringLiteral("https://en.wikipedia.org/wiki/Tide"), wiki).ok());
    QVERIFY(!pagekey::fromText(QStringLiteral("en:Tide"), wiki).ok());
}

QTEST_GUILESS_MAIN(PageKeyTest)
#include "tst_pagekey.moc"
