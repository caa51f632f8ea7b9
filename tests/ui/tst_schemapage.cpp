// The page of the schema in the whole window: the diagram moved, zoomed and searched by mouse and keys, tables opened from it,
// the columns of the chosen one, pictures, and what another program changes meanwhile.
#include "core/store/engine/connection.h"
#include "tests/ui/fakemoviestore.h"
#include "tests/ui/historydesk.h"
#include "ui/kit/emptystate.h"
#include "ui/schema/diagramview.h"
#include "ui/schema/schemacolumnsmodel.h"
#include "ui/schema/schemapage.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFileDialog>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolTip>
#include <QTreeView>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::ui;

namespace {

struct SchemaDesk : HistoryDesk
{
    SchemaPage *page = nullptr;
    DiagramView *diagram = nullptr;

    bool open()
    {
        if (!openStore() || !openWindow())
            return false;
        press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        page = window->findChild<SchemaPage *>();
        if (page == nullptr || window->currentPage() != page)
            return false;
        diagram = page->diagram();
        diagram->setFocus();
        const bool read = QTest::qWaitFor([this] { return !diagram->diagram().tables.isEmpty(); }, 10000);
        press(Qt::Key_F); // everything can be clicked
        return read;
    }
    QPoint placeOf(const QString &table, int row = -1) const
    {
        const QRectF box = diagram->diagram().layout.boxes.at(diagram->diagram().indexOf(table));
        const double y = row < 0 ? 15 : ui::diagram::headHeight + (row + 0.5) * ui::diagram::rowHeight;
        return diagram->mapFromScene(QPointF(box.center().x(), box.top() + y));
    }
    void click(const QString &table, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(diagram->viewport(), Qt::LeftButton, modifiers, placeOf(table));
    }
    // What stands beside the title.
    QString state() const
    {
        for (const auto *label : page->findChildren<QLabel *>())
            if (label->accessibleName().contains(QStringLiteral(" · version "))) // its text may be shortened
                return label->accessibleName();
        return {};
    }
    bool change(const QStringList &statements) const
    {
        store::ConnectionOptions options;
        options.url.path = folder.filePath(QStringLiteral("films.db"));
        const auto connection = store::Connection::open(options);
        for (const QString &statement : statements)
            if (!connection || !(*connection)->executeRaw(statement))
                return false;
        return true;
    }
};

class ReportStore : public FakeMovieStore
{
public:
    Result<SchemaReport> report = SchemaReport();
    QFuture<Result<SchemaReport>> schemaReport() override { return readyFuture(report); }
};

} // namespace

class SchemaPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsTheSchema();
    void opensAndChooses();
    void keysLeadFromTableToTable();
    void zoomsAndMoves();
    void findsTables();
    void tellsAColumn();
    void copiesPictures();
    void savesPictures();
    void namesOfColumnsStayInANarrowWindow();
    void diagramIsSeenInALowWindow();
    void seesWhatOthersChange();
    void emptyAndUnreadable();
    void pagesThatCannotBeRead();
    void namesForReaders();
};

void SchemaPageTest::showsTheSchema()
{
    SchemaDesk desk;
    QVERIFY(desk.open());
    const QAbstractItemModelTester tester(desk.page->columns());
    QVERIFY(desk.diagram->diagram().tables.size() > 30);
    QVERIFY(desk.diagram->diagram().lines.size() > 35);
    QVERIFY2(desk.state().endsWith(QStringLiteral("as the migrations made it")), qPrintable(desk.state()));
    QCOMPARE(desk.diagram->chosen(), QStringLiteral("movies"));
    const SchemaColumnsModel *columns = desk.page->columns();
    const TableInfo &movies = columns->table();
    const auto cell = [&](const char *name, int column) {
        for (int row = 0; row < columns->rowCount(); ++row)
            if (movies.columns.at(row).name == QLatin1String(name))
                return columns->index(row, column).data().toString();
        return QString();
    };
    QCOMPARE(cell("movie_id", SchemaColumnsModel::Key), QStringLiteral("primary"));
    QCOMPARE(cell("movie_id", SchemaColumnsModel::Default), QStringLiteral("the next number"));
    QCOMPARE(cell("title", SchemaColumnsModel::Type), QStringLiteral("VARCHAR(255)"));
    QCOMPARE(cell("title", SchemaColumnsModel::Empty), QStringLiteral("never"));
    QCOMPARE(cell("director_id", SchemaColumnsModel::References), QStringLiteral("directors.director_id"));
    QCOMPARE(cell("wikidata_id", SchemaColumnsModel::Unique), QStringLiteral("yes"));
    QCOMPARE(cell("created_at", SchemaColumnsModel::Default), QStringLiteral("CURRENT_TIMESTAMP"));
}

void SchemaPageTest::opensAndChooses()
{
    SchemaDesk desk;
    QVERIFY(desk.open());
    desk.click(QStringLiteral("actors"), Qt::ControlModifier);
    QCOMPARE(desk.window->currentPage(), desk.page);
    QCOMPARE(desk.diagram->chosen(), QStringLiteral("actors"));
    QCOMPARE(desk.page->columns()->table().name, QStringLiteral("actors"));
    desk.click(QStringLiteral("genres"));
    QCOMPARE(desk.window->currentPage()->info().id, QStringLiteral("genres"));
    desk.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.window->currentPage(), desk.page);
    QCOMPARE(desk.diagram->chosen(), QStringLiteral("genres"));
    // A drag moves the picture and opens nothing.
    desk.diagram->zoomTo(1);
    const QPoint from = desk.diagram->viewport()->rect().center();
    const int before = desk.diagram->horizontalScrollBar()->value();
    QTest::mousePress(desk.diagram->viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(desk.diagram->viewport(), from - QPoint(60, 0));
    QTest::mouseRelease(desk.diagram->viewport(), Qt::LeftButton, {}, from - QPoint(60, 0));
    QVERIFY(desk.diagram->horizontalScrollBar()->value() > before);
    QCOMPARE(desk.window->currentPage(), desk.page);
}

void SchemaPageTest::keysLeadFromTableToTable()
{
    SchemaDesk desk;
    QVERIFY(desk.open());
    QSet<QString> reached{desk.diagram->chosen()};
    for (const int key :
         {Qt::Key_Down, Qt::Key_Down, Qt::Key_Down, Qt::Key_Left, Qt::Key_Up, Qt::Key_Right, Qt::Key_Right}) {
        desk.press(key);
        reached.insert(desk.diagram->chosen());
        QCOMPARE(desk.page->columns()->table().name, desk.diagram->chosen());
    }
    QVERIFY2(reached.size() >= 4, qPrintable(QStringList(reached.values()).join(QStringLiteral(" "))));
    const QString chosen = desk.diagram->chosen();
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.window->currentPage()->info().id, chosen);
}

void SchemaPageTest::zoomsAndMoves()
{
    SchemaDesk desk;
    QVERIFY(desk.open());
    const double whole = desk.diagram->zoom();
    desk.press(Qt::Key_0);
    QCOMPARE(desk.diagram->zoom(), 1.0);
    desk.press(Qt::Key_Plus);
    QVERIFY(desk.diagram->zoom() > 1.2);
    desk.press(Qt::Key_Minus);
    QCOMPARE(desk.diagram->zoom(), 1.0);
    const int before = desk.diagram->verticalScrollBar()->value();
    desk.press(Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(desk.diagram->verticalScrollBar()->value() > before);
    const auto wheel = [&desk](Qt::KeyboardModifiers modifiers, int delta) {
        const QPointF at = desk.diagram->viewport()->rect().center();
        QWheelEvent event(at, desk.diagram->viewport()->mapToGlobal(at), {}, QPoint(0, delta), Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(desk.diagram->viewport(), &event);
    };
    wheel(Qt::ControlModifier, 120);
    QVERIFY(desk.diagram->zoom() > 1.2);
    wheel(Qt::ControlModifier, -240);
    QVERIFY(desk.diagram->zoom() < 1);
    for (int step = 0; step < 60; ++step)
        desk.diagram->zoomBy(0.5);
    QVERIFY(desk.diagram->zoom() > 0.01);
    desk.press(Qt::Key_F);
    QCOMPARE(desk.diagram->zoom(), whole);
    const QRectF seen = desk.diagram->mapToScene(desk.diagram->viewport()->rect()).boundingRect();
    QVERIFY(seen.adjusted(-1, -1, 1, 1).contains(QRectF(QPointF(), desk.diagram->diagram().layout.size)));
}

void SchemaPageTest::findsTables()
{
    SchemaDesk desk;
    QVERIFY(desk.open());
    desk.press(Qt::Key_F, Qt::ControlModifier);
    auto *field = desk.page->findChild<QLineEdit *>();
    QCOMPARE(QApplication::focusWidget(), field);
    QTest::keyClicks(field, QStringLiteral("claims"));
    QCOMPARE(desk.diagram->chosen(), QStringLiteral("claims"));
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("movie_"));
    const QString first = desk.diagram->chosen();
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(desk.diagram->chosen() != first && desk.diagram->chosen().startsWith(QStringLiteral("movie_")));
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("billing")); // a column
    QCOMPARE(desk.diagram->chosen(), QStringLiteral("cast"));
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("####")); // nothing, from the first sign on
    QCOMPARE(desk.diagram->chosen(), QStringLiteral("cast"));
}

void SchemaPageTest::tellsAColumn()
{
    SchemaDesk desk;
    QVERIFY(desk.open());
    desk.press(Qt::Key_0);
    desk.diagram->choose(QStringLiteral("movies"));
    desk.diagram->centerOn(desk.diagram->diagram().layout.boxes.first().topLeft());
    const TableInfo &movies = desk.diagram->diagram().tables.first();
    int row = 0;
    while (movies.columns.at(row).name != QLatin1String("title"))
        ++row;
    const QPoint at = desk.placeOf(QStringLiteral("movies"), row);
    QHelpEvent help(QEvent::ToolTip, at, desk.diagram->viewport()->mapToGlobal(at));
    QApplication::sendEvent(desk.diagram->viewport(), &help);
    QVERIFY2(QToolTip::text().contains(QStringLiteral("movies.title")), qPrintable(QToolTip::text()));
    QVERIFY(QToolTip::text().contains(QStringLiteral("VARCHAR(255), never empty")));
}

void SchemaPageTest::copiesPictures()
{
    SchemaDesk desk;
    QVERIFY(desk.open());
    QGuiApplication::clipboard()->clear();
    const auto copied = [](const char *format) {
        const QMimeData *held = QGuiApplication::clipboard()->mimeData(); // none in an empty one
        return held == nullptr ? QByteArray() : held->data(QString::fromLatin1(format));
    };
    desk.press(Qt::Key_S);
    QTRY_VERIFY_WITH_TIMEOUT(copied("image/svg+xml").contains("review_candidates"), 20000);
    desk.press(Qt::Key_P);
    QTRY_VERIFY_WITH_TIMEOUT(QImage::fromData(copied("image/png")).width() > 1000, 20000);
}

void SchemaPageTest::savesPictures()
{
    SchemaDesk desk;
    QVERIFY(desk.open());
    for (const char *name : {"schema.svg", "schema.png", "nowhere/schema.svg"}) {
        desk.press(Qt::Key_S, Qt::ShiftModifier);
        auto *dialog = desk.page->findChild<QFileDialog *>();
        QVERIFY(dialog != nullptr);
        const QString path = desk.folder.filePath(QString::fromLatin1(name));
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
        if (path.contains(QLatin1String("nowhere"))) {
            QTRY_VERIFY_WITH_TIMEOUT(!desk.page->findChild<MessageBar *>()->text().isEmpty(), 20000);
            QVERIFY(desk.page->findChild<MessageBar *>()->text().contains(path));
            continue;
        }
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 20000);
    }
    QVERIFY(!QImage(desk.folder.filePath(QStringLiteral("schema.png"))).isNull());
}

void SchemaPageTest::namesOfColumnsStayInANarrowWindow()
{
    SchemaDesk desk;
    QVERIFY(desk.open());
    const auto *columns = desk.page->findChild<QTreeView *>();
    desk.window->resize(720, 600);
    QTRY_VERIFY(columns->isColumnHidden(SchemaColumnsModel::References));
    QVERIFY(columns->columnWidth(SchemaColumnsModel::Name) >= 150);
    QVERIFY(!columns->isColumnHidden(SchemaColumnsModel::Type));
    desk.window->resize(1600, 900);
    QTRY_VERIFY(!columns->isColumnHidden(SchemaColumnsModel::References));
}

void SchemaPageTest::diagramIsSeenInALowWindow()
{
    SchemaDesk desk;
    QVERIFY(desk.open());
    desk.window->resize(900, 600);
    QTRY_VERIFY2(desk.diagram->height() >= 110, qPrintable(QString::number(desk.diagram->height())));
}

void SchemaPageTest::seesWhatOthersChange()
{
    SchemaDesk desk;
    QVERIFY(desk.open());
    desk.press(Qt::Key_0);
    const qsizetype before = desk.diagram->diagram().tables.size();
    QVERIFY(
        desk.change({QStringLiteral("CREATE TABLE my_notes (note TEXT, movie_id INTEGER REFERENCES movies)"),
                     QStringLiteral("ALTER TABLE movies ADD COLUMN seen_on DATE")}));
    QTRY_COMPARE_WITH_TIMEOUT(desk.diagram->diagram().tables.size(), before + 1, 20000);
    QVERIFY2(desk.state().contains(QStringLiteral("your own movies.seen_on, my_notes")),
             qPrintable(desk.state()));
    QCOMPARE(desk.diagram->chosen(), QStringLiteral("movies"));
    QCOMPARE(desk.page->columns()->table().columns.last().name, QStringLiteral("seen_on"));
    QCOMPARE(desk.diagram->zoom(), 1.0); // what is seen stays
    // It has no page in this window, and says so.
    desk.diagram->choose(QStringLiteral("my_notes"));
    desk.press(Qt::Key_Return);
    auto *message = desk.page->findChild<MessageBar *>();
    QVERIFY(message->text().contains(QStringLiteral("my_notes")));
    QCOMPARE(desk.window->currentPage(), desk.page);
    // What is lost is told, until it is there again.
    QVERIFY(desk.change({QStringLiteral("DROP INDEX movies_title_idx")}));
    QTRY_VERIFY_WITH_TIMEOUT(message->text().contains(QStringLiteral("is missing: another program")), 20000);
    QVERIFY(desk.change({QStringLiteral("CREATE INDEX movies_title_idx ON movies (title)")}));
    QTRY_COMPARE_WITH_TIMEOUT(message->text(), QString(), 20000);
}

void SchemaPageTest::emptyAndUnreadable()
{
    const auto store = std::make_shared<ReportStore>();
    AppServices services;
    services.store = store;
    SchemaPage page(services, nullptr);
    const QSignalSpy shown(&page, &Page::showPage);
    page.resize(800, 600);
    page.show();
    auto *empty = page.findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(shown.size(), 1);
    page.hide();
    store->report = makeError(Fault::Database, QStringLiteral("The disk is gone."));
    page.show();
    auto *message = page.findChild<MessageBar *>();
    QTRY_VERIFY(message->text().contains(QStringLiteral("The disk is gone.")));
    page.hide();
    SchemaReport newer;
    newer.schema.version = 99;
    newer.schema.tables << TableInfo();
    newer.schema.tables.first().name = QStringLiteral("films");
    store->report = newer;
    page.show();
    QTRY_COMPARE(page.columns()->table().name, QStringLiteral("films"));
    QCOMPARE(message->text(), QString());
}

// Which tables can be opened, and how many rows they have: why that is not known is told, and asked again.
void SchemaPageTest::pagesThatCannotBeRead()
{
    const auto store = std::make_shared<ReportStore>();
    SchemaReport report;
    report.schema.tables << TableInfo();
    report.schema.tables.first().name = QStringLiteral("films");
    store->report = report;
    store->schemaError = FakeMovieStore::diskGone();
    AppServices services;
    services.store = store;
    SchemaPage page(services, nullptr);
    page.resize(800, 600);
    page.show();
    auto *message = page.findChild<MessageBar *>();
    QTRY_COMPARE(message->text(),
                 QStringLiteral("No table can be opened from here: ") + FakeMovieStore::diskGone().oneLine());
    QTRY_COMPARE(page.columns()->table().name, QStringLiteral("films"));
    const auto told = [&page](const QString &words) {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&words](const QLabel *label) { return label->text().contains(words); });
    };
    QVERIFY(!told(QStringLiteral("rows not counted")));
    store->schemaError.reset();
    store->knownSchema = report.schema;
    for (auto *button : message->findChildren<QPushButton *>())
        if (button->text() == QStringLiteral("Try again"))
            QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(told(QStringLiteral("rows not counted: not part of this test")));
    QCOMPARE(message->text(), QString());
}

void SchemaPageTest::namesForReaders()
{
    SchemaDesk desk;
    QVERIFY(desk.open());
    desk.click(QStringLiteral("judgments"), Qt::ControlModifier);
    QVERIFY(desk.diagram->accessibleName().contains(QStringLiteral("judgments")));
    QVERIFY(desk.diagram->accessibleDescription().contains(QStringLiteral("review_items")));
    for (const auto *field : desk.page->findChildren<QLineEdit *>())
        QVERIFY(!field->accessibleName().isEmpty());
    QVERIFY(!desk.page->findChild<QTreeView *>()->accessibleName().isEmpty());
}

QTEST_MAIN(SchemaPageTest)
#include "tst_schemapage.moc"
