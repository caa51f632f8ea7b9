// The page of charts in the whole window: what it counts is drawn, clicks and keys open the films behind a bar, charts are of
// what Movies shows when that is asked, copies, files and pages to print.
#include "tests/ui/historydesk.h"
#include "ui/charts/chartboard.h"
#include "ui/charts/chartcounting.h"
#include "ui/charts/chartspage.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tablepage.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QHelpEvent>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QThreadPool>
#include <QToolTip>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::ui;

namespace {

struct ChartsDesk : HistoryDesk
{
    ChartsPage *page = nullptr;

    bool openStoreWithFilms()
    {
        if (!openStore())
            return false;
        const QList<QMap<QString, QVariant>> films{
            film("Harbour Lights", "1996-05-10", 113, 7.5, 1000000, 9000000),
            film("Paper Ferry", "1996-12-31", 98, {}, {}, {}),
            film("Winter Almanac", "2003-01-01", 90, 7.0, 20000000, 31000000),
            film("Copper Signal", "", {}, {}, {}, {})};
        QList<qint64> ids;
        for (const auto &one : films)
            ids << add(QStringLiteral("movies"), one);
        const qint64 drama =
            add(QStringLiteral("genres"), {{QStringLiteral("name"), QStringLiteral("Drama")}});
        for (const qint64 id : {ids.at(0), ids.at(2)})
            add(QStringLiteral("movie_genres"), {{QStringLiteral("movie_id"), id},
                                                 {QStringLiteral("genre_id"), drama},
                                                 {QStringLiteral("position"), 1}});
        return !ids.contains(0);
    }
    static QMap<QString, QVariant> film(const char *title, const char *date, const QVariant &runtime,
                                        const QVariant &rating, const QVariant &budget,
                                        const QVariant &takings)
    {
        QMap<QString, QVariant> values{{QStringLiteral("title"), QString::fromLatin1(title)}};
        const auto set = [&values](const char *column, const QVariant &value) {
            if (!value.isNull())
                values.insert(QString::fromLatin1(column), value);
        };
        if (*date != 0)
            values.insert(QStringLiteral("release_date"), QString::fromLatin1(date));
        set("runtime", runtime);
        set("rating", rating);
        set("budget", budget);
        set("box_office", takings);
        return values;
    }
    bool open()
    {
        if (!openStoreWithFilms() || !openWindow())
            return false;
        press(Qt::Key_G, Qt::ControlModifier);
        page = window->findChild<ChartsPage *>();
        return page != nullptr && window->currentPage() == page && counted();
    }
    bool counted() const
    {
        return QTest::qWaitFor(
            [this] {
                const auto charts = page->board()->charts();
                return !page->counting()->isCounting() &&
                       std::all_of(charts.cbegin(), charts.cend(),
                                   [](const ChartView *chart) { return chart->isFilled(); });
            },
            20000);
    }
    ChartView *chart(ChartSubject subject) const { return page->board()->chart(subject); }
    // Where the mark is on the chart.
    QPoint placeOf(ChartSubject subject, int mark) const
    {
        return chart(subject)->shapes().marks.at(mark).shape.center().toPoint() +
               QPoint(theme::gap, theme::gap);
    }
    void click(ChartSubject subject, int mark) const
    {
        page->board()->ensureWidgetVisible(chart(subject));
        QTest::mouseClick(chart(subject), Qt::LeftButton, {}, placeOf(subject, mark));
    }
    ui::TablePage *movies() const { return window->tablePage(QStringLiteral("movies")); }
    // The titles that Movies shows, once it shows so many.
    QStringList titles(int rows) const
    {
        TableModel *model = movies()->model();
        if (!QTest::qWaitFor([&] { return model->isLoaded() && model->total() == rows; }, 10000))
            return {QStringLiteral("%1 rows").arg(model->total())};
        QStringList found;
        for (int row = 0; row < rows; ++row)
            if (const Row *shown = model->rowAt(row))
                found << shown->values.at(1).toString();
        found.sort();
        return found;
    }
};

} // namespace

class ChartsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void showsTheFilms();
    void clickOpensTheFilms_data();
    void clickOpensTheFilms();
    void keysOpenTheFilms();
    void pointingTellsTheFigure();
    void ofTheFilmsThatMoviesShows();
    void followsChanges();
    void copies();
    void writesFiles();
    void printsPages();
    void nothingIsCopiedOrPrintedWithoutFilms();
};

void ChartsPageTest::showsTheFilms()
{
    ChartsDesk desk;
    QVERIFY(desk.open());
    QCOMPARE(desk.chart(ChartSubject::Years)->chart().data.bars.size(), 2);
    QCOMPARE(desk.chart(ChartSubject::Decades)->chart().data.bars.size(), 2);
    QCOMPARE(desk.chart(ChartSubject::Genres)->chart().data.bars.size(), 1);
    QCOMPARE(desk.chart(ChartSubject::Runtimes)->chart().data.counted, 3);
    QCOMPARE(desk.chart(ChartSubject::Ratings)->chart().data.counted, 2);
    QCOMPARE(desk.chart(ChartSubject::Money)->chart().data.dots.size(), 2);
    QVERIFY(desk.chart(ChartSubject::Completeness)->chart().data.bars.size() > 15);
    QCOMPARE(QApplication::focusWidget(), desk.chart(ChartSubject::Years));
}

void ChartsPageTest::clickOpensTheFilms_data()
{
    QTest::addColumn<int>("subject");
    QTest::addColumn<int>("mark");
    QTest::addColumn<QStringList>("titles");
    const auto list = [](std::initializer_list<const char *> titles) {
        QStringList all;
        for (const char *title : titles)
            all << QString::fromLatin1(title);
        return all;
    };
    QTest::newRow("decade") << int(ChartSubject::Decades) << 0 << list({"Harbour Lights", "Paper Ferry"});
    QTest::newRow("year") << int(ChartSubject::Years) << 1 << list({"Winter Almanac"});
    QTest::newRow("genre") << int(ChartSubject::Genres) << 0 << list({"Harbour Lights", "Winter Almanac"});
    QTest::newRow("runtime") << int(ChartSubject::Runtimes) << 2 << list({"Harbour Lights"});
    QTest::newRow("rating") << int(ChartSubject::Ratings) << 0 << list({"Winter Almanac"});
    QTest::newRow("money") << int(ChartSubject::Money) << 0 << list({"Harbour Lights"});
}

void ChartsPageTest::clickOpensTheFilms()
{
    QFETCH(int, subject);
    QFETCH(int, mark);
    QFETCH(QStringList, titles);
    ChartsDesk desk;
    QVERIFY(desk.open());
    desk.click(ChartSubject(subject), mark);
    QCOMPARE(desk.window->currentPage(), desk.movies());
    QCOMPARE(desk.titles(int(titles.size())), titles);
}

void ChartsPageTest::keysOpenTheFilms()
{
    ChartsDesk desk;
    QVERIFY(desk.open());
    desk.press(Qt::Key_Tab);
    ChartView *decades = desk.chart(ChartSubject::Decades);
    QCOMPARE(QApplication::focusWidget(), decades);
    QCOMPARE(decades->chosen(), 0);
    desk.press(Qt::Key_Right);
    QCOMPARE(decades->chosen(), 1);
    QCOMPARE(decades->accessibleDescription(), QStringLiteral("2000s: 1 film"));
    QCOMPARE(decades->accessibleName(), QStringLiteral("Chart: Films per decade"));
    desk.press(Qt::Key_Home);
    QCOMPARE(decades->chosen(), 0);
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.window->currentPage(), desk.movies());
    QCOMPARE(desk.titles(2), (QStringList{QStringLiteral("Harbour Lights"), QStringLiteral("Paper Ferry")}));
    // Back: what was marked still is, and the last column of a long chart is scrolled to.
    desk.press(Qt::Key_G, Qt::ControlModifier);
    ChartView *columns = desk.chart(ChartSubject::Completeness);
    columns->setFocus(Qt::TabFocusReason);
    const int before = desk.page->board()->verticalScrollBar()->value();
    desk.press(Qt::Key_End);
    QTRY_VERIFY(desk.page->board()->verticalScrollBar()->value() > before);
    desk.press(Qt::Key_Enter);
    QCOMPARE(desk.window->currentPage(), desk.movies());
}

void ChartsPageTest::pointingTellsTheFigure()
{
    ChartsDesk desk;
    QVERIFY(desk.open());
    ChartView *years = desk.chart(ChartSubject::Years);
    const QPoint at = desk.placeOf(ChartSubject::Years, 0);
    QHelpEvent help(QEvent::ToolTip, at, years->mapToGlobal(at));
    QApplication::sendEvent(years, &help);
    QVERIFY2(QToolTip::text().contains(QStringLiteral("1996: 2 films")), qPrintable(QToolTip::text()));
    QTest::mouseMove(years, at);
    QTRY_COMPARE(years->cursor().shape(), Qt::PointingHandCursor);
    QTest::mouseMove(years, {2, 2});
    QTRY_COMPARE(years->cursor().shape(), Qt::ArrowCursor);
}

void ChartsPageTest::ofTheFilmsThatMoviesShows()
{
    ChartsDesk desk;
    QVERIFY(desk.open());
    desk.click(ChartSubject::Genres, 0);
    QCOMPARE(desk.titles(2).size(), 2);
    desk.press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.window->currentPage(), desk.page);
    QTRY_COMPARE(desk.chart(ChartSubject::Years)->chart().data.films, 2);
    QVERIFY(desk.counted());
    QPushButton *all = nullptr;
    for (auto *button : desk.page->findChildren<QPushButton *>())
        if (button->text() == QStringLiteral("Of all films"))
            all = button;
    QVERIFY(all != nullptr && all->isVisible());
    // A bar narrows them down further.
    desk.click(ChartSubject::Years, 0);
    QCOMPARE(desk.titles(1), QStringList{QStringLiteral("Harbour Lights")});
    QCOMPARE(desk.movies()->model()->query().filters.size(), 2);
    desk.press(Qt::Key_G, Qt::ControlModifier);
    QTest::mouseClick(all, Qt::LeftButton);
    QTRY_COMPARE(desk.chart(ChartSubject::Years)->chart().data.films, 4);
    QVERIFY(!all->isVisible());
}

void ChartsPageTest::followsChanges()
{
    ChartsDesk desk;
    QVERIFY(desk.open());
    QVERIFY(desk.add(QStringLiteral("movies"),
                     ChartsDesk::film("The Ninth Orchard", "1964-01-01", 77, {}, {}, {})) > 0);
    QTRY_COMPARE_WITH_TIMEOUT(desk.chart(ChartSubject::Decades)->chart().data.bars.size(), 3, 15000);
}

void ChartsPageTest::copies()
{
    ChartsDesk desk;
    QVERIFY(desk.open());
    QGuiApplication::clipboard()->clear();
    const auto copied = [](const char *format) {
        const QMimeData *held = QGuiApplication::clipboard()->mimeData(); // none in an empty one
        return held == nullptr ? QByteArray() : held->data(QString::fromLatin1(format));
    };
    desk.chart(ChartSubject::Genres)->setFocus(Qt::TabFocusReason);
    desk.press(Qt::Key_C);
    QCOMPARE(copied("text/csv"), QByteArray("name,films\r\nDrama,2\r\n"));
    desk.press(Qt::Key_S);
    QTRY_VERIFY_WITH_TIMEOUT(copied("image/svg+xml").contains("Drama"), 20000);
    desk.press(Qt::Key_P);
    QTRY_VERIFY_WITH_TIMEOUT(!QImage::fromData(copied("image/png")).isNull(), 20000);
}

void ChartsPageTest::writesFiles()
{
    ChartsDesk desk;
    QVERIFY(desk.open());
    for (const char *name : {"chart.svg", "chart.png", "chart.pdf", "chart.csv", "nowhere.csv/chart.svg"}) {
        const QString path = desk.folder.filePath(QString::fromLatin1(name));
        if (path.contains(QLatin1String("nowhere"))) {
            QFile inTheWay(desk.folder.filePath(QStringLiteral("nowhere.csv")));
            QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        }
        desk.press(Qt::Key_S, Qt::ShiftModifier);
        auto *dialog = desk.page->findChild<QFileDialog *>();
        QVERIFY(dialog != nullptr);
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
        if (path.contains(QLatin1String("nowhere"))) {
            QTRY_VERIFY_WITH_TIMEOUT(desk.page->findChild<MessageBar *>()->text().contains(path), 20000);
            continue;
        }
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 20000);
    }
    QFile pdf(desk.folder.filePath(QStringLiteral("chart.pdf")));
    QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.readAll().startsWith("%PDF"));
    QFile csv(desk.folder.filePath(QStringLiteral("chart.csv")));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll(), QByteArray("name,films\r\n1996,2\r\n2003,1\r\n"));
}

// Stands in for the desktop's viewer.
class Viewer : public QObject
{
    Q_OBJECT
public:
    QList<QUrl> opened;
public Q_SLOTS:
    void open(const QUrl &url) { opened << url; }
};

void ChartsPageTest::printsPages()
{
    ChartsDesk desk;
    QVERIFY(desk.openStoreWithFilms());
    AppServices services;
    services.store = desk.store;
    services.settings.cacheDir = desk.folder.filePath(QStringLiteral("cache"));
    ChartsPage page(services, nullptr);
    page.show();
    desk.page = &page;
    QVERIFY(desk.counted());
    Viewer viewer;
    QDesktopServices::setUrlHandler(QStringLiteral("file"), &viewer, "open");
    QTest::keyClick(page.board()->charts().first(), Qt::Key_P, Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(viewer.opened.size(), 1, 20000);
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    QFile pdf(viewer.opened.first().toLocalFile());
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().count("/Type /Page\n") >= 2);
}

void ChartsPageTest::nothingIsCopiedOrPrintedWithoutFilms()
{
    ChartsDesk desk;
    QVERIFY(desk.openStore());
    AppServices services;
    services.store = desk.store;
    services.settings.cacheDir = desk.folder.filePath(QStringLiteral("cache"));
    ChartsPage page(services, nullptr);
    page.show();
    desk.page = &page;
    QVERIFY(desk.counted());
    Viewer viewer;
    QDesktopServices::setUrlHandler(QStringLiteral("file"), &viewer, "open");
    QGuiApplication::clipboard()->setText(QStringLiteral("what was copied before"));
    for (const Qt::Key key : {Qt::Key_S, Qt::Key_P, Qt::Key_C})
        QTest::keyClick(&page, key);
    QTest::keyClick(&page, Qt::Key_S, Qt::ShiftModifier);
    QTest::keyClick(&page, Qt::Key_P, Qt::ShiftModifier);
    QVERIFY(page.findChild<QFileDialog *>() == nullptr);
    QTest::qWait(50); // a chart is copied once it is drawn
    QThreadPool::globalInstance()->waitForDone();
    QTest::qWait(50);
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    QCOMPARE(viewer.opened.size(), 0);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("what was copied before"));
}

QTEST_MAIN(ChartsPageTest)
#include "tst_chartspage.moc"
