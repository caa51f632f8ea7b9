// Two windows on one database: what is done in one is seen in the other, without taking away what a person does there,
// and where they meet both values are shown. By keys and clicks, on both engines.
#include "tests/store/serverrelay.h"
#include "tests/support/tempdatabase.h"
#include "tests/ui/historydesk.h"
#include "tests/ui/visiblebuttons.h"
#include "ui/detail/detailmodel.h"
#include "ui/detail/detailpane.h"
#include "ui/detail/detailview.h"
#include "ui/kit/theme.h"
#include "ui/review/reviewpage.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tablepage.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>

using namespace moviedb;
using namespace moviedb::test;

namespace {

const QString movies = QStringLiteral("movies");
constexpr int soon = 15000; // far above the second it takes

EntryOutcome doubt(int number)
{
    EntryOutcome outcome;
    outcome.status.entry.title = QStringLiteral("Harbour %1").arg(number);
    outcome.status.entry.justwatchId = QStringLiteral("tm%1").arg(number);
    outcome.status.entry.listId = QStringLiteral("jw:tm%1").arg(number);
    outcome.status.position = number;
    outcome.status.state = EntryState::Review;
    outcome.match.decision = Decision::Review;
    outcome.match.reason = QStringLiteral("low_score");
    for (const char *suffix : {"", "_(film)"}) {
        ScoredCandidate page;
        page.candidate.key = QStringLiteral("Harbour_%1%2").arg(number).arg(QLatin1String(suffix));
        page.candidate.title = outcome.status.entry.title;
        page.candidate.kind = PageKind::Film;
        page.candidate.filmProbability = 0.98;
        page.parts = {{QStringLiteral("title"), 61.5}};
        page.score = 61.5;
        outcome.match.candidates << page;
    }
    return outcome;
}

// A window on a database, and what another program does to it.
struct Desk : HistoryDesk
{
    std::shared_ptr<MovieStore> other;
    QTableView *view = nullptr;

    // `port`: of a relay before it.
    static std::shared_ptr<MovieStore> openAt(const TempDatabase &database, int port = 0,
                                              std::function<void(const QString &)> waiting = {})
    {
        StoreOptions options;
        options.url = database.migratedUrl();
        options.waiting = std::move(waiting);
        if (port != 0)
            options.url.replace(QStringLiteral(":%1/").arg(database.options().url.port),
                                QStringLiteral(":%1/").arg(port));
        const auto opened = wait(moviedb::openStore(options));
        return opened ? *opened : nullptr;
    }
    // Films "Film 10" … "Film 59" with runtimes from 110 on.
    bool open(const TempDatabase &database, int films = 50, int port = 0)
    {
        other = openAt(database);
        store = openAt(database, port, [this](const QString &sentence) {
            QMetaObject::invokeMethod(
                qApp,
                [this, sentence] {
                    if (window)
                        window->tellOutage(sentence);
                },
                Qt::QueuedConnection);
        });
        if (!other || !store)
            return false;
        for (int number = 10; number < 10 + films; ++number)
            if (HistoryDesk::wait(
                    other->insert({movies,
                                   {{QStringLiteral("title"), QStringLiteral("Film %1").arg(number)},
                                    {QStringLiteral("runtime"), 100 + number}}}))
                    .ok() == false)
                return false;
        store->watchOthers();
        if (!openWindow())
            return false;
        view = showMovies();
        if (!QTest::qWaitFor([&] { return view->model()->rowCount() == films; }, 10000))
            return false;
        return hears();
    }
    // The watch begins on a thread of its own.
    bool hears() const
    {
        return QTest::qWaitFor(
            [this] {
                static int number = 0;
                (void)wait(other->insert({QStringLiteral("genres"),
                                          {{QStringLiteral("name"), QStringLiteral("G%1").arg(++number)}}}));
                bool heard = false;
                const auto connection = QObject::connect(store.get(), &MovieStore::changed, window.get(),
                                                         [&heard](const TableChange &change) {
                                                             heard |= change.table == QLatin1String("genres");
                                                         });
                QTest::qWait(1000);
                QObject::disconnect(connection);
                return heard;
            },
            20000);
    }
    ui::TableModel *model() const { return static_cast<ui::TableModel *>(view->model()); }
    int rowOf(const QString &title) const
    {
        for (int row = 0; row < model()->rowCount(); ++row)
            if (cell(row, "title").data().toString() == title)
                return row;
        return -1;
    }
    QModelIndex cell(int row, const char *name) const
    {
        for (int column = 0; column < model()->columnCount(); ++column)
            if (model()->columnName(column) == QLatin1String(name))
                return model()->index(row, column);
        return {};
    }
    QString shown(const QString &title, const char *name) const
    {
        return cell(rowOf(title), name).data().toString();
    }
    qint64 idOf(const QString &title) const { return model()->rowAt(rowOf(title))->key.first().toLongLong(); }
    // Opens the cell and types over what stands there.
    QLineEdit *startTyping(const QString &title, const char *name, const QString &text) const
    {
        view->setFocus();
        view->setCurrentIndex(cell(rowOf(title), name));
        press(Qt::Key_F2);
        if (!QTest::qWaitFor(
                [] { return qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr; }))
            return nullptr;
        auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        line->selectAll();
        QTest::keyClicks(line, text);
        return line;
    }
    Result<Row> elsewhere(qint64 id, const char *column, const QVariant &value) const
    {
        return wait(other->edit({movies, {id}, QLatin1String(column), value, {}}));
    }
    QVariant stored(qint64 id, const char *name) const
    {
        MovieQuery query;
        query.ids = {id};
        const auto films = wait(other->movies(query));
        if (films && !films->isEmpty())
            for (const auto &[column, value] : films->first().columns)
                if (column == QLatin1String(name))
                    return value;
        return {};
    }
    bool click(const QString &text) const
    {
        QAbstractButton *found = button(window->currentPage(), text);
        found = found != nullptr ? found : button(window.get(), text);
        if (found != nullptr)
            QTest::mouseClick(found, Qt::LeftButton);
        return found != nullptr;
    }
};

} // namespace

class TwoWindowsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Mode::Light); }
    void cleanup() { QVERIFY(waitUntilStoresClosed()); }
    void editedInOneShownInTheOther_data() { addEngineRows(); }
    void editedInOneShownInTheOther();
    void selectionAndPlaceFollowTheRow_data() { addEngineRows(); }
    void selectionAndPlaceFollowTheRow();
    void whatIsHalfTypedStays_data() { addEngineRows(); }
    void whatIsHalfTypedStays();
    void bothValuesAreShown_data();
    void bothValuesAreShown();
    void theRowWasDeletedMeanwhile_data() { addEngineRows(); }
    void theRowWasDeletedMeanwhile();
    void whatIsToBeDeletedHasChanged_data() { addEngineRows(); }
    void whatIsToBeDeletedHasChanged();
    void bothValuesInThePane_data();
    void bothValuesInThePane();
    void aDecisionMadeElsewhere_data();
    void aDecisionMadeElsewhere();
    void theQueueFollows_data() { addEngineRows(); }
    void theQueueFollows();
    void theServerGoesAway();
};

void TwoWindowsTest::editedInOneShownInTheOther()
{
    MOVIEDB_DATABASE(database);
    Desk one;
    QVERIFY(one.open(database, 3));
    Desk two;
    two.store = Desk::openAt(database);
    two.other = two.store;
    two.store->watchOthers();
    QVERIFY(two.openWindow());
    two.view = two.showMovies();
    QTRY_COMPARE(two.view->model()->rowCount(), 3);
    QTRY_COMPARE(two.shown(QStringLiteral("Film 11"), "runtime"), QStringLiteral("111"));
    one.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(one.window.get()));
    QVERIFY(one.startTyping(QStringLiteral("Film 11"), "runtime", QStringLiteral("95")) != nullptr);
    one.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(two.shown(QStringLiteral("Film 11"), "runtime"), QStringLiteral("95"), soon);
    // And back, by undo in the first.
    one.view->setFocus();
    one.undo();
    QTRY_COMPARE_WITH_TIMEOUT(two.shown(QStringLiteral("Film 11"), "runtime"), QStringLiteral("111"), soon);
}

void TwoWindowsTest::selectionAndPlaceFollowTheRow()
{
    MOVIEDB_DATABASE(database);
    Desk desk;
    QVERIFY(desk.open(database));
    const QString title = QStringLiteral("Film 40");
    desk.view->scrollTo(desk.cell(desk.rowOf(title), "title"), QAbstractItemView::PositionAtCenter);
    desk.view->setCurrentIndex(desk.cell(desk.rowOf(title), "title"));
    const int place = desk.view->visualRect(desk.view->currentIndex()).top();
    // Rows come before it, and one of those before it goes.
    for (int number = 0; number < 3; ++number)
        MOVIEDB_OK(Desk::wait(desk.other->insert(
            {movies, {{QStringLiteral("title"), QStringLiteral("Aisle %1").arg(number)}}})));
    MOVIEDB_OK(Desk::wait(desk.other->remove({movies, {{desk.idOf(QStringLiteral("Film 12"))}}})));
    QTRY_COMPARE_WITH_TIMEOUT(desk.model()->rowCount(), 52, soon);
    QTRY_COMPARE(desk.cell(desk.view->currentIndex().row(), "title").data().toString(), title);
    const QModelIndexList rows = desk.view->selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(desk.cell(rows.first().row(), "title").data().toString(), title);
    QCOMPARE(desk.view->visualRect(desk.view->currentIndex()).top(), place);
}

void TwoWindowsTest::whatIsHalfTypedStays()
{
    MOVIEDB_DATABASE(database);
    Desk desk;
    QVERIFY(desk.open(database, 5));
    const qint64 id = desk.idOf(QStringLiteral("Film 12"));
    const QPointer<QLineEdit> line =
        desk.startTyping(QStringLiteral("Film 12"), "runtime", QStringLiteral("9"));
    QVERIFY(line);
    MOVIEDB_OK(
        Desk::wait(desk.other->insert({movies, {{QStringLiteral("title"), QStringLiteral("Aisle")}}})));
    MOVIEDB_OK(desk.elsewhere(id, "tagline", QStringLiteral("Far out")));
    QTRY_COMPARE_WITH_TIMEOUT(desk.model()->rowCount(), 6, soon);
    QTRY_COMPARE(desk.shown(QStringLiteral("Film 12"), "tagline"), QStringLiteral("Far out"));
    QVERIFY(line && line->hasFocus());
    QCOMPARE(line->text(), QStringLiteral("9"));
    QTest::keyClicks(line, QStringLiteral("3"));
    desk.press(Qt::Key_Return);
    QTRY_COMPARE(desk.stored(id, "runtime").toInt(),
                 93); // of this film, and no clash: another cell was changed
}

void TwoWindowsTest::bothValuesAreShown_data()
{
    QTest::addColumn<store::Engine>("engine");
    QTest::addColumn<QString>("choice");
    QTest::addColumn<int>("runtime");
    for (const store::Engine engine : {store::Engine::Sqlite, store::Engine::Postgres}) {
        const QByteArray name = engine == store::Engine::Sqlite ? "sqlite" : "postgres";
        QTest::newRow((name + ", keep mine").constData()) << engine << QStringLiteral("Keep mine") << 95;
        QTest::newRow((name + ", take theirs").constData()) << engine << QStringLiteral("Take theirs") << 130;
    }
}

void TwoWindowsTest::bothValuesAreShown()
{
    MOVIEDB_DATABASE(database);
    QFETCH(QString, choice);
    QFETCH(int, runtime);
    Desk desk;
    QVERIFY(desk.open(database, 5));
    const QString title = QStringLiteral("Film 12");
    const qint64 id = desk.idOf(title);
    QVERIFY(desk.startTyping(title, "runtime", QStringLiteral("95")) != nullptr);
    MOVIEDB_OK(desk.elsewhere(id, "runtime", 130));
    // Whether the table has been read anew or not: what counts is what stood there when the person began.
    QTRY_COMPARE_WITH_TIMEOUT(
        desk.model()->rowAt(desk.rowOf(title))->values.value(desk.cell(0, "runtime").column()).toInt(), 130,
        soon);
    desk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(
        saidBeside(desk.window.get(), QStringLiteral("Keep mine")),
        QStringLiteral("Runtime: you typed “95”, and meanwhile it became “130” elsewhere."), soon);
    QCOMPARE(desk.shown(title, "runtime"), QStringLiteral("95")); // the text stays at its cell
    QCOMPARE(desk.stored(id, "runtime").toInt(), 130);
    QVERIFY(desk.click(choice));
    QTRY_COMPARE(desk.shown(title, "runtime"), QString::number(runtime));
    QTRY_COMPARE(desk.stored(id, "runtime").toInt(), runtime);
    QTRY_VERIFY(saidBeside(desk.window.get(), QStringLiteral("Keep mine")).isEmpty());
    QVERIFY(desk.cell(desk.rowOf(title), "runtime").data(ui::TableModel::ErrorRole).toString().isEmpty());
}

void TwoWindowsTest::theRowWasDeletedMeanwhile()
{
    MOVIEDB_DATABASE(database);
    Desk desk;
    QVERIFY(desk.open(database, 5));
    const QString title = QStringLiteral("Film 12");
    const qint64 id = desk.idOf(title);
    QVERIFY(desk.startTyping(title, "runtime", QStringLiteral("95")) != nullptr);
    MOVIEDB_OK(Desk::wait(desk.other->remove({movies, {{id}}})));
    desk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(saidBeside(desk.window.get(), QStringLiteral("Let it go")),
                              QStringLiteral("The row was deleted meanwhile; “95” was not stored."), soon);
    QTRY_COMPARE_WITH_TIMEOUT(desk.model()->rowCount(), 4, soon);
    QVERIFY(desk.click(QStringLiteral("Show the history")));
    QTRY_VERIFY(desk.history()->isVisible());
}

void TwoWindowsTest::whatIsToBeDeletedHasChanged()
{
    MOVIEDB_DATABASE(database);
    Desk desk;
    QVERIFY(desk.open(database, 5));
    const QString title = QStringLiteral("Film 12");
    const qint64 id = desk.idOf(title);
    desk.view->setFocus();
    desk.view->setCurrentIndex(desk.cell(desk.rowOf(title), "title"));
    desk.press(Qt::Key_Delete);
    QTRY_VERIFY(desk.question() != nullptr);
    MOVIEDB_OK(desk.elsewhere(id, "runtime", 130));
    QTest::mouseClick(button(desk.question(), QStringLiteral("Delete")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(
        saidBeside(desk.window.get(), QStringLiteral("Delete it all the same")),
        QStringLiteral("“Film 12” was changed meanwhile: you saw runtime 112, now it is 130."), soon);
    QCOMPARE(desk.stored(id, "runtime").toInt(), 130);
    QVERIFY(desk.click(QStringLiteral("Delete it all the same")));
    QTRY_COMPARE_WITH_TIMEOUT(desk.model()->rowCount(), 4, soon);
    QVERIFY(desk.stored(id, "runtime").isNull());
}

void TwoWindowsTest::bothValuesInThePane_data()
{
    bothValuesAreShown_data();
}

void TwoWindowsTest::bothValuesInThePane()
{
    MOVIEDB_DATABASE(database);
    QFETCH(QString, choice);
    QFETCH(int, runtime);
    Desk desk;
    QVERIFY(desk.open(database, 5));
    desk.window->resize(1400, 900); // a narrow one has no room for the pane
    const QString title = QStringLiteral("Film 12");
    const qint64 id = desk.idOf(title);
    desk.view->setCurrentIndex(desk.cell(desk.rowOf(title), "title"));
    auto *pane = desk.window->findChild<ui::DetailView *>();
    auto *rows = qobject_cast<ui::DetailModel *>(pane->model());
    const auto runtimeRow = [rows] {
        for (int row = 0; row < rows->rowCount(); ++row)
            if (rows->rows().at(row).field == QLatin1String("runtime") &&
                rows->rows().at(row).kind == ui::DetailRow::Kind::Fact)
                return row;
        return -1;
    };
    QTRY_VERIFY(runtimeRow() >= 0);
    pane->setFocus();
    pane->setCurrentIndex(rows->index(runtimeRow()));
    QTest::keyClick(pane, Qt::Key_F2);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("95"));
    MOVIEDB_OK(desk.elsewhere(id, "runtime", 130));
    QTest::qWait(1500); // the pane has heard of it, and waits for the editor
    QCOMPARE(line->text(), QStringLiteral("95"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(
        saidBeside(desk.window.get(), QStringLiteral("Keep mine")),
        QStringLiteral("Runtime: you want “95”, and meanwhile it became “130” elsewhere."), soon);
    QVERIFY(button(desk.window.get(), choice) != nullptr);
    QTest::mouseClick(button(desk.window.get(), choice), Qt::LeftButton);
    QTRY_COMPARE(desk.stored(id, "runtime").toInt(), runtime);
    QTRY_VERIFY(runtimeRow() >= 0 && rows->rows().at(runtimeRow()).text.contains(QString::number(runtime)));
}

void TwoWindowsTest::aDecisionMadeElsewhere_data()
{
    QTest::addColumn<store::Engine>("engine");
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("key");
    for (const store::Engine engine : {store::Engine::Sqlite, store::Engine::Postgres}) {
        const QByteArray name = engine == store::Engine::Sqlite ? "sqlite" : "postgres";
        QTest::newRow((name + ", keep mine").constData())
            << engine << QStringLiteral("Keep mine") << QStringLiteral("Harbour_1");
        QTest::newRow((name + ", take theirs").constData())
            << engine << QStringLiteral("Take theirs") << QStringLiteral("Harbour_1_(film)");
    }
}

// Two windows show one title; the other one's decision has not been heard of yet.
void TwoWindowsTest::aDecisionMadeElsewhere()
{
    MOVIEDB_DATABASE(database);
    QFETCH(QString, choice);
    QFETCH(QString, key);
    Desk desk;
    desk.other = Desk::openAt(database);
    desk.store = Desk::openAt(database);
    QVERIFY(desk.other && desk.store);
    const auto run =
        Desk::wait(desk.other->beginRun(QStringLiteral("provider:us/max"), QStringLiteral("{}")));
    MOVIEDB_OK(run);
    MOVIEDB_OK(Desk::wait(desk.other->commitOutcomes(run->runId, {doubt(1)})));
    QVERIFY(desk.openWindow());
    desk.press(Qt::Key_2, Qt::ControlModifier);
    auto *review = desk.window->findChild<ui::ReviewPage *>();
    QTRY_VERIFY(review->badge() == 1);
    MOVIEDB_OK(
        Desk::wait(desk.other->judge({{1, Judgment::Kind::Accept, QStringLiteral("Harbour_1_(film)")}})));
    review->setFocus();
    desk.press(Qt::Key_1);
    desk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!saidBeside(review, QStringLiteral("Keep mine")).isEmpty(), soon);
    const QString said = saidBeside(review, QStringLiteral("Keep mine"));
    QVERIFY2(said.contains(QStringLiteral(": it is “Harbour_1_(film)”. You chose “Harbour_1”.")),
             qPrintable(said));
    QVERIFY(desk.click(choice));
    const auto chosen = [&desk] {
        const auto items = Desk::wait(desk.other->reviewItems({}));
        return items && !items->isEmpty() ? items->first().chosenKey : QString();
    };
    QTRY_COMPARE(chosen(), key);
    QTRY_VERIFY(saidBeside(review, QStringLiteral("Keep mine")).isEmpty());
    QCOMPARE(review->badge(), 0);
}

void TwoWindowsTest::theQueueFollows()
{
    MOVIEDB_DATABASE(database);
    Desk desk;
    QVERIFY(desk.open(database, 1));
    auto *review = desk.window->findChild<ui::ReviewPage *>();
    const auto run =
        Desk::wait(desk.other->beginRun(QStringLiteral("provider:us/max"), QStringLiteral("{}")));
    MOVIEDB_OK(run);
    MOVIEDB_OK(Desk::wait(desk.other->commitOutcomes(run->runId, {doubt(1), doubt(2), doubt(3)})));
    QTRY_COMPARE_WITH_TIMEOUT(review->badge(), 3, soon);
    MOVIEDB_OK(Desk::wait(desk.other->judge({{2, Judgment::Kind::NoArticle, {}}})));
    QTRY_COMPARE_WITH_TIMEOUT(review->badge(), 2, soon);
    MOVIEDB_OK(Desk::wait(desk.other->undoJudgments(1)));
    QTRY_COMPARE_WITH_TIMEOUT(review->badge(), 3, soon);
}

// It is said, what is typed meanwhile is stored when it answers, and what others did meanwhile is shown.
void TwoWindowsTest::theServerGoesAway()
{
    const TempDatabase database(store::Engine::Postgres);
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    ServerRelay relay(database.options().url);
    Desk desk;
    QVERIFY(desk.open(database, 3, relay.url().port));
    const qint64 id = desk.idOf(QStringLiteral("Film 11"));
    relay.setAway(true);
    relay.cutAll();
    const auto *notice = desk.window->findChild<ui::MessageBar *>(QStringLiteral("database notice"));
    QTRY_VERIFY_WITH_TIMEOUT(notice->text().startsWith(QStringLiteral("No database server answers at")),
                             soon);
    MOVIEDB_OK(desk.elsewhere(desk.idOf(QStringLiteral("Film 12")), "runtime", 130));
    QVERIFY(desk.startTyping(QStringLiteral("Film 11"), "runtime", QStringLiteral("95")) != nullptr);
    desk.press(Qt::Key_Return);
    // What was typed stays in sight, as something that is not stored yet.
    QTRY_COMPARE(desk.shown(QStringLiteral("Film 11"), "runtime"), QStringLiteral("95"));
    const QModelIndex cell = desk.cell(desk.rowOf(QStringLiteral("Film 11")), "runtime");
    QVERIFY(cell.data(ui::TableModel::PendingRole).toBool());
    QVERIFY2(desk.window->unstored().contains(QLatin1String("stored")), qPrintable(desk.window->unstored()));
    QCOMPARE(desk.stored(id, "runtime").toInt(), 111);
    relay.setAway(false);
    QTRY_COMPARE_WITH_TIMEOUT(desk.stored(id, "runtime").toInt(), 95, soon);
    QTRY_VERIFY_WITH_TIMEOUT(notice->text().isEmpty(), soon);
    QTRY_COMPARE(desk.shown(QStringLiteral("Film 11"), "runtime"), QStringLiteral("95"));
    QTRY_VERIFY_WITH_TIMEOUT(desk.window->unstored().isEmpty(), soon);
    QTRY_COMPARE_WITH_TIMEOUT(desk.shown(QStringLiteral("Film 12"), "runtime"), QStringLiteral("130"), soon);
}

QTEST_MAIN(TwoWindowsTest)
#include "tst_twowindows.moc"
