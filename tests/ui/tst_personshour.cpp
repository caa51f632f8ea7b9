// An hour at the tables, by keys and clicks in the whole window: two values filter, the view is kept and found again, cells are
// typed and pasted, all of it is taken back, a chart opens its films, and those that are selected are exported. The longest
// stall of the main thread is printed.
// On a database of a person's own (MOVIEDB_TEST_HOUR=sqlite:PATH or postgresql://…, taken back at the end; the longest
// stall in milliseconds that passes is MOVIEDB_TEST_STALL_MS), or on 12,000 invented films.
#include "tests/bench/manyfilms.h"
#include "tests/support/stallwatch.h"
#include "tests/ui/historydesk.h"
#include "ui/charts/chartboard.h"
#include "ui/charts/chartcounting.h"
#include "ui/charts/chartspage.h"
#include "ui/exports/exportdialog.h"
#include "ui/filters/facetpane.h"
#include "ui/spreadsheet/cellsdialog.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tablepage.h"
#include "ui/tables/tableview.h"

#include <QClipboard>
#include <QEventLoop>
#include <QFile>
#include <QHeaderView>
#include <QInputDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeWidget>

using namespace moviedb;
using namespace moviedb::ui;

namespace {

constexpr int patienceMs = 60000;
constexpr int editedRows = 20;
constexpr int pastedRows = 50;

struct HourDesk : test::HistoryDesk
{
    TableView *view = nullptr;

    // The event loop runs without a pause: what is measured is the window's.
    template <class Condition> static bool until(Condition condition)
    {
        QEventLoop loop;
        QTimer look;
        const QDeadlineTimer deadline(patienceMs);
        QObject::connect(&look, &QTimer::timeout, &loop, [&] {
            if (condition() || deadline.hasExpired())
                loop.quit();
        });
        look.start(2);
        loop.exec();
        return condition();
    }
    static void breathe()
    {
        bool once = false;
        until([&once] { return std::exchange(once, true); });
    }
    void strike(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        press(key, modifiers);
        breathe();
    }
    void type(const QString &text) const
    {
        for (const QChar letter : text) {
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
            breathe();
        }
    }
    bool openFilms()
    {
        QString url = qEnvironmentVariable("MOVIEDB_TEST_HOUR");
        if (url.isEmpty()) {
            if (!openStore())
                return false;
            store.reset();
            url = QStringLiteral("sqlite:") + folder.filePath(QStringLiteral("films.db"));
            if (!bench::fillFilms(url, 12000).ok())
                return false;
        }
        StoreOptions options;
        options.url = url;
        const auto opened = wait(moviedb::openStore(options));
        if (!opened)
            return false;
        store = *opened;
        return openWindow();
    }
    ui::TablePage *movies() const { return window->tablePage(QStringLiteral("movies")); }
    TableModel *model() const { return movies()->model(); }
    bool showFilms()
    {
        view = qobject_cast<TableView *>(showMovies());
        return view != nullptr && settled();
    }
    bool settled() const
    {
        return until([this] { return model()->isLoaded() && model()->isCounted(); });
    }
    int column(const char *name) const
    {
        for (int place = 0; place < model()->columnCount(); ++place)
            if (model()->columnName(place) == QLatin1String(name))
                return place;
        return -1;
    }
    // The runtimes of these films as the database has them.
    QList<QVariant> runtimes(const QList<QVariantList> &keys)
    {
        TableQuery query;
        query.table = QStringLiteral("movies");
        query.keys = keys;
        auto answer = store->page(query);
        if (!until([&answer] { return answer.isFinished(); }) || !answer.result().ok())
            return {};
        QHash<qint64, QVariant> byFilm;
        const auto page = answer.result();
        for (const Row &row : page->rows)
            byFilm.insert(row.key.first().toLongLong(), row.values.value(column("runtime")));
        QList<QVariant> found;
        for (const QVariantList &key : keys)
            found << byFilm.value(key.first().toLongLong());
        return found;
    }
    QList<QVariantList> keysOf(int rows) const
    {
        QList<QVariantList> keys;
        for (int row = 0; row < rows; ++row)
            if (const Row *shown = model()->rowAt(row))
                keys << shown->key;
        return keys;
    }
    // The step that undo would take back; 0 = none, -1 = no answer.
    qint64 newestStep() const
    {
        auto answer = store->nextInHistory();
        if (!until([&answer] { return answer.isFinished(); }) || !answer.result().ok())
            return -1;
        const auto next = answer.result();
        return next->undo ? next->undo->stepId : 0;
    }
    template <class Dialog> Dialog *shown() const
    {
        for (auto *one : window->findChildren<Dialog *>())
            if (one->isVisible())
                return one;
        return nullptr;
    }
    static QAbstractButton *button(const QWidget *parent, const QString &text)
    {
        for (auto *one : parent->findChildren<QAbstractButton *>())
            if (one->isVisible() && one->isEnabled() && one->text().startsWith(text))
                return one;
        return nullptr;
    }
    // A value of that field of the pane: its box is ticked with the space bar.
    bool tickValue(const QString &field, int place) const
    {
        auto *pane = movies()->findChild<FacetPane *>();
        QTreeWidget *values = pane->values();
        const auto fieldOf = [&]() -> QTreeWidgetItem * {
            const auto found = values->findItems(field, Qt::MatchExactly);
            return found.isEmpty() ? nullptr : found.first();
        };
        const auto counted = [&] {
            return fieldOf() != nullptr && fieldOf()->childCount() > place &&
                   !fieldOf()->child(place)->text(1).isEmpty();
        };
        if (!until(counted))
            return false;
        values->setFocus();
        values->setCurrentItem(fieldOf()->child(place));
        const qint64 rows = model()->total();
        strike(Qt::Key_Space);
        return until([&] { return model()->total() < rows; }) && settled();
    }
    // The entry of the menu that is open.
    bool chooseFromMenu(const QString &text) const
    {
        const auto opened = [] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); };
        if (!until([&] { return opened() != nullptr; }))
            return false;
        QMenu *menu = opened();
        for (qsizetype tries = menu->actions().size(); tries > 0; --tries) {
            QTest::keyClick(menu, Qt::Key_Down);
            if (menu->activeAction() != nullptr && menu->activeAction()->text() == text) {
                QTest::keyClick(menu, Qt::Key_Return);
                return true;
            }
        }
        return false;
    }
    bool exportAs(const QString &format, const QString &fileName) const
    {
        window->setFocus();
        strike(Qt::Key_E, Qt::ControlModifier);
        if (!until([this] { return shown<ExportDialog>() != nullptr; }))
            return false;
        const QPointer<ExportDialog> dialog = shown<ExportDialog>();
        for (const QString &choice : {format, QStringLiteral("The 3 selected rows")}) {
            QAbstractButton *box = button(dialog, choice);
            if (box == nullptr)
                return false;
            QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
        }
        dialog->setFileName(fileName);
        QTest::mouseClick(button(dialog, QStringLiteral("Export")), Qt::LeftButton);
        const bool done =
            until([&dialog] { return button(dialog, QStringLiteral("Open folder")) != nullptr; });
        dialog->close();
        return done && until([this] { return shown<ExportDialog>() == nullptr; });
    }
};

} // namespace

class PersonsHourTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void hour();

private:
    void filterAndKeepTheView(HourDesk &desk);
    void typeCells(HourDesk &desk);
    void pasteCells(HourDesk &desk);
    void takeAllBack(HourDesk &desk, qint64 first); // back to this step
    void openAChart(HourDesk &desk);
    void exportThree(HourDesk &desk);
};

void PersonsHourTest::filterAndKeepTheView(HourDesk &desk)
{
    const int all = int(desk.model()->total());
    for (auto *one : desk.movies()->findChildren<QToolButton *>())
        if (one->accessibleName() == QLatin1String("Values to filter by") && !one->isChecked())
            QTest::mouseClick(one, Qt::LeftButton);
    QVERIFY(desk.tickValue(QStringLiteral("Genres"), 0));
    const int ofGenre = int(desk.model()->total());
    QVERIFY(ofGenre > 0 && ofGenre < all);
    QVERIFY(desk.tickValue(QStringLiteral("Release date"), 1));
    const int ofBoth = int(desk.model()->total());
    QVERIFY(ofBoth > pastedRows && ofBoth < ofGenre);

    desk.strike(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(desk.chooseFromMenu(QStringLiteral("Save this view…")));
    QVERIFY(desk.until([&desk] { return desk.shown<QInputDialog>() != nullptr; }));
    desk.type(QStringLiteral("Twofold"));
    desk.strike(Qt::Key_Return);
    QVERIFY(desk.until([&desk] { return desk.shown<QInputDialog>() == nullptr; }));

    desk.movies()->showOnly({}); // all films again, and by the palette back to the view
    QVERIFY(desk.until([&] { return desk.model()->isCounted() && desk.model()->total() == all; }));
    desk.strike(Qt::Key_K, Qt::ControlModifier);
    desk.type(QStringLiteral("twofold"));
    desk.strike(Qt::Key_Return);
    QVERIFY(desk.until([&] { return desk.model()->isCounted() && desk.model()->total() == ofBoth; }));
    QCOMPARE(desk.model()->query().filters.size(), 2);
}

void PersonsHourTest::typeCells(HourDesk &desk)
{
    const int runtime = desk.column("runtime");
    const auto cell = [&](int row) { return desk.view->model()->index(row, runtime); };
    for (int row = 0; row < editedRows; ++row) {
        desk.view->goTo(row, runtime);
        desk.view->setFocus();
        desk.strike(Qt::Key_F2);
        QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
        desk.strike(Qt::Key_A, Qt::ControlModifier);
        desk.type(QString::number(401 + row));
        desk.strike(Qt::Key_Return);
        QVERIFY2(desk.until([&] {
            return cell(row).data().toString() == QString::number(401 + row) &&
                   !cell(row).data(TableModel::PendingRole).toBool();
        }),
                 qPrintable(cell(row).data(TableModel::ErrorRole).toString()));
    }
}

void PersonsHourTest::pasteCells(HourDesk &desk)
{
    QStringList lines;
    for (int row = 0; row < pastedRows; ++row)
        lines << QString::number(301 + row);
    desk.view->goTo(0, desk.column("runtime"));
    desk.view->setFocus();
    QApplication::clipboard()->setText(lines.join(u'\n'));
    desk.action(QStringLiteral("paste"))->trigger(); // in the menu Edit
    QVERIFY(desk.until([&desk] {
        const auto *dialog = desk.shown<CellsDialog>();
        return dialog != nullptr && !dialog->findChild<QProgressBar *>()->isVisible();
    }));
    QCOMPARE(desk.shown<CellsDialog>()->model()->rowCount(), pastedRows);
    desk.strike(Qt::Key_Return);
    QVERIFY(desk.until([&desk] { return desk.shown<CellsDialog>() == nullptr; }));
}

// Many cells at once are asked about first.
void PersonsHourTest::takeAllBack(HourDesk &desk, qint64 first)
{
    int taken = 0;
    for (qint64 step = desk.newestStep(); step != first; ++taken) {
        QVERIFY(step > 0 && taken <= editedRows);
        desk.view->setFocus();
        desk.undo();
        const QDeadlineTimer deadline(patienceMs);
        qint64 now = step;
        while (now == step && !deadline.hasExpired()) {
            if (desk.question() != nullptr)
                QTest::mouseClick(desk.button(desk.question(), QStringLiteral("Take back")), Qt::LeftButton);
            now = desk.newestStep();
        }
        QVERIFY(now != step);
        step = now;
    }
    QCOMPARE(taken, editedRows + 1);
}

void PersonsHourTest::openAChart(HourDesk &desk)
{
    const int films = int(desk.model()->total());
    desk.strike(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    auto *charts = desk.window->findChild<ChartsPage *>();
    QVERIFY(charts != nullptr && desk.window->currentPage() == charts);
    ChartView *ratings = charts->board()->chart(ChartSubject::Ratings);
    QVERIFY(desk.until([&] { return !charts->counting()->isCounting() && ratings->isFilled(); }));
    charts->board()->ensureWidgetVisible(ratings);
    HourDesk::breathe();
    QVERIFY(!ratings->shapes().marks.isEmpty());
    const QPoint place = ratings->shapes().marks.first().shape.center().toPoint();
    QTest::mouseClick(ratings, Qt::LeftButton, {}, place + QPoint(theme::gap, theme::gap));
    QVERIFY(desk.until([&] {
        return desk.window->currentPage() == desk.movies() && desk.model()->isCounted() &&
               desk.model()->total() < films;
    }));
    QVERIFY(desk.model()->total() >= 3);
}

void PersonsHourTest::exportThree(HourDesk &desk)
{
    QVERIFY(desk.until([&desk] { return desk.keysOf(3).size() == 3; }));
    desk.view->goTo(0, desk.column("title"));
    desk.view->setFocus();
    desk.strike(Qt::Key_Down, Qt::ShiftModifier);
    desk.strike(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(desk.movies()->selectedKeys().size(), 3);
    const QString json = desk.folder.filePath(QStringLiteral("three.json"));
    QVERIFY(desk.exportAs(QStringLiteral("JSON"), json));
    const QString sheet = desk.folder.filePath(QStringLiteral("three.xlsx"));
    QVERIFY(desk.exportAs(QStringLiteral("Excel"), sheet));

    QFile written(json);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QJsonArray films =
        QJsonDocument::fromJson(written.readAll()).object().value(QLatin1String("movies")).toArray();
    QCOMPARE(films.size(), 3);
    QFile book(sheet);
    QVERIFY(book.open(QIODevice::ReadOnly));
    QVERIFY(book.readAll().startsWith("PK\x03\x04"));
}

void PersonsHourTest::hour()
{
    HourDesk desk;
    QVERIFY(desk.openFilms());
    const test::StallWatch watch;
    QVERIFY(desk.showFilms());
    filterAndKeepTheView(desk);
    QVERIFY(!QTest::currentTestFailed());
    const qint64 first = desk.newestStep();
    QVERIFY(first >= 0);
    const QList<QVariantList> films = desk.keysOf(pastedRows);
    QCOMPARE(films.size(), pastedRows);
    const QList<QVariant> before = desk.runtimes(films);
    typeCells(desk);
    QVERIFY(!QTest::currentTestFailed());
    pasteCells(desk);
    QVERIFY(!QTest::currentTestFailed());
    QCOMPARE(desk.runtimes(films).last(), QVariant(qlonglong(300 + pastedRows)));
    takeAllBack(desk, first);
    QVERIFY(!QTest::currentTestFailed());
    QCOMPARE(desk.runtimes(films), before);
    openAChart(desk);
    QVERIFY(!QTest::currentTestFailed());
    exportThree(desk);
    QVERIFY(!QTest::currentTestFailed());
    qInfo("longest stall of the main thread: %lld ms over %d beats", watch.longestMs(), watch.beats());
    if (qEnvironmentVariableIsSet("MOVIEDB_TEST_STALL_MS"))
        QVERIFY(watch.longestMs() <= qEnvironmentVariableIntValue("MOVIEDB_TEST_STALL_MS"));
}

QTEST_MAIN(PersonsHourTest)
#include "tst_personshour.moc"
