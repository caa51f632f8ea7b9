// Whatever takes the keyboard shows that it has it: of every page, light and dark, what changes when a control gets the
// focus is measured in the picture of the window (https://www.w3.org/TR/WCAG22/#focus-appearance).
#include "contrast.h"
#include "tests/ui/sheetdesk.h"
#include "ui/detail/detailpane.h"
#include "ui/exports/exportdialog.h"
#include "ui/filters/facetpane.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTextEdit>

using namespace moviedb;
using namespace moviedb::ui;
using moviedb::test::SheetDesk;

namespace {

constexpr double visibleChange = 3.0;
constexpr int reachOfRing = 6; // how far outside of a control its ring may be drawn
constexpr int leastOfRow = 40; // pixels around a row or a cell of a list

QRect placeIn(const QWidget &window, const QWidget &control)
{
    return QRect(control.mapTo(&window, QPoint()), control.size())
        .adjusted(-reachOfRing, -reachOfRing, reachOfRing, reachOfRing)
        .intersected(window.rect());
}

QRect placeOf(const QWidget &page, const QWidget &control)
{
    const QRect seen = control.visibleRegion().boundingRect();
    return QRect(control.mapTo(&page, seen.topLeft()), seen.size());
}

int changedPixels(const QImage &before, const QImage &after, const QRect &place)
{
    int changed = 0;
    for (int y = place.top(); y <= place.bottom(); ++y)
        for (int x = place.left(); x <= place.right(); ++x) {
            const QRgb was = before.pixel(x, y);
            const QRgb is = after.pixel(x, y);
            changed += was != is && test::contrast(QColor(was), QColor(is)) >= visibleChange;
        }
    return changed;
}

// A list marks the row or cell of the keyboard; any other control has a line around it, or its half at least.
int leastChange(const QWidget &control)
{
    if (qobject_cast<const QAbstractScrollArea *>(&control) != nullptr)
        return leastOfRow;
    return (control.width() + control.height()) / 2;
}

// A document that is only read moves under the keys; its text shows where it is.
bool isDocument(const QWidget &control)
{
    const auto *plain = qobject_cast<const QPlainTextEdit *>(&control);
    const auto *rich = qobject_cast<const QTextEdit *>(&control);
    return (plain != nullptr && plain->isReadOnly()) || (rich != nullptr && rich->isReadOnly());
}

// Nothing in it can have the keyboard.
bool isEmptyList(const QWidget &control)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(&control);
    return view != nullptr && (view->model() == nullptr || view->model()->rowCount() == 0);
}

bool haveRows(const QWidget &page)
{
    const auto views = page.findChildren<QAbstractItemView *>();
    return std::all_of(views.begin(), views.end(), [](const QAbstractItemView *view) {
        return !view->isVisible() || !isEmptyList(*view);
    });
}

QList<QWidget *> controlsOf(const QWidget &place)
{
    QList<QWidget *> controls;
    for (QWidget *one : place.findChildren<QWidget *>())
        if (one->isVisible() && one->isEnabled() && (one->focusPolicy() & Qt::TabFocus) != 0 &&
            one->focusProxy() == nullptr && !isDocument(*one))
            controls << one;
    return controls;
}

void bringIntoView(QWidget *control)
{
    for (QWidget *parent = control->parentWidget(); parent != nullptr; parent = parent->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(parent))
            area->ensureWidgetVisible(control);
}

QString nameOf(const QWidget &control)
{
    return QStringLiteral("%1 [%2] %3 “%4”")
        .arg(QLatin1String(control.metaObject()->className()), control.property("role").toString(),
             control.objectName(), control.accessibleName());
}

} // namespace

class FocusRingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyControlShowsTheFocus_data();
    void everyControlShowsTheFocus();
    void tabReadsThePage();
    void cleanupTestCase() { theme::apply(theme::Mode::Light); }

private:
    QStringList withoutRing(const QWidget &place);
    int m_seen = 0;
};

QStringList FocusRingsTest::withoutRing(const QWidget &place)
{
    QWidget *window = place.window();
    QStringList poor;
    for (QWidget *control : controlsOf(place)) {
        if (QWidget *holder = QApplication::focusWidget())
            holder->clearFocus();
        bringIntoView(control);
        QCoreApplication::processEvents();
        if (control->visibleRegion().isEmpty())
            continue;
        if (auto *line = qobject_cast<QLineEdit *>(control))
            line->deselect();
        if (isEmptyList(*control))
            continue;
        const QImage before = window->grab().toImage();
        control->setFocus(Qt::OtherFocusReason); // with Tab a field would be seen by its selected text
        QCoreApplication::processEvents();
        if (!control->hasFocus() && QApplication::focusWidget() == nullptr)
            continue;
        const int changed = changedPixels(before, window->grab().toImage(), placeIn(*window, *control));
        ++m_seen;
        if (changed < leastChange(*control))
            poor << QStringLiteral("%1: %2 of %3")
                        .arg(nameOf(*control))
                        .arg(changed)
                        .arg(leastChange(*control));
    }
    return poor;
}

void FocusRingsTest::everyControlShowsTheFocus_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void FocusRingsTest::everyControlShowsTheFocus()
{
    QFETCH(const bool, dark);
    theme::apply(dark ? theme::Mode::Dark : theme::Mode::Light);
    SheetDesk desk;
    QVERIFY(desk.open(3));
    m_seen = 0;
    QStringList poor;
    QStringList pages{QStringLiteral("directors"), QStringLiteral("movies")};
    for (const PageEntry &entry : standardPages())
        pages << entry.info.id;
    for (const QString &id : std::as_const(pages)) {
        desk.window->showPage(id);
        QWidget *page = desk.window->currentPage();
        QVERIFY2(page != nullptr, qPrintable(id));
        (void)QTest::qWaitFor([page] { return haveRows(*page); },
                              500); // those that have some in this database
        for (const QString &control : withoutRing(*page))
            poor << id + QLatin1String(": ") + control;
    }
    (void)desk.showMovies();
    desk.select(0, "title");
    desk.press(Qt::Key_I);
    auto *pane = desk.window->findChild<DetailPane *>();
    QTRY_VERIFY(pane->isVisible());
    poor << withoutRing(*pane);
    for (auto *button : desk.window->currentPage()->findChildren<QToolButton *>())
        if (button->accessibleName() == QLatin1String("Values to filter by"))
            QTest::mouseClick(button, Qt::LeftButton);
    auto *facets = desk.window->currentPage()->findChild<FacetPane *>();
    QVERIFY(facets != nullptr);
    QTRY_VERIFY(facets->isVisible() && haveRows(*facets));
    poor << withoutRing(*facets);
    desk.view->setFocus();
    desk.press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(desk.window->findChild<ExportDialog *>() != nullptr);
    poor << withoutRing(*desk.window->findChild<ExportDialog *>());
    QVERIFY2(m_seen > 80, qPrintable(QString::number(m_seen)));
    QVERIFY2(poor.isEmpty(), qPrintable(poor.join(QLatin1Char('\n'))));
}

// From above to below, and in one line from left to right, but for what stands in columns of its own.
void FocusRingsTest::tabReadsThePage()
{
    SheetDesk desk;
    QVERIFY(desk.open(3));
    QStringList pages{QStringLiteral("movies")};
    for (const PageEntry &entry : standardPages())
        pages << entry.info.id;
    QStringList jumps;
    int seen = 0;
    for (const QString &id : std::as_const(pages)) {
        desk.window->showPage(id);
        QWidget *page = desk.window->currentPage();
        QVERIFY2(page != nullptr, qPrintable(id));
        (void)QTest::qWaitFor([page] { return haveRows(*page); }, 500);
        const QList<QWidget *> controls = controlsOf(*page);
        QWidget *last = nullptr;
        for (QWidget *one = page->nextInFocusChain(); one != page; one = one->nextInFocusChain()) {
            if (!controls.contains(one) || one->visibleRegion().isEmpty()) // or scrolled away
                continue;
            ++seen;
            const QRect place = placeOf(*page, *one);
            const QRect before = last == nullptr ? QRect() : placeOf(*page, *last);
            const bool isAbove = place.bottom() < before.top() && place.left() <= before.right() &&
                                 place.right() >= before.left();
            const bool isLeft = place.top() < before.bottom() && place.bottom() > before.top() &&
                                place.right() < before.left();
            if (last != nullptr && (isAbove || isLeft))
                jumps << id + QLatin1String(": ") + nameOf(*last) + QLatin1String(" to ") + nameOf(*one);
            last = one;
        }
    }
    QVERIFY2(seen > 80, qPrintable(QString::number(seen)));
    QVERIFY2(jumps.isEmpty(), qPrintable(jumps.join(QLatin1Char('\n'))));
}

QTEST_MAIN(FocusRingsTest)
#include "tst_focusrings.moc"
