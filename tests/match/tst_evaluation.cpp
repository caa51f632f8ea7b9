#include "core/match/learn/casemetrics.h"
#include "core/match/learn/groupmetrics.h"
#include "core/match/learn/pagemetrics.h"
#include "matchsupport.h"

using namespace moviedb;
using namespace moviedb::match;

// The shipped weights and the matcher against the labelled set, where it is present. Floors lie under the
// figures of the issue, which are measured on a set nobody sees.
class TestEvaluation : public QObject
{
    Q_OBJECT

    std::vector<LabelledPage> m_pages;
    std::vector<LabelledCase> m_cases;

    static QByteArray sharedFile(const char *name)
    {
        const QString shared =
            qEnvironmentVariable("MOVIEDB_SHARED", QStringLiteral(MOVIEDB_SOURCE_DIR "/../shared"));
        return test::bytesOf(shared + words("/matching/") + words(name));
    }

    CaseMetrics evaluate(bool withoutYear) const
    {
        CaseMetrics metrics;
        const PageIndex index(m_pages);
        for (LabelledCase one : m_cases) {
            if (withoutYear)
                one.entry.year.reset();
            metrics.add(one, matched(one.entry, index.candidates(one.candidates)));
        }
        return metrics;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray pages = sharedFile("pages.train.jsonl");
        const QByteArray cases = sharedFile("cases.train.jsonl");
        if (pages.isEmpty() || cases.isEmpty())
            QSKIP("the labelled pages and cases are not on this machine");
        auto readPages = readLabelledPages(pages);
        auto readCases = readLabelledCases(cases);
        QVERIFY(readPages.ok() && readCases.ok());
        m_pages = std::move(readPages.value());
        m_cases = std::move(readCases.value());
    }

    void pages()
    {
        PageMetrics metrics;
        for (const LabelledPage &page : m_pages)
            metrics.add(page, shippedClassifier());
        QVERIFY(metrics.withDescription.precision(PageKind::Film) >= 0.995);
        QVERIFY(metrics.withDescription.recall(PageKind::Film) >= 0.995);
        QVERIFY(metrics.descriptionOnly.precision(PageKind::Film) >= 0.995);
        QVERIFY(metrics.descriptionOnly.recall(PageKind::Film) >= 0.995);
        QVERIFY(metrics.extractOnly.f1(PageKind::Film) >= 0.997);
        QCOMPARE(metrics.withDescription.total(), metrics.descriptionOnly.total());
    }

    void cases()
    {
        const CaseMetrics metrics = evaluate(false);
        QVERIFY(metrics.all.top1() >= 0.985);
        QVERIFY(metrics.bySource.value(words("justwatch")).top1() >= 0.985);
        for (const char *kind :
             {"same_title_film", "longer_title_film", "plural_title_film", "same_title_nonfilm"})
            QVERIFY2(metrics.byKind.value(words(kind)).top1() >= 0.98, kind);
        QVERIFY(metrics.all.absentRight() >= 0.90);
        QVERIFY(metrics.all.wrongRate() <= 0.003);
        QVERIFY(metrics.all.coverage() >= 0.93);
    }

    void withoutYear() { QVERIFY(evaluate(true).all.wrongRate() <= 0.01); }

    // Decisions by group against decisions by row, and what the groups' rules get wrong.
    void groupsSpareDecisions()
    {
        const PageIndex index(m_pages);
        std::vector<MatchResult> results;
        for (const LabelledCase &one : m_cases)
            results.push_back(matched(one.entry, index.candidates(one.candidates)));
        const GroupMetrics metrics = groupMetrics(m_cases, results);
        qInfo("%s", qPrintable(metrics.toText().trimmed()));
        QVERIFY(metrics.titles > 100);
        QVERIFY(metrics.decisions <= metrics.titles * 0.6);
        QVERIFY(metrics.wrong <= metrics.settled * 0.02);
    }
};

QTEST_GUILESS_MAIN(TestEvaluation)
#include "tst_evaluation.moc"
