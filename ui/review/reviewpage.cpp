#include "ui/review/reviewpage.h"

#include "core/match/learn/learnedweights.h"
#include "core/sources/wikipedia/pageaddress.h"
#include "ui/page/appservices.h"
#include "ui/review/candidatelist.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/messagebar.h"
#include "ui/review/reviewbulk.h"
#include "ui/review/reviewcard.h"
#include "ui/review/reviewpageparts.h"
#include "ui/review/reviewsession.h"
#include "ui/review/reviewside.h"
#include "ui/kit/theme.h"
#include "ui/review/thresholdpanel.h"

#include <QAction>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace moviedb::ui {

namespace {

ReviewServices reviewServices(const AppServices &services)
{
    ReviewServices made;
    made.store = services.store;
    made.posters = services.posters;
    if (CrawlService *crawl = services.crawl) {
        made.searchAgain = [crawl](qint64 id, const QString &words) { return crawl->searchAgain(id, words); };
        made.fetchAccepted = [crawl](const QList<qint64> &ids) { return crawl->fetchAccepted(ids); };
    }
    made.learn = [&services](const QList<PastJudgment> &past) {
        return QtConcurrent::run([folder = services.settings.dataDir, past]() -> Result<QString> {
            const auto learned = match::learn(folder, past);
            return learned ? Result<QString>(learned->why) : Result<QString>(learned.error());
        });
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
}

ReviewPage::ReviewPage(const ReviewServices &services, QWidget *parent)
    : QWidget(parent), m(std::make_unique<Parts>(this))
{
    m->build(services);
    reload();
}

ReviewPage::~ReviewPage() = default;

void ReviewPage::Parts::build(const ReviewServices &services)
{
    session = new ReviewSession(services, page);
    queue = session->queue();
    side = new ReviewSide(queue, page);
    threshold = new ThresholdPanel(side);
    side->footer()->layout()->addWidget(theme::hairlineWidget(Qt::Horizontal, side));
    side->footer()->layout()->addWidget(threshold);
    makeActions();
    bulk = new ReviewBulk(page);
    empty = new EmptyState(page);
    centre = new QStackedWidget(page);
    centre->addWidget(makeDeck(services.posters));
    centre->addWidget(bulk);
    centre->addWidget(empty);
    auto *splitter = new QSplitter(Qt::Horizontal, page);
    auto *left = new QWidget(splitter);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(theme::margin, theme::margin, theme::pad, theme::pad);
    leftLayout->addWidget(side);
    auto *right = new QWidget(splitter);
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(theme::section, theme::margin, theme::margin, theme::pad);
    unstored = new MessageBar(right);
    unstored->setObjectName(QStringLiteral("unstored"));
    rightLayout->addWidget(unstored);
    rightLayout->addWidget(centre, 1);
    left->setMinimumWidth(260);
    right->setMinimumWidth(460);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({300, 900});
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connectSession();
    connectSide();
    connectCard();
    page->setFocusProxy(card);
    showEmpty();
}

QAction *ReviewPage::Parts::action(const QString &text, const QString &tip, const QList<QKeySequence> &keys,
                                   std::function<void()> run)
{
    auto *made = new QAction(text, page);
    made->setShortcuts(keys);
    made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    made->setToolTip(QStringLiteral("%1 (%2)").arg(
        tip, QKeySequence::listToString(keys.mid(0, 1), QKeySequence::NativeText)));
    page->addAction(made);
    QObject::connect(made, &QAction::triggered, page, std::move(run));
    return made;
}

void ReviewPage::Parts::makeActions()
{
    accept = action(ReviewPage::tr("Accept"), ReviewPage::tr("Accept the chosen page"),
                    {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)}, [this] { acceptChosen(); });
    noArticle =
        action(ReviewPage::tr("No article"), ReviewPage::tr("This film has no article: store it without one"),
               {QKeySequence(Qt::Key_0)}, [this] { decide(Judgment::Kind::NoArticle); });
    rejectAll = action(ReviewPage::tr("Reject all"),
                       ReviewPage::tr("None of these pages is this film; they are not offered again"),
                       {QKeySequence(Qt::Key_X)}, [this] { decide(Judgment::Kind::RejectAll); });
    postpone = action(ReviewPage::tr("Postpone"), ReviewPage::tr("Decide this title later"),
                      {QKeySequence(Qt::Key_S)}, [this] { decide(Judgment::Kind::Postpone); });
    back = action(ReviewPage::tr("Back"), ReviewPage::tr("Back to the title before"),
                  {QKeySequence(Qt::Key_B)}, [this] { goBack(); });
    search = action(ReviewPage::tr("Search again"), ReviewPage::tr("Search with other words"),
                    {QKeySequence(Qt::Key_Slash)}, [this] { card->ask(ReviewCard::Ask::SearchWords); });
    open = action(ReviewPage::tr("Open page"), ReviewPage::tr("Open the chosen page in the browser"),
                  {QKeySequence(Qt::Key_O)}, [this] { openPage(); });
    paste = action(ReviewPage::tr("Paste address"), ReviewPage::tr("Give the address of the right page"),
                   {QKeySequence(Qt::Key_P)}, [this] { card->ask(ReviewCard::Ask::PageAddress); });
    undo = action(ReviewPage::tr("Undo"), ReviewPage::tr("Take the last decision back"),
                  {QKeySequence(Qt::Key_U)}, [this] { session->undo(); });
    for (int number = 1; number <= 9; ++number)
        action(QString::number(number), ReviewPage::tr("Choose this page"),
               {QKeySequence(Qt::Key_0 + number)},
               [this, number] { card->candidates()->choose(number - 1); });
}

QWidget *ReviewPage::Parts::makeDeck(const PosterLoader &posters)
{
    deck = new QWidget(page);
    card = new ReviewCard(posters, deck);
    rule = new MessageBar(deck);
    rule->setObjectName(QStringLiteral("rule"));
    auto *decisions = new QHBoxLayout;
    decisions->setSpacing(theme::gap);
    decisions->addWidget(new KeyButton(accept, ReviewPage::tr("Enter"), "primary", deck));
    decisions->addWidget(new KeyButton(noArticle, QStringLiteral("0"), "", deck));
    decisions->addWidget(new KeyButton(rejectAll, QStringLiteral("X"), "", deck));
    decisions->addWidget(new KeyButton(postpone, QStringLiteral("S"), "", deck));
    decisions->addStretch();
    auto *help = new QHBoxLayout;
    help->setSpacing(theme::half);
    help->addWidget(new KeyButton(search, QStringLiteral("/"), "flat", deck));
    help->addWidget(new KeyButton(paste, QStringLiteral("P"), "flat", deck));
    help->addWidget(new KeyButton(open, QStringLiteral("O"), "flat", deck));
    help->addStretch();
    help->addWidget(new KeyButton(back, QStringLiteral("B"), "flat", deck));
    help->addWidget(new KeyButton(undo, QStringLiteral("U"), "flat", deck));
    auto *layout = new QVBoxLayout(deck);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::gap);
    layout->addWidget(rule);
    layout->addWidget(card, 1);
    layout->addWidget(theme::hairlineWidget(Qt::Horizontal, deck));
    layout->addLayout(decisions);
    layout->addLayout(help);
    return deck;
}

void ReviewPage::reload()
{
    m->session->reload();
}

void ReviewPage::focusFilter()
{
    m->side->searchField()->setFocus();
    m->side->searchField()->selectAll();
}

void ReviewPage::undo()
{
    m->session->undo();
}

int ReviewPage::openCount() const
{
    return m->queue->count(ReviewSection::ToDecide) + m->queue->count(ReviewSection::LookupFailed);
}

// Ctrl+Z belongs to this page while it has the keyboard, whatever the window does with it elsewhere.
bool ReviewPage::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ReviewPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo))
        undo();
    else
        QWidget::keyPressEvent(event);
}

} // namespace moviedb::ui

#include "moc_reviewpage.cpp"
