#include "ui/review/reviewpage.h"

#include "core/domain/pagekey.h"
#include "core/match/learn/learnedweights.h"
#include "core/sources/wikipedia/pageaddress.h"
#include "ui/bulk/reviewbulk.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/theme.h"
#include "ui/page/appservices.h"
#include "ui/page/pagebody.h"
#include "ui/page/pageids.h"
#include "ui/review/reviewcard.h"
#include "ui/review/reviewcontroller.h"
#include "ui/review/reviewdeck.h"
#include "ui/review/reviewpast.h"
#include "ui/review/reviewsession.h"
#include "ui/review/reviewside.h"
#include "ui/review/thresholdpanel.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSplitter>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace moviedb::ui {

namespace {

// Pixels; together with the list of pages they fit into 900.
constexpr int leastQueue = 220;
constexpr int usualQueue = 300;
constexpr int queuePercent = 30; // of the page, until a person has moved the line between them
constexpr int leastCard = 400;   // the smallest poster, and pages with their bars and points

int leastHeightAt(QLayout &layout, int width)
{
    return layout.hasHeightForWidth() ? layout.minimumHeightForWidth(width)
                                      : layout.totalMinimumSize().height();
}

ReviewServices reviewServices(const AppServices &services)
{
    ReviewServices made;
    made.store = services.store;
    made.posters = services.posters;
    if (CrawlService *crawl = services.crawl) {
        made.searchAgain = [crawl](qint64 id, const QString &words) { return crawl->searchAgain(id, words); };
        made.checkPages = [crawl](const QList<Judgment> &accepts, PageDemand demand) {
            return crawl->checkPages(accepts, demand);
        };
        made.fetchAccepted = [crawl](const QList<qint64> &ids) { return crawl->fetchAccepted(ids); };
    }
    made.learn = [&services](const QList<PastJudgment> &past) {
        return QtConcurrent::run([folder = services.settings.dataDir, past]() -> Result<QString> {
            const auto learned = match::learn(folder, past);
            return learned ? Result<QString>(learned->why) : Result<QString>(learned.error());
        });
    };
    made.pageKey = [&services](const QString &text) {
        const Settings &settings = services.settings;
        return pagekey::fromText(
            text, {settings.language, settings.endpoints.moved(QStringLiteral("wikipedia")).host()});
    };
    made.pageUrl = [&services](const QString &key) {
        return wikipedia::pageUrl(services.settings.endpoints, services.settings.language, key);
    };
    made.openUrl = [](const QUrl &url) { QDesktopServices::openUrl(url); };
    return made;
}

} // namespace

ReviewPage::ReviewPage(const AppServices &services, QWidget *parent)
    : ReviewPage(reviewServices(services), parent)
{
    if (services.crawl != nullptr)
        connect(services.crawl, &CrawlService::finished, this, &ReviewPage::reload);
}

ReviewPage::ReviewPage(const ReviewServices &services, QWidget *parent)
    : Page(describe(), parent), m_session(new ReviewSession(services, this))
{
    connect(m_session, &ReviewSession::pendingChanged, this, &Page::unstoredChanged);
    connect(m_session, &ReviewSession::pageRefused, this, &Page::storingRefused);
    connect(m_session, &ReviewSession::failed, this, &Page::storingRefused);
    build(services);
    reload();
}

PageInfo ReviewPage::describe()
{
    PageInfo info;
    info.id = pageid::review;
    info.title = tr("Review");
    info.icon = QStringLiteral("review");
    info.menuText = tr("&Review");
    info.shortcut = QKeySequence(QStringLiteral("Ctrl+2"));
    info.counts = true;
    info.menu = Menu::Go;
    info.keys = {tr("Review"),
                 {{QStringLiteral("1 – 9"), tr("choose a candidate")},
                  {QStringLiteral("Enter"), tr("accept it")},
                  {QStringLiteral("X"), tr("reject all")},
                  {QStringLiteral("0"), tr("no article exists")},
                  {QStringLiteral("S"), tr("postpone")},
                  {QStringLiteral("B"), tr("back")},
                  {QStringLiteral("/"), tr("search again")},
                  {QStringLiteral("O"), tr("open in the browser")},
                  {QStringLiteral("P"), tr("paste the address of its page")},
                  {QStringLiteral("U"), tr("undo the last decision")}}};
    return info;
}

void ReviewPage::build(const ReviewServices &services)
{
    auto *side = new ReviewSide(m_session->queue(), this);
    auto *threshold = new ThresholdPanel(side);
    side->footer()->layout()->addWidget(theme::hairlineWidget(Qt::Horizontal, side));
    side->footer()->layout()->addWidget(threshold);
    const ReviewActions actions(this);
    auto *deck = new ReviewDeck(services.posters, actions, this);
    auto *bulk = new ReviewBulk(this);
    auto *empty = new EmptyState(this);
    auto *centre = new PageBody(this, this);
    centre->addPart(deck, deck->card());
    centre->addPart(bulk);
    centre->addPart(empty);
    auto *unstored = new MessageBar(this);
    unstored->setObjectName(QStringLiteral("unstored"));
    auto *refused = new MessageBar(this);
    refused->setObjectName(QStringLiteral("refused"));
    layOut(side, {unstored, refused}, centre);

    m_search = side->searchField();
    m_controller = new ReviewController(
        m_session, {this, side, deck, bulk, empty, centre, threshold, unstored, refused}, actions, this);
    auto *past = new ReviewPast(m_session, threshold, deck->rule(), deck->card()->message(), this);
    connect(m_controller, &ReviewController::openCountChanged, this, &ReviewPage::setBadge);
    connect(m_session->queue(), &ReviewQueue::countsChanged, this, &ReviewPage::fitParts);
    connect(m_controller, &ReviewController::groupShown, past, &ReviewPast::showRule);
    connect(m_controller, &ReviewController::crawlWanted, this, [this] { Q_EMIT showPage(pageid::crawl); });
    connect(m_controller, &ReviewController::told, this, &ReviewPage::tell);
    connect(past, &ReviewPast::told, this, &ReviewPage::tell);
    connect(past, &ReviewPast::bulkWanted, m_controller,
            [this](Judgment::Kind kind, const QList<const ReviewItem *> &items) {
                m_controller->openBulk(kind, 0.0, items);
            });
    connect(threshold, &ThresholdPanel::lineChosen, this, &ReviewPage::acceptAboveChosen);
}

void ReviewPage::layOut(QWidget *side, const QList<QWidget *> &bars, QWidget *centre)
{
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_queueSide = new QWidget(m_splitter);
    auto *leftLayout = new QVBoxLayout(m_queueSide);
    leftLayout->setContentsMargins(theme::margin, theme::margin, theme::pad, theme::pad);
    leftLayout->addWidget(side);
    m_cardSide = new QWidget(m_splitter);
    auto *rightLayout = new QVBoxLayout(m_cardSide);
    rightLayout->setContentsMargins(theme::section, theme::margin, theme::margin, theme::pad);
    for (QWidget *bar : bars)
        rightLayout->addWidget(bar);
    rightLayout->addWidget(centre, 1);
    m_splitter->addWidget(m_queueSide);
    m_splitter->addWidget(m_cardSide);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isMoved = true; });
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
}

// Queue and card stand side by side; where the page is too narrow for both, the queue comes below the card, each as high
// as it needs, and the window scrolls the page; an empty queue is left out there.
void ReviewPage::fitParts()
{
    const int queue = std::max(leastQueue, m_queueSide->minimumSizeHint().width());
    const bool narrow = width() < queue + m_splitter->handleWidth() + leastCard;
    if (narrow != (m_splitter->orientation() == Qt::Vertical)) {
        if (narrow)
            m_wideSizes = m_splitter->sizes();
        m_splitter->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
        m_splitter->insertWidget(0, narrow ? m_cardSide : m_queueSide);
        if (!narrow && m_isMoved)
            m_splitter->setSizes(m_wideSizes);
    }
    if (!narrow && !m_isMoved) {
        const int share = std::max(queue, std::min(width() * queuePercent / 100, usualQueue));
        m_splitter->setSizes({share, width() - share - m_splitter->handleWidth()});
    }
    const bool stacked = narrow && !m_session->queue()->isEmpty();
    m_queueSide->setVisible(stacked || !narrow);
    for (const auto &[part, least] : {std::pair{m_queueSide, queue}, std::pair{m_cardSide, leastCard}})
        part->setMinimumSize(narrow ? 0 : least, stacked ? leastHeightAt(*part->layout(), width()) : 0);
}

void ReviewPage::resizeEvent(QResizeEvent *event)
{
    fitParts();
    Page::resizeEvent(event);
}

bool ReviewPage::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) // what the card says became longer, or shorter
        fitParts();
    return Page::event(event);
}

void ReviewPage::reload()
{
    m_session->reload();
}

void ReviewPage::focusFilter()
{
    m_search->setFocus();
    m_search->selectAll();
}

void ReviewPage::showRow(qint64 reviewId)
{
    m_controller->showTitle(reviewId);
}

bool ReviewPage::undoUnstored()
{
    return m_session->undoUnstored();
}

QString ReviewPage::unstored() const
{
    return m_session->pendingSentence();
}

void ReviewPage::historyMoved()
{
    m_session->historyMoved();
}

} // namespace moviedb::ui

#include "moc_reviewpage.cpp"
