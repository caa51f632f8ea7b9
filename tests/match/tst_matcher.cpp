#include "core/match/decide/people.h"
#include "matchsupport.h"

using namespace moviedb;

class TestMatcher : public QObject
{
    Q_OBJECT

    static void checkSums(const MatchResult &result)
    {
        double before = 101;
        for (const ScoredCandidate &scored : result.candidates) {
            double sum = 0;
            for (const ScorePart &part : scored.parts)
                sum += part.points;
            QVERIFY2(qAbs(sum - scored.score) < 0.05, qPrintable(scored.candidate.key));
            QVERIFY(scored.score >= 0 && scored.score <= 100);
            QVERIFY(scored.score <= before);
            before = scored.score;
        }
    }

private Q_SLOTS:
    void decisions_data()
    {
        QTest::addColumn<GalleryEntry>("entry");
        QTest::addColumn<QList<Candidate>>("candidates");
        QTest::addColumn<QString>("decision");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const GalleryEntry &entry, const QList<Candidate> &candidates,
                            const char *decision, const char *key, const char *reason) {
            QTest::newRow(name) << entry << candidates << words(decision) << words(key) << words(reason);
        };
        const Candidate harbour = page("Blue_Harbour_(1996_film)", "1996 film by Ada Lorn");
        row("plain", entryOf("Blue Harbour", 1996), {page("Blue_Harbour", "1996 film by Ada Lorn")}, "accept",
            "Blue_Harbour", "");
        row("plural is another film", entryOf("Blue Harbour", 1996),
            {page("Blue_Harbours_(film)", "2024 film by Ada Lorn"), harbour}, "accept",
            "Blue_Harbour_(1996_film)", "");
        row("only the plural", entryOf("Blue Harbour", 1996),
            {page("Blue_Harbours_(film)", "2024 film by Ada Lorn")}, "none", "", "no_candidate");
        row("only the sequel", entryOf("Blue Harbour", 2016),
            {page("Blue_Harbour_2", "2018 film by Ada Lorn")}, "none", "", "no_candidate");
        row("remakes", entryOf("Blue Harbour", 1996),
            {page("Blue_Harbour_(1950_film)", "1950 film by Ben Roe"), harbour,
             page("Blue_Harbour_(novel)", "1940 novel by Ben Roe")},
            "accept", "Blue_Harbour_(1996_film)", "");
        row("only films of other years", entryOf("Blue Harbour", 1996),
            {page("Blue_Harbour_(1950_film)", "1950 film by Ben Roe")}, "none", "", "year_differs");
        row("one year off is a doubt", entryOf("Blue Harbour", 1997), {harbour}, "review",
            "Blue_Harbour_(1996_film)", "year_differs");
        row("the novel", entryOf("Blue Harbour", 1940),
            {page("Blue_Harbour_(novel)", "1940 novel by Ben Roe")}, "none", "", "no_candidate");
        row("two of one title and year", entryOf("Blue Harbour", 1996),
            {harbour, page("Blue_Harbour_(1996_Irish_film)", "1996 Irish film by Ben Roe")}, "review", "",
            "same_title");
        row("no candidates", entryOf("Blue Harbour", 1996), {}, "none", "", "no_candidate");
        row("no year, unambiguous", entryOf("Blue Harbour"), {page("Blue_Harbour", "1996 film by Ada Lorn")},
            "accept", "Blue_Harbour", "");
        row("no year, ambiguous", entryOf("Blue Harbour"),
            {harbour, page("Blue_Harbour_(1950_film)", "1950 film by Ben Roe")}, "review", "", "same_title");
        row("no year, the number as it is written goes first", entryOf("Sixty Harbours"),
            {page("60_Harbours", "1996 film by Ada Lorn"), page("Sixty_Harbours", "1950 film by Ben Roe")},
            "accept", "Sixty_Harbours", "");
        row("a number in words", entryOf("Sixty Harbours", 1996),
            {page("60_Harbours", "1996 film by Ada Lorn")}, "accept", "60_Harbours", "");
        row("no year, name tells of others", entryOf("Blue Harbour"), {harbour}, "review",
            "Blue_Harbour_(1996_film)", "low_score");
        row("one letter off is a doubt", entryOf("Fight Harbour", 1996),
            {page("Fright_Harbour_(1996_film)", "1996 film by Ada Lorn")}, "review",
            "Fright_Harbour_(1996_film)", "title_differs");
        row("men are no man", entryOf("The Harbourman", 1996),
            {page("The_Harbourmen", "1996 film by Ada Lorn")}, "review", "The_Harbourmen", "title_differs");
        row("the title itself, beside one a letter off", entryOf("Fight Harbour", 1996),
            {page("Fright_Harbour_(1996_film)", "1996 film by Ada Lorn"),
             page("Fight_Harbour", "1996 film by Ben Roe")},
            "accept", "Fight_Harbour", "");
        row("a British spelling is none", entryOf("Blue Harbor", 1996), {harbour}, "accept",
            "Blue_Harbour_(1996_film)", "");
        row("subtitle more", entryOf("Blue Harbour", 1996),
            {page("Blue_Harbour:_The_Long_Way", "1996 film by Ada Lorn")}, "review",
            "Blue_Harbour:_The_Long_Way", "title_differs");
    }

    void decisions()
    {
        QFETCH(GalleryEntry, entry);
        QFETCH(QList<Candidate>, candidates);
        QFETCH(QString, decision);
        QFETCH(QString, key);
        QFETCH(QString, reason);
        const MatchResult result = matched(entry, candidates);
        QCOMPARE(decisionName(result.decision), decision);
        QCOMPARE(result.reason, reason);
        if (!key.isEmpty())
            QCOMPARE(bestKey(result), key);
        QCOMPARE(result.chosen, result.decision == Decision::None ? -1 : 0);
        QCOMPARE(match::decide(result.candidates, {}), result.decision);
        checkSums(result);
        std::reverse(candidates.begin(), candidates.end()); // order means nothing
        QCOMPARE(decisionName(matched(entry, candidates).decision), decision);
    }

    void samePeople_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *one, const char *other, bool same) {
            QTest::newRow(qPrintable(words(one) + words(" / ") + words(other)))
                << words(one) << words(other) << same;
        };
        row("Ada Lorn", "LORN Ada", true);
        row("Ada B. Lorn", "Ada Lorn", true);
        row("A. Lorn", "Ada Lorn", true);
        row("Ada Lorn", "A Lorn", true);
        row("A. Bea Lorn", "Ada Bea Lorn", true);
        row("AB Lorn", "A. B. Lorn", true);
        row("Lim Ha-joon", "Lim Hajoon", true);
        row("林 京", "林京", true);
        row("Ada Lorn, Jr.", "Ada Lorn", true);
        row("B. Lorn", "Ada Lorn", false);
        row("A. Lorn", "A. Horn", false);
        row("Ada L.", "Ada Lorn", false);
        row("A. Lorn", "B. Lorn", false);
        row("Lorn", "Ada Lorn", false);
        row("Ada Lorn Jr.", "Ada Lorn Sr.", false);
        row("Ada Lorn", "Adam Lorn", false);
        row("", "", false);
        row("…", "?", false);
    }

    void samePeople()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QTEST(match::samePerson(one, other), "same");
        QTEST(match::samePerson(other, one), "same");
    }

    void yearOfTheTitle()
    {
        const Candidate first = page("Salt_Harbour", "1987 film by Ada Lorn");
        const Candidate again = page("Salt_Harbour_(2014_film)", "2014 film by Ben Roe");
        const MatchResult result = matched(entryOf("Salt Harbour (2014)"), {first, again});
        QCOMPARE(result.decision, Decision::Accept);
        QCOMPARE(bestKey(result), again.key);
        QVERIFY(matched(entryOf("Salt Harbour (2014)"), {first}).decision != Decision::Accept);
        QCOMPARE(matched(entryOf("Salt Harbour (2014)", 1987), {first, again}).decision, Decision::Accept);
    }

    void directorSettlesALetter()
    {
        GalleryEntry entry = entryOf("Fight Harbour", 1996);
        entry.runtime = 101;
        Candidate other = page("Fright_Harbour_(1996_film)", "1996 film");
        other.verified = true;
        other.runtime = 101;
        other.directors = {words("Ada Lorn")};
        QCOMPARE(matched(entry, {other}).decision, Decision::Review);
        entry.directors = other.directors;
        QCOMPARE(matched(entry, {other}).decision, Decision::Accept);
    }

    void idsDecide()
    {
        GalleryEntry entry = entryOf("Blue Harbour", 1996);
        entry.imdbId = words("tt0000007");
        Candidate first = page("Blue_Harbour_(1996_film)", "1996 film by Ada Lorn");
        Candidate second = page("Blue_Harbour_(1996_Irish_film)", "1996 Irish film by Ben Roe");
        second.verified = true;
        second.imdbId = entry.imdbId;
        MatchResult result = matched(entry, {first, second});
        QCOMPARE(result.decision, Decision::Accept);
        QCOMPARE(bestKey(result), second.key);
        checkSums(result);

        // A wrong id: it points to a film of another title.
        Candidate stray = page("Green_Valley", "1971 film by Ben Roe");
        stray.fromId = true;
        result = matched(entry, {first, stray});
        QCOMPARE(result.decision, Decision::Review);
        QCOMPARE(result.reason, words("id_contradicts"));
        QCOMPARE(bestKey(result), first.key);
        checkSums(result);

        // The item of the fitting page has another id.
        first.verified = true;
        first.imdbId = words("tt0000009");
        result = matched(entry, {first});
        QCOMPARE(result.decision, Decision::Review);
        QCOMPARE(result.reason, words("id_contradicts"));
        checkSums(result);

        // One year off, but the id agrees: decisive.
        Candidate later = page("Blue_Harbour", "1997 film by Ada Lorn");
        later.imdbId = entry.imdbId;
        later.verified = true;
        QCOMPARE(matched(entry, {later}).decision, Decision::Accept);
        // A local title known as an alias.
        later.key = words("Puerto_azul");
        later.title = words("Puerto azul");
        QCOMPARE(matched(entry, {later}).decision, Decision::Review);
        later.aliases = {words("Blue Harbour")};
        QCOMPARE(matched(entry, {later}).decision, Decision::Accept);
    }

    void peopleDecide()
    {
        GalleryEntry entry = entryOf("Blue Harbour", 1996);
        entry.directors = {words("Ada Lorn")};
        entry.cast = {words("Cy Dorn"), words("Eva Fink"), words("Gus Hall")};
        entry.runtime = 101;
        Candidate right = page("Blue_Harbour_(1996_film)", "1996 film");
        right.verified = true;
        right.directors = {words("Ada B. Lorn")};
        right.cast = {words("Eva Fink")};
        right.runtime = 100;
        Candidate other = page("Blue_Harbour_(1996_Irish_film)", "1996 Irish film");
        other.verified = true;
        other.directors = {words("Ben Roe")};
        other.runtime = 62;
        const MatchResult result = matched(entry, {other, right});
        QCOMPARE(result.decision, Decision::Accept);
        QCOMPARE(bestKey(result), right.key);
        checkSums(result);

        // People lift a year that is off by one; named in a text they do as well.
        entry.year = 1997;
        QCOMPARE(matched(entry, {right}).decision, Decision::Accept);
        QCOMPARE(matched(entry, {page("Blue_Harbour", "1996 film by Ada Lorn")}).decision, Decision::Accept);
        QCOMPARE(matched(entry, {page("Blue_Harbour", "1996 film by Ben Roe")}).decision, Decision::Review);
    }

    void whatTheItemSaysOutweighsTheText()
    {
        const GalleryEntry entry = entryOf("Blue Harbour", 1996);
        Candidate candidate = page("Blue_Harbour", "1996 film by Ada Lorn");
        candidate.verified = true;
        candidate.isFilm = false;
        MatchResult result = matched(entry, {candidate});
        QVERIFY(result.decision != Decision::Accept);
        QVERIFY(result.candidates.first().candidate.kind != PageKind::Film);
        candidate = page("Blue_Harbour", "", "");
        candidate.verified = true;
        candidate.isFilm = true;
        candidate.year = 1996;
        result = matched(entry, {candidate});
        QCOMPARE(result.decision, Decision::Accept);
        QCOMPARE(result.candidates.first().candidate.kind, PageKind::Film);
        candidate.year = 1994; // festival year; general release in another country later
        candidate.otherYears = {1996};
        QCOMPARE(matched(entry, {candidate}).decision, Decision::Accept);
    }

    void redirectsAndOriginalTitles()
    {
        GalleryEntry entry = entryOf("Blue Harbour", 1996);
        Candidate candidate = page("Puerto_azul_(film)", "1996 film by Ada Lorn");
        QVERIFY(matched(entry, {candidate}).decision != Decision::Accept);
        candidate.matchedTitle = words("Blue Harbour");
        QCOMPARE(matched(entry, {candidate}).decision, Decision::Accept);
        candidate.matchedTitle.clear();
        entry.originalTitle = words("Puerto azul");
        QCOMPARE(matched(entry, {candidate}).decision, Decision::Accept);
    }

    void thresholdsAreObeyed()
    {
        const MatchResult result =
            matched(entryOf("Blue Harbour", 1996), {page("Blue_Harbour", "1996 film")});
        const double score = result.candidates.first().score;
        QCOMPARE(match::decide(result.candidates, {score, 10, 35}), Decision::Accept); // inclusive
        QCOMPARE(match::decide(result.candidates, {score + 0.1, 10, 35}), Decision::Review);
        QCOMPARE(match::decide(result.candidates, {100, 10, score + 0.1}), Decision::None);
        QCOMPARE(match::decide({}, {}), Decision::None);
        QList<ScoredCandidate> close{{Candidate(), 90, {}, {}}, {Candidate(), 80, {}, {}}};
        QCOMPARE(match::decide(close, {75, 10, 35}), Decision::Review); // not more than ten ahead
        close[1].score = 79.9;
        QCOMPARE(match::decide(close, {75, 10, 35}), Decision::Accept);
    }

    void queries()
    {
        const QStringList dune = match::searchQueries(entryOf("Blue Harbour", 2021));
        QCOMPARE(dune.value(0), words("Blue Harbour"));
        QCOMPARE(dune.value(1), words("Blue Harbour 2021 film"));
        QVERIFY(match::searchQueries(entryOf("")).size() <= 1);
        QCOMPARE(match::searchQueries(entryOf("Blue Harbour")).value(1), words("Blue Harbour film"));
        QCOMPARE(match::searchQueries(entryOf("Six to Eight", 1980)).value(2), words("6 to 8 1980 film"));
        QCOMPARE(match::searchQueries(entryOf("Harbour 12")).value(2), words("Harbour twelve film"));
        QCOMPARE(match::searchQueries(entryOf("Sixty-One Boats", 1980)).value(2),
                 words("61 Boats 1980 film"));
    }
};

QTEST_GUILESS_MAIN(TestMatcher)
#include "tst_matcher.moc"
