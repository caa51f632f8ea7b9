// Colours of cells: what fits a rule, a rule as text, and by clicks in the menu of a header chosen, kept, saved with a view and
// removed; text and what is read out stay as they are.
#include "tests/support/checks.h"
#include "tests/ui/faketablestore.h"
#include "ui/colours/cellcolours.h"
#include "ui/colours/colourdialog.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/theme.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tablepage.h"
#include "ui/tables/tableview.h"
#include "ui/views/savedviews.h"

#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::ui;

namespace {

// https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio
double luminance(const QColor &colour)
{
    const auto channel = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) +
           0.0722 * channel(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double bright = qMax(luminance(one), luminance(other)),
                 dark = qMin(luminance(one), luminance(other));
    return (bright + 0.05) / (dark + 0.05);
}

// Knows the ends of a column, as a database does, and of which films sources differ in the runtime: those with an even number.
class EndsStore : public FakeTableStore
{
public:
    QFuture<Result<DisagreementList>> disagreements(const DisagreementQuery &query) override
    {
        asked << query.movieId;
        if (refuse)
            return readyFuture(Result<DisagreementList>(diskGone()));
        DisagreementList list;
        if (query.movieId % 2 == (agreed ? 2 : 0))
            list.found = {{query.movieId, QString(), QStringLiteral("runtime"), 1, QString(), {}}};
        return readyFuture(Result<DisagreementList>(list));
    }
    QList<qint64> asked;
    bool agreed = false;
    bool refuse = false; // ends and disagreements
    int most = 59;       // the row with the greatest value

    QFuture<Result<moviedb::TablePage>> page(const TableQuery &query) override
    {
        if (query.limit != 1)
            return FakeTableStore::page(query);
        if (refuse)
            return readyFuture(Result<moviedb::TablePage>(diskGone()));
        moviedb::TablePage answer;
        answer.rows = {makeRow(query.sort.first().descending ? most : 0)};
        return readyFuture(Result<moviedb::TablePage>(answer));
    }
};

struct Shown
{
    std::shared_ptr<EndsStore> store = std::make_shared<EndsStore>();
    std::unique_ptr<ui::TablePage> page;
    bool ready = false;

    explicit Shown(const QString &stateFile)
    {
        page = std::make_unique<ui::TablePage>(TablePageServices{store, {}, stateFile}, fakeMoviesTable());
        page->resize(1000, 600);
        page->show();
        ready = QTest::qWaitForWindowActive(page.get()) &&
                QTest::qWaitFor([this] { return page->model()->isLoaded(); });
    }
    TableView *view() const { return page->findChild<TableView *>(); }
    // The entry of the menu of a column's header.
    QAction *entry(int column, const QString &text) const
    {
        QHeaderView *header = view()->horizontalHeader();
        const QPoint place(header->sectionViewportPosition(column) + 10, header->height() / 2);
        Q_EMIT header->customContextMenuRequested(place);
        for (QMenu *menu : view()->findChildren<QMenu *>())
            for (QAction *action : menu->actions())
                if (action->text() == text)
                    return action;
        return nullptr;
    }
    void colour(int condition, const QString &value, const QString &colour) const
    {
        QAction *action = entry(RuntimeColumn, QStringLiteral("Colour Runtime…"));
        QVERIFY(action != nullptr);
        action->trigger();
        auto *dialog = page->window()->findChild<ColourDialog *>();
        QVERIFY(dialog != nullptr);
        const auto boxes = dialog->findChildren<QComboBox *>();
        boxes.first()->setCurrentIndex(boxes.first()->findData(condition));
        boxes.last()->setCurrentIndex(boxes.last()->findData(colour));
        auto *line = dialog->findChild<QLineEdit *>();
        QCOMPARE(line->isEnabled(), !value.isEmpty());
        if (!value.isEmpty()) {
            line->setFocus();
            line->selectAll();
            QTest::keyClicks(line, value);
        }
        for (auto *button : dialog->findChildren<QPushButton *>())
            if (button->text() == QStringLiteral("Colour the cells"))
                QTest::mouseClick(button, Qt::LeftButton);
    }
    QColor ground(int row) const
    {
        const QRect cell = view()->visualRect(page->model()->index(row, RuntimeColumn));
        return view()
            ->viewport()
            ->grab(QRect(cell.topLeft() + QPoint(3, 3), QSize(1, 1)))
            .toImage()
            .pixelColor(0, 0);
    }
};

} // namespace

class CellColoursTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void textIsReadable_data();
    void textIsReadable();
    void whatFits_data();
    void whatFits();
    void ruleAsText_data();
    void ruleAsText();
    void whereItFits();
    void byValue();
    void aValueThatDoesNotFitIsSaid();
    void byKeyboard();
    void whereSourcesDiffer();
    void savedWithAView();
    void whatCannotBeReadIsTold_data();
    void whatCannotBeReadIsTold();
};

void CellColoursTest::textIsReadable_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const QPalette &palette : {theme::lightPalette(), theme::darkPalette()})
        for (const QString &colour : colourNames())
            for (const double strength : {0.0, 0.5, 1.0}) {
                const QColor ground = cellGround(palette, colour, strength);
                QTest::addRow("text on %s", qPrintable(ground.name())) << theme::text(palette) << ground;
                QTest::addRow("secondary on %s", qPrintable(ground.name()))
                    << theme::secondaryText(palette) << ground;
            }
}

void CellColoursTest::textIsReadable()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(QString::number(contrast(text, ground))));
}

void CellColoursTest::whatFits_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<Comparison>("comparison");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<bool>("coloured");
    QTest::newRow("a number as large")
        << int(RuntimeColumn) << Comparison::GreaterOrEqual << "120" << QVariant(120) << true;
    QTest::newRow("numbers are no texts")
        << int(RuntimeColumn) << Comparison::Less << "100" << QVariant(90) << true;
    QTest::newRow("nothing is not less")
        << int(RuntimeColumn) << Comparison::Less << "100" << QVariant() << false;
    QTest::newRow("nothing is not unequal")
        << int(RuntimeColumn) << Comparison::NotEquals << "100" << QVariant() << false;
    QTest::newRow("empty") << int(RuntimeColumn) << Comparison::IsEmpty << "" << QVariant() << true;
    QTest::newRow("an empty text") << int(PlotColumn) << Comparison::IsEmpty << "" << QVariant(QString())
                                   << true;
    QTest::newRow("not empty") << int(PlotColumn) << Comparison::IsNotEmpty << ""
                               << QVariant(QStringLiteral("x")) << true;
    QTest::newRow("decimals") << int(RatingColumn) << Comparison::Greater << "7.5" << QVariant(7.6) << true;
    QTest::newRow("a text inside") << int(TitleColumn) << Comparison::Contains << "HARB"
                                   << QVariant(QStringLiteral("The Salt Harbour")) << true;
    QTest::newRow("a year is all of its days")
        << int(DateColumn) << Comparison::Equals << "1996" << QVariant(QStringLiteral("1996-05-10")) << true;
    QTest::newRow("until a year") << int(DateColumn) << Comparison::LessOrEqual << "1996"
                                  << QVariant(QStringLiteral("1996-12-31")) << true;
    QTest::newRow("after a year") << int(DateColumn) << Comparison::Greater << "1996"
                                  << QVariant(QStringLiteral("1996-12-31")) << false;
    QTest::newRow("a reference by its name")
        << int(DirectorColumn) << Comparison::Equals << "shown" << QVariant(3) << true;
}

void CellColoursTest::whatFits()
{
    QFETCH(int, column);
    QFETCH(Comparison, comparison);
    QFETCH(QString, wanted);
    QFETCH(QVariant, value);
    const ColumnInfo info = fakeMoviesTable().columns.at(column);
    QTEST(ui::isColoured({info.name, comparison, wanted}, info, value, QStringLiteral("Shown")), "coloured");
}

void CellColoursTest::ruleAsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("known");
    QTest::newRow("by value") << "blue runtime" << true;
    QTest::newRow("where it fits") << "green title = 'it''s \"so\"'" << true;
    QTest::newRow("where it is empty") << "red plot is empty" << true;
    QTest::newRow("a text has no scale") << "blue title" << false;
    QTest::newRow("a column that is gone") << "blue scent = 'rose'" << false;
    QTest::newRow("no colour of ours") << "pink runtime" << false;
    QTest::newRow("where sources differ") << "orange runtime differs" << true;
    QTest::newRow("sources have their own plots") << "orange plot differs" << false;
    QTest::newRow("two conditions") << "red runtime = '1' and title = 'a'" << false;
}

void CellColoursTest::ruleAsText()
{
    QFETCH(QString, text);
    QFETCH(bool, known);
    const auto rule = readRule(text, fakeMoviesTable());
    QCOMPARE(rule.ok(), known);
    if (known)
        QCOMPARE(ruleText(*rule), text);
}

void CellColoursTest::whereItFits()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("state.ini"));
    const QPalette palette = theme::lightPalette();
    const QColor plain = palette.color(QPalette::Base);
    const QColor green = cellGround(palette, QStringLiteral("green"), 1);
    {
        const Shown shown(file);
        QVERIFY(shown.ready);
        const QModelIndex cell = shown.page->model()->index(5, RuntimeColumn);
        const QString read =
            cell.data(Qt::AccessibleTextRole).toString() + cell.data(Qt::DisplayRole).toString();
        const int runtime = cell.data(TableModel::RawRole).toInt();
        shown.colour(int(Comparison::GreaterOrEqual), QString::number(runtime), QStringLiteral("green"));
        QCOMPARE(shown.ground(5).name(), green.name());
        QCOMPARE(shown.ground(4).name(), plain.name());
        QCOMPARE(cell.data(Qt::AccessibleTextRole).toString() + cell.data(Qt::DisplayRole).toString(), read);
        QTRY_VERIFY(QSettings(file, QSettings::IniFormat).contains(QStringLiteral("movies/colours")));
    }
    const Shown again(file);
    QVERIFY(again.ready);
    QCOMPARE(again.ground(5).name(), green.name());
    QAction *removal = again.entry(RuntimeColumn, QStringLiteral("Remove the colour of Runtime"));
    QVERIFY(removal != nullptr);
    removal->trigger();
    QCOMPARE(again.ground(5).name(), plain.name());
}

void CellColoursTest::byValue()
{
    const Shown shown({});
    QVERIFY(shown.ready);
    shown.colour(-1, {}, QStringLiteral("blue"));
    const QPalette palette = theme::lightPalette();
    const QString blue = QStringLiteral("blue");
    const CellColours *colours = shown.page->findChild<CellColours *>();
    QTRY_COMPARE(colours->ground(palette, RuntimeColumn, 80, {}), cellGround(palette, blue, 0));
    QTRY_COMPARE(colours->ground(palette, RuntimeColumn, 139, {}), cellGround(palette, blue, 1));
    QVERIFY(!colours->ground(palette, RuntimeColumn, {}, {}).isValid());
    shown.store->most = 40; // what was longest is gone
    Q_EMIT shown.store->changed({QStringLiteral("movies"), {}});
    QTRY_COMPARE(colours->ground(palette, RuntimeColumn, 120, {}), cellGround(palette, blue, 1));
    QVERIFY(!colours->ground(palette, TitleColumn, QStringLiteral("x"), {}).isValid());
}

void CellColoursTest::aValueThatDoesNotFitIsSaid()
{
    const Shown shown({});
    QVERIFY(shown.ready);
    shown.colour(int(Comparison::Less), QStringLiteral("long"), QStringLiteral("red"));
    auto *dialog = shown.page->window()->findChild<ColourDialog *>();
    QVERIFY(dialog != nullptr);
    QVERIFY(shown.page->findChild<CellColours *>()->rules().isEmpty());
    QCOMPARE(dialog->focusWidget(), dialog->findChild<QLineEdit *>()); // where it is mended
}

// All that the menu of a header offers is in that of a cell, which the keyboard opens.
void CellColoursTest::byKeyboard()
{
    const Shown shown({});
    QVERIFY(shown.ready);
    TableView *view = shown.view();
    view->setFocus();
    view->setCurrentIndex(shown.page->model()->index(5, RuntimeColumn));
    const auto openColumnMenu = [view]() -> QMenu * {
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(view->viewport(), &asked);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (menu == nullptr)
            return nullptr;
        QTest::keyClick(menu, Qt::Key_Up); // the last one
        QTest::keyClick(menu, Qt::Key_Right);
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    };
    const auto choose = [&](const QString &text) {
        QMenu *menu = openColumnMenu();
        if (menu == nullptr)
            return false;
        for (int step = 0;
             step < 20 && (menu->activeAction() == nullptr || menu->activeAction()->text() != text); ++step)
            QTest::keyClick(menu, Qt::Key_Down);
        if (menu->activeAction() == nullptr || menu->activeAction()->text() != text)
            return false;
        QTest::keyClick(menu, Qt::Key_Return);
        return true;
    };
    const auto place = [view](int column) { return view->horizontalHeader()->visualIndex(column); };
    QVERIFY(choose(QStringLiteral("Greatest first")));
    QCOMPARE(view->horizontalHeader()->sortIndicatorSection(), int(RuntimeColumn));
    QCOMPARE(view->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    QTRY_VERIFY(shown.page->model()->rowAt(5) != nullptr);
    view->setCurrentIndex(shown.page->model()->index(5, RuntimeColumn));
    const int before = place(RuntimeColumn);
    QVERIFY(choose(QStringLiteral("Move to the left")));
    QVERIFY(place(RuntimeColumn) < before);
    QVERIFY(choose(QStringLiteral("Colour Runtime…")));
    QTRY_VERIFY(shown.page->window()->findChild<ColourDialog *>() != nullptr);
    QTest::keyClick(shown.page->window()->findChild<ColourDialog *>(), Qt::Key_Return);
    QCOMPARE(shown.page->findChild<CellColours *>()->rules(), QStringList{QStringLiteral("blue runtime")});
    QVERIFY(choose(QStringLiteral("Hide Runtime")));
    QVERIFY(view->isColumnHidden(RuntimeColumn));
}

// Asked of the films that are seen and of no others, once each, until something is said or decided.
void CellColoursTest::whereSourcesDiffer()
{
    constexpr int bySources = -2;
    QTemporaryDir folder;
    const Shown shown(folder.filePath(QStringLiteral("state.ini")));
    QVERIFY(shown.ready);
    shown.colour(bySources, QString(), QStringLiteral("orange"));
    const QColor page = theme::lightPalette().color(QPalette::Base);
    const QColor orange = cellGround(theme::lightPalette(), QStringLiteral("orange"), 1);
    const auto key = [&shown](int row) {
        return shown.page->model()
            ->index(row, 0)
            .data(TableModel::RowRole)
            .value<Row>()
            .key.first()
            .toLongLong();
    };
    const int even = key(1) % 2 == 0 ? 1 : 2;
    const int odd = even + 1;
    shown.view()->viewport()->grab(); // every cell that is seen
    QTRY_COMPARE(shown.ground(even), orange);
    QTRY_COMPARE(shown.ground(odd), page);
    const int lastSeen = shown.view()->rowAt(shown.view()->viewport()->height() - 1);
    QVERIFY(lastSeen > 2);
    for (int row = 0; row <= lastSeen; ++row)
        QTRY_VERIFY(shown.store->asked.contains(key(row)));
    const qsizetype asked = shown.store->asked.size();
    QVERIFY(asked > 2 && asked < shown.page->model()->rowCount());
    QCOMPARE(QSet<qint64>(shown.store->asked.cbegin(), shown.store->asked.cend()).size(), asked);
    shown.view()->viewport()->grab();
    QTest::qWait(0);
    QCOMPARE(shown.store->asked.size(), asked);

    shown.store->agreed = true;
    Q_EMIT shown.store->changed({QStringLiteral("claims"), {}});
    QTRY_COMPARE_WITH_TIMEOUT(shown.ground(even), page, 10000);
}

void CellColoursTest::savedWithAView()
{
    const QTemporaryDir folder;
    SavedViews views(folder.filePath(QStringLiteral("state.ini")), fakeMoviesTable());
    const QStringList colours{QStringLiteral("blue runtime"), QStringLiteral("red title = 'a, \"b\"'")};
    MOVIEDB_OK(views.save({QStringLiteral("Coloured"), {}, {}, {}, {}, colours}));
    QCOMPARE(views.view(QStringLiteral("Coloured"))->colours, colours);
}

void CellColoursTest::whatCannotBeReadIsTold_data()
{
    QTest::addColumn<QString>("rule");
    QTest::newRow("the ends of a column") << QStringLiteral("blue runtime");
    QTest::newRow("whether sources differ") << QStringLiteral("blue runtime differs");
}

// Where a person looks for the colours, once, and they come when it is asked again.
void CellColoursTest::whatCannotBeReadIsTold()
{
    QFETCH(QString, rule);
    const Shown shown({});
    QVERIFY(shown.ready);
    shown.store->refuse = true;
    auto *colours = shown.page->findChild<CellColours *>();
    colours->setRules({rule});
    const QSignalSpy failures(colours, &CellColours::failed);
    auto *message = shown.page->findChild<MessageBar *>();
    QTRY_COMPARE(message->text(),
                 QStringLiteral("Cells have no colours: ") + FakeMovieStore::diskGone().oneLine());
    shown.view()->viewport()->grab(); // painting asks for nothing more
    QTest::qWait(0);
    QVERIFY2(failures.size() <= 2, qPrintable(QString::number(failures.size())));
    const int longest = 139;
    const auto isColoured = [&] {
        shown.view()->viewport()->grab();
        return colours->ground(theme::lightPalette(), RuntimeColumn, longest, {}, 2).isValid();
    };
    QVERIFY(!isColoured());
    shown.store->refuse = false;
    for (auto *button : message->findChildren<QPushButton *>())
        if (button->text() == QStringLiteral("Try again"))
            QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(isColoured());
    QCOMPARE(message->text(), QString());
}

QTEST_MAIN(CellColoursTest)
#include "tst_cellcolours.moc"
