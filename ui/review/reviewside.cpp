#include "ui/review/reviewside.h"

#include "ui/candidates/reviewgroupdelegate.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/theme.h"
#include "ui/review/reviewtitledelegate.h"
#include "ui/words/reviewwords.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace moviedb::ui {

namespace {

constexpr int mostOfGroups = 340; // pixels high; then they scroll

QString sectionGroupWords(ReviewSection section, int count)
{
    switch (section) {
    case ReviewSection::ToDecide:
        return count == 1 ? ReviewSide::tr("title to decide") : ReviewSide::tr("titles to decide");
    case ReviewSection::LookupFailed:
        return count == 1 ? ReviewSide::tr("look-up failed") : ReviewSide::tr("look-ups failed");
    case ReviewSection::Postponed:
        return count == 1 ? ReviewSide::tr("postponed", "one title") : ReviewSide::tr("postponed");
    case ReviewSection::Decided:
        return count == 1 ? ReviewSide::tr("decided", "one title") : ReviewSide::tr("decided");
    }
    return {};
}

int widthForPlaceholder(const QLineEdit &field)
{
    const QFontMetrics metrics = field.fontMetrics();
    constexpr int lettersOfHint =
        17; // of the width that a field asks for by itself, with all that is around them
    return field.sizeHint().width() - lettersOfHint * metrics.horizontalAdvance(QLatin1Char('x')) +
           metrics.horizontalAdvance(field.placeholderText());
}

} // namespace

ReviewSide::ReviewSide(ReviewQueue *queue, QWidget *parent)
    : QWidget(parent), m_queue(queue), m_groups(new QListWidget(this)), m_search(new QLineEdit(this)),
      m_bulk(new QPushButton(this)), m_list(new QListView(this)), m_footer(new QWidget(this))
{
    setUpGroups();
    setUpList();
    m_search->setPlaceholderText(tr("Filter titles"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setToolTip(tr("Show only titles that contain these words (Ctrl+F)"));
    keepKeys(m_search);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        ReviewFilter filter = m_queue->filter();
        filter.search = text.trimmed();
        Q_EMIT filterChosen(filter);
    });
    m_bulk->setToolTip(tr("Decide everything in this list in one step, after a look at what will happen"));
    connect(m_bulk, &QPushButton::clicked, this, &ReviewSide::allWanted);

    auto *filterLine =
        new FlowLayout(theme::gap); // the button comes below a field whose words would be cut beside it
    m_search->setMinimumWidth(widthForPlaceholder(*m_search));
    filterLine->addWidget(m_search);
    filterLine->addWidget(m_bulk);
    auto *footerLayout = new QVBoxLayout(m_footer);
    footerLayout->setContentsMargins(0, 0, 0, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::gap);
    layout->addWidget(m_groups);
    layout->addWidget(theme::hairlineWidget(Qt::Horizontal, this));
    layout->addLayout(filterLine);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_footer);
    rebuildGroups();
}

void ReviewSide::setUpGroups()
{
    m_groups->setItemDelegate(new ReviewGroupDelegate(m_groups));
    m_groups->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_groups->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_groups->setMouseTracking(true);
    m_groups->setResizeMode(QListView::Adjust);
    m_groups->setWordWrap(true); // else another width alone lays nothing out anew
    m_groups->setAccessibleName(tr("Why titles wait"));
    m_groups->viewport()->installEventFilter(this);
    connect(m_queue, &ReviewQueue::countsChanged, this, &ReviewSide::rebuildGroups);
    connect(m_queue, &QAbstractItemModel::modelReset, this, &ReviewSide::rebuildGroups);
    connect(m_groups, &QListWidget::currentRowChanged, this, &ReviewSide::chooseRow);
}

void ReviewSide::setUpList()
{
    // Connected before the list is: its current row moves on when the shown one goes, which is no choice.
    connect(m_queue, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_changing = true; });
    m_list->setModel(m_queue);
    connect(m_queue, &QAbstractItemModel::rowsRemoved, this, [this] { m_changing = false; });
    m_list->setItemDelegate(new ReviewTitleDelegate(m_list));
    m_list->setObjectName(QStringLiteral("titles"));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Titles"));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) {
                if (now.isValid() && !m_changing)
                    Q_EMIT titleChosen(now.data(ReviewQueue::ReviewIdRole).toLongLong());
            });
}

void ReviewSide::addGroup(const ReviewFilter &filter, int count, const QString &words, const char *icon)
{
    const int row = int(m_filters.size());
    m_filters.append(filter);
    QListWidgetItem *item = m_groups->item(row);
    if (item == nullptr) {
        item = new QListWidgetItem;
        m_groups->addItem(item);
    }
    item->setText(words);
    item->setData(ReviewGroupDelegate::CountRole, count);
    item->setData(ReviewGroupDelegate::IconRole,
                  theme::themedIcon(QLatin1String(icon), theme::secondaryText));
    item->setToolTip(QLocale().toString(count) + QLatin1Char(' ') + words);
    item->setData(Qt::AccessibleTextRole, item->toolTip());
}

void ReviewSide::rebuildGroups()
{
    m_rebuilding = true;
    m_filters.clear();
    const auto add = [this](ReviewSection section, const char *icon) {
        const int count = m_queue->count(section);
        addGroup({section, {}, {}, {}}, count, sectionGroupWords(section, count), icon);
    };
    add(ReviewSection::ToDecide, "review");
    const QList<match::DoubtGroup> groups = m_queue->groups();
    for (const match::DoubtGroup &group : groups) {
        const int count = int(group.reviewIds.size());
        addGroup({ReviewSection::ToDecide, group.code, {}, {}}, count, groupSentence(group.code, count),
                 "chevron-right");
    }
    if (m_queue->count(ReviewSection::LookupFailed) > 0 ||
        m_queue->filter().section == ReviewSection::LookupFailed)
        add(ReviewSection::LookupFailed, "failed");
    if (m_queue->count(ReviewSection::Postponed) > 0 || m_queue->filter().section == ReviewSection::Postponed)
        add(ReviewSection::Postponed, "clock");
    add(ReviewSection::Decided, "check");
    if (m_queue->filter().section == ReviewSection::Decided) {
        const QMap<ReviewState, int> decided = m_queue->decidedCounts();
        for (auto it = decided.cbegin(); it != decided.cend(); ++it)
            addGroup({ReviewSection::Decided, {}, it.key(), {}}, it.value(), reviewStateWord(it.key()),
                     "chevron-right");
    }
    while (m_groups->count() > m_filters.size())
        delete m_groups->takeItem(m_groups->count() - 1);
    selectFilter(m_queue->filter());
    fitGroups();
    m_bulk->setText(tr("All %1…").arg(QLocale().toString(m_queue->rowCount())));
    m_bulk->setEnabled(m_queue->rowCount() > 0 && m_queue->filter().section != ReviewSection::Decided);
    m_rebuilding = false;
}

// As high as their words need at this width.
void ReviewSide::fitGroups()
{
    int height = 0;
    for (int row = 0; row < m_groups->count(); ++row)
        height += m_groups->sizeHintForRow(row);
    m_groups->setFixedHeight(std::min(height + 2, mostOfGroups));
    m_groups->setVerticalScrollBarPolicy(height > mostOfGroups ? Qt::ScrollBarAsNeeded
                                                               : Qt::ScrollBarAlwaysOff);
}

bool ReviewSide::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_groups->viewport()) {
        const auto *resize = static_cast<QResizeEvent *>(event);
        if (resize->size().width() != resize->oldSize().width())
            fitGroups();
    }
    return QWidget::eventFilter(watched, event);
}

void ReviewSide::selectFilter(const ReviewFilter &filter)
{
    ReviewFilter plain = filter;
    plain.search.clear();
    const bool outer = std::exchange(m_rebuilding, true);
    m_groups->setCurrentRow(int(m_filters.indexOf(plain)));
    m_rebuilding = outer;
}

void ReviewSide::chooseRow(int row)
{
    if (m_rebuilding || row < 0 || row >= m_filters.size())
        return;
    ReviewFilter filter = m_filters.at(row);
    filter.search = m_search->text().trimmed();
    Q_EMIT filterChosen(filter);
}

void ReviewSide::showCurrent(qint64 reviewId)
{
    const QSignalBlocker quiet(m_list->selectionModel());
    const int row = m_queue->rowOf(reviewId);
    if (row < 0) {
        m_list->selectionModel()->clear();
    } else {
        m_list->selectionModel()->setCurrentIndex(m_queue->index(row), QItemSelectionModel::ClearAndSelect);
        m_list->scrollTo(m_queue->index(row));
    }
    m_list->viewport()->update(); // its own signals are blocked too
}

} // namespace moviedb::ui

#include "moc_reviewside.cpp"
