#include "ui/runs/runspage.h"

#include "core/base/future.h"
#include "core/crawl/run/failedtitles.h"
#include "core/sources/wikipedia/pageaddress.h"
#include "ui/crawl/titletablemodel.h"
#include "ui/crawl/titleview.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/lists/listpage.h"
#include "ui/lists/rowlist.h"
#include "ui/lists/rowlistdelegate.h"
#include "ui/page/appservices.h"
#include "ui/page/pagebody.h"
#include "ui/page/pageids.h"
#include "ui/runs/pastrunsmodel.h"
#include "ui/runs/pasttitles.h"
#include "ui/runs/runwords.h"
#include "ui/runs/sourcechanges.h"
#include "ui/runs/sourcechangesmodel.h"
#include "ui/words/fieldtext.h"
#include "ui/words/galleryname.h"

#include <QAction>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>

namespace moviedb::ui {

namespace {

constexpr int runsReloadDelayMs = 500; // a crawl stores often
constexpr int leastGallery = 220;      // pixels for what was crawled
constexpr int endShare = 32;           // percent of the list; there may be a reason
constexpr int fewestRuns = 2;          // rows that are always seen

bool isActiveCrawl(const CrawlProgress &progress)
{
    return progress.state != CrawlProgress::State::Idle && progress.state != CrawlProgress::State::Finished;
}

bool mayWaitInReview(const EntryStatus &title)
{
    return title.state == EntryState::Review || title.state == EntryState::None;
}

} // namespace

RunsPage::RunsPage(const AppServices &services, QWidget *parent)
    : Page(describe(), parent), m_services(services), m_store(services.store),
      m_model(new PastRunsModel(services.store, this)), m_body(new PageBody(this, this)),
      m_view(new QTreeView(m_body)), m_count(new QLabel(this)), m_message(new MessageBar(this)),
      m_empty(new EmptyState(QStringLiteral("clock"), tr("Nothing was crawled yet"),
                             tr("Every crawl stands here afterwards: what it found, what it cost, and why "
                                "titles failed."),
                             tr("Crawl titles"), this))
{
    makeTable();
    makeActions();
    layOut();
    connectStore();
    connectCrawl();
    connectTitles();
    updateState();
    updateActions();
}

PageInfo RunsPage::describe()
{
    PageInfo info;
    info.id = pageid::runs;
    info.title = tr("Past crawls");
    info.icon = QStringLiteral("clock");
    info.menuText = tr("&Past crawls");
    info.shortcut = QKeySequence(QStringLiteral("Ctrl+Shift+C"));
    info.menu = Menu::Go;
    info.keys = {tr("Past crawls"),
                 {{QStringLiteral("R"), tr("retry the selected titles that failed")},
                  {QStringLiteral("Shift+R"), tr("retry all that failed")},
                  {QStringLiteral("C"), tr("continue a crawl that was not finished")},
                  {QStringLiteral("W"), tr("what has changed at the sources, or the titles again")},
                  {QStringLiteral("Enter"), tr("open the film, or the title in the review")}}};
    return info;
}

void RunsPage::makeTable()
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new RowListDelegate({PastRunsModel::Gallery, PastRunsModel::Failed}, m_view));
    m_view->setAccessibleName(tr("Past crawls"));
    makeRowList(m_view);
    m_view->setMinimumHeight((fewestRuns + 1) * theme::rowHeight + theme::gap);
    const auto title = [this](int column) { // wider than its numbers, and than its own letters in the header
        return m_model->headerData(column, Qt::Horizontal).toString() + QStringLiteral("00");
    };
    for (const int column : {PastRunsModel::Titles, PastRunsModel::Accepted, PastRunsModel::Review,
                             PastRunsModel::NoPage, PastRunsModel::Failed, PastRunsModel::Requests})
        fitColumn(m_view, column, title(column));
    fitColumn(m_view, PastRunsModel::Started, runTime(QStringLiteral("2026-11-20T20:00:00Z")));
    fitColumn(m_view, PastRunsModel::Elapsed, QStringLiteral("20 h 05 min"));
    fitColumn(m_view, PastRunsModel::End, tr("failed titles are left"));
    m_view->header()->setSectionResizeMode(PastRunsModel::Gallery, QHeaderView::Stretch);
    growColumn(m_view, PastRunsModel::End, endShare);
    keepRoom(m_view, PastRunsModel::Gallery, leastGallery,
             {PastRunsModel::NoPage, PastRunsModel::Requests, PastRunsModel::Elapsed, PastRunsModel::Review,
              PastRunsModel::Accepted, PastRunsModel::Titles,
              PastRunsModel::Failed}); // the last one says it in words
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &RunsPage::runChosen);
}

void RunsPage::makeActions()
{
    const auto add = [this](const QString &text, const QString &key, const QString &tip) {
        auto *action = new QAction(text, this);
        giveKeys(this, action, {QKeySequence(key)}, tip);
        action->setData(action->toolTip()); // for when nothing hinders it
        return action;
    };
    m_retryThese = add(tr("Retry these"), QStringLiteral("R"),
                       tr("Ask again for the selected titles that failed, for nothing else"));
    m_retryAll = add(tr("Retry failed"), QStringLiteral("Shift+R"),
                     tr("Ask again for all titles of this crawl that failed"));
    m_continue = add(tr("Continue"), QStringLiteral("C"),
                     tr("Go on with this crawl: with what waits and with what failed"));
    m_showChanges = add(tr("Changed at the sources"), QStringLiteral("W"),
                        tr("Which facts their sources no longer said as they did when they were believed"));
    m_showChanges->setCheckable(true);
    m_open = new QAction(tr("Open"), this);
    m_open->setToolTip(tr("Go to the film in its table, or to where the title waits for you (%1)")
                           .arg(keyOnKeyboard(QStringLiteral("Enter"))));
    connect(m_retryThese, &QAction::triggered, this, [this] { retry(selectedFailures()); });
    connect(m_retryAll, &QAction::triggered, this, [this] { retry({}); });
    connect(m_continue, &QAction::triggered, this, &RunsPage::continueRun);
    connect(m_open, &QAction::triggered, this, &RunsPage::openTitle);
    connect(m_showChanges, &QAction::toggled, this, &RunsPage::chooseList);
    m_view->addActions({m_retryAll, m_continue});
}

// Both lists above each other, and the keys below: outside the splitter, which knows nothing of lines that wrap.
QWidget *RunsPage::makePanel()
{
    auto *panel = new QWidget(m_body);
    auto *split = new QSplitter(Qt::Vertical, panel);
    split->addWidget(m_view);
    m_lists = new QStackedWidget(split);
    m_titles = new PastTitles(m_lists);
    m_changes = new SourceChanges(m_lists);
    m_lists->addWidget(m_titles);
    m_lists->addWidget(m_changes);
    split->addWidget(m_lists);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    split->setSizes({220, 480});
    stackList(panel, split,
              keyLine({{m_retryThese, QStringLiteral("R")},
                       {m_retryAll, QStringLiteral("Shift+R")},
                       {m_continue, QStringLiteral("C")},
                       {m_showChanges, QStringLiteral("W")},
                       {m_open, QStringLiteral("Enter")}},
                      panel));
    return panel;
}

void RunsPage::layOut()
{
    QHBoxLayout *line = titleLine(tr("Past crawls"), m_count, this);
    m_body->addPart(makePanel(), m_view);
    m_body->addPart(m_empty);
    stackPage(this, {line, lineOf(m_message)}, m_body);
    connect(m_empty, &EmptyState::activated, this, [this] { Q_EMIT showPage(pageid::crawl); });
}

void RunsPage::connectStore()
{
    connect(m_model, &PastRunsModel::loaded, this, &RunsPage::runsLoaded);
    connect(m_model, &PastRunsModel::loadFailed, this, [this](const Error &error) {
        m_message->tell(MessageBar::Kind::Failure, error.oneLine(), tr("Try again"),
                        [this] { m_model->load(); });
    });
    m_timer.setSingleShot(true);
    m_timer.setInterval(runsReloadDelayMs);
    connect(&m_timer, &QTimer::timeout, m_model, &PastRunsModel::load);
    connect(m_store.get(), &MovieStore::changed, this, [this](const TableChange &change) {
        if (change.table != QLatin1String("crawl_runs") && change.table != QLatin1String("crawl_entries"))
            return;
        m_stale = !isVisible();
        if (isVisible() && !m_timer.isActive())
            m_timer.start();
    });
}

void RunsPage::connectCrawl()
{
    const CrawlService *crawl = m_services.crawl;
    if (crawl == nullptr)
        return;
    connect(crawl, &CrawlService::progressed, this, [this](const CrawlProgress &progress) {
        m_model->setRunning(isActiveCrawl(progress) ? progress.runId : 0);
        updateHeading();
        updateActions();
    });
    connect(crawl, &CrawlService::entriesChanged, this, [this](const QList<EntryStatus> &entries) {
        const PastRun *past = current();
        if (past != nullptr && past->run.runId == m_model->running() && m_titles->isLoaded())
            m_titles->update(entries);
    });
    connect(crawl, &CrawlService::finished, this, [this] {
        m_model->setRunning(0);
        updateHeading();
        updateActions();
    });
}

void RunsPage::connectTitles()
{
    connect(m_titles, &PastTitles::selectionMoved, this, &RunsPage::updateActions);
    connect(m_titles, &PastTitles::loadWanted, this, &RunsPage::loadTitles);
    connect(m_changes, &SourceChanges::selectionMoved, this, &RunsPage::updateActions);
    connect(m_changes, &SourceChanges::loadWanted, this, &RunsPage::loadChanges);
    connect(m_changes, &SourceChanges::opened, this,
            [this](qint64 movieId) { Q_EMIT showPage(pageid::movies, movieId); });
    TitleView *view = m_titles->view();
    view->setMayRetry(false);
    connect(view, &TitleView::retryRequested, this, [this](const QString &listId) { retry({listId}); });
    connect(view, &TitleView::activated, this, [this] {
        const EntryStatus *title = m_titles->current();
        if (title != nullptr && mayWaitInReview(*title))
            openReview();
    });
    connect(view, &TitleView::reviewRequested, this, &RunsPage::openReview);
    connect(view, &TitleView::movieRequested, this,
            [this](qint64 movieId) { Q_EMIT showPage(pageid::movies, movieId); });
    connect(view, &TitleView::pageRequested, this, [this](const QString &key) {
        const Settings &settings = m_services.settings;
        QDesktopServices::openUrl(wikipedia::pageUrl(settings.endpoints, settings.language, key));
    });
}

void RunsPage::runsLoaded()
{
    m_message->clear();
    select(m_chosen);
    const PastRun *past = current();
    const bool live = past != nullptr && past->run.runId == m_model->running();
    if (past != nullptr && !live && m_titles->isLoaded() && past->titles != m_shownCounts)
        loadTitles();
    updateState();
    updateHeading();
    updateActions();
}

// The crawl a person stood on, where it is shown; else the newest one.
void RunsPage::select(qint64 runId)
{
    const int row = m_model->rowOf(runId);
    const PastRun *past = current();
    if (past == nullptr || past->run.runId != runId)
        m_view->setCurrentIndex(m_model->index(std::max(row, 0), 0));
}

void RunsPage::runChosen()
{
    const PastRun *past = current();
    updateHeading();
    if (past == nullptr || past->run.runId == m_chosen)
        return;
    m_chosen = past->run.runId;
    m_titles->showLoading();
    m_changes->showLoading();
    updateActions();
    loadTitles();
}

void RunsPage::chooseList()
{
    m_lists->setCurrentIndex(m_showChanges->isChecked() ? 1 : 0);
    if (m_changes->view()->isVisible()) // what was asked for is what the arrow keys walk through
        m_changes->view()->setFocus(Qt::OtherFocusReason);
    updateActions();
}

void RunsPage::loadChanges()
{
    const PastRun *past = current();
    if (past == nullptr)
        return;
    onFinished(m_store->sourceChanges(past->run.runId), this,
               [this, runId = past->run.runId](const Result<QList<SourceChange>> &changes) {
                   if (runId != m_chosen)
                       return;
                   if (changes)
                       m_changes->showChanges(*changes);
                   else
                       m_changes->showFailure(changes.error());
                   updateActions();
               });
}

void RunsPage::loadTitles()
{
    const PastRun *past = current();
    if (past == nullptr)
        return;
    loadChanges();
    m_shownCounts = past->titles;
    onFinished(m_store->entries(past->run.runId), this,
               [this, asked = ++m_question](const Result<QList<EntryStatus>> &titles) {
                   if (asked != m_question)
                       return;
                   if (titles)
                       m_titles->showTitles(*titles);
                   else
                       m_titles->showFailure(titles.error());
                   updateActions();
               });
}

void RunsPage::updateState()
{
    m_count->setText(m_model->isLoaded() ? grouped(m_model->rowCount()) +
                                               (m_model->canFetchMore({}) ? QStringLiteral("+") : QString())
                                         : QString());
    m_body->setCurrentIndex(m_model->isLoaded() && m_model->rowCount() == 0 ? 1 : 0);
}

void RunsPage::updateHeading()
{
    if (const PastRun *past = current())
        m_titles->setHeading(galleryName(past->run.gallery, past->run.providerName).simplified(),
                             runSentence(*past, m_model->endOf(*past)));
}

QString RunsPage::hindrance() const
{
    if (const auto why = m_store->whyReadOnly())
        return plainTip(why->oneLine());
    if (m_services.crawl == nullptr)
        return tr("Nothing can be crawled here.");
    return m_services.crawl->isActive() ? tr("A crawl is under way.") : QString();
}

void RunsPage::updateActions()
{
    const PastRun *past = current();
    const EntryStatus *title = m_titles->current();
    const QString why = hindrance();
    const bool ready = why.isEmpty() && past != nullptr && m_titles->isLoaded();
    const int failed = m_titles->model()->count(TitleStage::Failed);
    m_retryAll->setText(failed > 0 ? tr("Retry %1 failed").arg(grouped(failed)) : tr("Retry failed"));
    m_retryAll->setEnabled(ready && failed > 0);
    m_retryThese->setEnabled(ready && !selectedFailures().isEmpty());
    m_continue->setEnabled(ready && past->open);
    for (QAction *action : {m_retryAll, m_retryThese, m_continue})
        action->setToolTip(why.isEmpty() ? action->data().toString() : why);
    m_titles->view()->setMayRetry(ready);
    const int changes = m_changes->model()->rowCount();
    m_showChanges->setText(changes > 0 ? tr("Changed at the sources: %1").arg(grouped(changes))
                                       : tr("Changed at the sources"));
    const SourceChange *change = m_changes->current();
    m_open->setEnabled(m_showChanges->isChecked()
                           ? change != nullptr && change->movieId > 0
                           : title != nullptr && (title->movieId != 0 || mayWaitInReview(*title)));
}

const PastRun *RunsPage::current() const
{
    return m_model->at(m_view->currentIndex().row());
}

QStringList RunsPage::selectedFailures() const
{
    QStringList listIds;
    for (const EntryStatus &status : m_titles->selected())
        if (status.state == EntryState::Failed)
            listIds << status.entry.listId;
    return listIds;
}

// An open crawl tries them itself; those of one that has ended make a list of their own.
void RunsPage::retry(const QStringList &listIds)
{
    const PastRun *past = current();
    if (past == nullptr || !hindrance().isEmpty())
        return;
    if (past->open) {
        Q_EMIT retryRequested(past->run, listIds);
        return;
    }
    const auto scope = crawl::scopeOfFailed(*past, m_titles->all(), listIds);
    if (scope)
        Q_EMIT startRequested(*scope);
    else
        m_message->tell(MessageBar::Kind::Failure, scope.error().oneLine());
}

void RunsPage::continueRun()
{
    const PastRun *past = current();
    if (past == nullptr)
        return;
    const auto scope = crawl::scopeToContinue(*past);
    if (scope)
        Q_EMIT startRequested(*scope);
    else
        m_message->tell(MessageBar::Kind::Failure, scope.error().oneLine());
}

void RunsPage::openTitle()
{
    if (m_showChanges->isChecked()) {
        if (const SourceChange *change = m_changes->current(); change != nullptr && change->movieId > 0)
            Q_EMIT showPage(pageid::movies, change->movieId);
        return;
    }
    const EntryStatus *title = m_titles->current();
    if (title == nullptr)
        return;
    if (title->movieId != 0)
        Q_EMIT showPage(pageid::movies, title->movieId);
    else if (mayWaitInReview(*title))
        openReview();
}

// The review knows titles by its own numbers.
void RunsPage::openReview()
{
    const EntryStatus *title = m_titles->current();
    if (title == nullptr)
        return;
    ReviewQuery query;
    query.search = title->entry.title;
    onFinished(m_store->reviewItems(query), this,
               [this, listId = title->entry.listId](const Result<QList<ReviewItem>> &items) {
                   if (!items)
                       return m_message->tell(MessageBar::Kind::Failure, items.error().oneLine());
                   for (const ReviewItem &item : *items)
                       if (item.entry.listId == listId)
                           return Q_EMIT showPage(pageid::review, item.reviewId);
                   m_message->tell(MessageBar::Kind::Information,
                                   tr("This title is not in the review any more."));
               });
}

void RunsPage::focusFilter()
{
    m_titles->focusSearch();
}

void RunsPage::showRow(qint64 runId)
{
    if (m_model->rowOf(runId) >= 0)
        select(runId);
    else
        m_chosen = runId; // once it is there
}

void RunsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (std::exchange(m_stale, false))
        m_model->load();
}

} // namespace moviedb::ui

#include "moc_runspage.cpp"
