// Disagreements and rules in the whole window over a real database: the model, and what a person does by keys and clicks.
#include "core/contract/rulejson.h"
#include "core/sources/registry/sources.h"
#include "core/stitch/stitch.h"
#include "tests/ui/fakemoviestore.h"
#include "tests/ui/historydesk.h"
#include "ui/disagreements/disagreementsmodel.h"
#include "ui/disagreements/disagreementspage.h"
#include "ui/settings/rulespage.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace moviedb;
using namespace moviedb::test;
using ui::DisagreementsModel;
using ui::PackedDisagreements;

namespace {

struct Quarrel
{
    QString title;
    int wikidata = 100;
    int wikipedia = 100;
};

EntryOutcome filmOf(const Quarrel &quarrel, int number)
{
    EntryOutcome outcome;
    GalleryEntry &entry = outcome.status.entry;
    entry.title = quarrel.title;
    entry.justwatchId = QStringLiteral("tm%1").arg(number);
    entry.listId = listIdFor(entry, QStringLiteral("justwatch"));
    outcome.status.position = number;
    outcome.status.state = EntryState::Accepted;
    outcome.match.decision = Decision::Accept;
    const auto facts = [&](const char *source, int runtime) {
        SourceFacts stated;
        stated.receipt = {QLatin1String(source),
                          QStringLiteral("https://example.org/") + QLatin1String(source), QStringLiteral("7"),
                          QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC),
                          QLatin1String(source) + QStringLiteral("/1")};
        stated.values = {{QStringLiteral("title"), quarrel.title, quarrel.title},
                         {QStringLiteral("runtime"), runtime, QStringLiteral("%1 minutes").arg(runtime)}};
        return stated;
    };
    stitch::Identity identity;
    identity.justwatchId = entry.justwatchId;
    outcome.film =
        stitch::choose(identity, {facts("wikidata", quarrel.wikidata), facts("wikipedia", quarrel.wikipedia)},
                       {}, sources::descriptions());
    return outcome;
}

struct Desk : HistoryDesk
{
    bool store(const QList<Quarrel> &quarrels)
    {
        const auto run =
            wait(HistoryDesk::store->beginRun(QStringLiteral("provider:us/max"), QStringLiteral("{}")));
        if (!run)
            return false;
        QList<EntryOutcome> outcomes;
        for (const Quarrel &quarrel : quarrels)
            outcomes << filmOf(quarrel, int(outcomes.size()) + 1);
        return wait(HistoryDesk::store->commitOutcomes(run->runId, outcomes)).ok();
    }
    QString runtime(qint64 film)
    {
        const auto found = wait(HistoryDesk::store->movies({{}, {}, {film}}));
        if (found && !found->isEmpty())
            for (const auto &[column, value] : found->first().columns)
                if (column == QLatin1String("runtime"))
                    return value.toString();
        return {};
    }
};

// Answers in the portions it is given, one for each question.
struct Portions : FakeMovieStore
{
    QList<DisagreementList> portions;

    void add(const QList<double> &distances, const QString &field)
    {
        DisagreementList portion;
        for (const double distance : distances) {
            Disagreement one;
            one.movieId = ++m_films;
            one.title = QStringLiteral("Film %1").arg(one.movieId);
            one.field = field;
            one.distance = distance;
            portion.found << one;
        }
        if (!portions.isEmpty())
            portions.last().lastMovie = portions.size();
        portions << portion;
    }
    QFuture<Result<DisagreementList>> disagreements(const DisagreementQuery &query) override
    {
        return readyFuture(Result<DisagreementList>(portions.at(query.afterMovie)));
    }

private:
    qint64 m_films = 0;
};

const QList<Quarrel> three{{QStringLiteral("Salt Flat"), 100, 200},
                           {QStringLiteral("Grey Quay"), 100, 101},
                           {QStringLiteral("Oar"), 90, 90}};

} // namespace

class DisagreementsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void modelShowsTheFarthestFirst();
    void opinionsAsTheyAreRead_data();
    void opinionsAsTheyAreRead();
    void packed();
    void portionsStayWhereTheyWereRead();
    void chosenByKeys();
    void nextOneIsNext();
    void ofSomeFilmsAlone();
    void allOfAKindAfterALook();
    void rulesByKeys();
    void aSourceIsRemoved();
};

void DisagreementsTest::modelShowsTheFarthestFirst()
{
    Desk desk;
    QVERIFY(desk.openStore());
    QVERIFY(desk.store(three));
    DisagreementsModel model(desk.HistoryDesk::store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &DisagreementsModel::loaded);
    model.load();
    QVERIFY(loaded.wait());
    QCOMPARE(model.rowCount(), 2);
    const auto text = [&model](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(0, DisagreementsModel::Film), QStringLiteral("Salt Flat"));
    QCOMPARE(text(0, DisagreementsModel::Field), QStringLiteral("Runtime"));
    QCOMPARE(text(0, DisagreementsModel::What), QStringLiteral("100  ·  200"));
    QCOMPARE(text(0, DisagreementsModel::Apart), QStringLiteral("2.0 times as much"));
    QCOMPARE(model.fields(), (QList<std::pair<QString, int>>{{QStringLiteral("runtime"), 2}}));
    // One that is decided goes as a row; the other stays where it is.
    const QPersistentModelIndex second = model.index(1, 0);
    DisagreementAct act{
        DisagreementAct::Kind::Dismiss, model.at(0)->movieId, QStringLiteral("runtime"), {}, {},
        sources::descriptions()};
    QVERIFY(Desk::wait(desk.HistoryDesk::store->decideDisagreement(act)).ok());
    model.load();
    QVERIFY(loaded.wait());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(second.row(), 0);
    model.showField(QStringLiteral("budget"));
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.total(), 1);
}

// Packed and unpacked they are what they were, in a small part of the memory.
void DisagreementsTest::opinionsAsTheyAreRead_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *field, const char *value, const char *text) {
        QTest::addRow("%s %s", field, value)
            << QString::fromLatin1(field) << QString::fromLatin1(value) << QString::fromLatin1(text);
    };
    row("box_office", "768123456", "768,123,456");
    row("rating_count", "65000", "65,000");
    row("rating", "6.5", "6.5");
    row("runtime", "113", "113");
    row("title", "20000", "20000"); // no sum
    row("tmdb_id", "1234567", "1234567");
    row("original_title", "Two\nlines", "Two lines");
}

void DisagreementsTest::opinionsAsTheyAreRead()
{
    QFETCH(const QString, field);
    QFETCH(const QString, value);
    QTEST(ui::opinionText(field, value), "text");
}

void DisagreementsTest::packed()
{
    const auto opinion = [](int film, const char *source, const QString &value, bool shown) {
        const QString name = QString::fromLatin1(source);
        Receipt receipt{name, QStringLiteral("https://%1.example/film/%2").arg(name).arg(film), {}, {}, {}};
        receipt.fetchedAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123 + film, Qt::UTC);
        receipt.extractor = name + QStringLiteral("/1");
        return Opinion{{name, QStringLiteral("other")}, value, {}, {receipt, {}},
                       {QStringLiteral("snippet"), {}}, shown};
    };
    QList<Disagreement> all;
    for (int film = 1; film <= 1000; ++film)
        all << Disagreement{film * 5'000'000'000,
                            QStringLiteral("Été %1").arg(film),
                            QStringLiteral("runtime"),
                            1.0 / film,
                            QStringLiteral("1.4 % more"),
                            {opinion(film, "wikidata", QString::number(film), true),
                             opinion(film, "wikipedia", QStringLiteral("%1 min").arg(film), false)}};
    all[7].opinions[1].names = {QStringLiteral("Ada Brink"), QStringLiteral("Émile Ort")};
    all[8].opinions.clear();
    const PackedDisagreements packed(all);
    QCOMPARE(packed.count(), all.size());
    for (qsizetype place = 0; place < all.size(); ++place) {
        const Disagreement one = packed.at(place);
        QCOMPARE(contract::disagreementLine(one).dump(), contract::disagreementLine(all[place]).dump());
        QCOMPARE(one.opinions.size(), all[place].opinions.size());
        for (qsizetype said = 0; said < one.opinions.size(); ++said) {
            const Opinion &left = one.opinions[said];
            const Opinion &right = all[place].opinions[said];
            QCOMPARE(left.names, right.names);
            QCOMPARE(left.receipts.size(), right.receipts.size());
            QCOMPARE(left.receipts[0].fetchedAt, right.receipts[0].fetchedAt);
            QCOMPARE(left.receipts[0].extractor, right.receipts[0].extractor);
            QCOMPARE(left.receipts[0].source, right.receipts[0].source);
            QVERIFY(!left.receipts[1].fetchedAt.isValid());
        }
    }
    QVERIFY2(packed.bytes() < 300 * all.size(), qPrintable(QString::number(packed.bytes())));
    QCOMPARE(PackedDisagreements().count(), 0);
}

// Of a million films they are hundreds of thousands, each of many texts: copying them held the window up, longer with each portion.
void DisagreementsTest::portionsStayWhereTheyWereRead()
{
    const auto store = std::make_shared<Portions>();
    store->add({0.9, 0.2}, QStringLiteral("runtime"));
    store->add({0.5}, QStringLiteral("budget"));
    store->add({}, {});
    store->add({0.7, 0.5}, QStringLiteral("runtime"));
    DisagreementsModel model(store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &DisagreementsModel::loaded);
    const auto films = [&model] {
        QList<qint64> shown;
        for (int row = 0; row < model.rowCount(); ++row)
            shown << model.at(row)->movieId;
        return shown;
    };
    model.load();
    model.load(); // the first question is given up
    QVERIFY(loaded.wait());
    QCOMPARE(films(), (QList<qint64>{1, 4, 3, 5, 2}));
    QCOMPARE(model.total(), 5);
    QCOMPARE(model.fields(),
             (QList<std::pair<QString, int>>{{QStringLiteral("budget"), 1}, {QStringLiteral("runtime"), 4}}));
    QCOMPARE(model.at(0)->title, QStringLiteral("Film 1"));
    QCOMPARE(model.at(1)->title, QStringLiteral("Film 4"));
    QVERIFY(!model.at(5));
    QCOMPARE(model.at(2)->field, QStringLiteral("budget"));
    model.showField(QStringLiteral("runtime"));
    QCOMPARE(films(), (QList<qint64>{1, 4, 5, 2}));
    // The field that came first is gone: the others are those they were.
    store->portions[1].found.clear();
    model.load();
    QVERIFY(loaded.wait());
    QCOMPARE(films(), (QList<qint64>{1, 4, 5, 2}));
    const QPersistentModelIndex last = model.index(3, 0);
    store->portions[3].found.removeFirst();
    model.load();
    QVERIFY(loaded.wait());
    QCOMPARE(films(), (QList<qint64>{1, 5, 2}));
    QCOMPARE(last.row(), 2); // one went as a row
    model.showFilms({2, 5});
    QCOMPARE(films(), (QList<qint64>{5, 2}));
    QCOMPARE(loaded.size(), 3);
}

void DisagreementsTest::chosenByKeys()
{
    Desk desk;
    QVERIFY(desk.openStore());
    QVERIFY(desk.store(three));
    QVERIFY(desk.openWindow());
    desk.press(Qt::Key_J, Qt::ControlModifier);
    auto *page = desk.window->findChild<ui::DisagreementsPage *>();
    QVERIFY(page != nullptr);
    QTRY_COMPARE(page->badge(), 2); // in the navigation
    auto *view = page->findChild<QTreeView *>();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_2); // what Wikipedia says
    QTRY_COMPARE(page->badge(), 1);
    QCOMPARE(desk.runtime(1), QStringLiteral("200"));
    QTest::keyClick(view, Qt::Key_D);
    QTRY_COMPARE(page->badge(), 0);
    desk.undo();
    QTRY_COMPARE(page->badge(), 1);
    desk.undo();
    QTRY_COMPARE(page->badge(), 2);
    QCOMPARE(desk.runtime(1), QStringLiteral("100"));
}

// As a passport's figure opens them; a click shows all again.
// Who goes through the list with one key misses no film.
void DisagreementsTest::nextOneIsNext()
{
    Desk desk;
    QVERIFY(desk.openStore());
    QVERIFY(desk.store({{QStringLiteral("A"), 100, 190},
                        {QStringLiteral("B"), 100, 170},
                        {QStringLiteral("C"), 100, 150},
                        {QStringLiteral("D"), 100, 130}}));
    QVERIFY(desk.openWindow());
    desk.press(Qt::Key_J, Qt::ControlModifier);
    auto *page = desk.window->findChild<ui::DisagreementsPage *>();
    QVERIFY(page != nullptr);
    QTRY_COMPARE(page->model()->rowCount(), 4);
    auto *view = page->findChild<QTreeView *>();
    const auto film = [view] {
        return view->currentIndex().siblingAtColumn(DisagreementsModel::Film).data().toString();
    };
    QTRY_COMPARE(film(), QStringLiteral("A"));
    int left = 4;
    for (const auto &[key, next] : {std::pair{Qt::Key_1, "B"}, {Qt::Key_D, "C"}, {Qt::Key_2, "D"}}) {
        desk.press(key);
        --left;
        QTRY_COMPARE(page->model()->rowCount(), left);
        QTRY_COMPARE(view->currentIndex().row(), 0);
        QCOMPARE(film(), QString::fromLatin1(next));
    }
}

void DisagreementsTest::ofSomeFilmsAlone()
{
    Desk desk;
    QVERIFY(desk.openStore());
    QVERIFY(desk.store(three));
    QVERIFY(desk.openWindow());
    desk.press(Qt::Key_J, Qt::ControlModifier);
    auto *page = desk.window->findChild<ui::DisagreementsPage *>();
    QTRY_COMPARE(page->badge(), 2);
    page->showOnly({2, 3});
    QCOMPARE(page->model()->rowCount(), 1);
    QCOMPARE(page->model()->index(0, DisagreementsModel::Film).data().toString(),
             QStringLiteral("Grey Quay"));
    QTest::keyClick(page->findChild<QTreeView *>(), Qt::Key_D); // the last of these
    QTRY_COMPARE(page->model()->rowCount(), 0);
    QPushButton *all = nullptr;
    for (auto *button : page->findChildren<QPushButton *>())
        if (button->isVisible() && button->text() == QStringLiteral("Show all films"))
            all = button;
    QVERIFY(all != nullptr);
    QTest::mouseClick(all, Qt::LeftButton);
    QCOMPARE(page->model()->rowCount(), 1);
    page->showOnly({1});
    for (auto *button : page->findChildren<QPushButton *>())
        if (button->isVisible() && button->text() == QStringLiteral("Only films of the export"))
            QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!page->model()->isOfSomeFilms());
    QCOMPARE(page->model()->rowCount(), 1);
}

void DisagreementsTest::allOfAKindAfterALook()
{
    Desk desk;
    QVERIFY(desk.openStore());
    QVERIFY(desk.store(three));
    QVERIFY(desk.openWindow());
    desk.press(Qt::Key_J, Qt::ControlModifier);
    auto *page = desk.window->findChild<ui::DisagreementsPage *>();
    QTRY_COMPARE(page->badge(), 2);
    auto *view = page->findChild<QTreeView *>();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_2, Qt::ShiftModifier);
    auto *message = page->findChild<ui::MessageBar *>();
    QTRY_COMPARE(
        message->text(),
        QStringLiteral(
            "Runtime: where Wikipedia and Wikidata differ, Wikipedia counts. Would change 2 films."));
    QCOMPARE(desk.runtime(1), QStringLiteral("100")); // nothing yet
    QTest::mouseClick(message->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_COMPARE(page->badge(), 0);
    QCOMPARE(desk.runtime(1), QStringLiteral("200"));
    QCOMPARE(desk.runtime(2), QStringLiteral("101"));
    desk.undo();
    QTRY_COMPARE(page->badge(), 2);
    QCOMPARE(desk.runtime(2), QStringLiteral("100"));
}

void DisagreementsTest::rulesByKeys()
{
    Desk desk;
    QVERIFY(desk.openStore());
    QVERIFY(desk.store(three));
    QVERIFY(desk.openWindow());
    desk.press(Qt::Key_R, Qt::ControlModifier);
    auto *page = desk.window->findChild<ui::RulesPage *>();
    QVERIFY(page != nullptr);
    const auto lists = page->findChildren<QListWidget *>();
    QCOMPARE(lists.size(), 2);
    QListWidget *fields =
        lists.at(0)->accessibleName() == QLatin1String("Fields") ? lists.at(0) : lists.at(1);
    QListWidget *order = fields == lists.at(0) ? lists.at(1) : lists.at(0);
    const auto found = fields->findItems(QStringLiteral("Runtime"), Qt::MatchStartsWith);
    QCOMPARE(found.size(), 1);
    fields->setCurrentItem(found.first());
    QCOMPARE(order->item(0)->text(), QStringLiteral("Wikidata"));
    order->setCurrentRow(0);
    order->setFocus();
    QTest::keyClick(order, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(order->item(0)->text(), QStringLiteral("Wikipedia"));
    QLabel *effect = nullptr;
    for (QLabel *label : page->findChildren<QLabel *>())
        if (label->accessibleName() == QLatin1String("What this would change"))
            effect = label;
    QVERIFY(effect != nullptr);
    QTRY_COMPARE(effect->text(),
                 QStringLiteral("Would change 2 films:\n    Salt Flat: 100 → 200\n    Grey Quay: 100 → 101"));
    QCOMPARE(desk.runtime(1), QStringLiteral("100"));
    QPushButton *apply = nullptr;
    for (QPushButton *button : page->findChildren<QPushButton *>())
        if (button->text() == QLatin1String("Apply"))
            apply = button;
    QVERIFY(apply != nullptr && apply->isEnabled());
    QTest::mouseClick(apply, Qt::LeftButton);
    QTRY_COMPARE(desk.runtime(1), QStringLiteral("200"));
    QTRY_VERIFY(!fields->findItems(QStringLiteral("Runtime · yours"), Qt::MatchExactly).isEmpty());
    QVERIFY(!apply->isEnabled());
    desk.undo();
    QTRY_COMPARE(desk.runtime(1), QStringLiteral("100"));
    QTRY_VERIFY(fields->findItems(QStringLiteral("Runtime · yours"), Qt::MatchExactly).isEmpty());
}

void DisagreementsTest::aSourceIsRemoved()
{
    Desk desk;
    QVERIFY(desk.openStore());
    QVERIFY(desk.store(three));
    QVERIFY(desk.openWindow());
    desk.press(Qt::Key_R, Qt::ControlModifier);
    auto *page = desk.window->findChild<ui::RulesPage *>();
    QAction *remove = nullptr;
    for (QAction *action : page->findChildren<QAction *>())
        if (action->text() == QStringLiteral("Remove what Wikidata said…"))
            remove = action;
    QVERIFY(remove != nullptr);
    remove->trigger();
    auto *message = page->findChild<ui::MessageBar *>();
    QTRY_COMPARE(message->text(), QStringLiteral("Everything Wikidata said goes; 2 films to change."));
    QTest::mouseClick(message->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_COMPARE(desk.runtime(1), QStringLiteral("200"));
    desk.undo();
    QTRY_COMPARE(desk.runtime(1), QStringLiteral("100"));
}

QTEST_MAIN(DisagreementsTest)
#include "tst_disagreements.moc"
