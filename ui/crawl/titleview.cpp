#include "ui/crawl/titleview.h"

#include "ui/crawl/titletablemodel.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace moviedb::ui {

namespace {

constexpr int leastTitle = 240;
constexpr int leastPage = 210;
constexpr int leastReason = 120;
constexpr int narrowestTitle = 140;
constexpr int titlePercent = 33; // of what these two and the reasons have
constexpr int pagePercent = 29;

} // namespace

TitleView::TitleView(QWidget *parent) : QTableView(parent)
{
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(theme::rowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setShowGrid(false);
    setStyleSheet(QStringLiteral("QTableView::item { padding: 0 %1px; border: none; }").arg(theme::pad - 3));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    horizontalHeader()->setHighlightSections(false);
    setAccessibleName(tr("Titles of this crawl"));
    connect(this, &QWidget::customContextMenuRequested, this, &TitleView::showMenu);
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        const qint64 movie = index.data(TitleTableModel::MovieIdRole).toLongLong();
        if (movie != 0)
            Q_EMIT movieRequested(movie);
    });
}

void TitleView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    if (model == nullptr)
        return;
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, &TitleView::holdTop);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &TitleView::holdTop);
    connect(model, &QAbstractItemModel::rowsInserted, this, &TitleView::restoreTop);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TitleView::restoreTop);
    const QFontMetrics metrics(font());
    const int pad = 2 * theme::pad + theme::half;
    m_numberWidth = metrics.horizontalAdvance(QStringLiteral("20,000")) + pad;
    setColumnWidth(TitleTableModel::Position, m_numberWidth);
    setColumnWidth(TitleTableModel::Title, leastTitle);
    setColumnWidth(TitleTableModel::Year, metrics.horizontalAdvance(QStringLiteral("2000")) + pad + 12);
    int widest = 0;
    for (const QString &word : TitleTableModel::stateWords())
        widest = std::max(widest, metrics.horizontalAdvance(word));
    setColumnWidth(TitleTableModel::State, widest + pad + 36);
    setColumnWidth(TitleTableModel::Page, leastPage);
    horizontalHeader()->setStretchLastSection(true);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column, int before, int now) {
        const bool isShared = column == TitleTableModel::Title || column == TitleTableModel::Page;
        const bool comesOrGoes = before == 0 || now == 0; // which the header tells later
        m_sizedByPerson = m_sizedByPerson || (!m_sharing && isShared && !comesOrGoes);
    });
}

// Titles and pages grow with the window: most titles have no reason, which takes what is left.
void TitleView::resizeEvent(QResizeEvent *event)
{
    if (model() != nullptr) {
        const QScopedValueRollback sharing(m_sharing, true);
        share(event->size().width() - columnWidth(TitleTableModel::Year) -
              columnWidth(TitleTableModel::State));
    }
    QTableView::resizeEvent(event);
}

// Where it is narrow a title and the reason of its failure are seen without scrolling, its number is not, and the page is in the
// menu.
void TitleView::share(int room)
{
    const int width = room - m_numberWidth;
    const bool isNarrow = width < leastTitle + leastPage + leastReason;
    for (const int column : {TitleTableModel::Position, TitleTableModel::Page})
        setColumnHidden(column, isNarrow);
    if (m_sizedByPerson)
        return;
    setColumnWidth(TitleTableModel::Title, isNarrow
                                               ? std::clamp(room - leastReason, narrowestTitle, leastTitle)
                                               : std::max(leastTitle, width * titlePercent / 100));
    if (!isNarrow)
        setColumnWidth(TitleTableModel::Page, std::max(leastPage, width * pagePercent / 100));
}

void TitleView::holdTop()
{
    m_atStart = verticalScrollBar()->value() == 0;
    m_top = indexAt(QPoint(1, 1));
}

void TitleView::restoreTop()
{
    if (!m_atStart && m_top.isValid())
        scrollTo(m_top, QAbstractItemView::PositionAtTop);
    m_top = QPersistentModelIndex();
}

void TitleView::showMenu(const QPoint &at)
{
    const QModelIndex index = indexAt(at);
    if (!index.isValid())
        return;
    const auto state = EntryState(index.data(TitleTableModel::EntryStateRole).toInt());
    const QString listId = index.data(TitleTableModel::ListIdRole).toString();
    const qint64 movie = index.data(TitleTableModel::MovieIdRole).toLongLong();
    const QString key = index.data(TitleTableModel::PageKeyRole).toString();
    const QString reason = index.siblingAtColumn(TitleTableModel::Reason).data().toString();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu, this](const char *icon, const QString &text, bool enabled, auto run) {
        menu->addAction(theme::themedIcon(QLatin1String(icon)), text, this, run)->setEnabled(enabled);
    };
    add("refresh", tr("Retry this title"), state == EntryState::Failed && m_mayRetry,
        [this, listId] { Q_EMIT retryRequested(listId); });
    add("movie", tr("Show the film"), movie != 0, [this, movie] { Q_EMIT movieRequested(movie); });
    add("review", tr("Review"), state == EntryState::Review || state == EntryState::None,
        [this] { Q_EMIT reviewRequested(); });
    add("open-external", tr("Open the page in the browser"), !key.isEmpty(),
        [this, key] { Q_EMIT pageRequested(key); });
    menu->addSeparator();
    add("copy", tr("Copy the reason"), !reason.isEmpty(),
        [reason] { QApplication::clipboard()->setText(reason); });
    menu->popup(viewport()->mapToGlobal(at));
}

} // namespace moviedb::ui

#include "moc_titleview.cpp"
