#include "core/match/decide/groups.h"
#include "matchsupport.h"

using namespace moviedb;

class TestGroups : public QObject
{
    Q_OBJECT

    static ReviewItem itemOf(qint64 id, const GalleryEntry &entry, const QList<Candidate> &candidates)
    {
        const MatchResult result = matched(entry, candidates);
        ReviewItem item;
        item.reviewId = id;
        item.entry = entry;
        item.reason = result.reason;
        item.candidates = result.candidates;
        return item;
    }

private Q_SLOTS:
    void codes_data()
    {
        QTest::addColumn<ReviewItem>("item");
        QTest::addColumn<QString>("code");
        const Candidate harbour = page("Blue_Harbour_(1996_film)", "1996 film by Ada Lorn");
        const auto row = [](const char *code, const ReviewItem &item) {
            QTest::newRow(code) << item << words(code);
        };
        row("year_off_by_one", itemOf(1, entryOf("Blue Harbour", 1997), {harbour}));
        row("year_unknown",
            itemOf(1, entryOf("Blue Harbour", 1997), {page("Blue_Harbour_(film)", "Irish film")}));
        row("subtitle",
            itemOf(1, entryOf("Blue Harbour", 1996), {page("Blue_Harbour:_The_Long_Way", "1996 film by X")}));
        row("other_years", itemOf(1, entryOf("Blue Harbour", 1950), {harbour}));
        row("no_film",
            itemOf(1, entryOf("Blue Harbour", 1940), {page("Blue_Harbour", "1940 novel by Ben Roe")}));
        row("other_titles",
            itemOf(1, entryOf("Blue Harbour", 1940), {page("Green_Valley", "1971 film by X")}));
        row("same_title",
            itemOf(1, entryOf("Blue Harbour", 1996),
                   {harbour, page("Blue_Harbour_(1996_Irish_film)", "1996 Irish film by Ben Roe")}));
        row("no_year", itemOf(1, entryOf("Blue Harbour"), {harbour}));
        row("year_differs", itemOf(1, entryOf("Blue Harbour", 1998), {harbour}));
        row("no_candidate", itemOf(1, entryOf("Blue Harbour", 1998), {}));
        ReviewItem failed = itemOf(1, entryOf("Blue Harbour", 1998), {harbour});
        failed.state = ReviewState::LookupFailed;
        row("lookup_failed", failed);
        GalleryEntry wrongId = entryOf("Blue Harbour", 1996);
        wrongId.imdbId = words("tt0000001");
        Candidate stray = page("Green_Valley", "1971 film by Ben Roe");
        stray.fromId = true;
        row("id_contradicts", itemOf(1, wrongId, {harbour, stray}));
    }

    void codes()
    {
        QFETCH(ReviewItem, item);
        QFETCH(QString, code);
        QCOMPARE(match::doubtCode(item), code);
        const QList<match::DoubtGroup> groups = match::group({item});
        QCOMPARE(groups.size(), 1);
        QCOMPARE(groups.first().code, code);
        QVERIFY(groups.first().words.startsWith(words("1 ")));
        // A rule in words and the judgments it makes come together, or not at all.
        QCOMPARE(groups.first().rule.isEmpty(), groups.first().proposed.isEmpty());
    }

    void oneDecisionSettlesMany()
    {
        QList<ReviewItem> items;
        for (int i = 0; i < 14; ++i)
            items.append(
                itemOf(i + 1, entryOf("Blue Harbour", 1997), {page("Blue_Harbour", "1996 film by X")}));
        items.append(itemOf(20, entryOf("Blue Harbour", 1950), {page("Blue_Harbour", "1996 film by X")}));
        ReviewItem settled = items.first();
        settled.reviewId = 30;
        settled.state = ReviewState::Confirmed;
        items.append(settled);
        const QList<match::DoubtGroup> groups = match::group(items);
        QCOMPARE(groups.size(), 2);
        QCOMPARE(groups.first().code, words("year_off_by_one"));
        QCOMPARE(groups.first().reviewIds.size(), 14);
        QCOMPARE(groups.first().proposed.size(), 14);
        QCOMPARE(groups.first().proposed.first().key, words("Blue_Harbour"));
        QVERIFY(groups.first().words.startsWith(words("14 ")));
        QCOMPARE(groups.last().proposed.first().kind, Judgment::Kind::RejectAll);
    }

    void peopleSpeakAgainstTheRule()
    {
        GalleryEntry entry = entryOf("Blue Harbour", 1997);
        entry.directors = {words("Ada Lorn")};
        const ReviewItem item = itemOf(1, entry, {page("Blue_Harbour", "1996 film by Ben Roe")});
        QVERIFY(match::doubtCode(item) != words("year_off_by_one"));
    }

    void records()
    {
        QList<PastJudgment> past;
        for (int i = 0; i < 3; ++i) {
            PastJudgment one;
            one.entry = entryOf("Blue Harbour", 1997);
            one.candidates = matched(one.entry, {page("Blue_Harbour", "1996 film by X")}).candidates;
            one.state = i == 2 ? ReviewState::Rejected : ReviewState::Confirmed;
            one.chosenKey = i == 2 ? QString() : words("Blue_Harbour");
            past.append(one);
        }
        past.append(past.first());
        past.last().state = ReviewState::Postponed;
        const match::RuleRecord record = match::ruleRecord(words("year_off_by_one"), past);
        QCOMPARE(record.applied, 3);
        QCOMPARE(record.agreed, 2);
        QCOMPARE(record.different, QStringList{words("Blue Harbour")});
        QCOMPARE(match::ruleRecord(words("same_title"), past).applied, 0);
    }

    void nothing() { QVERIFY(match::group({}).isEmpty()); }
};

QTEST_GUILESS_MAIN(TestGroups)
#include "tst_groups.moc"
