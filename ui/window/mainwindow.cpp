#include "ui/window/mainwindow.h"

#include "ui/detail/detailpane.h"
#include "ui/history/historypage.h"
#include "ui/identity/likerowspage.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/messagebar.h"
#include "ui/notice/crawlnotice.h"
#include "ui/page/pageids.h"
#include "ui/page/pagescroll.h"
#include "ui/review/reviewpage.h"
#include "ui/settings/firstrunpage.h"
#include "ui/tables/tablepage.h"
#include "ui/views/viewsbutton.h"
#include "ui/window/closing.h"
#include "ui/window/commandpalette.h"
#include "ui/window/historycommands.h"
#include "ui/window/navigation.h"
#include "ui/window/pagelinks.h"
#include "ui/window/pagelist.h"
#include "ui/window/pagestack.h"
#include "ui/window/schemareader.h"
#include "ui/window/shortcutsheet.h"
#include "ui/window/statusline.h"
#include "ui/window/windowcommands.h"
#include "ui/window/windowdialogs.h"
#include "ui/window/windowmenus.h"
#include "ui/window/windowstate.h"

#include <QCloseEvent>
#include <QMenuBar>
#include <QSplitter>
#include <QVBoxLayout>

namespace moviedb::ui {
namespace {

constexpr int navigationWidth = 220;
constexpr int detailsWidth = 340;
constexpr int widthForDetails = 1020; // of the window: a page of 500 between navigation and details

} // namespace

MainWindow::MainWindow(AppServices services, const QList<PageEntry> &pages, QWidget *parent)
    : QMainWindow(parent), m_services(std::move(services))
{
    theme::apply(chosenTheme());
    setWindowIcon(QIcon(QStringLiteral(":/icons/moviedb.svg")));
    buildShell();
    connectShell();
    m_pages->add(pages);
    for (const PageEntry &entry : pages)
        m_pages->page(entry.info.id); // their badges count from the start
    m_links->connectPages();
    connectCrawl();
    connectHistory();
    m_dialogs->connectPage(m_pages->find<LikeRowsPage>());
    showPages();
    restoreState();
    readTables();
    if (m_services.settings.contact.isEmpty() && !m_services.settings.offline && !m_services.sample)
        showFirstRun();
    else
        showPage(m_wanted.isEmpty() ? QString(pageid::crawl) : m_wanted);
}

void MainWindow::buildShell()
{
    m_root = new QStackedWidget(this);
    m_shell = new QWidget(m_root);
    m_navigation = new Navigation(m_shell);
    m_pages = new PageStack(m_services, m_shell);
    m_links = new PageLinks(m_pages, this);
    m_details = new DetailPane(m_services.store, m_services.posters, m_shell);
    m_status = new StatusLine(m_shell);
    m_message = new MessageBar(m_shell);
    m_message->setObjectName(QStringLiteral("history message"));
    m_notice = new MessageBar(m_shell);
    m_notice->setObjectName(QStringLiteral("database notice"));
    m_history = new HistoryCommands(m_services.store, m_services.crawl, m_status, m_message, this);
    m_dialogs = new WindowDialogs(m_services, m_pages, m_details, this);
    m_closing = new Closing(m_pages, this);
    m_palette = new CommandPalette(m_services.store, this);
    m_menus = new WindowMenus(menuBar(), this);
    m_problem = new EmptyState(m_pages);
    m_pages->addWidget(m_problem);
    m_splitter = new QSplitter(Qt::Horizontal, m_shell);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_navigation);
    m_splitter->addWidget(new PageScroll(m_pages, m_splitter));
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(1, 1);
    m_details->setMinimumWidth(260);
    m_splitter->setSizes({navigationWidth, 700, detailsWidth});
    auto *layout = new QVBoxLayout(m_shell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_notice);
    layout->addWidget(m_message);
    layout->addWidget(theme::hairlineWidget(Qt::Horizontal, m_shell));
    layout->addWidget(m_status);
    m_root->addWidget(m_shell);
    setCentralWidget(m_root);

    showDatabase();
    tellDatabase();
}

void MainWindow::showDatabase()
{
    const auto why = m_services.store->whyReadOnly();
    const Settings &settings = m_services.settings;
    const SavedConnection *connection = connectionOf(settings.connections, settings.databaseUrl());
    m_status->setDatabase(m_services.store->description(), why ? why->oneLine() : QString(),
                          connection != nullptr ? connection->mark : QString());
    // Qt adds the program's name to a title that does not end with it.
    setWindowTitle(connection != nullptr ? tr("%1 – Movie DB").arg(connection->name) : tr("Movie DB"));
}

void MainWindow::tellDatabase()
{
    if (const auto why = m_services.store->whyReadOnly())
        m_notice->tell(MessageBar::Kind::Information, why->oneLine());
    else if (m_services.sample)
        m_notice->tell(MessageBar::Kind::Information,
                       tr("This is the sample: invented films, in a database of their own."),
                       tr("Open another database"), [this] { showPage(pageid::connection); });
}

void MainWindow::tellOutage(const QString &sentence)
{
    if (!sentence.isEmpty())
        return m_notice->tell(MessageBar::Kind::Doubt,
                              tr("%1 It is tried again until it answers; nothing is lost.").arg(sentence), {},
                              {}, false);
    m_notice->clear();
    m_status->tell(tr("The database answers again"));
}

void MainWindow::tellUnsearchable(const Error &why)
{
    m_notice->tell(MessageBar::Kind::Doubt, why.oneLine());
}

void MainWindow::tell(const QString &line)
{
    m_status->tell(line);
}

void MainWindow::connectShell()
{
    const auto show = [this](const QString &id) { showPage(id); };
    connect(m_navigation, &Navigation::pageChosen, this, show);
    connect(m_menus, &WindowMenus::pageChosen, this, [this](const QString &id) {
        showPage(id);
        m_pages->currentWidget()->setFocus(Qt::ShortcutFocusReason); // its keys work at once
    });
    connect(m_pages, &PageStack::pageMade, this, &MainWindow::connectPage);
    connect(m_problem, &EmptyState::activated, this, &MainWindow::readTables);
    connect(m_closing, &Closing::pageWanted, this, show);
    connect(m_status, &StatusLine::taskClicked, this, [this] {
        const bool crawls = m_services.crawl != nullptr && m_services.crawl->isActive();
        const QString busy = crawls ? QString() : m_closing->pageUnderWay();
        showPage(busy.isEmpty() ? QString(pageid::crawl) : busy);
    });
    connect(m_status, &StatusLine::databaseClicked, this, [this] { showPage(pageid::connection); });
    connect(m_details, &DetailPane::pageRequested, this, &MainWindow::showPage);
    connect(m_details, &DetailPane::closeRequested, this, [this] { setDetailsShown(false); });
    connect(m_dialogs, &WindowDialogs::pageWanted, this, &MainWindow::showPage);
    connect(m_dialogs, &WindowDialogs::told, m_status, &StatusLine::tell);
    connect(m_dialogs, &WindowDialogs::rowsWanted, m_links, &PageLinks::showFinding);
    connect(m_links, &PageLinks::pageWanted, this, show);
    connect(m_links, &PageLinks::settingsChosen, this, &MainWindow::saveSettings);
    connect(m_links, &PageLinks::themeChosen, this, &MainWindow::chooseTheme);
    connect(m_links, &PageLinks::servingChosen, this,
            [this](const Settings &chosen) { m_services.applySettings(chosen); });
    connect(m_links, &PageLinks::told, m_status, &StatusLine::tell);
    connect(m_palette, &CommandPalette::rowChosen, this, &MainWindow::showPage);
}

void MainWindow::connectPage(Page *page)
{
    connect(page, &Page::showPage, this, &MainWindow::showPage);
    connect(page, &Page::tell, m_status, &StatusLine::tell);
    connect(page, &Page::underWayChanged, m_status, &StatusLine::showWork);
    connect(page, &Page::badgeChanged, this,
            [this, id = page->info().id](int count) { m_navigation->setBadge(id, count); });
    m_navigation->setBadge(page->info().id, page->badge());
    if (auto *table = qobject_cast<TablePage *>(page))
        connectTable(table);
}

void MainWindow::connectTable(TablePage *page)
{
    connect(page, &TablePage::rowShown, this, [this, page](const TableInfo &table, const Row &row) {
        if (currentPage() == page)
            m_details->showRow(table, row);
    });
    connect(page, &TablePage::receiptRequested, this, [this](const QString &column) {
        setDetailsShown(true);
        m_details->showReceipt(column);
    });
    connect(page, &TablePage::exportRequested, m_dialogs, &WindowDialogs::openExport);
    m_dialogs->offerOn(page);
}

void MainWindow::connectHistory()
{
    m_history->connectPages(m_pages->find<HistoryPage>(), m_pages->find<ReviewPage>());
    connect(m_history, &HistoryCommands::textsChanged, m_menus, &WindowMenus::showWhatIsOn);
    connect(m_history, &HistoryCommands::stepWanted, this,
            [this](qint64 stepId) { showPage(pageid::history, stepId); });
}

void MainWindow::connectCrawl()
{
    if (m_services.crawl == nullptr)
        return;
    CrawlService *crawl = m_services.crawl;
    connect(crawl, &CrawlService::progressed, m_status, &StatusLine::setProgress);
    auto *notice = new CrawlNotice(this);
    connect(crawl, &CrawlService::finished, this, [this, notice](const CrawlSummary &summary) {
        m_status->finish(summary);
        notice->tell(summary);
    });
    connect(m_status, &StatusLine::pauseRequested, crawl, &CrawlService::pause);
    connect(m_status, &StatusLine::resumeRequested, crawl, &CrawlService::resume);
    connect(m_status, &StatusLine::stopRequested, crawl, &CrawlService::stop);
    m_status->setProgress(crawl->progress());
}

void MainWindow::readTables()
{
    readSchema(m_services.store, this, [this](const Result<SchemaInfo> &schema) {
        if (!schema) {
            m_problem->setContent(QStringLiteral("warning"), tr("The tables cannot be read"),
                                  schema.error().oneLine(), tr("Try again"));
            m_pages->setCurrentWidget(m_problem);
            return;
        }
        m_details->setSchema(*schema);
        showDatabase();
        m_pages->add(tablePages(*schema));
        showPages();
        if (m_wanted.isEmpty() && m_pages->currentWidget() == m_problem)
            m_wanted = m_current;
        if (!m_wanted.isEmpty())
            showPage(std::exchange(m_wanted, {}), std::exchange(m_wantedRow, 0));
    });
}

// In the navigation and in the menus.
void MainWindow::showPages()
{
    m_navigation->setPages(m_pages->infos());
    m_navigation->choose(m_current);
    m_menus->build(windowCommands(this), m_pages->infos());
}

TablePage *MainWindow::tablePage(const QString &table)
{
    return qobject_cast<TablePage *>(m_pages->page(table));
}

Page *MainWindow::currentPage() const
{
    return m_pages->current();
}

void MainWindow::showPage(const QString &id, qint64 row)
{
    Page *page = m_pages->page(id);
    if (page == nullptr) {
        m_wanted = id;
        m_wantedRow = row;
        return;
    }
    m_current = id;
    m_wanted.clear(); // whoever chose another page meanwhile stays there
    m_root->setCurrentWidget(m_shell);
    m_pages->setCurrentWidget(page);
    m_navigation->choose(id);
    placeDetails();
    if (row != 0)
        page->showRow(row);
}

void MainWindow::showFirstRun()
{
    m_current = pageid::crawl;
    m_wanted.clear();
    m_pages->setCurrentWidget(m_pages->page(m_current));
    m_details->hide();
    m_navigation->choose(m_current);
    auto *welcome = new FirstRunPage(m_services.settings, m_root);
    m_root->addWidget(welcome);
    m_root->setCurrentWidget(welcome);
    connect(welcome, &FirstRunPage::themeChosen, this,
            [](const QString &name) { theme::apply(theme::modeFromName(name)); });
    connect(welcome, &FirstRunPage::languageChosen, this, &MainWindow::saveSettings);
    connect(welcome, &FirstRunPage::saved, this, [this](const Settings &settings) {
        saveSettings(settings);
        showPage(pageid::crawl);
    });
    connect(welcome, &FirstRunPage::laterRequested, this, [this] { showPage(pageid::crawl); });
    connect(welcome, &FirstRunPage::sampleRequested, this, [this] {
        showPage(pageid::crawl);
        if (m_services.startSample)
            m_services.startSample();
    });
}

void MainWindow::saveSettings(const Settings &settings)
{
    m_services.applySettings(settings);
    if (theme::currentMode() !=
        chosenTheme()) // every widget is polished anew, and a field may save at each letter
        theme::apply(chosenTheme());
    showDatabase();
    for (Page *page : m_pages->made())
        page->settingsChanged();
}

void MainWindow::chooseTheme(const QString &name)
{
    Settings changed = m_services.settings;
    changed.theme = name;
    saveSettings(changed);
}

theme::Mode MainWindow::chosenTheme() const
{
    return theme::modeFromName(m_services.settings.theme);
}

void MainWindow::undo()
{
    Page *page = currentPage();
    if (page == nullptr || !page->undoUnstored())
        m_history->undo();
}

void MainWindow::redo()
{
    m_history->redo();
}

QString MainWindow::unstored() const
{
    return m_closing->unstored();
}

QString MainWindow::shownPage() const
{
    return m_root->currentWidget() == m_shell ? m_current : QString();
}

void MainWindow::openKeys()
{
    QList<KeyGroup> groups = ShortcutSheet::groups(windowCommands(this), m_pages->infos());
    groups.append({tr("Details"), DetailPane::keys()});
    (new ShortcutSheet(groups, this))->open();
}

void MainWindow::openPalette()
{
    QList<CommandPalette::Entry> first;
    QList<CommandPalette::Entry> last; // what is looked for seldom
    for (const PageInfo &page : m_pages->infos()) {
        const bool seldom = page.place == PageInfo::Place::Links || page.place == PageInfo::Place::System;
        const QString shortcut = page.shortcut.toString(QKeySequence::NativeText);
        (seldom ? last : first)
            .append({page.title, shortcut.isEmpty() ? page.what : shortcut, page.icon, [this, id = page.id] {
                         showPage(id);
                         m_pages->currentWidget()->setFocus(Qt::OtherFocusReason); // its keys work at once
                     }});
    }
    for (const WindowCommand &command : windowCommands(this))
        if (command.menu != Menu::Go)
            first.append({command.title(), command.keys(), QStringLiteral("keyboard"), command.run});
    auto *table = qobject_cast<TablePage *>(currentPage());
    if (QPointer<ViewsButton> views = table != nullptr ? table->views() : nullptr)
        for (const QString &name : views->names())
            first.append({name, tr("saved view"), QStringLiteral("view"), [views, name] {
                              if (views)
                                  views->choose(name);
                          }});
    m_palette->open(first + last);
}

void MainWindow::setDetailsShown(bool shown)
{
    m_detailsWanted = shown;
    m_detailsInNarrowWindow = shown;
    placeDetails();
}

// In a narrow window the page needs the room: the details give way until they are asked for; then the navigation does.
void MainWindow::placeDetails()
{
    const bool room = width() >= widthForDetails;
    m_detailsInNarrowWindow = m_detailsInNarrowWindow && !room;
    const bool shown = m_detailsWanted && (room || m_detailsInNarrowWindow) &&
                       qobject_cast<TablePage *>(currentPage()) != nullptr;
    m_navigation->setVisible(room || !shown);
    m_details->setClosable(!room);
    m_details->setVisible(shown);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    placeDetails();
}

void MainWindow::restoreState()
{
    resize(1280, 800);
    const WindowState state = readWindowState(windowStateFile(m_services.settings));
    restoreGeometry(state.geometry);
    m_splitter->restoreState(state.splitter);
    m_detailsWanted = state.details;
    m_wanted = state.page;
}

void MainWindow::keepState()
{
    writeWindowState(windowStateFile(m_services.settings),
                     {saveGeometry(), m_splitter->saveState(), m_current, m_detailsWanted});
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_closing->mayClose()) {
        event->ignore();
        return;
    }
    keepState();
    QMainWindow::closeEvent(event);
}

} // namespace moviedb::ui

#include "moc_mainwindow.cpp"
