#include "ui/window/mainwindow.h"

#include "core/base/future.h"
#include "ui/crawl/crawlpage.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/theme.h"
#include "ui/review/reviewpage.h"
#include "ui/search/searchpage.h"
#include "ui/settings/connectionpage.h"
#include "ui/settings/firstrunpage.h"
#include "ui/settings/logpage.h"
#include "ui/settings/settingspage.h"
#include "ui/tables/detailpane.h"
#include "ui/tables/exportdialog.h"
#include "ui/tables/filterbar.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tablepage.h"
#include "ui/window/navigation.h"
#include "ui/window/statusline.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace moviedb::ui {
namespace {

constexpr int navigationWidth = 208;
constexpr int detailsWidth = 340;
constexpr int widthForDetails = 1000; // of the window: navigation, page and details at their least

} // namespace

MainWindow::MainWindow(AppServices services, QWidget *parent)
    : QMainWindow(parent), m_services(std::move(services))
{
    setTheme(m_services.settings.theme);
    setWindowTitle(tr("Movie DB"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/moviedb.svg")));
    m_services.show = [this](const QString &page, qint64 row) { showPage(page, row); };
    m_services.tell = [this](const QString &line) { m_status->tell(line); };
    buildShell();
    buildPages();
    buildMenus();
    connectCrawl();
    restoreState();
    askSchema();
    if (m_services.settings.contact.isEmpty() && !m_services.settings.offline && !m_services.sample)
        showFirstRun();
    else
        showPage(m_wanted.isEmpty() ? QStringLiteral("crawl") : m_wanted);
}

MainWindow::~MainWindow() = default;

void MainWindow::buildShell()
{
    m_root = new QStackedWidget(this);
    m_shell = new QWidget(m_root);
    m_navigation = new Navigation(m_shell);
    m_stack = new QStackedWidget(m_shell);
    m_details = new DetailPane(m_services.store, m_services.posters, m_shell);
    m_status = new StatusLine(m_shell);
    m_palette = new CommandPalette(m_services.store, this);
    m_splitter = new QSplitter(Qt::Horizontal, m_shell);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_navigation);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(1, 1);
    m_navigation->setMinimumWidth(150);
    m_stack->setMinimumSize(520, 320); // a page with much on it does not push the others aside
    m_details->setMinimumWidth(260);
    m_splitter->setSizes({navigationWidth, 700, detailsWidth});
    auto *layout = new QVBoxLayout(m_shell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(theme::hairlineWidget(Qt::Horizontal, m_shell));
    layout->addWidget(m_status);
    m_root->addWidget(m_shell);
    setCentralWidget(m_root);

    connect(m_navigation, &Navigation::pageChosen, this, [this](const QString &page) { showPage(page); });
    connect(m_status, &StatusLine::taskClicked, this, [this] { showPage(QStringLiteral("crawl")); });
    connect(m_status, &StatusLine::databaseClicked, this, [this] { showPage(QStringLiteral("connection")); });
    connect(m_palette, &CommandPalette::filmChosen, this,
            [this](qint64 movieId) { showPage(QStringLiteral("movies"), movieId); });
    m_status->setDatabase(m_services.store->description());
}

void MainWindow::buildPages()
{
    m_crawl = new CrawlPage(m_services, m_stack);
    m_review = new ReviewPage(m_services, m_stack);
    m_search = new SearchPage(m_services, m_stack);
    m_connection = new ConnectionPage(m_services, m_stack);
    m_log = new LogPage(m_stack);
    m_settingsPage = new SettingsPage(m_services, m_stack);
    m_problem = new EmptyState(m_stack);
    m_pages = {{QStringLiteral("crawl"), m_crawl},   {QStringLiteral("review"), m_review},
               {QStringLiteral("search"), m_search}, {QStringLiteral("connection"), m_connection},
               {QStringLiteral("log"), m_log},       {QStringLiteral("settings"), m_settingsPage}};
    for (QWidget *page : std::as_const(m_pages))
        m_stack->addWidget(page);
    m_stack->addWidget(m_problem);
    connect(m_problem, &EmptyState::activated, this, &MainWindow::askSchema);

    const auto show = [this](const char *page) { return [this, page] { showPage(QLatin1String(page)); }; };
    connect(m_crawl, &CrawlPage::reviewRequested, this, show("review"));
    connect(m_crawl, &CrawlPage::moviesRequested, this, show("movies"));
    connect(m_crawl, &CrawlPage::settingsRequested, this, show("settings"));
    connect(m_crawl, &CrawlPage::messageForStatus, m_status, &StatusLine::tell);
    connect(m_crawl, &CrawlPage::movieRequested, this,
            [this](qint64 movieId) { showPage(QStringLiteral("movies"), movieId); });
    connect(m_review, &ReviewPage::openCountChanged, this,
            [this](int count) { m_navigation->setBadge(QStringLiteral("review"), count); });
    connect(m_review, &ReviewPage::acceptAboveChosen, m_crawl, &CrawlPage::setAcceptAbove);
    connect(m_review, &ReviewPage::crawlRequested, this, show("crawl"));
    connect(m_review, &ReviewPage::messageForStatus, m_status, &StatusLine::tell);
    connect(m_search, &SearchPage::settingsRequested, this, show("settings"));
    connect(m_search, &SearchPage::addToCrawlRequested, this, [this](const QString &line) {
        m_crawl->addTitle(line);
        showPage(QStringLiteral("crawl"));
    });
    connect(m_settingsPage, &SettingsPage::themeChosen, this, &MainWindow::setTheme);
    connect(m_settingsPage, &SettingsPage::saved, this, [this](const Settings &settings) {
        saveSettings(settings);
        m_status->tell(tr("Settings saved"));
    });
    m_navigation->setBadge(QStringLiteral("review"), m_review->openCount());
}

void MainWindow::connectCrawl()
{
    if (m_services.crawl == nullptr)
        return;
    CrawlService *crawl = m_services.crawl;
    connect(crawl, &CrawlService::progressed, m_status, &StatusLine::setProgress);
    connect(crawl, &CrawlService::finished, this, [this](const CrawlSummary &summary) {
        m_status->finish(summary);
        m_review->reload();
        QApplication::alert(this);
    });
    connect(crawl, &CrawlService::logged, this, &MainWindow::appendLog);
    connect(m_status, &StatusLine::pauseRequested, crawl, &CrawlService::pause);
    connect(m_status, &StatusLine::resumeRequested, crawl, &CrawlService::resume);
    connect(m_status, &StatusLine::stopRequested, crawl, &CrawlService::stop);
    m_status->setProgress(crawl->progress());
}

void MainWindow::appendLog(const QString &line)
{
    m_log->append(line);
}

void MainWindow::askSchema()
{
    onFinished(m_services.store->schema(), this, [this](const Result<SchemaInfo> &answer) {
        if (answer) {
            askOrder(*answer);
            return;
        }
        m_problem->setContent(QStringLiteral("warning"), tr("The tables cannot be read"),
                              answer.error().oneLine(), tr("Try again"));
        m_stack->setCurrentWidget(m_problem);
    });
}

// Tables come in creation order; table_info says in which order people want them.
void MainWindow::askOrder(const SchemaInfo &schema)
{
    TableQuery query;
    query.table = QStringLiteral("table_info");
    query.sort = {SortKey{QStringLiteral("position"), false}};
    onFinished(m_services.store->page(query), this, [this, schema](const Result<moviedb::TablePage> &answer) {
        SchemaInfo ordered = schema;
        QHash<QString, int> places;
        if (answer)
            for (const Row &row : answer->rows)
                places.insert(row.key.value(0).toString(), int(places.size()));
        std::stable_sort(ordered.tables.begin(), ordered.tables.end(),
                         [&places](const TableInfo &left, const TableInfo &right) {
                             return places.value(left.name, 1000) < places.value(right.name, 1000);
                         });
        showSchema(ordered);
    });
}

void MainWindow::showSchema(const SchemaInfo &schema)
{
    m_schema = schema;
    m_details->setSchema(schema);
    m_navigation->setSchema(schema);
    m_status->setDatabase(m_services.store->description());
    m_navigation->setBadge(QStringLiteral("review"), m_review->openCount());
    if (!m_wanted.isEmpty())
        showPage(std::exchange(m_wanted, {}), std::exchange(m_wantedRow, 0));
    m_navigation->choose(m_current);
    Q_EMIT schemaShown();
}

TablePage *MainWindow::tablePage(const QString &table)
{
    if (QWidget *page = m_pages.value(table))
        return qobject_cast<TablePage *>(page);
    const TableInfo *info = m_schema.table(table);
    if (info == nullptr)
        return nullptr;
    auto *page =
        new TablePage(TablePageServices{m_services.store, m_services.posters, stateFile()}, *info, m_stack);
    m_pages.insert(table, page);
    m_stack->addWidget(page);
    wireTablePage(page);
    return page;
}

void MainWindow::wireTablePage(TablePage *page)
{
    connect(page, &TablePage::rowShown, this, [this, page](const TableInfo &table, const Row &row) {
        if (m_stack->currentWidget() == page)
            m_details->showRow(table, row);
    });
    connect(page, &TablePage::receiptRequested, this, [this](const QString &column) {
        setDetailsShown(true);
        m_details->showReceipt(column);
    });
    connect(page, &TablePage::exportRequested, this, &MainWindow::openExport);
    connect(page, &TablePage::crawlRequested, this, [this] { showPage(QStringLiteral("crawl")); });
    connect(page, &TablePage::messageForStatus, m_status, &StatusLine::tell);
}

void MainWindow::showPage(const QString &name, qint64 row)
{
    QWidget *page = m_pages.value(name);
    if (page == nullptr)
        page = tablePage(name);
    if (page == nullptr) {
        m_wanted = name;
        m_wantedRow = row;
        return;
    }
    m_current = name;
    m_root->setCurrentWidget(m_shell);
    m_stack->setCurrentWidget(page);
    m_navigation->choose(name);
    auto *table = qobject_cast<TablePage *>(page);
    placeDetails();
    if (table != nullptr && row != 0)
        table->goToKey({row});
}

void MainWindow::showFirstRun()
{
    m_current = QStringLiteral("crawl");
    m_stack->setCurrentWidget(m_crawl);
    m_details->hide();
    m_navigation->choose(m_current);
    m_firstRun = new FirstRunPage(m_services.settings, m_root);
    m_root->addWidget(m_firstRun);
    m_root->setCurrentWidget(m_firstRun);
    connect(m_firstRun, &FirstRunPage::themeChosen, this, &MainWindow::setTheme);
    connect(m_firstRun, &FirstRunPage::saved, this, [this](const Settings &settings) {
        saveSettings(settings);
        showPage(QStringLiteral("crawl"));
    });
    connect(m_firstRun, &FirstRunPage::laterRequested, this, [this] { showPage(QStringLiteral("crawl")); });
    connect(m_firstRun, &FirstRunPage::sampleRequested, this, [this] {
        showPage(QStringLiteral("crawl"));
        if (m_services.startSample)
            m_services.startSample();
    });
}

void MainWindow::saveSettings(const Settings &settings)
{
    m_services.applySettings(settings);
    setTheme(settings.theme);
    m_crawl->settingsChanged();
}

void MainWindow::focusSearch()
{
    QWidget *page = m_stack->currentWidget();
    if (auto *table = qobject_cast<TablePage *>(page))
        table->focusSearch();
    else if (page == m_crawl)
        m_crawl->focusFilter();
    else if (page == m_review)
        m_review->focusFilter();
    else if (page == m_search)
        m_search->focusFilter();
    else if (page == m_log)
        m_log->focusFilter();
}

TablePage *MainWindow::currentTablePage() const
{
    return qobject_cast<TablePage *>(m_stack->currentWidget());
}

void MainWindow::openExport()
{
    TablePage *page = currentTablePage();
    if (page == nullptr) {
        showPage(QStringLiteral("movies"));
        page = currentTablePage();
    }
    if (page == nullptr)
        return;
    const TableModel *model = page->model();
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new ExportDialog(m_services.store,
                                    ExportScope{page->table(), model->query().filters, model->query().search,
                                                model->total(), page->selectedIds()},
                                    folder.isEmpty() ? QDir::homePath() : folder, this);
    connect(dialog, &ExportDialog::exported, this,
            [this](const QString &file) { m_status->tell(tr("Exported to %1").arg(file)); });
    dialog->open();
}

void MainWindow::setDetailsShown(bool shown)
{
    m_detailsWanted = shown;
    m_detailsAction->setChecked(shown);
    m_detailsInNarrowWindow = shown;
    placeDetails();
}

// In a narrow window the page needs the room: the details give way until they are asked for.
void MainWindow::placeDetails()
{
    const bool room = width() >= widthForDetails;
    if (room)
        m_detailsInNarrowWindow = false;
    m_details->setVisible(m_detailsWanted && (room || m_detailsInNarrowWindow) &&
                          currentTablePage() != nullptr);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    placeDetails();
}

void MainWindow::setTheme(const QString &name)
{
    theme::apply(theme::modeFromName(name));
}

QString MainWindow::stateFile() const
{
    return m_services.settings.dataDir.isEmpty()
               ? QString()
               : QDir(m_services.settings.dataDir).filePath(QStringLiteral("window.ini"));
}

void MainWindow::restoreState()
{
    resize(1280, 800);
    if (stateFile().isEmpty())
        return;
    const QSettings state(stateFile(), QSettings::IniFormat);
    restoreGeometry(state.value(QStringLiteral("window/geometry")).toByteArray());
    m_splitter->restoreState(state.value(QStringLiteral("window/splitter")).toByteArray());
    m_detailsWanted = state.value(QStringLiteral("window/details"), true).toBool();
    m_detailsAction->setChecked(m_detailsWanted);
    m_wanted = state.value(QStringLiteral("window/page")).toString();
}

void MainWindow::saveState()
{
    if (stateFile().isEmpty())
        return;
    QSettings state(stateFile(), QSettings::IniFormat);
    state.setValue(QStringLiteral("window/geometry"), saveGeometry());
    state.setValue(QStringLiteral("window/splitter"), m_splitter->saveState());
    state.setValue(QStringLiteral("window/details"), m_detailsWanted);
    state.setValue(QStringLiteral("window/page"), m_current);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveState();
    QMainWindow::closeEvent(event);
}

} // namespace moviedb::ui

#include "moc_mainwindow.cpp"
