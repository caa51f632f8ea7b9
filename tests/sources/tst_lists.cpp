#include "core/sources/lists/jsonlist.h"
#include "core/sources/lists/titlelists.h"

#include <QTest>

using namespace moviedb;

namespace {

QStringList brief(const lists::ParsedList &list)
{
    QStringList lines;
    for (const GalleryEntry &entry : list.entries)
        lines.append(entry.title + u'|' + (entry.year ? QString::number(*entry.year) : QString()) + u'|' +
                     entry.imdbId);
    return lines;
}

Result<lists::ParsedList> parsedJsonLines(const char *lines)
{
    lists::JsonLinesReader reader;
    MOVIEDB_CHECK(reader.feed(QString::fromLatin1(lines)));
    return reader.finish();
}

} // namespace

class TestLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void fails_data();
    void fails();
    void tooLarge();
    void jsonLineKeepsEveryField();
    void idsStayTheSame();
};

void TestLists::parses_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<int>("warnings");
    const auto row = [](const char *name, const char *file, const QByteArray &bytes,
                        const QStringList &expected, int warnings = 0) {
        QTest::newRow(name) << QString::fromLatin1(file) << bytes << expected << warnings;
    };
    const auto line = [](const char *text) { return QString::fromUtf8(text); };
    row("empty", "a.txt", "", {});
    row("titles", "a.txt", "Amber Tide (1999)\r\n\r\nNet [2001]\nThe Salt Ladder\n",
        {line("Amber Tide|1999|"), line("Net|2001|"), line("The Salt Ladder||")});
    row("list marks", "a.txt", "- One (1950)\n* Two\n• Three\n12. Four – 1960\n7) Five - 1961\n",
        {line("One|1950|"), line("Two||"), line("Three||"), line("Four|1960|"), line("Five|1961|")});
    row("joints before the year", "a.txt", "One - (1950)\nTwo \u2013 (1951)\nThree: (1952)\nFour (1953) -\n",
        {line("One|1950|"), line("Two|1951|"), line("Three|1952|"), line("Four|1953|")});
    row("titles with remarks are no running text", "a.txt",
        "One (1950)\nTwo - still works on me after all of these "
        "years.\n"
        "Three - seen it twice with all my friends in the park.\nFour or How I Learned to Stop the Rain and "
        "Love the Mill\n",
        {line("One|1950|"), line("Two - still works on me after all of these years.||"),
         line("Three - seen it twice with all my friends in the park.||"),
         line("Four or How I Learned to Stop the Rain and Love the Mill||")});
    row("numbers that are titles", "a.txt", "1917\n2012 (2009)\n12 Rooms\n9.5 Weeks\n1984 (1984)",
        {line("1917||"), line("2012|2009|"), line("12 Rooms||"), line("9.5 Weeks||"), line("1984|1984|")});
    row("brackets inside", "a.txt", "Birdcage (or Not) (2014)\nX (abc)\nY (99)",
        {line("Birdcage (or Not)|2014|"), line("X (abc)||"), line("Y (99)||")});
    row("repeats", "a.txt", "A (2000)\nA (2000)\nA (2001)\n", {line("A|2000|"), line("A|2001|")}, 1);
    row("byte order mark", "a.txt", "\xEF\xBB\xBFÉtude (1990)", {line("Étude|1990|")});
    row("hostile", "a.txt", "../../etc/passwd\n=cmd|' /C'!A0\n<script>x</script>\n\x01\x02\n",
        {line("../../etc/passwd||"), line("=cmd|' /C'!A0||"), line("<script>x</script>||")});
    row("too long", "a.txt", QByteArray(300, 'x') + "\nB", {line("B||")}, 1);
    row("csv", "a.csv", "title,year,imdb_id\nAmber Tide,1999,tt9000001\n\"Net, \"\"Gross\"\"\",,\n",
        {line("Amber Tide|1999|tt9000001"), line("Net, \"Gross\"||")});
    row("semicolons and other names", "a.csv", "Name;Release Date;Const\nAmber Tide;1999-03-01;tt9000001\n",
        {line("Amber Tide|1999|tt9000001")});
    row("tabs", "a.tsv", "year\ttitle\n1999\tAmber Tide\n", {line("Amber Tide|1999|")});
    row("csv gaps", "a.csv", "title,year\n,1999\nB,soon\nC\n\n", {line("B||"), line("C||")}, 2);
    row("line break in a cell", "a.csv", "title,year\n\"Two\nLines\",1999\n", {line("Two Lines|1999|")});
    row("json lines", "a.jsonl",
        "{\"title\":\"A\",\"year\":null,\"imdb_id\":\"tt9000001\"}\n\n{\"title\":\"B\",\"year\":1999.0}\n",
        {line("A||tt9000001"), line("B|1999|")});
    row("json lines by content", "a.txt", "{\"title\":\"A\"}", {line("A||")});
    row("odd ids are dropped", "a.jsonl",
        "{\"title\":\"A\",\"imdb_id\":\"' OR 1=1\",\"justwatch_id\":\"x\",\"wikidata_id\":\"P1\"}",
        {line("A||")});
}

void TestLists::parses()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, expected);
    QFETCH(int, warnings);
    const auto list = lists::parseFile(file, bytes);
    QVERIFY2(list.ok(), qPrintable(list.ok() ? QString() : list.error().oneLine()));
    QCOMPARE(brief(*list), expected);
    QCOMPARE(int(list->warnings.size()), warnings);
}

void TestLists::fails_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *file, const QByteArray &bytes, const char *text) {
        QTest::newRow(name) << QString::fromLatin1(file) << bytes << QString::fromLatin1(text);
    };
    row("truncated json", "a.jsonl", "{\"title\":\"A\"}\n{\"title\":", "line 2");
    row("no title", "a.jsonl", "{\"year\":1999}", "line 1: $.title");
    row("title is a number", "a.jsonl", "{\"title\":7}", "line 1: $.title: expected text, found number");
    row("year is text", "a.jsonl", "{\"title\":\"A\",\"year\":\"1999\"}",
        "line 1: $.year: expected a whole number");
    row("list instead of object", "a.jsonl", "\n[1]", "line 2: $: expected an object");
    row("bad list id", "a.jsonl", "{\"title\":\"A\",\"movie_list_id\":\"7\"}", "UUID");
    row("deep", "a.jsonl", "{\"title\":" + QByteArray("[").repeated(50), "line 1");
    row("open quote", "a.csv", "title\n\"A\nB\n", "line 2: a quoted cell is not closed");
    row("no title column", "a.csv", "movie_id,year\n1,1999\n", "line 1");
    row("a diary", "a.txt",
        "A DIARY OF MY FILMS\n\nThis is what I have written down about them since the summer.\n\n## Why\n"
        "I could not remember which of them I had seen, and with whom.\n"
        "So the first question of each evening in our house is always:\n"
        "- have we seen the one with the lighthouse and the dog?\n"
        "Nobody knows, and that is what this file is for (for now).\n",
        "This is running text, no list of titles.");
    row("not UTF-8", "a.txt", "A\xff\xfe\xff", "UTF-8");
}

void TestLists::fails()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const auto list = lists::parseFile(file, bytes);
    QVERIFY(!list.ok());
    QCOMPARE(list.error().fault, Fault::Parse);
    QVERIFY2(list.error().text.contains(text), qPrintable(list.error().text));
}

void TestLists::tooLarge()
{
    QCOMPARE(lists::parseText(QByteArray((64 << 20) + 1, 'x')).error().fault, Fault::Limit);
}

void TestLists::jsonLineKeepsEveryField()
{
    const auto list = parsedJsonLines(
        R"({"movie_list_id":"8f1d3c52-6b0e-5a47-9d2b-4c7a1e60f3b9","title":"A","year":1999,"jw_href":"/us/movie/a",)"
        R"("wiki_href":"https://en.wikipedia.org/wiki/A","justwatch_id":"tm7","imdb_id":"tt9000001","tmdb_id":"12","wikidata_id":"Q5"})");
    QVERIFY(list.ok());
    const GalleryEntry &entry = list->entries.first();
    QCOMPARE(entry.listId, QStringLiteral("8f1d3c52-6b0e-5a47-9d2b-4c7a1e60f3b9"));
    QCOMPARE(entry.jwHref + entry.wikiHref + entry.justwatchId + entry.tmdbId + entry.wikidataId,
             QStringLiteral("/us/movie/ahttps://en.wikipedia.org/wiki/Atm712Q5"));
}

void TestLists::idsStayTheSame()
{
    const auto first = lists::parseText("A (2000)\nB\n");
    const auto second = lists::parseText("B\nA (2000)\n");
    QCOMPARE(first->entries[0].listId, second->entries[1].listId);
    QVERIFY(first->entries[0].listId != first->entries[1].listId);
    const auto byNode = parsedJsonLines(R"({"title":"A","justwatch_id":"tm7"})");
    GalleryEntry node;
    node.justwatchId = QStringLiteral("tm7");
    QCOMPARE(byNode->entries[0].listId, listIdFor(node, QStringLiteral("justwatch")));
}

QTEST_GUILESS_MAIN(TestLists)
#include "tst_lists.moc"
