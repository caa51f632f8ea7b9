// Every page in a narrow window, with the long words of Italian: no words of a control are cut, nothing lies beyond the
// edge of the page, and no page scrolls sideways. The sizes are those of screens at 200 %, in their points.
#include "app/window/windowapplication.h"
#include "core/store/moviestore/openstore.h"
#include "ui/kit/theme.h"
#include "ui/page/elidedlabel.h"
#include "ui/page/pageids.h"
#include "ui/window/mainwindow.h"
#include "ui/window/navigation.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStandardPaths>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace moviedb;

namespace {

constexpr int patience = 30000;

ui::MainWindow *onlyWindow()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *window = qobject_cast<ui::MainWindow *>(widget); window != nullptr && window->isVisible())
            return window;
    return nullptr;
}

QStringList pagesOf(const ui::MainWindow *window)
{
    QStringList pages;
    auto *navigation = window->findChild<ui::Navigation *>();
    for (QTreeWidgetItemIterator item(navigation); *item != nullptr; ++item)
        if (const QString page = (*item)->data(0, ui::Navigation::PageRole).toString(); !page.isEmpty())
            pages << page;
    return pages;
}

// Of a view's cells and of a field inside another control the control around them speaks.
bool standsAlone(const QWidget *widget, const QWidget *page)
{
    if (!widget->isVisible())
        return false;
    for (const QWidget *around = widget->parentWidget(); around != nullptr && around != page;
         around = around->parentWidget())
        if (qobject_cast<const QAbstractItemView *>(around) != nullptr ||
            qobject_cast<const QComboBox *>(around) != nullptr)
            return false;
    return true;
}

int roomForWords(const QComboBox *choice)
{
    QStyleOptionComboBox option;
    option.initFrom(choice);
    option.editable = choice->isEditable();
    return choice->style()
        ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, choice)
        .width();
}

// What is wrong with the words of this control; "" = nothing.
QString cutWords(const QWidget *widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        const int needed = widget->sizePolicy().hasHeightForWidth() ? widget->minimumSizeHint().width()
                                                                    : widget->sizeHint().width();
        return button->text().isEmpty() || button->width() >= needed ? QString() : button->text();
    }
    if (const auto *choice = qobject_cast<const QComboBox *>(widget)) {
        const int words = choice->fontMetrics().horizontalAdvance(choice->currentText());
        return choice->isEditable() || words <= roomForWords(choice) ? QString() : choice->currentText();
    }
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
        return tabs->width() >= tabs->sizeHint().width() ? QString() : QStringLiteral("tabs");
    const auto *label = qobject_cast<const QLabel *>(widget);
    if (label == nullptr || label->text().isEmpty() ||
        qobject_cast<const ui::ElidedLabel *>(widget) != nullptr)
        return {};
    const int needed = label->wordWrap() ? label->minimumSizeHint().width() : label->sizeHint().width();
    return label->width() >= needed ? QString() : label->text();
}

// The first thing around the widget beyond whose left or right edge it lies; "" = none.
QString beyondEdgeOf(const QWidget *widget, const QWidget *page)
{
    for (const QWidget *around = widget->parentWidget(); around != nullptr; around = around->parentWidget()) {
        const int left = widget->mapTo(around, QPoint()).x();
        if (left < 0 || left + widget->width() > around->width())
            return QString::fromLatin1(around->metaObject()->className());
        if (around == page)
            break;
    }
    return {};
}

bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) != nullptr ||
           qobject_cast<const QComboBox *>(widget) != nullptr ||
           qobject_cast<const QTabBar *>(widget) != nullptr ||
           qobject_cast<const QLabel *>(widget) != nullptr ||
           qobject_cast<const QLineEdit *>(widget) != nullptr;
}

QStringList troublesOf(const QWidget *page)
{
    QStringList troubles;
    for (const QWidget *widget : page->findChildren<QWidget *>()) {
        if (!standsAlone(widget, page))
            continue;
        const auto *area = qobject_cast<const QScrollArea *>(widget);
        if (area != nullptr && area->horizontalScrollBar()->maximum() > 0)
            troubles << QStringLiteral("%1 scrolls sideways").arg(area->objectName());
        if (!isControl(widget))
            continue;
        if (const QString words = cutWords(widget); !words.isEmpty())
            troubles << QStringLiteral("“%1” is cut").arg(words);
        if (const QString edge = beyondEdgeOf(widget, page); !edge.isEmpty())
            troubles << QStringLiteral("%1 “%2” lies beyond the edge of a %3")
                            .arg(QString::fromLatin1(widget->metaObject()->className()),
                                 widget->accessibleName(), edge);
    }
    return troubles;
}

} // namespace

class NarrowWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup() { QVERIFY(waitUntilStoresClosed()); } // the daily backup of a database that was opened
    void nothingIsCut_data();
    void nothingIsCut();

private:
    void openSample(WindowApplication &application);
    QStringList settledTroubles();
    QStringList troublesOfParts();

    ui::MainWindow *m_window = nullptr;
};

void NarrowWindowTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    ui::theme::apply(ui::theme::Mode::Light);
}

void NarrowWindowTest::openSample(WindowApplication &application)
{
    application.start();
    QTRY_VERIFY_WITH_TIMEOUT((m_window = onlyWindow()) != nullptr, patience);
    const QPointer<ui::MainWindow> before(m_window);
    QPushButton *sample = nullptr;
    for (auto *one : m_window->findChildren<QPushButton *>())
        if (one->isVisible() &&
            one->text() == QCoreApplication::translate("moviedb::ui::FirstRunPage", "Try the sample"))
            sample = one;
    QVERIFY(sample != nullptr);
    QTest::mouseClick(sample, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(before.isNull() && (m_window = onlyWindow()) != nullptr, patience);
    QTRY_COMPARE_WITH_TIMEOUT(application.crawlService()->progress().state, CrawlProgress::State::Finished,
                              60000);
}

void NarrowWindowTest::nothingIsCut_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    QTest::newRow("1440 × 900 at 200 %, Italian") << QSize(720, 450) << QStringLiteral("it");
    QTest::newRow("1440 × 900 at 200 %, English") << QSize(720, 450) << QStringLiteral("en");
    QTest::newRow("900 × 600, Italian") << QSize(900, 600) << QStringLiteral("it");
}

// A page that comes lays itself out in a few turns: what counts is what stays.
QStringList NarrowWindowTest::settledTroubles()
{
    QStringList troubles;
    (void)QTest::qWaitFor(
        [this, &troubles] {
            troubles = troublesOf(m_window->currentPage());
            return troubles.isEmpty();
        },
        2000);
    return troubles;
}

// The page as it comes, then each of its parts that a button brings.
QStringList NarrowWindowTest::troublesOfParts()
{
    QStringList troubles = settledTroubles();
    if (auto *another = m_window->currentPage()->findChild<QPushButton *>(QStringLiteral("new"));
        another != nullptr && another->isVisible()) { // what to crawl, where the crawl that ended is shown
        another->click();
        troubles += settledTroubles();
    }
    if (m_window->currentPage()->info().id == ui::pageid::review) { // what its keys ask for
        for (const Qt::Key key : {Qt::Key_P, Qt::Key_Slash}) {
            m_window->activateWindow();
            m_window->currentPage()->setFocus(Qt::ShortcutFocusReason);
            auto *field = m_window->currentPage()->findChild<QLineEdit *>(QStringLiteral("field"));
            const auto asked = [&] {
                if (QApplication::focusWidget() != nullptr && !field->isVisible())
                    QTest::keyClick(QApplication::focusWidget(), key);
                return field->isVisible();
            };
            if (field == nullptr || !QTest::qWaitFor(asked, patience))
                return {QStringLiteral("no field")};
            troubles += settledTroubles();
            QTest::keyClick(field, Qt::Key_Escape);
        }
    }
    QList<QPointer<QAbstractButton>> parts;
    for (auto *button : m_window->currentPage()->findChildren<QPushButton *>())
        if (button->isVisible() && button->isCheckable() && !button->isChecked() && button->isEnabled())
            parts << button;
    for (const auto &part : std::as_const(parts)) {
        part->click();
        for (const QString &trouble : settledTroubles())
            troubles << QStringLiteral("(%1) %2").arg(part->text(), trouble);
    }
    return troubles;
}

void NarrowWindowTest::nothingIsCut()
{
    QFETCH(QSize, size);
    QFETCH(QString, language);
    QTemporaryDir folder;
    LogFile log(folder.filePath(QStringLiteral("log")), LogLevel::Error);
    Settings settings;
    settings.dataDir = folder.filePath(QStringLiteral("data"));
    settings.cacheDir = folder.filePath(QStringLiteral("cache"));
    settings.file = folder.filePath(QStringLiteral("settings.json"));
    settings.interfaceLanguage = language;
    WindowApplication application(settings, log);
    openSample(application);
    QVERIFY(!QTest::currentTestFailed());
    m_window->resize(size);
    const QStringList pages = pagesOf(m_window);
    QVERIFY(pages.size() > 20);
    QStringList troubles;
    for (const QString &page : pages) {
        m_window->showPage(page);
        QTRY_COMPARE(m_window->currentPage()->info().id, page);
        QCOMPARE(m_window->size(), size); // no page pushes the window wider
        for (const QString &trouble : troublesOfParts())
            troubles << QStringLiteral("%1: %2").arg(page, trouble);
    }
    for (const QString &trouble : std::as_const(troubles))
        qWarning("%s", qPrintable(trouble));
    QCOMPARE(troubles.size(), 0);
}

QTEST_MAIN(NarrowWindowTest)
#include "tst_narrowwindow.moc"
