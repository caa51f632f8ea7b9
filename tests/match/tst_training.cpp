#include "core/match/classify/weights.h"
#include "core/match/learn/retrain.h"
#include "core/match/learn/train.h"
#include "matchsupport.h"

using namespace moviedb;
using namespace moviedb::match;

class TestTraining : public QObject
{
    Q_OBJECT

    // Invented pages: enough for the learner to tell films from novels and singers.
    static QByteArray tinyPages()
    {
        static const char *const names[] = {"Harbour", "Lantern", "Meadow", "Orchard", "Quarry",
                                            "River",   "Summit",  "Tunnel", "Valley",  "Windmill"};
        QByteArray lines;
        int year = 1950;
        for (const char *name : names) {
            const auto line = [&](const char *key, const QByteArray &description, const QByteArray &extract,
                                  const char *label) {
                lines += QByteArray("{\"key\":\"") + name + key + "\",\"title\":\"" + name +
                         "\",\"description\":\"" + description + "\",\"extract\":\"" + extract +
                         "\",\"label\":\"" + label + "\"}\n";
            };
            const QByteArray number = QByteArray::number(++year);
            line("_(film)", number + " film by Ada Lorn",
                 QByteArray(name) + " is a " + number + " drama film", "film");
            line("_(novel)", number + " novel by Ben Roe", QByteArray(name) + " is a novel by Ben Roe",
                 "book");
            line("_(singer)", "Irish singer", QByteArray(name) + " is an Irish singer", "person");
        }
        return lines;
    }

    static PastJudgment judgment(const char *title, int year, const QList<Candidate> &candidates,
                                 const char *chosen)
    {
        PastJudgment one;
        one.entry = entryOf(title, year);
        one.candidates = matched(one.entry, candidates).candidates;
        one.state = *chosen ? ReviewState::Confirmed : ReviewState::Rejected;
        one.chosenKey = words(chosen);
        return one;
    }

    static QByteArray shippedBytes() { return test::bytesOf(words(":/match/weights.bin")); }

private Q_SLOTS:
    void learnsAndRepeatsItself()
    {
        TrainOptions options;
        options.folds = 2;
        const Result<TrainOutcome> first = train(tinyPages(), options);
        const Result<TrainOutcome> second = train(tinyPages(), options);
        QVERIFY(first.ok() && second.ok());
        QCOMPARE(first->weights, second->weights);
        QVERIFY(first->weights.size() <= 256 * 1024);
        QCOMPARE(first->report.dump(), second->report.dump());
        QCOMPARE(first->report["labelled"].get<int>(), 30);
        QCOMPARE(first->report["kinds"]["film"].get<int>(), 10);
        QCOMPARE(QByteArray::fromStdString(first->report["pages_sha256"].get<std::string>()).size(), 64);
        QCOMPARE(first->validation.all.total(), 30);
        const Result<FilmClassifier> classifier = FilmClassifier::load(first->weights);
        QVERIFY(classifier.ok());
        QCOMPARE(
            classifier->classify({words("Castle"), words("Castle"), words("1999 film by Ada Lorn"), {}}).kind,
            PageKind::Film);
        QCOMPARE(classifier->classify({words("Castle"), words("Castle"), words("Irish singer"), {}}).kind,
                 PageKind::Person);
    }

    void badInput_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no object") << QByteArray("[1,2]\n");
        QTest::newRow("truncated") << tinyPages().left(tinyPages().size() - 9);
        QTest::newRow("too few") << tinyPages().left(tinyPages().indexOf('\n') + 1);
        QTest::newRow("no labels") << tinyPages().replace("\"label\"", "\"other\"");
    }

    void badInput()
    {
        QFETCH(QByteArray, lines);
        const Result<TrainOutcome> outcome = train(lines);
        QVERIFY(!outcome.ok());
        QVERIFY(!outcome.error().text.isEmpty());
    }

    void familiesStayTogether()
    {
        for (int folds : {2, 5, 10}) {
            QCOMPARE(titleFold(words("The Harbour"), folds), titleFold(words("Harbour 2"), folds));
            QCOMPARE(titleFold(words("Twisters (film)"), folds), titleFold(words("Twister"), folds));
            QVERIFY(titleFold(words(""), folds) >= 0);
        }
    }

    void ownJudgmentsAreLearned()
    {
        // Descriptions in words that the shipped weights do not know; the person confirmed them as films.
        QList<PastJudgment> past;
        for (const char *name : {"Harbour", "Lantern", "Meadow", "Orchard"})
            past.append(judgment(name, 1996, {page(name, "kinodrama flimmerwerk zelluloid")}, name));
        const QByteArray shipped = shippedBytes();
        const Result<RetrainOutcome> outcome = retrain(shipped, past);
        QVERIFY(outcome.ok());
        QVERIFY2(outcome->used, qPrintable(outcome->why));
        QCOMPARE(outcome->samples, 4);
        QVERIFY(outcome->weights != shipped);
        QVERIFY(!outcome->after.worseThan(outcome->before));
        const Result<FilmClassifier> taught = FilmClassifier::load(outcome->weights);
        QVERIFY(taught.ok());
        const PageText text{words("Quarry"), words("Quarry"), words("kinodrama flimmerwerk zelluloid"), {}};
        QVERIFY(taught->classify(text).filmProbability > shippedClassifier().classify(text).filmProbability);
    }

    void worseWeightsAreRefused()
    {
        const QList<PastJudgment> past{
            judgment(
                "Harbour", 1996,
                {page("Harbour_(film)", "1996 film by Ada Lorn"), page("Harbour_(novel)", "1996 novel by X")},
                "Harbour_(film)"),
            judgment("Lantern", 1996, {page("Lantern", "1996 film by Ada Lorn")}, "Lantern")};
        const QByteArray shipped = shippedBytes();
        // Knows nothing: every kind is as likely as the others.
        const Result<RetrainOutcome> outcome = chooseWeights(shipped, Weights().toBytes(), past);
        QVERIFY(outcome.ok());
        QVERIFY(!outcome->used);
        QCOMPARE(outcome->weights, shipped);
        QCOMPARE(outcome->before.right, 2);
        QVERIFY(outcome->after.right < 2);
        QVERIFY(outcome->after.missed.contains(words("Lantern")));
        const Result<RetrainOutcome> same = chooseWeights(shipped, shipped, past);
        QVERIFY(same.ok() && same->used);
        QVERIFY(!chooseWeights(shipped, QByteArray("no weights"), past).ok());
    }

    void nothingToLearnFrom()
    {
        const QByteArray shipped = shippedBytes();
        const Result<RetrainOutcome> outcome = retrain(shipped, {});
        QVERIFY(outcome.ok());
        QVERIFY(!outcome->used);
        QCOMPARE(outcome->weights, shipped);
    }

    void judgmentsTeachOnlyWhatTheySettle()
    {
        PastJudgment rejected =
            judgment("Harbour", 1996, {page("Harbour_(1950_film)", "1950 film by X")}, "");
        QVERIFY(pagesFromJudgments({rejected}).empty()); // rejected for its year: it is a film all the same
        rejected.candidates[0].candidate.isFilm = false;
        const std::vector<LabelledPage> pages = pagesFromJudgments({rejected});
        QCOMPARE(pages.size(), size_t(1));
        QVERIFY(pages.front().kind != PageKind::Film);
        rejected.state = ReviewState::Postponed;
        QVERIFY(pagesFromJudgments({rejected}).empty());
    }
};

QTEST_GUILESS_MAIN(TestTraining)
#include "tst_training.moc"
