#include "core/match/decide/whatif.h"
#include "matchsupport.h"

using namespace moviedb;
using namespace moviedb::match;

// Every sentence is checked by doing what it says and matching again.
class TestWouldAccept : public QObject
{
    Q_OBJECT

    static std::optional<WhatIf> ask(const GalleryEntry &entry, const QList<Candidate> &candidates,
                                     qsizetype index)
    {
        std::vector<PageReading> readings;
        std::vector<const PageReading *> places;
        readings.reserve(size_t(candidates.size()));
        for (const Candidate &candidate : candidates)
            places.push_back(&readings.emplace_back(candidate, shippedClassifier()));
        const std::vector<PartialScore> scores = scorePages(entry, candidates, places);
        const Thresholds thresholds;
        return whatIf({entry, candidates, readings, scores, thresholds}, index);
    }

private Q_SLOTS:
    void sentences_data()
    {
        QTest::addColumn<GalleryEntry>("entry");
        QTest::addColumn<QList<Candidate>>("candidates");
        QTest::addColumn<QString>("sentence"); // of the best candidate
        const Candidate harbour = page("Blue_Harbour_(1996_film)", "1996 film by Ada Lorn");
        QTest::newRow("year") << entryOf("Blue Harbour", 1997) << QList<Candidate>{harbour}
                              << words("Would be accepted if the year were 1996.");
        QTest::newRow("far year") << entryOf("Blue Harbour", 1950) << QList<Candidate>{harbour}
                                  << words("Would be accepted if the year were 1996.");
        QTest::newRow("title") << entryOf("Blue Harbour", 1996)
                               << QList<Candidate>{page("Blue_Harbour:_The_Long_Way",
                                                        "1996 film by Ada Lorn")}
                               << words("Would be accepted if the title were “Blue Harbour: The Long Way”.");
        QTest::newRow("title and year")
            << entryOf("Blue Harbour", 1990)
            << QList<Candidate>{page("Blue_Harbours", "1996 film by Ada Lorn")}
            << words("Would be accepted if the year were 1996 and the title were “Blue Harbours”.");
        QTest::newRow("rival")
            << entryOf("Blue Harbour", 1996)
            << QList<Candidate>{harbour, page("Blue_Harbour_(1996_Irish_film)", "1996 Irish film by Ben Roe")}
            << words("Would be accepted if “Blue Harbour (1996 Irish film)” were not a candidate.");
        QTest::newRow("no film") << entryOf("Blue Harbour", 1996)
                                 << QList<Candidate>{page("Blue_Harbour", "1996 novel by Ada Lorn")}
                                 << words("Would be accepted if the page were known to be a film.");
        GalleryEntry wrongId = entryOf("Blue Harbour", 1996);
        wrongId.imdbId = words("tt0000001");
        Candidate stray = page("Green_Valley", "1971 film by Ben Roe");
        stray.fromId = true;
        QTest::newRow("ids") << wrongId << QList<Candidate>{harbour, stray}
                             << words("Would be accepted if the gallery's ids were left out.");
        QTest::newRow("no year known") << entryOf("Blue Harbour") << QList<Candidate>{harbour}
                                       << words("Would be accepted if the year were 1996.");
    }

    void sentences()
    {
        QFETCH(GalleryEntry, entry);
        QFETCH(QList<Candidate>, candidates);
        QFETCH(QString, sentence);
        const MatchResult before = matched(entry, candidates);
        QVERIFY(before.decision != Decision::Accept);
        QCOMPARE(before.candidates.first().wouldAcceptIf, sentence);
        // Each named change, done, gives the verdict for the candidate it was said of.
        for (qsizetype i = 0; i < candidates.size(); ++i) {
            const std::optional<WhatIf> change = ask(entry, candidates, i);
            if (!change)
                continue;
            const QString key = candidates.at(i).key;
            GalleryEntry changedEntry = entry;
            QList<Candidate> changed = candidates;
            change->apply(changedEntry, changed, key);
            const MatchResult after = matched(changedEntry, changed);
            QVERIFY2(after.decision == Decision::Accept, qPrintable(change->sentence()));
            QCOMPARE(bestKey(after), key);
        }
    }

    void acceptedNeedsNoSentence()
    {
        const MatchResult result =
            matched(entryOf("Blue Harbour", 1996), {page("Blue_Harbour", "1996 film by Ada Lorn")});
        QCOMPARE(result.decision, Decision::Accept);
        QVERIFY(result.candidates.first().wouldAcceptIf.isEmpty());
    }

    void pagesWithoutKeyAreLeftAlone()
    {
        Candidate nameless = page("", "1996 film by Ada Lorn");
        nameless.title = words("Blue Harbour");
        QVERIFY(!ask(entryOf("Blue Harbour", 1997), {nameless}, 0));
    }
};

QTEST_GUILESS_MAIN(TestWouldAccept)
#include "tst_wouldaccept.moc"
