// What is collected of the pages that may be a title's.
#include "core/crawl/film/candidates.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::crawl;

namespace {

Seen page(const QString &key, const QString &description = {})
{
    Seen seen;
    seen.base.key = key;
    seen.base.title = key;
    seen.base.description = description;
    return seen;
}

EntityPointer itemNamed(const QString &id)
{
    auto entity = std::make_shared<wikidata::Entity>();
    entity->id = id;
    entity->label = QStringLiteral("Item ") + id;
    return entity;
}

Seen itemWithoutPage(const QString &id)
{
    Seen seen;
    seen.item = itemNamed(id);
    seen.base.title = seen.item->label;
    seen.base.fromId = true;
    return seen;
}

Candidate asScored(const QString &key, const QString &item = {})
{
    Candidate candidate;
    candidate.key = key;
    candidate.wikidataId = item;
    return candidate;
}

} // namespace

class CandidatesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachPageOnce();
    void itemsWithoutAPageByItem();
    void rejectedPagesAreLeftOut();
    void verifiedByTheirItem();
    void evaluationCountsNamesOfPeople();
};

void CandidatesTest::eachPageOnce()
{
    Candidates candidates;
    candidates.addSeen(page(QStringLiteral("Kite")));
    Seen again = page(QStringLiteral("Kite"), QStringLiteral("1962 film"));
    again.base.title = QStringLiteral("another title");
    again.base.excerpt = QStringLiteral("is a film");
    again.base.thumbnailUrl = QStringLiteral("https://example.org/kite.jpg");
    again.base.fromId = true;
    candidates.addSeen(again);
    candidates.addSeen(page(QStringLiteral("Kite"), QStringLiteral("something else")));
    QCOMPARE(candidates.size(), 1);
    const Seen *seen = candidates.seenOf(asScored(QStringLiteral("Kite")));
    QVERIFY(seen != nullptr);
    QCOMPARE(seen->base.title, QStringLiteral("Kite"));            // who came first has its say
    QCOMPARE(seen->base.description, QStringLiteral("1962 film")); // what it does not say is taken over
    QCOMPARE(seen->base.excerpt, QStringLiteral("is a film"));
    QCOMPARE(seen->base.thumbnailUrl, QStringLiteral("https://example.org/kite.jpg"));
    QVERIFY(seen->base.fromId);
}

void CandidatesTest::itemsWithoutAPageByItem()
{
    Candidates candidates;
    candidates.addSeen(itemWithoutPage(QStringLiteral("Q1")));
    candidates.addSeen(itemWithoutPage(QStringLiteral("Q2")));
    candidates.addSeen(itemWithoutPage(QStringLiteral("Q1")));
    QCOMPARE(candidates.size(), 2);
    const Seen *second = candidates.seenOf(asScored({}, QStringLiteral("Q2")));
    QVERIFY(second != nullptr && second->item->id == QLatin1String("Q2"));
    QVERIFY(candidates.seenOf(asScored({}, QStringLiteral("Q3"))) == nullptr);
    QVERIFY(candidates.seenOf(asScored(QStringLiteral("Kite"))) == nullptr);
}

void CandidatesTest::rejectedPagesAreLeftOut()
{
    Candidates candidates;
    candidates.reject(asScored(QStringLiteral("Kite")));
    candidates.reject({}); // what has no name rejects nothing
    candidates.reject(asScored({}, QStringLiteral("Q7")));
    QVERIFY(!candidates.metRejected());
    candidates.addSeen(page(QStringLiteral("Kite")));
    QVERIFY(candidates.metRejected());
    QVERIFY(candidates.isEmpty());
    candidates.addSeen(itemWithoutPage(QStringLiteral("Q1")));
    candidates.addSeen(itemWithoutPage(QStringLiteral("Q7")));
    QCOMPARE(candidates.size(), 1);
}

void CandidatesTest::verifiedByTheirItem()
{
    Candidates candidates;
    candidates.addSeen(page(QStringLiteral("Kite")));
    candidates.addSeen(page(QStringLiteral("Toy")));
    const QDateTime at = QDateTime::fromString(QStringLiteral("2026-01-02T03:04:05Z"), Qt::ISODate);
    candidates.verify(QStringLiteral("Kite"), itemNamed(QStringLiteral("Q1")), at);
    candidates.verify(QStringLiteral("Toy"), {}, at); // there is none: checked all the same
    candidates.verify(QStringLiteral("Nothing"), itemNamed(QStringLiteral("Q2")), at);
    const Seen *kite = candidates.seenOf(asScored(QStringLiteral("Kite")));
    QVERIFY(kite->verified && kite->item->id == QLatin1String("Q1") && kite->fetchedAt == at);
    const Seen *toy = candidates.seenOf(asScored(QStringLiteral("Toy")));
    QVERIFY(toy->verified && !toy->item);
    QCOMPARE(candidates.size(), 2);
}

void CandidatesTest::evaluationCountsNamesOfPeople()
{
    const auto classifier = match::FilmClassifier::shipped();
    QVERIFY(classifier.ok());
    auto film = std::make_shared<wikidata::Entity>();
    film->id = QStringLiteral("Q1");
    film->label = QStringLiteral("Kite");
    wikidata::Statement director;
    director.value.item = QStringLiteral("Q9");
    film->statements.insert("P57", {director});
    Candidates candidates;
    candidates.addSeen(page(QStringLiteral("Kite"), QStringLiteral("film")));
    candidates.verify(QStringLiteral("Kite"), film, {});
    GalleryEntry entry;
    entry.title = QStringLiteral("Kite");
    entry.directors = {QStringLiteral("Ada Lind")};
    const double without = candidates.evaluate(entry, *classifier, {}).candidates.first().score;
    candidates.addName(QStringLiteral("Q9"), QStringLiteral("Ada Lind"));
    const MatchResult with = candidates.evaluate(entry, *classifier, {});
    QVERIFY(with.candidates.first().score > without);
    QCOMPARE(with.candidates.first().candidate.directors, QStringList{QStringLiteral("Ada Lind")});
}

QTEST_GUILESS_MAIN(CandidatesTest)
#include "tst_candidates.moc"
