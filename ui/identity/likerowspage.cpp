#include "ui/identity/likerowspage.h"

#include "core/base/future.h"
#include "ui/identity/likerowsmodel.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/messagebar.h"
#include "ui/lists/listpage.h"
#include "ui/lists/rowlist.h"
#include "ui/lists/rowlistdelegate.h"
#include "ui/page/appservices.h"
#include "ui/page/pagebody.h"
#include "ui/page/pageids.h"
#include "ui/words/fieldtext.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTreeView>

#include <algorithm>

namespace moviedb::ui {

namespace {

constexpr int likeRowsDelayMs = 150;    // after a change, when somebody looks
constexpr int likeRowsRecountMs = 3000; // when nobody does: a crawl changes much
constexpr int restPerLook = 20;         // how much longer than a look the rest after it is at least

} // namespace

LikeRowsPage::LikeRowsPage(const AppServices &services, QWidget *parent)
    : Page(describe(), parent), m_store(services.store), m_model(new LikeRowsModel(services.store, this)),
      m_body(new PageBody(this, this)), m_view(new QTreeView(m_body)), m_count(new QLabel(this)),
      m_message(new MessageBar(this)), m_empty(new EmptyState(this)),
      m_merge(new QAction(tr("Merge…"), this)), m_apart(new QAction(tr("Not the same"), this)),
      m_open(new QAction(tr("Open"), this))
{
    makeTable();
    layOut();
    connectActs();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_look.start();
        m_model->load();
    });
    connect(m_store.get(), &MovieStore::changed, this, [this](const TableChange &) {
        if (!m_timer.isActive())
            m_timer.start(isVisible() ? likeRowsDelayMs : int(std::max<qint64>(likeRowsRecountMs, m_rest)));
    });
    connect(m_model, &LikeRowsModel::loaded, this, [this] {
        m_rest = restPerLook * m_look.elapsed();
        setBadge(m_model->rowCount());
        // Where one pair went the view has gone to the next one by itself, and was told so before the rows closed up.
        const QModelIndex next = m_view->currentIndex();
        select(next.isValid() ? next.row() : m_row);
        updateState();
    });
    connect(m_model, &LikeRowsModel::loadFailed, this, [this](const Error &error) {
        m_message->tell(MessageBar::Kind::Failure, error.oneLine(), tr("Try again"),
                        [this] { m_model->load(); });
    });
    connect(m_empty, &EmptyState::activated, this, [this] { Q_EMIT showPage(pageid::crawl); });
    updateState();
    m_timer.start(likeRowsRecountMs); // what a person sees first comes first
}

PageInfo LikeRowsPage::describe()
{
    PageInfo info;
    info.id = pageid::likeRows;
    info.title = tr("Near duplicates");
    info.icon = QStringLiteral("copy");
    info.menuText = tr("&Near duplicates");
    info.shortcut = QKeySequence(QStringLiteral("Ctrl+Shift+J"));
    info.counts = true;
    info.menu = Menu::Go;
    info.keys = {tr("Near duplicates"),
                 {{QStringLiteral("M"), tr("merge the two, after a look at what moves")},
                  {QStringLiteral("N"), tr("they are not the same")},
                  {QStringLiteral("Enter"), tr("open the first one")}}};
    return info;
}

void LikeRowsPage::makeTable()
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new RowListDelegate({LikeRowsModel::Goes, LikeRowsModel::Stays}, m_view));
    m_view->setAccessibleName(tr("Near duplicates"));
    makeRowList(m_view);
    fitColumn(m_view, LikeRowsModel::Goes, QStringLiteral("A name of the usual length · Q12345678"));
    fitColumn(m_view, LikeRowsModel::Stays, QStringLiteral("A name of the usual length · Q12345678"));
    fitColumn(m_view, LikeRowsModel::Where, QStringLiteral("Distributors"));
    m_view->header()->setSectionResizeMode(LikeRowsModel::Why, QHeaderView::Stretch);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid())
                    m_row = index.row();
                m_message->clear();
                updateState();
            });
}

void LikeRowsPage::layOut()
{
    QHBoxLayout *line = titleLine(tr("Near duplicates"), m_count, this);
    auto *list = new QWidget(m_body);
    stackList(list, m_view,
              keyLine({{m_merge, QStringLiteral("M")},
                       {m_apart, QStringLiteral("N")},
                       {m_open, QStringLiteral("Enter")}},
                      list, m_merge));
    m_body->addPart(list, m_view);
    m_body->addPart(m_empty);
    stackPage(this, {line, lineOf(m_message)}, m_body);
}

void LikeRowsPage::connectActs()
{
    giveKeys(this, m_merge, {QKeySequence(QStringLiteral("M"))},
             tr("Merge the two, after a look at what moves"));
    giveKeys(this, m_apart, {QKeySequence(QStringLiteral("N"))},
             tr("These are not the same: do not offer them again"));
    m_open->setToolTip(
        tr("Go to the first one in its table (%1)").arg(keyOnKeyboard(QStringLiteral("Enter"))));
    m_view->addActions({m_merge, m_apart, m_open});
    connect(m_merge, &QAction::triggered, this, &LikeRowsPage::merge);
    connect(m_apart, &QAction::triggered, this, &LikeRowsPage::keepApart);
    const auto open = [this] {
        if (const LikeRows *pair = current())
            Q_EMIT showPage(pair->table, pair->other.id);
    };
    connect(m_open, &QAction::triggered, this, open);
    connect(m_view, &QTreeView::activated, this, open);
}

void LikeRowsPage::select(int row)
{
    m_row = std::clamp(row, 0, std::max(m_model->rowCount() - 1, 0));
    if (m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(m_row, 0));
}

const LikeRows *LikeRowsPage::current() const
{
    return m_model->at(m_view->currentIndex().row());
}

void LikeRowsPage::updateState()
{
    const bool chosen = current() != nullptr;
    const bool writable = !m_store->whyReadOnly() && !m_acting;
    m_merge->setEnabled(chosen && writable);
    m_apart->setEnabled(chosen && writable);
    m_open->setEnabled(chosen);
    m_count->setText(m_model->isLoaded() ? grouped(m_model->rowCount()) : QString());
    const bool empty = m_model->isLoaded() && m_model->rowCount() == 0;
    if (empty)
        m_empty->setContent(QStringLiteral("accepted"), tr("Nobody stands here twice"),
                            tr("Names that differ only in accents, initials or a legal form stand here."),
                            tr("Crawl titles"));
    m_body->setCurrentIndex(empty ? 1 : 0);
}

void LikeRowsPage::merge()
{
    if (const LikeRows *pair = current())
        Q_EMIT mergeRequested(pair->table, pair->one.id, pair->other.id);
}

void LikeRowsPage::keepApart()
{
    const LikeRows *pair = current();
    if (pair == nullptr)
        return;
    m_acting = true;
    updateState();
    const QString done = tr("%1 and %2 are not the same").arg(pair->other.name, pair->one.name);
    onFinished(m_store->keepApart({pair->table, pair->one.id, pair->other.id}), this,
               [this, done](const Result<Done> &kept) {
                   m_acting = false;
                   updateState();
                   if (kept)
                       Q_EMIT tell(done);
                   else
                       m_message->tell(MessageBar::Kind::Failure, kept.error().oneLine());
               });
}

void LikeRowsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_timer.isActive()) // nobody looked until now
        m_timer.start(0);
}

} // namespace moviedb::ui

#include "moc_likerowspage.cpp"
