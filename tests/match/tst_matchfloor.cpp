// A floor under classifier and matcher that every clone of the project has: pages and cases of our own invention. The
// fine measure is tst_evaluation, on a large labelled set that lies beside the project.
#include "core/match/learn/casemetrics.h"
#include "core/match/learn/pagemetrics.h"
#include "matchsupport.h"

using namespace moviedb;
using namespace moviedb::match;

class TestMatchFloor : public QObject
{
    Q_OBJECT

    std::vector<LabelledPage> m_pages;
    std::vector<LabelledCase> m_cases;

    static QByteArray readFile(const char *name)
    {
        return test::bytesOf(QStringLiteral(TEST_DATA_DIR "/floor/") + words(name));
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
        auto pages = readLabelledPages(readFile("pages.jsonl"));
        auto cases = readLabelledCases(readFile("cases.jsonl"));
        QVERIFY(pages.ok() && cases.ok());
        m_pages = std::move(pages.value());
        m_cases = std::move(cases.value());
        QVERIFY(m_pages.size() >= 60 && m_cases.size() >= 40);
    }

    // No film is taken for something else, and nothing else for a film, whichever of its texts is shown.
    void filmsAreToldFromTheRest()
    {
        PageMetrics metrics;
        for (const LabelledPage &page : m_pages)
            metrics.add(page, shippedClassifier());
        for (const Confusion *table : {&metrics.all, &metrics.descriptionOnly, &metrics.extractOnly}) {
            QVERIFY(table->of(PageKind::Film) >= 30);
            QCOMPARE(table->precision(PageKind::Film), 1.0);
            QCOMPARE(table->recall(PageKind::Film), 1.0);
            QVERIFY2(table->accuracy() >= 0.93, qPrintable(table->toText()));
        }
    }

    void everyTitleFindsItsPageOrNone()
    {
        const CaseMetrics metrics = evaluate(false);
        QVERIFY2(metrics.all.present >= 30 && metrics.all.absent >= 10, qPrintable(metrics.toText()));
        QVERIFY2(metrics.all.top1() == 1.0, qPrintable(metrics.toText()));
        QVERIFY2(metrics.all.absentRight() == 1.0, qPrintable(metrics.toText()));
        QVERIFY2(metrics.all.coverage() == 1.0, qPrintable(metrics.toText()));
        QCOMPARE(metrics.all.wrongAccepted, 0);
    }

    // Namesakes cannot be told apart then: they go to a person, and nothing wrong is taken.
    void withoutYearsNothingWrongIsTaken()
    {
        const CaseMetrics metrics = evaluate(true);
        QCOMPARE(metrics.all.wrongAccepted, 0);
        QVERIFY2(metrics.all.coverage() >= 0.8, qPrintable(metrics.toText()));
        QVERIFY2(metrics.all.review > 0, qPrintable(metrics.toText()));
    }
};

QTEST_GUILESS_MAIN(TestMatchFloor)
#include "tst_matchfloor.moc"
