// What a page and a command of the window cost: one line makes it appear everywhere a person looks.
#include "core/language/language.h"
#include "tests/ui/faketablestore.h"
#include "ui/kit/theme.h"
#include "ui/page/pageids.h"
#include "ui/tables/tablepage.h"
#include "ui/window/commandpalette.h"
#include "ui/window/mainwindow.h"
#include "ui/window/navigation.h"
#include "ui/window/pagelist.h"
#include "ui/window/shortcutsheet.h"
#include "ui/window/windowcommands.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QScrollArea>
#include <QTest>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::ui;

namespace {

// A page of the test's own: this class and pageEntry<LighthousePage>() are all there is of it.
class LighthousePage : public Page
{
public:
    explicit LighthousePage(const AppServices &, QWidget *parent) : Page(describe(), parent) { setBadge(3); }
    static PageInfo describe()
    {
        PageInfo info;
        info.id = QStringLiteral("lighthouse");
        info.title = QStringLiteral("Lighthouse");
        info.icon = QStringLiteral("info");
        info.menuText = QStringLiteral("Lig&hthouse");
        info.shortcut = QKeySequence(QStringLiteral("Ctrl+9"));
        info.menu = Menu::Go;
        info.keys = {QStringLiteral("At sea"), {{QStringLiteral("W"), QStringLiteral("wave")}}};
        return info;
    }
    void focusFilter() override { ++filters; }
    void showRow(qint64 row) override { shownRow = row; }
    void settingsChanged() override { ++settings; }

    int filters = 0;
    int settings = 0;
    qint64 shownRow = 0;
};

AppServices services(const std::shared_ptr<FakeTableStore> &store)
{
    AppServices made;
    made.store = store;
    made.settings.contact = QStringLiteral("test@example.org");
    return made;
}

struct Desk
{
    std::shared_ptr<FakeTableStore> store = std::make_shared<FakeTableStore>();
    MainWindow window{services(store), standardPages() + QList<PageEntry>{pageEntry<LighthousePage>()}};

    Desk()
    {
        window.resize(1200, 700);
        window.show();
    }
    QStringList navigation() const
    {
        QStringList texts;
        for (QTreeWidgetItemIterator item(window.findChild<Navigation *>()); *item != nullptr; ++item)
            texts.append((*item)->text(0));
        return texts;
    }
    QAction *action(const QString &id) const
    {
        for (QAction *menu : window.menuBar()->actions())
            for (QAction *action : menu->menu()->actions())
                if (action->objectName() == id)
                    return action;
        return nullptr;
    }
    QStringList palette(const QString &words)
    {
        window.openPalette();
        auto *palette = window.findChild<CommandPalette *>();
        palette->findChild<QLineEdit *>()->setText(words);
        QStringList texts;
        auto *list = palette->findChild<QListWidget *>();
        for (int row = 0; row < list->count(); ++row)
            texts.append(list->item(row)->text());
        return texts;
    }
    QStringList sheet()
    {
        window.openKeys();
        auto *sheet = window.findChild<ShortcutSheet *>();
        QStringList texts;
        for (const QLabel *label : sheet->findChildren<QLabel *>())
            texts.append(label->text());
        delete sheet;
        return texts;
    }
};

} // namespace

class PagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void onePageOneLine();
    void pageIsFoundInThePalette();
    void pageIsToldWhatConcernsIt();
    void everyTableIsAPage();
    void commandsStandEverywhere();
    void keysAreCalledAsOnTheKeyboard_data();
    void keysAreCalledAsOnTheKeyboard();
    void noKeyIsGivenTwice();
    void importStandsBesideExport();
    void pageOfATableThatIsNotReadYet();
    void lookIsTickedInItsMenu();
    void keysFitTheWindow_data();
    void keysFitTheWindow();
};

void PagesTest::onePageOneLine()
{
    Desk desk;
    QVERIFY(desk.navigation().contains(QStringLiteral("Lighthouse")));
    const auto sheet = desk.sheet();
    for (const char *text : {"Ctrl+9", "Lighthouse", "At sea", "W", "wave"})
        QVERIFY2(sheet.contains(QLatin1String(text)), text);
    QAction *entry = desk.action(QStringLiteral("lighthouse"));
    QVERIFY(entry != nullptr);
    QCOMPARE(entry->shortcut(), QKeySequence(QStringLiteral("Ctrl+9")));
    entry->trigger();
    QCOMPARE(desk.window.currentPage()->info().id, QStringLiteral("lighthouse"));
    QCOMPARE(desk.window.findChild<Navigation *>()->chosen(), QStringLiteral("lighthouse"));
    const auto items =
        desk.window.findChild<Navigation *>()->findItems(QStringLiteral("Lighthouse"), Qt::MatchRecursive);
    QCOMPARE(items.size(), 1);
    QCOMPARE(items.first()->data(0, Navigation::BadgeRole).toInt(), 3);
}

void PagesTest::pageIsFoundInThePalette()
{
    Desk desk;
    QCOMPARE(desk.palette(QStringLiteral("light hou")), QStringList{QStringLiteral("Lighthouse")});
    QTest::keyClick(desk.window.findChild<CommandPalette *>()->findChild<QLineEdit *>(), Qt::Key_Return);
    QCOMPARE(desk.window.currentPage()->info().id, QStringLiteral("lighthouse"));
}

void PagesTest::pageIsToldWhatConcernsIt()
{
    Desk desk;
    auto *page =
        static_cast<LighthousePage *>(desk.window.findChild<QWidget *>(QStringLiteral("lighthouse")));
    QVERIFY(page != nullptr);
    desk.window.showPage(QStringLiteral("lighthouse"), 12);
    QCOMPARE(page->shownRow, 12);
    desk.action(QStringLiteral("find"))->trigger();
    QCOMPARE(page->filters, 1);
    Q_EMIT page->showPage(pageid::search);
    QCOMPARE(desk.window.currentPage()->info().id, QString(pageid::search));
}

void PagesTest::everyTableIsAPage()
{
    Desk desk;
    QTRY_VERIFY(desk.navigation().contains(QStringLiteral("Movies")));
    QVERIFY(desk.palette(QStringLiteral("movies")).contains(QStringLiteral("Movies")));
    QAction *entry = desk.action(pageid::movies);
    QVERIFY(entry != nullptr);
    QCOMPARE(entry->shortcut(), QKeySequence(QStringLiteral("Ctrl+4")));
    entry->trigger();
    QCOMPARE(desk.window.currentPage(), desk.window.tablePage(pageid::movies));
    QVERIFY(desk.sheet().contains(QStringLiteral("edit the cell")));
}

void PagesTest::commandsStandEverywhere()
{
    Desk desk;
    const QStringList sheet = desk.sheet();
    const auto commands = windowCommands(&desk.window);
    QVERIFY(commands.size() > 10);
    for (const WindowCommand &command : commands) {
        const QAction *action = desk.action(command.id);
        QVERIFY2(action != nullptr, qPrintable(command.id));
        QCOMPARE(action->text().section(QLatin1Char('\t'), 0, 0), command.text);
        QCOMPARE(action->text().section(QLatin1Char('\t'), 1), command.keysThere);
        QCOMPARE(action->shortcut(), command.shortcut);
        QCOMPARE(sheet.contains(command.title()), !command.shortcut.isEmpty());
        if (command.menu != Menu::Go) // it opens the palette
            QVERIFY2(desk.palette(command.title()).contains(command.title()), qPrintable(command.id));
    }
}

void PagesTest::keysAreCalledAsOnTheKeyboard_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("keys");
    QTest::newRow("English") << QStringLiteral("en") << QStringLiteral("Ctrl+Enter");
    QTest::newRow("Italian") << QStringLiteral("it") << QStringLiteral("Ctrl+Invio");
}

void PagesTest::keysAreCalledAsOnTheKeyboard()
{
    QFETCH(const QString, language);
    Language spoken;
    spoken.use(language);
    Desk desk;
    QStringList keys;
    for (const WindowCommand &command : windowCommands(&desk.window))
        if (command.id == QLatin1String("set-value"))
            keys << command.keys();
    QTEST(keys.join(u' '), "keys");
    spoken.use(QStringLiteral("en"));
}

void PagesTest::importStandsBesideExport()
{
    Desk desk;
    QTRY_VERIFY(desk.action(pageid::movies) != nullptr);
    QStringList ids;
    for (const QAction *action : desk.window.menuBar()->actions().first()->menu()->actions())
        ids << (action->isSeparator() ? QStringLiteral("-") : action->objectName());
    QCOMPARE(ids.first(4), (QStringList{QStringLiteral("export"), QStringLiteral("import"),
                                        QStringLiteral("import-folder"), QStringLiteral("-")}));
    QCOMPARE(ids.last(2), (QStringList{QStringLiteral("-"), QStringLiteral("quit")}));
    QVERIFY2(ids.size() > 6, qPrintable(ids.join(u' '))); // the pages stand between
}

void PagesTest::noKeyIsGivenTwice()
{
    Desk desk;
    QTRY_VERIFY(desk.action(pageid::movies) != nullptr);
    QStringList ids;
    QStringList keys;
    for (QAction *menu : desk.window.menuBar()->actions())
        for (QAction *action : menu->menu()->actions()) {
            if (action->isSeparator())
                continue;
            QVERIFY2(!ids.contains(action->objectName()), qPrintable(action->objectName()));
            ids.append(action->objectName());
            const QString key = action->shortcut().toString();
            QVERIFY2(key.isEmpty() || !keys.contains(key), qPrintable(key));
            keys.append(key);
        }
}

void PagesTest::pageOfATableThatIsNotReadYet()
{
    auto store = std::make_shared<FakeTableStore>();
    store->delayMs = 100; // the order of the tables comes late
    MainWindow window(services(store), standardPages());
    window.showPage(pageid::movies);
    QVERIFY(window.tablePage(pageid::movies) == nullptr);
    QTRY_VERIFY(window.tablePage(pageid::movies) != nullptr);
    QCOMPARE(window.currentPage()->info().id, QString(pageid::movies));
}

void PagesTest::lookIsTickedInItsMenu()
{
    Desk desk;
    desk.action(QStringLiteral("dark"))->trigger();
    QVERIFY(desk.action(QStringLiteral("dark"))->isChecked());
    QVERIFY(!desk.action(QStringLiteral("light"))->isChecked());
    QCOMPARE(theme::currentMode(), theme::Mode::Dark);
    desk.action(QStringLiteral("light"))->trigger();
    QVERIFY(desk.action(QStringLiteral("light"))->isChecked());
    desk.action(QStringLiteral("details"))->trigger();
    QVERIFY(!desk.action(QStringLiteral("details"))->isChecked());
    QVERIFY(!desk.window.areDetailsWanted());
}

void PagesTest::keysFitTheWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("small") << QSize(900, 600);
    QTest::newRow("usual") << QSize(1320, 820);
}

void PagesTest::keysFitTheWindow()
{
    QFETCH(QSize, size);
    Desk desk;
    desk.window.resize(size);
    desk.window.openKeys();
    const auto *sheet = desk.window.findChild<ShortcutSheet *>();
    QVERIFY(sheet != nullptr);
    QTRY_VERIFY(sheet->isVisible());
    const auto *area = sheet->findChild<QScrollArea *>();
    QVERIFY(area != nullptr);
    QTRY_VERIFY2(
        area->widget()->width() <= area->viewport()->width(), // nothing is cut at the right
        qPrintable(QStringLiteral("%1 > %2").arg(area->widget()->width()).arg(area->viewport()->width())));
    QVERIFY2(sheet->width() <= size.width() && sheet->height() <= size.height(),
             qPrintable(QStringLiteral("%1 x %2").arg(sheet->width()).arg(sheet->height())));
}

QTEST_MAIN(PagesTest)
#include "tst_pages.moc"
