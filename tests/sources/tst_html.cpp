#include "core/sources/html/html.h"

#include <QDir>
#include <QFile>
#include <QTest>

using moviedb::Fault;
using moviedb::html::Element;
using moviedb::html::parse;

class TestHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selects_data();
    void selects();
    void textIsSqueezed();
    void linesBreakWhereAReaderSeesThem();
    void rawTextKeepsScripts();
    void aNullElementAnswersNothing();
    void treeOutlivesItsBytes();
    void plainText_data();
    void plainText();
    void encodings_data();
    void encodings();
    void guards_data();
    void guards();
    void realPagesPass();
};

void TestHtml::selects_data()
{
    QTest::addColumn<QString>("selector");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("tag") << QStringLiteral("i") << QStringList{QStringLiteral("three")};
    QTest::newRow("class") << QStringLiteral(".hot")
                           << QStringList{QStringLiteral("one"), QStringLiteral("three")};
    QTest::newRow("two classes") << QStringLiteral("div.cold.hot") << QStringList{QStringLiteral("one")};
    QTest::newRow("attribute") << QStringLiteral("[data-x]")
                               << QStringList{QStringLiteral("two"), QStringLiteral("four")};
    QTest::newRow("attribute value") << QStringLiteral("b[data-x=9]") << QStringList{QStringLiteral("two")};
    QTest::newRow("inside") << QStringLiteral("div.hot i") << QStringList{QStringLiteral("three")};
    QTest::newRow("far inside") << QStringLiteral("body div b") << QStringList{QStringLiteral("two")};
    QTest::newRow("alternatives") << QStringLiteral("i, b")
                                  << QStringList{QStringLiteral("two"), QStringLiteral("three")};
    QTest::newRow("part of a class name") << QStringLiteral(".ho") << QStringList{};
    QTest::newRow("nothing") << QString() << QStringList{};
    QTest::newRow("unclosed bracket") << QStringLiteral("u[data-x") << QStringList{QStringLiteral("four")};
}

void TestHtml::selects()
{
    QFETCH(QString, selector);
    QFETCH(QStringList, ids);
    const auto tree =
        parse("<div id=one class=' cold\thot '><b id=two data-x='9'>x<i id=three class=hot>y</i></b>"
              "</div><u id=four data-x>z</u>");
    QVERIFY(tree.ok());
    QStringList found;
    for (const Element &element : tree->root().all(selector))
        found.append(element.attribute("id"));
    QCOMPARE(found, ids);
    QCOMPARE(tree->root().first(selector).attribute("id"), ids.value(0));
}

void TestHtml::textIsSqueezed()
{
    const auto tree =
        parse("<p>  one\n<style>p{}</style><b>two</b>&nbsp;&amp;\t<sup class=reference>[1]</sup>"
              "<script>var x;</script>three</p>");
    const Element paragraph = tree->root().first(QStringLiteral("p"));
    QCOMPARE(paragraph.text(), QStringLiteral("one two & [1]three"));
    QCOMPARE(paragraph.text(QStringLiteral("sup.reference")), QStringLiteral("one two & three"));
}

void TestHtml::linesBreakWhereAReaderSeesThem()
{
    const auto tree =
        parse("<table><tr><td>Ada<br>Ben <i>Low</i><ul><li>Cy</li><li> </li><li>Di</ul></td></table>");
    QCOMPARE(tree->root().first(QStringLiteral("td")).lines(),
             (QStringList{QStringLiteral("Ada"), QStringLiteral("Ben Low"), QStringLiteral("Cy"),
                          QStringLiteral("Di")}));
}

void TestHtml::rawTextKeepsScripts()
{
    const auto tree = parse("<script>window.a={\"b\":\"<p>&amp;\"};</script>");
    QCOMPARE(tree->root().first(QStringLiteral("script")).rawText(),
             QByteArray("window.a={\"b\":\"<p>&amp;\"};"));
}

void TestHtml::aNullElementAnswersNothing()
{
    const Element none;
    QVERIFY(!none);
    QVERIFY(none.children().isEmpty());
    QVERIFY(none.all(QStringLiteral("a")).isEmpty());
    QVERIFY(!none.first(QStringLiteral("a")));
    QVERIFY(!none.hasAttribute("a"));
    QCOMPARE(none.tag() + none.text() + none.attribute("x"), QString());
    QVERIFY(none.rawText().isEmpty());
}

void TestHtml::treeOutlivesItsBytes()
{
    auto make = [] {
        QByteArray bytes("<p title='a&lt;b'>text</p>");
        return parse(bytes);
    };
    const auto copy = make().value();
    const Element paragraph = copy.root().first(QStringLiteral("p"));
    QCOMPARE(paragraph.attribute("title"), QStringLiteral("a<b"));
    QCOMPARE(paragraph.text(), QStringLiteral("text"));
}

void TestHtml::plainText_data()
{
    QTest::addColumn<QString>("markup");
    QTest::addColumn<QString>("text");
    QTest::newRow("search excerpt")
        << QStringLiteral("the <span class=\"searchmatch\">Red</span> Kite&#039;s &quot;nest&quot;")
        << QStringLiteral("the Red Kite's \"nest\"");
    QTest::newRow("plain") << QStringLiteral("a  b") << QStringLiteral("a b");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("cut") << QStringLiteral("one <span class=\"sea") << QStringLiteral("one");
    QTest::newRow("script") << QStringLiteral("x<script>alert(1)</script><img src=x onerror=alert(2)>y")
                            << QStringLiteral("xy");
}

void TestHtml::plainText()
{
    QFETCH(QString, markup);
    QFETCH(QString, text);
    QCOMPARE(moviedb::html::plainText(markup), text);
}

// Attributes with names of their own: the parser compares each with all before it.
static QByteArray manyAttributes(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += 'a' + QByteArray::number(i) + "/";
    return text;
}

void TestHtml::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const QByteArray &bytes) { QTest::newRow(name) << bytes; };
    row("UTF-8", "<p>Caf\xc3\xa9</p>");
    row("UTF-8 with its mark", "\xef\xbb\xbf<p>Caf\xc3\xa9</p>");
    row("Latin-1 by its own word", "<meta charset=\"iso-8859-1\"><p>Caf\xe9</p>");
    row("Windows-1252 by its own word",
        "<meta http-equiv=Content-Type content=\"text/html; charset=windows-1252\"><p>Caf\xe9</p>");
    row("no word at all", "<p>Caf\xe9</p>");
    row("saved again as UTF-8, the old word left", "<meta charset=iso-8859-1><p>Caf\xc3\xa9</p>");
    row("UTF-16", QByteArray("\xff\xfe<\0p\0>\0"
                             "C\0a\0f\0\xe9\0<\0/\0p\0>\0",
                             24));
}

void TestHtml::encodings()
{
    QFETCH(QByteArray, bytes);
    const auto tree = parse(bytes);
    QVERIFY(tree);
    QCOMPARE(tree->root().first(QStringLiteral("p")).text(), QStringLiteral("Café"));
}

void TestHtml::guards_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("fault"); // -1 = parses
    QTest::newRow("empty") << QByteArray("  \n") << int(Fault::Parse);
    QTest::newRow("too large") << QByteArray((20 << 20) + 1, 'x') << int(Fault::Limit);
    QTest::newRow("598 deep in the body") << QByteArray("<div>").repeated(598) << -1;
    QTest::newRow("601 deep") << QByteArray("<div>").repeated(601) << int(Fault::Limit);
    QTest::newRow("a million deep") << QByteArray("<b><i>").repeated(500000) << int(Fault::Limit);
    QTest::newRow("misplaced ends") << QByteArray("<div></span>").repeated(5000) << int(Fault::Limit);
    QTest::newRow("ends across a table")
        << QByteArray("<div><table><td></div>").repeated(5000) << int(Fault::Limit);
    QTest::newRow("formatting ends early") << QByteArray("<b><div></b>").repeated(5000) << int(Fault::Limit);
    QTest::newRow("inline ends early")
        << QByteArray("<span><div></span>").repeated(5000) << int(Fault::Limit);
    QTest::newRow("many paragraphs left open") << QByteArray("<p>text<br><img src=x>").repeated(5000) << -1;
    QTest::newRow("many closed") << QByteArray("<div><p>x</div>").repeated(20000) << -1;
    QTest::newRow("tags in a script") << "<script>" + QByteArray("<div>").repeated(5000) + "</script>" << -1;
    QTest::newRow("tags in a comment") << "<!--" + QByteArray("<div>").repeated(5000) + "-->" << -1;
    QTest::newRow("tags in an attribute")
        << "<a title=\"" + QByteArray("<div>").repeated(5000) + "\">x</a>" << -1;
    QTest::newRow("one attribute again and again") << "<a " + QByteArray("b=c ").repeated(100000) + ">" << -1;
    QTest::newRow("attribute bomb") << "<a " + manyAttributes(200000) + ">" << int(Fault::Limit);
    // Shapes that look flat to anyone who does not read as the parser does.
    const QByteArray deep = QByteArray("<g>").repeated(200000);
    QTest::newRow("style in an image") << "<svg><style>" + deep << int(Fault::Limit);
    QTest::newRow("title in an image") << "<svg><title>" + deep << int(Fault::Limit);
    QTest::newRow("script in a formula") << "<math><script>" + deep << int(Fault::Limit);
    const QByteArray divs = QByteArray("<div>").repeated(100000);
    QTest::newRow("comment that ends with a bang") << "<!--x--!>" + divs << int(Fault::Limit);
    QTest::newRow("comment in a declaration") << "<!x <!-- >" + divs << int(Fault::Limit);
    QTest::newRow("comment in an instruction") << "<? <!-- ?>" + divs << int(Fault::Limit);
    QTest::newRow("end tag in a value after a space")
        << QByteArray("<div title= \"></div>\">").repeated(100000) << int(Fault::Limit);
    QTest::newRow("end tag in a value after a line break")
        << QByteArray("<div title=\n\"></div>\">").repeated(100000) << int(Fault::Limit);
    QTest::newRow("formatting made anew in every block")
        << QByteArray("<font size=1><font size=2><font size=3><p>").repeated(2000) << -1;
    QTest::newRow("a table in a table, without cells") << QByteArray("<table>").repeated(20000) << -1;
    QTest::newRow("not text at all") << QByteArray("\x00\xff\xfe<\x80>\x01", 6) << -1;
    QTest::newRow("cut in a tag") << QByteArray("<div class=\"a") << -1;
    QTest::newRow("cut after <") << QByteArray("abc<") << -1;
    QTest::newRow("cut after </") << QByteArray("abc</") << -1;
}

void TestHtml::guards()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, fault);
    const auto tree = parse(bytes, QStringLiteral("here"));
    QCOMPARE(tree.ok(), fault < 0);
    if (!tree.ok()) {
        QCOMPARE(int(tree.error().fault), fault);
        QCOMPARE(tree.error().where, QStringLiteral("here"));
    }
}

void TestHtml::realPagesPass()
{
    const QString shared =
        qEnvironmentVariable("MOVIEDB_SHARED", QStringLiteral(MOVIEDB_SOURCE_DIR "/../shared"));
    QDir folder(shared + QStringLiteral("/upstream/wikimedia"));
    const QStringList names = folder.entryList({QStringLiteral("*.html")}, QDir::Files);
    if (names.isEmpty())
        QSKIP("no recordings beside the project");
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto tree = parse(file.readAll(), name);
        QVERIFY2(tree.ok(), qPrintable(name));
        QVERIFY2(!tree->root().text().isEmpty(), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestHtml)
#include "tst_html.moc"
