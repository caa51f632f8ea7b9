#include "ui/crawl/crawlpage.h"

#include "core/base/future.h"
#include "core/crawl/run/owedtitles.h"
#include "core/domain/sourcenames.h"
#include "core/sources/registry/sources.h"
#include "core/sources/wikipedia/pageaddress.h"
#include "ui/crawl/crawlnotes.h"
#include "ui/crawl/crawlrun.h"
#include "ui/crawl/crawlsetup.h"
#include "ui/crawl/lastcrawl.h"
#include "ui/crawl/stagebar.h"
#include "ui/crawl/titlefiltermodel.h"
#include "ui/crawl/titletablemodel.h"
#include "ui/crawl/titleview.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/icons.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/page/appservices.h"
#include "ui/page/pagebody.h"
#include "ui/page/pageids.h"
#include "ui/words/crawlwords.h"
#include "ui/words/galleryname.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace moviedb::ui {

struct CrawlPage::Parts
{
    CrawlPage *page = nullptr;
    const AppServices &services;
    CrawlSetup *setup = nullptr;
    CrawlRunPanel *run = nullptr;
    CrawlNotes *notes = nullptr;
    MessageBar *banner = nullptr; // the last crawl
    TitleTableModel *titles = nullptr;
    TitleFilterModel *filter = nullptr;
    TitleView *view = nullptr;
    QLineEdit *search = nullptr;
    QPushButton *retry = nullptr;
    QWidget *tableArea = nullptr;
    EmptyState *empty = nullptr;
    PageBody *below = nullptr;
    QStringList remarks; // on the list that is crawled
    QString whyReadOnly; // nothing can be crawled into such a database; "" = it is none
    qint64 runId = 0;
    bool running = false;

    Parts(CrawlPage *owner, const AppServices &given) : page(owner), services(given) {}
    void build();
    QLayout *titleLine();
    CrawlSetup *makeSetup();
    void hinderWriting();
    QWidget *makeTable();
    void connectSetup();
    void connectRun();
    void connectService();
    void start(const CrawlInput &input);
    void begin(const QString &name);
    void progressed(const CrawlProgress &progress);
    void ended(const CrawlSummary &summary);
    void showSetup(bool shown);
    void leadKeyboard();
    void showBelow();
    void updateRetry();
    void takeRun(qint64 id);
    // Nothing where there is none, and while another one runs.
    void withLastCrawl(const std::function<void(const LastCrawl &)> &use);
    void goOn();
    void offerLastCrawl();
    void showLastCrawl(const LastCrawl &last);
    void retryTitles(const QStringList &listIds);
    void openPage(const QString &key);
};

CrawlPage::CrawlPage(const AppServices &services, QWidget *parent)
    : Page(describe(), parent), m(std::make_unique<Parts>(this, services))
{
    m->build();
    settingsChanged();
    if (services.crawl != nullptr && services.crawl->isActive()) // begun under another window
        m->progressed(services.crawl->progress());
    m->offerLastCrawl();
}

CrawlPage::~CrawlPage() = default;

PageInfo CrawlPage::describe()
{
    PageInfo info;
    info.id = pageid::crawl;
    info.title = tr("Crawl");
    info.icon = QStringLiteral("crawl");
    info.menuText = tr("&Crawl");
    info.shortcut = QKeySequence(QStringLiteral("Ctrl+1"));
    info.menu = Menu::Go;
    return info;
}

QLayout *CrawlPage::Parts::titleLine()
{
    auto *title = new QLabel(CrawlPage::tr("Crawl"), page);
    title->setFont(theme::titleFont());
    auto *past =
        new QPushButton(theme::themedIcon(QStringLiteral("clock")), CrawlPage::tr("Past crawls"), page);
    past->setObjectName(QStringLiteral("past"));
    past->setToolTip(CrawlPage::tr("What was crawled before, and how its titles ended (Ctrl+Shift+C)"));
    theme::setRole(past, "flat");
    QObject::connect(past, &QPushButton::clicked, page, [this] { Q_EMIT page->showPage(pageid::runs); });
    auto *line = new QHBoxLayout;
    line->addWidget(title);
    line->addStretch();
    line->addWidget(past);
    return line;
}

CrawlSetup *CrawlPage::Parts::makeSetup()
{
    CrawlService *crawl = services.crawl;
    ProviderPicker::Load providers;
    CrawlSetup::Forecaster forecaster;
    if (crawl != nullptr) {
        providers = [crawl](const QString &country) { return crawl->providers(country); };
        forecaster = [crawl](const CrawlScope &scope) { return crawl->forecast(scope); };
    }
    return new CrawlSetup(sources::descriptionOf(source::justwatch), providers, forecaster, page);
}

void CrawlPage::Parts::build()
{
    QLayout *head = titleLine(); // the tab key comes to it first
    banner = new MessageBar(page);
    setup = makeSetup();
    run = new CrawlRunPanel(page);
    run->hide();
    notes = new CrawlNotes(page);
    titles = new TitleTableModel(page);
    filter = new TitleFilterModel(page);
    filter->setSourceModel(titles);
    empty = new EmptyState(
        QStringLiteral("crawl"), CrawlPage::tr("No crawl yet"),
        CrawlPage::tr("Choose where the titles come from and press Start, or see the whole job "
                      "in a minute with invented films and no network."),
        CrawlPage::tr("Try the sample gallery"), page);
    below = new PageBody(nullptr, page);
    below->addPart(empty);
    below->addPart(makeTable());
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(theme::section, theme::margin, theme::section, theme::gap);
    layout->setSpacing(theme::pad);
    layout->addLayout(head);
    layout->addWidget(banner);
    layout->addWidget(setup);
    layout->addWidget(run);
    layout->addWidget(notes);
    layout->addWidget(theme::hairlineWidget(Qt::Horizontal, page));
    layout->addWidget(below, 1);
    connectSetup();
    connectRun();
    connectService();
    hinderWriting();
    updateRetry();
}

// A database that may only be read: nothing starts, and every button says why.
void CrawlPage::Parts::hinderWriting()
{
    const auto why = services.store ? services.store->whyReadOnly() : std::nullopt;
    if (!why)
        return;
    whyReadOnly = plainTip(why->oneLine());
    retry->setToolTip(whyReadOnly);
    setup->setHindrance(whyReadOnly);
    empty->setHindrance(whyReadOnly);
}

QWidget *CrawlPage::Parts::makeTable()
{
    tableArea = new QWidget(page);
    view = new TitleView(tableArea);
    view->setModel(filter);
    search = new QLineEdit(tableArea);
    search->setPlaceholderText(CrawlPage::tr("Filter titles"));
    search->setAccessibleName(search->placeholderText());
    search->setToolTip(CrawlPage::tr("Show only titles or pages that contain these words (Ctrl+F)"));
    search->setClearButtonEnabled(true);
    search->setFixedWidth(280);
    retry = new QPushButton(theme::themedIcon(QStringLiteral("refresh")), {}, tableArea);
    retry->setToolTip(CrawlPage::tr("Asks again for the titles that failed, for nothing else"));
    retry->setObjectName(QStringLiteral("retry"));
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::gap);
    line->addWidget(search);
    line->addStretch();
    line->addWidget(retry);
    auto *layout = new QVBoxLayout(tableArea);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::gap);
    layout->addLayout(line);
    layout->addWidget(view, 1);
    QObject::connect(search, &QLineEdit::textChanged, filter, &TitleFilterModel::setSearch);
    QObject::connect(retry, &QPushButton::clicked, page, [this] { retryTitles({}); });
    QObject::connect(view, &TitleView::retryRequested, page,
                     [this](const QString &id) { retryTitles({id}); });
    QObject::connect(view, &TitleView::movieRequested, page,
                     [this](qint64 movieId) { Q_EMIT page->showPage(pageid::movies, movieId); });
    QObject::connect(view, &TitleView::reviewRequested, page,
                     [this] { Q_EMIT page->showPage(pageid::review); });
    QObject::connect(view, &TitleView::pageRequested, page, [this](const QString &key) { openPage(key); });
    return tableArea;
}

void CrawlPage::Parts::connectSetup()
{
    QObject::connect(setup, &CrawlSetup::startRequested, page,
                     [this](const CrawlInput &input) { start(input); });
    QObject::connect(setup, &CrawlSetup::settingsRequested, page,
                     [this] { Q_EMIT page->showPage(pageid::settings); });
    QObject::connect(empty, &EmptyState::activated, page, [this] {
        if (!services.startSample)
            return;
        begin(CrawlPage::tr("Sample gallery"));
        services.startSample();
    });
}

void CrawlPage::Parts::connectRun()
{
    CrawlService *crawl = services.crawl;
    QObject::connect(run, &CrawlRunPanel::goOnRequested, page, [this] { goOn(); });
    QObject::connect(run, &CrawlRunPanel::newRequested, page, [this] { showSetup(true); });
    QObject::connect(run, &CrawlRunPanel::reviewRequested, page,
                     [this] { Q_EMIT page->showPage(pageid::review); });
    QObject::connect(run, &CrawlRunPanel::moviesRequested, page,
                     [this] { Q_EMIT page->showPage(pageid::movies); });
    QObject::connect(run->stages(), &StageBar::stageChosen, page, [this](TitleStage stage) {
        filter->setStage(stage);
        view->scrollToTop();
    });
    QObject::connect(titles, &TitleTableModel::countsChanged, page, [this] {
        run->setTitles(*titles);
        updateRetry();
        showBelow();
    });
    if (crawl == nullptr)
        return;
    QObject::connect(run, &CrawlRunPanel::pauseRequested, crawl, &CrawlService::pause);
    QObject::connect(run, &CrawlRunPanel::resumeRequested, crawl, &CrawlService::resume);
    QObject::connect(run, &CrawlRunPanel::stopRequested, crawl, &CrawlService::stop);
}

void CrawlPage::Parts::connectService()
{
    if (services.crawl == nullptr)
        return;
    QObject::connect(services.crawl, &CrawlService::progressed, page,
                     [this](const CrawlProgress &progress) { progressed(progress); });
    QObject::connect(services.crawl, &CrawlService::entriesChanged, page,
                     [this](const QList<EntryStatus> &entries) {
                         if (running)
                             titles->update(entries);
                         else // the facts of what review accepted: titles of this crawl go on here
                             titles->updateKnown(entries);
                     });
    QObject::connect(services.crawl, &CrawlService::finished, page,
                     [this](const CrawlSummary &summary) { ended(summary); });
}

void CrawlPage::Parts::begin(const QString &name)
{
    runId = 0;
    running = true;
    banner->clear();
    remarks.clear();
    notes->setNotes({});
    run->setName(name);
    CrawlProgress starting;
    starting.state = CrawlProgress::State::Running;
    run->setProgress(starting);
    titles->setEntries({});
    run->stages()->choose(TitleStage::Listed);
    showSetup(false);
    leadKeyboard();
}

// To what holds the crawl, from the button that began it; where this page is not seen yet, with whoever shows it.
void CrawlPage::Parts::leadKeyboard()
{
    page->setFocusProxy(run);
    if (page->isVisible())
        run->setFocus(Qt::OtherFocusReason);
}

void CrawlPage::Parts::start(const CrawlInput &input)
{
    if (services.crawl == nullptr)
        return;
    begin(input.name);
    remarks = input.warnings;
    notes->setNotes(remarks);
    services.crawl->start(input.scope);
}

void CrawlPage::Parts::progressed(const CrawlProgress &progress)
{
    const bool active =
        progress.state != CrawlProgress::State::Finished && progress.state != CrawlProgress::State::Idle;
    if (!running && progress.gallery == crawl::reviewGallery())
        return;               // the facts of what review accepted: no crawl of this page
    if (active && !running) { // started elsewhere: by the sample button of another page, or a retry
        running = true;
        banner->clear();
        remarks.clear();
        notes->setNotes({});
        run->setName(galleryName(progress.gallery, progress.providerName));
        showSetup(false);
    }
    if (active && !progress.providerName.isEmpty()) // an address only lets one guess it
        run->setName(galleryName(progress.gallery, progress.providerName));
    if (progress.runId != 0 && progress.runId != runId)
        takeRun(progress.runId);
    if (active)
        run->setProgress(progress);
}

// A run that was not begun on this page, or is resumed: its titles are in the database.
void CrawlPage::Parts::takeRun(qint64 id)
{
    runId = id;
    if (!services.store)
        return;
    onFinished(services.store->entries(id), page, [this, id](const Result<QList<EntryStatus>> &stored) {
        if (id != runId)
            return;
        if (!stored) {
            remarks << inWords(stored.error().oneLine());
            return notes->setNotes(remarks);
        }
        QList<EntryStatus> missing;
        for (const EntryStatus &status : *stored)
            if (!titles->contains(status.entry.listId)) // what the crawl told meanwhile is newer
                missing.append(status);
        titles->update(missing);
    });
}

void CrawlPage::Parts::ended(const CrawlSummary &summary)
{
    if (!running && summary.counts.gallery == crawl::reviewGallery())
        return;
    running = false;
    run->finish(summary, *titles);
    notes->setNotes(remarks + summary.warnings);
    updateRetry();
    const QString stored =
        CrawlPage::tr("Crawl finished: %1 stored").arg(QLocale().toString(summary.counts.stored));
    const QString failures = failureSentence(summary);
    Q_EMIT page->tell(failures.isEmpty() ? stored : failures + QLatin1Char(' ') + stored);
}

void CrawlPage::Parts::showSetup(bool shown)
{
    setup->setVisible(shown);
    run->setVisible(!shown);
    if (shown)
        page->setFocusProxy(nullptr);
    notes->setVisible(!shown && !notes->notes().isEmpty());
    if (shown)
        offerLastCrawl();
    showBelow();
}

void CrawlPage::Parts::showBelow()
{
    const bool any = titles->rowCount() > 0 || running;
    below->setCurrentWidget(any ? tableArea : static_cast<QWidget *>(empty));
}

void CrawlPage::Parts::updateRetry()
{
    const int failed = titles->count(TitleStage::Failed);
    retry->setText(failed == 1 ? CrawlPage::tr("Retry 1 failed title")
                               : CrawlPage::tr("Retry %1 failed titles").arg(QLocale().toString(failed)));
    retry->setVisible(failed > 0);
    retry->setEnabled(!running && whyReadOnly.isEmpty());
    view->setMayRetry(retry->isEnabled());
}

void CrawlPage::Parts::retryTitles(const QStringList &listIds)
{
    if (services.crawl == nullptr)
        return;
    showSetup(false);
    services.crawl->retry(listIds);
}

void CrawlPage::Parts::withLastCrawl(const std::function<void(const LastCrawl &)> &use)
{
    if (!services.store || running)
        return;
    findLastCrawl(services.store, services.settings.country, page,
                  [this, use](const Result<std::optional<LastCrawl>> &found) {
                      if (running)
                          return;
                      if (!found)
                          banner->tell(MessageBar::Kind::Failure, found.error().oneLine());
                      else if (found->has_value())
                          use(**found);
                  });
}

void CrawlPage::Parts::offerLastCrawl()
{
    withLastCrawl([this](const LastCrawl &last) { showLastCrawl(last); });
}

void CrawlPage::Parts::goOn()
{
    withLastCrawl([this](const LastCrawl &last) { start(last.input); });
}

void CrawlPage::Parts::showLastCrawl(const LastCrawl &last)
{
    banner->tell(MessageBar::Kind::Information, last.sentence,
                 whyReadOnly.isEmpty() ? last.action : QString(),
                 [this, input = last.input] { start(input); });
    if (titles->rowCount() == 0) {
        titles->setEntries(last.entries);
        showBelow();
    }
}

void CrawlPage::Parts::openPage(const QString &key)
{
    QDesktopServices::openUrl(
        wikipedia::pageUrl(services.settings.endpoints, services.settings.language, key));
}

void CrawlPage::addTitle(const QString &line)
{
    if (!m->running)
        m->showSetup(true);
    m->setup->addTitle(line);
}

void CrawlPage::setAcceptAbove(double score)
{
    m->setup->setAcceptAbove(score);
}

void CrawlPage::crawl(const CrawlScope &scope)
{
    m->start({scope, galleryName(scope.gallery, scope.providerName), {}, {}});
}

void CrawlPage::retryRun(const CrawlRun &past, const QStringList &listIds)
{
    if (m->services.crawl == nullptr)
        return;
    m->begin(galleryName(past.gallery, past.providerName));
    m->services.crawl->retryRun(past, listIds);
}

void CrawlPage::settingsChanged()
{
    const Settings &settings = m->services.settings;
    m->setup->setTerms(settings.accepts(source::justwatch), !settings.contact.trimmed().isEmpty(),
                       settings.country);
}

void CrawlPage::focusFilter()
{
    m->search->setFocus();
    m->search->selectAll();
}

} // namespace moviedb::ui

#include "moc_crawlpage.cpp"
