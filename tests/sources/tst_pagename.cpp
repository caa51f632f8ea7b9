// Whether pages of some names exist: what is asked, and what is made of the answer.
#include "core/sources/wikipedia/pagename.h"
#include "core/sources/wikipedia/wikipediasource.h"
#include "tests/sources/answered.h"
#include "tests/sources/recordings.h"

#include <QTest>

using namespace moviedb;
using test::answered;

namespace {

wikipedia::WikipediaSource source()
{
    return wikipedia::WikipediaSource(Endpoints(), QStringLiteral("en"));
}

QByteArray answerOf(const QByteArray &pages, const QByteArray &before = {})
{
    return "{\"batchcomplete\":true,\"query\":{" + before + "\"pages\":[" + pages + "]}}";
}

const QByteArray harbour = R"({"pageid":7,"ns":0,"title":"Glass Harbour","description":"1968 film",)"
                           R"("pageprops":{"wikibase_item":"Q900001"}})";

Result<wikipedia::NamedPage> pageOf(const QByteArray &answer, const QString &key)
{
    const auto documents = source().split(wikipedia::need::pageNames, {key}, answered(answer));
    if (!documents)
        return documents.error();
    if (documents->isEmpty())
        return makeError(Fault::Parse, QStringLiteral("no document"));
    return wikipedia::parsePageNameDocument(documents->first());
}

} // namespace

class TestPageName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void request();
    void answers_data();
    void answers();
    void wayToThePage_data();
    void wayToThePage();
    void aCutAnswerIsAskedForAgain();
    void useless_data();
    void useless();
    void brokenDocuments_data();
    void brokenDocuments();
    void candidate();
    void recordedAnswers();
};

void TestPageName::request()
{
    const auto request = source().request(
        wikipedia::need::pageNames, {QStringLiteral("Glass_Harbour"), QStringLiteral("Ring_(1998_film)")});
    QVERIFY(request);
    const QString url = request->url.toString(QUrl::FullyEncoded);
    QVERIFY2(url.contains(QLatin1String("titles=Glass%20Harbour%7CRing%20%281998%20film%29")),
             qPrintable(url));
    QVERIFY(url.contains(QLatin1String("redirects=1")));
    QVERIFY(!url.contains(QLatin1String("content"))); // no text
    QCOMPARE(source().batchSize(wikipedia::need::pageNames), 50);
    const auto hostile = source().request(wikipedia::need::pageNames,
                                          {QStringLiteral("Good"), QStringLiteral("A|B&action=delete")});
    QVERIFY(!hostile);
    QCOMPARE(hostile.error().fault, Fault::NotFound);
    QCOMPARE(hostile.error().where,
             QStringLiteral("A|B&action=delete")); // the others are asked for without it
}

void TestPageName::answers_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("description");
    QTest::addColumn<bool>("ambiguous");
    const auto row = [](const char *name, const QByteArray &page, const char *key, const char *item = "",
                        const char *description = "", bool ambiguous = false) {
        QTest::newRow(name) << page << QString::fromUtf8(key) << QString::fromUtf8(item)
                            << QString::fromUtf8(description) << ambiguous;
    };
    row("an article", harbour, "Glass_Harbour", "Q900001", "1968 film");
    row("an article that nobody has described", R"({"pageid":7,"ns":0,"title":"Glass Harbour"})",
        "Glass_Harbour");
    row("a disambiguation page",
        R"({"pageid":7,"ns":0,"title":"Glass Harbour","pageprops":{"disambiguation":"","wikibase_item":"Q1"}})",
        "Glass_Harbour", "Q1", "", true);
    row("no such page", R"({"ns":0,"title":"Glass Harbour","missing":true})", "");
    row("no title at all", R"({"title":"Glass Harbour","invalid":true,"invalidreason":"x"})", "");
    row("another page", R"({"pageid":8,"ns":0,"title":"Tin Harbour"})", "");
    row("no article but a file", R"({"pageid":7,"ns":6,"title":"Glass Harbour"})", "");
    row("nothing", "", "");
    row("values of other types",
        R"({"pageid":"seven","ns":"x","title":"Glass Harbour","description":{},"pageprops":[1]})",
        "Glass_Harbour");
    row("an item that is none",
        R"({"pageid":7,"ns":0,"title":"Glass Harbour","pageprops":{"wikibase_item":"Q1|Q2"}})",
        "Glass_Harbour");
    row("a page that is no object", "5", "");
}

void TestPageName::answers()
{
    QFETCH(QByteArray, page);
    QFETCH(bool, ambiguous);
    const auto named = pageOf(answerOf(page), QStringLiteral("Glass_Harbour"));
    QVERIFY2(named.ok(), named ? "" : qPrintable(named.error().oneLine()));
    QTEST(named->key, "key");
    QTEST(named->wikidataId, "item");
    QTEST(named->description, "description");
    QCOMPARE(named->isDisambiguation, ambiguous);
    QVERIFY(!named->isRedirect && !named->isPart);
}

void TestPageName::wayToThePage_data()
{
    QTest::addColumn<QByteArray>("renames");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<bool>("exists");
    QTest::addColumn<bool>("redirect");
    QTest::addColumn<bool>("part");
    QTest::newRow("another way of writing is no redirect")
        << QByteArray(R"("normalized":[{"from":"glass Harbour","to":"Glass Harbour"}],)")
        << QStringLiteral("glass_Harbour") << true << false << false;
    QTest::newRow("a redirect") << QByteArray(R"("redirects":[{"from":"Harbour","to":"Glass Harbour"}],)")
                                << QStringLiteral("Harbour") << true << true << false;
    QTest::newRow("a redirect to a section")
        << QByteArray(R"("redirects":[{"from":"Harbour","to":"Glass Harbour","tofragment":"Remake"}],)")
        << QStringLiteral("Harbour") << true << true << true;
    QTest::newRow("two redirects, the first to a section")
        << QByteArray(R"("redirects":[{"from":"Harbour","to":"Port","tofragment":"Remake"},)"
                      R"({"from":"Port","to":"Glass Harbour"}],)")
        << QStringLiteral("Harbour") << true << true << true;
    QTest::newRow("redirects of others")
        << QByteArray(R"("redirects":[{"from":"Port","to":"Glass Harbour","tofragment":"Remake"}],)")
        << QStringLiteral("Glass_Harbour") << true << false << false;
    QTest::newRow("a circle")
        << QByteArray(R"("redirects":[{"from":"Ring","to":"Wheel"},{"from":"Wheel","to":"Ring"}],)")
        << QStringLiteral("Ring") << false << false << false;
    QTest::newRow("redirects that are none") << QByteArray(R"("redirects":[5,{"from":[],"to":{}},null],)")
                                             << QStringLiteral("Glass_Harbour") << true << false << false;
}

void TestPageName::wayToThePage()
{
    QFETCH(QByteArray, renames);
    QFETCH(QString, asked);
    QFETCH(bool, exists);
    const auto named = pageOf(answerOf(harbour, renames), asked);
    QVERIFY(named.ok());
    QCOMPARE(named->exists(), exists);
    QTEST(named->isRedirect, "redirect");
    QTEST(named->isPart, "part");
    if (exists)
        QCOMPARE(named->key, QStringLiteral("Glass_Harbour"));
}

void TestPageName::aCutAnswerIsAskedForAgain()
{
    const QStringList keys{QStringLiteral("Glass_Harbour"), QStringLiteral("Tin_Harbour")};
    const QByteArray cut = R"({"continue":{"continue":"||"},"query":{"pages":[)" + harbour + "]}}";
    const auto documents = source().split(wikipedia::need::pageNames, keys, answered(cut));
    QVERIFY(documents);
    QCOMPARE(documents->size(), 1);
    QCOMPARE(documents->first().key, keys.first());
}

void TestPageName::useless_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut short") << answerOf(harbour).chopped(5);
    QTest::newRow("a web page") << QByteArray("<html></html>");
    QTest::newRow("no list of pages") << QByteArray(R"({"query":{"pages":{"7":{}}}})");
}

void TestPageName::useless()
{
    QFETCH(QByteArray, body);
    const auto named = pageOf(body, QStringLiteral("Glass_Harbour"));
    QVERIFY(!named);
    QCOMPARE(named.error().fault, Fault::Parse);
}

void TestPageName::brokenDocuments_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << harbour.chopped(1);
    QTest::newRow("no title") << QByteArray(R"({"pageid":7})");
    QTest::newRow("title is a number") << QByteArray(R"({"pageid":7,"title":7})");
    QTest::newRow("a list") << QByteArray("[]");
}

void TestPageName::brokenDocuments()
{
    QFETCH(QByteArray, body);
    Document document;
    document.body = body;
    const auto named = wikipedia::parsePageNameDocument(document);
    QVERIFY(!named);
    QCOMPARE(named.error().fault, Fault::Parse);
}

// As the search tells it: the redirect's name is the one that matched.
void TestPageName::candidate()
{
    const auto straight = pageOf(answerOf(harbour), QStringLiteral("Glass_Harbour"));
    const Candidate found = wikipedia::candidateOf(*straight, QStringLiteral("Glass_Harbour"));
    QCOMPARE(found.key, QStringLiteral("Glass_Harbour"));
    QCOMPARE(found.description, QStringLiteral("1968 film"));
    QCOMPARE(found.pageId, 7);
    QCOMPARE(found.matchedTitle, QString());
    const auto led = pageOf(answerOf(harbour, R"("redirects":[{"from":"Le port","to":"Glass Harbour"}],)"),
                            QStringLiteral("Le_port"));
    QCOMPARE(wikipedia::candidateOf(*led, QStringLiteral("Le_port")).matchedTitle, QStringLiteral("Le port"));
}

void TestPageName::recordedAnswers()
{
    const QString redirect = QStringLiteral("wikimedia/action-query.redirect.2017.trimmed.json");
    const QString ambiguous = QStringLiteral("wikimedia/action-query.disambiguation.2017.trimmed.json");
    if (recordings::path(redirect).isEmpty() || recordings::path(ambiguous).isEmpty())
        QSKIP("the recorded answers are not here");
    const auto page = pageOf(recordings::bytes(redirect), QStringLiteral("Adams,_Douglas"));
    QVERIFY(page);
    QCOMPARE(page->key, QStringLiteral("Douglas_Adams"));
    QCOMPARE(page->wikidataId, QStringLiteral("Q42"));
    QVERIFY(page->isRedirect && !page->isPart && !page->isDisambiguation);
    const auto several =
        pageOf(recordings::bytes(ambiguous), QStringLiteral("Douglas_Adams_(disambiguation)"));
    QVERIFY(several);
    QVERIFY(several->exists() && several->isDisambiguation);
}

QTEST_GUILESS_MAIN(TestPageName)
#include "tst_pagename.moc"
