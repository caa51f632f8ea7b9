// Entries and candidates come back from JSON as they went in.
#include "core/store/crawls/valuejson.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::store;

class TestValueJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void entry();
    void emptyEntry();
    void candidate();
    void parts();
    void texts();
    void damaged_data();
    void damaged();
};

void TestValueJson::entry()
{
    GalleryEntry entry;
    entry.listId = QStringLiteral("8f1d3c52-6b0e-5a47-9d2b-4c7a1e60f3b9");
    entry.title = QString::fromUtf8("Måne \"9\"\n\xF0\x9F\x8E\xAC");
    entry.year = 1999;
    entry.jwHref = QStringLiteral("/us/movie/mane");
    entry.wikiHref = QStringLiteral("https://example.org/wiki/M");
    entry.justwatchId = QStringLiteral("tm1");
    entry.imdbId = QStringLiteral("tt1");
    entry.tmdbId = QStringLiteral("7");
    entry.wikidataId = QStringLiteral("Q1");
    entry.originalTitle = QStringLiteral("O");
    entry.runtime = 90;
    entry.directors = {QStringLiteral("Ada"), QStringLiteral("Bo")};
    entry.cast = {QStringLiteral("Cy")};
    entry.posterUrl = QStringLiteral("https://example.org/p.jpg");
    entry.detailed = true;
    const auto again = entryFromJson(entryToJson(entry));
    QVERIFY(again.ok());
    QVERIFY(*again == entry);
}

void TestValueJson::emptyEntry()
{
    const auto again = entryFromJson(entryToJson({}));
    QVERIFY(again.ok());
    QVERIFY(*again == GalleryEntry{});
    QVERIFY(!again->year.has_value());
}

void TestValueJson::candidate()
{
    Candidate candidate;
    candidate.key = QStringLiteral("Moon_(film)");
    candidate.title = QStringLiteral("Moon");
    candidate.description = QStringLiteral("1999 film");
    candidate.excerpt = QStringLiteral("A film.");
    candidate.matchedTitle = QStringLiteral("Luna");
    candidate.thumbnailUrl = QStringLiteral("https://example.org/t.jpg");
    candidate.pageId = 12345678901;
    candidate.wikidataId = QStringLiteral("Q9");
    candidate.verified = true;
    candidate.isFilm = false;
    candidate.imdbId = QStringLiteral("tt9");
    candidate.tmdbId = QStringLiteral("9");
    candidate.aliases = {QStringLiteral("M"), QString()};
    candidate.year = 1999;
    candidate.otherYears = {2000, 2001};
    candidate.runtime = 88;
    candidate.directors = {QStringLiteral("Ada")};
    candidate.cast = {QStringLiteral("Bo")};
    candidate.fromId = true;
    candidate.kind = PageKind::Franchise;
    candidate.filmProbability = 1.0 / 3.0;
    const auto again = candidateFromJson(candidateToJson(candidate));
    QVERIFY(again.ok());
    QCOMPARE(candidateToJson(*again), candidateToJson(candidate));
    QCOMPARE(again->filmProbability, candidate.filmProbability);
    QCOMPARE(again->pageId, candidate.pageId);
    QCOMPARE(again->isFilm, std::optional<bool>(false));
    QCOMPARE(again->otherYears, candidate.otherYears);
    QCOMPARE(again->kind, PageKind::Franchise);
    const auto empty = candidateFromJson(candidateToJson({}));
    QVERIFY(empty.ok());
    QVERIFY(!empty->isFilm.has_value() && !empty->year.has_value());
}

void TestValueJson::parts()
{
    const QList<ScorePart> parts{
        {QStringLiteral("year"), -12.5}, {QStringLiteral("title"), 41.05}, {QStringLiteral("year"), 1.0}};
    const auto again = partsFromJson(partsToJson(parts));
    QVERIFY(again.ok());
    QCOMPARE(again->size(), 3);
    QCOMPARE(again->at(0).name, QStringLiteral("year"));
    QCOMPARE(again->at(0).points, -12.5);
    QCOMPARE(again->at(1).points, 41.05);
}

void TestValueJson::texts()
{
    const QStringList texts{QStringLiteral("tm1"), QString(), QStringLiteral("a \"b\"")};
    const auto again = textsFromJson(textsToJson(texts));
    QVERIFY(again.ok());
    QCOMPARE(*again, texts);
}

void TestValueJson::damaged_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("cut short") << QStringLiteral("{\"title\": \"A");
    QTest::newRow("no object") << QStringLiteral("[1]");
    QTest::newRow("web page") << QStringLiteral("<html>");
}

void TestValueJson::damaged()
{
    QFETCH(QString, text);
    const auto entry = entryFromJson(text);
    QVERIFY(!entry.ok());
    QVERIFY(!entry.error().text.isEmpty());
    QVERIFY(!candidateFromJson(text).ok());
    const auto wrong = entryFromJson(QStringLiteral("{\"title\": 7, \"year\": \"x\", \"cast\": {}}"));
    QVERIFY(wrong.ok());
    QVERIFY(wrong->title.isEmpty() && !wrong->year && wrong->cast.isEmpty());
}

QTEST_GUILESS_MAIN(TestValueJson)
#include "tst_valuejson.moc"
