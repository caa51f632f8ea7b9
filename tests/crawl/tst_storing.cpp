// The order of storing, one page for one title, and a film that the database refuses.
#include "core/crawl/run/runwarnings.h"
#include "core/crawl/run/storing.h"
#include "tests/ui/fakemoviestore.h"

#include <QSignalSpy>
#include <QTest>

using namespace moviedb;
using namespace moviedb::crawl;

namespace {

// Keeps what was committed; refuses a transaction with one of these titles' films in it.
class RefusingStore : public test::FakeMovieStore
{
public:
    QSet<int> refusedFilms;  // positions
    QSet<int> refusedTitles; // with or without a film
    Fault fault = Fault::Constraint;
    QStringList warnings;       // of every film
    QList<QList<int>> attempts; // positions of every transaction

    QFuture<Result<QList<StoreOutcome>>> commitOutcomes(qint64, const QList<EntryOutcome> &outcomes) override
    {
        QList<int> positions;
        QList<StoreOutcome> stored;
        bool refused = false;
        for (const EntryOutcome &outcome : outcomes) {
            const int position = outcome.status.position;
            positions << position;
            stored << StoreOutcome{outcome.film ? 1000 + position : 0, outcome.film.has_value(), false,
                                   outcome.film ? warnings : QStringList()};
            refused = refused || refusedTitles.contains(position) ||
                      (outcome.film && refusedFilms.contains(position));
        }
        attempts << positions;
        return readyFuture(
            refused ? Result<QList<StoreOutcome>>(makeError(fault, QStringLiteral("The database refuses it."),
                                                            QStringLiteral("movies.title")))
                    : Result<QList<StoreOutcome>>(stored));
    }
};

WorkPointer accepted(int index, const QString &key, double score, const QString &item = {})
{
    auto work = std::make_shared<EntryWork>();
    work->index = index;
    work->status.position = index + 1;
    work->status.entry.listId = QStringLiteral("title %1").arg(index);
    Candidate candidate;
    candidate.key = key;
    work->match = {Decision::Accept, 0, {}, {{candidate, score, {}, {}}}};
    work->chosenKey = key;
    work->record = FilmRecord();
    if (!item.isEmpty()) {
        auto film = std::make_shared<wikidata::Entity>();
        film->id = item;
        work->film = film;
    }
    return work;
}

WorkPointer withoutPage(int index)
{
    WorkPointer work = accepted(index, {}, 0);
    work->match = {Decision::None, -1, QString::fromLatin1(match::reason::noCandidate), {}};
    work->record.reset();
    return work;
}

} // namespace

class StoringTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void storesInTheOrderOfTheGallery();
    void waitsForTitlesThatMayDisputeThePage();
    void onePageForOneTitle_data();
    void onePageForOneTitle();
    void aPageOfAnEarlierStartIsTaken();
    void tooFarAheadIsNotWaitedFor();
    void refusedFilmFailsAlone();
    void refusedFilmOnItsOwn();
    void whatIsRefusedCostsItsTitle();
    void brokenStoreEndsTheRun_data();
    void brokenStoreEndsTheRun();
    void whatWasLeftOutIsTold();
    void warningsOnceAndNotTooMany();

private:
    void bring(const WorkPointer &work);
    void waitForAll(int titles);
    QString stateOf(int index) const;

    std::shared_ptr<RefusingStore> m_store;
    std::unique_ptr<Storing> m_storing;
    QList<EntryStatus> m_told;
    QList<Error> m_failures;
};

void StoringTest::init()
{
    m_store = std::make_shared<RefusingStore>();
    m_storing = std::make_unique<Storing>(m_store, 1);
    m_told.clear();
    m_failures.clear();
    connect(m_storing.get(), &Storing::stored, this,
            [this](const QList<EntryStatus> &entries) { m_told += entries; });
    connect(m_storing.get(), &Storing::failed, this, [this](const Error &error) { m_failures << error; });
}

void StoringTest::bring(const WorkPointer &work)
{
    m_storing->decided(work);
    m_storing->ended(work);
}

void StoringTest::waitForAll(int titles)
{
    m_storing->listingEnded(titles);
    QTRY_COMPARE(m_told.size(), titles);
}

// "accepted 1007", "review same_title", "failed …"
QString StoringTest::stateOf(int index) const
{
    for (const EntryStatus &status : m_told)
        if (status.position == index + 1)
            return status.state == EntryState::Accepted
                       ? QStringLiteral("accepted %1").arg(status.movieId)
                       : entryStateName(status.state) + QLatin1Char(' ') + status.reason;
    return QStringLiteral("not told");
}

void StoringTest::storesInTheOrderOfTheGallery()
{
    for (int index : {3, 0, 4, 2, 1})
        bring(index == 2 ? withoutPage(2) : accepted(index, QStringLiteral("Page_%1").arg(index), 80));
    waitForAll(5);
    QCOMPARE(m_store->attempts, (QList<QList<int>>{{1, 2, 3, 4, 5}}));
    QCOMPARE(stateOf(3), QStringLiteral("accepted 1004"));
    QCOMPARE(stateOf(2), QStringLiteral("none no_candidate"));
}

void StoringTest::waitsForTitlesThatMayDisputeThePage()
{
    bring(accepted(0, QStringLiteral("Twins"), 80));
    m_storing->listingEnded(2);
    QVERIFY(!m_storing->hasCommittable());
    m_storing->decided(accepted(1, QStringLiteral("Twins"), 90)); // its facts are still being read
    QVERIFY(m_storing->hasCommittable());
    QTRY_COMPARE(m_told.size(), 1);
    QCOMPARE(stateOf(0), QStringLiteral("review same_title"));
}

void StoringTest::onePageForOneTitle_data()
{
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("second");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("item");
    QTest::addColumn<QStringList>("states");
    const QString lost = QStringLiteral("review same_title");
    const QStringList keepsFirst{QStringLiteral("accepted 1001"), lost};
    const QStringList keepsSecond{lost, QStringLiteral("accepted 1002")};
    const QString page = QStringLiteral("Twins");
    const QString item = QStringLiteral("Q5");
    QTest::newRow("the later title fits better") << 80.0 << 90.0 << page << QString() << keepsSecond;
    QTest::newRow("the earlier title fits better") << 90.0 << 80.0 << page << QString() << keepsFirst;
    QTest::newRow("both fit as well: the earlier keeps it")
        << 80.0 << 80.0 << page << QString() << keepsFirst;
    QTest::newRow("an item without an article") << 80.0 << 90.0 << QString() << item << keepsSecond;
    QTest::newRow("an item without an article, kept") << 90.0 << 80.0 << QString() << item << keepsFirst;
    QTest::newRow("nothing in common but having no page")
        << 80.0 << 90.0 << QString() << QString()
        << QStringList{QStringLiteral("accepted 1001"), QStringLiteral("accepted 1002")};
}

void StoringTest::onePageForOneTitle()
{
    QFETCH(double, first);
    QFETCH(double, second);
    QFETCH(QString, key);
    QFETCH(QString, item);
    QFETCH(QStringList, states);
    bring(accepted(0, key, first, item));
    bring(accepted(1, key, second, item));
    waitForAll(2);
    QCOMPARE((QStringList{stateOf(0), stateOf(1)}), states);
}

void StoringTest::aPageOfAnEarlierStartIsTaken()
{
    EntryStatus earlier;
    earlier.position = 1;
    earlier.state = EntryState::Accepted;
    earlier.wikipediaKey = QStringLiteral("Twins");
    m_storing->skip(earlier);
    bring(accepted(1, QStringLiteral("Twins"), 99));
    m_storing->listingEnded(2);
    QTRY_COMPARE(m_told.size(), 1);
    QCOMPARE(stateOf(1), QStringLiteral("review same_title"));
}

void StoringTest::tooFarAheadIsNotWaitedFor()
{
    const int last = Storing::lookAhead + 1;
    for (int index = 0; index < last; ++index)
        bring(index == 0 ? accepted(0, QStringLiteral("Twins"), 80) : withoutPage(index));
    QVERIFY(m_storing->hasCommittable());
    bring(accepted(last, QStringLiteral("Twins"), 90));
    waitForAll(last + 1);
    QCOMPARE(stateOf(0), QStringLiteral("accepted 1001"));
    QCOMPARE(stateOf(last), QStringLiteral("review same_title"));
}

void StoringTest::refusedFilmFailsAlone()
{
    m_store->refusedFilms = {3};
    for (int index = 0; index < 5; ++index)
        bring(accepted(index, QStringLiteral("Page_%1").arg(index), 80));
    waitForAll(5);
    for (int index : {0, 1, 3, 4})
        QCOMPARE(stateOf(index), QStringLiteral("accepted %1").arg(1001 + index));
    QCOMPARE(stateOf(2), QStringLiteral("failed The database refuses it. (movies.title)"));
    // All at once, then one by one; the refused one once more, without its film.
    QCOMPARE(m_store->attempts, (QList<QList<int>>{{1, 2, 3, 4, 5}, {1}, {2}, {3}, {3}, {4}, {5}}));
    QVERIFY(m_failures.isEmpty());
}

void StoringTest::refusedFilmOnItsOwn()
{
    m_store->refusedFilms = {1};
    m_store->fault = Fault::Conflict;
    bring(accepted(0, QStringLiteral("Page"), 80));
    waitForAll(1);
    QVERIFY(stateOf(0).startsWith(QLatin1String("failed ")));
    QCOMPARE(m_told.first().movieId, 0);
    QVERIFY(!m_storing->isBusy());
}

void StoringTest::whatIsRefusedCostsItsTitle()
{
    m_store->refusedTitles = {2};
    for (int index = 0; index < 3; ++index)
        bring(index == 1 ? withoutPage(1) : accepted(index, QStringLiteral("Page_%1").arg(index), 80));
    waitForAll(3);
    QCOMPARE(stateOf(0), QStringLiteral("accepted 1001"));
    QCOMPARE(stateOf(1), QStringLiteral("failed The database refuses it. (movies.title)"));
    QCOMPARE(stateOf(2), QStringLiteral("accepted 1003"));
    QVERIFY(m_failures.isEmpty());
    QVERIFY(!m_storing->isBusy());
}

void StoringTest::brokenStoreEndsTheRun_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("told"); // titles, before it ends
    QTest::newRow("the database is gone") << int(Fault::Database) << 0;
    QTest::newRow("it takes no title's state") << int(Fault::Constraint) << 2;
}

void StoringTest::brokenStoreEndsTheRun()
{
    QFETCH(int, fault);
    QFETCH(int, told);
    m_store->refusedTitles = {1, 2, 3, 4};
    m_store->fault = Fault(fault);
    for (int index = 0; index < 4; ++index)
        bring(accepted(index, QStringLiteral("Page_%1").arg(index), 80));
    m_storing->listingEnded(4);
    QTRY_COMPARE(m_failures.size(), 1);
    QCOMPARE(m_told.size(), told);
    QVERIFY(!m_storing->hasCommittable());
}

void StoringTest::whatWasLeftOutIsTold()
{
    m_store->warnings = {QStringLiteral("tagline is too long: 300 characters, at most 255 fit."),
                         QStringLiteral("budget is too large: 1e+15.")};
    QStringList told;
    connect(m_storing.get(), &Storing::warned, this, [&told](const QString &sentence) { told << sentence; });
    WorkPointer lamp = accepted(0, QStringLiteral("Lamp"), 80);
    lamp->status.entry.title = QStringLiteral("The Lamp");
    bring(lamp);
    bring(withoutPage(1));
    waitForAll(2);
    QCOMPARE(told,
             (QStringList{QStringLiteral("“The Lamp”: tagline is too long: 300 characters, at most 255 fit."),
                          QStringLiteral("“The Lamp”: budget is too large: 1e+15.")}));
}

void StoringTest::warningsOnceAndNotTooMany()
{
    RunWarnings warnings;
    QCOMPARE(warnings.all(), QStringList());
    const auto sentence = [](qsizetype number) { return QStringLiteral("warning %1").arg(number); };
    for (int times = 0; times < 2; ++times)
        for (qsizetype number = 0; number < RunWarnings::most; ++number)
            warnings.add(sentence(number));
    QCOMPARE(warnings.all().size(), RunWarnings::most);
    QCOMPARE(warnings.all().last(), sentence(RunWarnings::most - 1));
    warnings.add(sentence(500));
    QCOMPARE(warnings.all().last(), QStringLiteral("and 1 more"));
    warnings.add(sentence(500));
    warnings.add(sentence(501));
    QCOMPARE(warnings.all().size(), RunWarnings::most + 1);
    QCOMPARE(warnings.all().last(), QStringLiteral("and 2 more"));
}

QTEST_GUILESS_MAIN(StoringTest)
#include "tst_storing.moc"
