#include "ui/review/reviewbulk.h"

#include "ui/kit/theme.h"
#include "ui/words/reviewwords.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace moviedb::ui {

void BulkModel::setItems(const QList<const ReviewItem *> &items)
{
    beginResetModel();
    m_lines.clear();
    for (const ReviewItem *item : items) {
        Line line;
        line.reviewId = item->reviewId;
        line.title = titleWithYear(item->entry.title, item->entry.year);
        if (!item->candidates.isEmpty()) {
            line.key = item->candidates.first().candidate.key;
            line.score = item->candidates.first().score;
        }
        m_lines.append(line);
    }
    endResetModel();
}

void BulkModel::setKind(Judgment::Kind kind, double acceptAbove)
{
    beginResetModel();
    m_kind = kind;
    m_without = 0;
    for (Line &line : m_lines) {
        line.possible = kind != Judgment::Kind::Accept || (!line.key.isEmpty() && line.score >= acceptAbove);
        line.ticked = line.possible;
        m_without += line.possible ? 0 : 1;
    }
    endResetModel();
}

QList<Judgment> BulkModel::judgments() const
{
    QList<Judgment> judgments;
    for (const Line &line : m_lines)
        if (line.ticked)
            judgments.append(
                {line.reviewId, m_kind, m_kind == Judgment::Kind::Accept ? line.key : QString()});
    return judgments;
}

int BulkModel::tickedCount() const
{
    return int(std::count_if(m_lines.begin(), m_lines.end(), [](const Line &line) { return line.ticked; }));
}

int BulkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int BulkModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BulkModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines.at(index.row());
    if (role == Qt::CheckStateRole && index.column() == Title)
        return int(line.ticked ? Qt::Checked : Qt::Unchecked);
    if (role == Qt::TextAlignmentRole && index.column() == Score)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Title:
        return line.title;
    case Outcome:
        if (m_kind == Judgment::Kind::NoArticle)
            return tr("stored without an article");
        if (m_kind == Judgment::Kind::RejectAll)
            return tr("every page rejected");
        if (m_kind == Judgment::Kind::Postpone)
            return tr("postponed");
        if (line.key.isEmpty())
            return tr("stays: no page to accept");
        return line.possible ? pageTitle(line.key)
                             : tr("stays: %1 is below the line").arg(pageTitle(line.key));
    case Score:
        return line.key.isEmpty() ? QString() : QLocale().toString(line.score, 'f', 0);
    }
    return {};
}

bool BulkModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) ||
        !m_lines.at(index.row()).possible)
        return false;
    m_lines[index.row()].ticked = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags BulkModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !m_lines.at(index.row()).possible)
        return index.isValid() ? Qt::ItemIsSelectable : Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == Title)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant BulkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Score ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Title ? tr("Title") : section == Outcome ? tr("What will happen") : tr("Score");
}

ReviewBulk::ReviewBulk(QWidget *parent)
    : QWidget(parent), m_model(new BulkModel(this)), m_kinds(new QButtonGroup(this)),
      m_sentence(new QLabel(this)), m_table(new QTableView(this)), m_apply(new QPushButton(this))
{
    auto *title = new QLabel(tr("Decide all at once"), this);
    title->setFont(theme::titleFont());
    m_sentence->setWordWrap(true);
    theme::setRole(m_sentence, "secondary");
    setUpTable();
    theme::setRole(m_apply, "primary");
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::gap);
    buttons->addWidget(m_apply);
    buttons->addWidget(cancel);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::pad);
    layout->addWidget(title);
    layout->addLayout(kindLine());
    layout->addWidget(m_sentence);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);

    auto *escape = new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &ReviewBulk::cancelled);
    connect(cancel, &QPushButton::clicked, this, &ReviewBulk::cancelled);
    connect(m_kinds, &QButtonGroup::idClicked, this, &ReviewBulk::kindChanged);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ReviewBulk::countChanged);
    connect(m_apply, &QPushButton::clicked, this, [this] { Q_EMIT applied(m_model->judgments()); });
}

QHBoxLayout *ReviewBulk::kindLine()
{
    auto *kinds = new QHBoxLayout;
    kinds->setSpacing(theme::gap);
    const auto addKind = [this, kinds](Judgment::Kind kind, const QString &text) {
        auto *button = new QPushButton(text, this);
        button->setCheckable(true);
        m_kinds->addButton(button, int(kind));
        kinds->addWidget(button);
    };
    addKind(Judgment::Kind::Accept, tr("Accept the best page"));
    addKind(Judgment::Kind::NoArticle, tr("No article"));
    addKind(Judgment::Kind::RejectAll, tr("Reject every page"));
    addKind(Judgment::Kind::Postpone, tr("Postpone"));
    kinds->addStretch();
    return kinds;
}

void ReviewBulk::setUpTable()
{
    m_table->setModel(m_model);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme::rowHeight);
    m_table->setShowGrid(false);
    m_table->setStyleSheet(
        QStringLiteral("QTableView::item { padding: 0 %1px; border: none; }").arg(theme::pad - 3));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->horizontalHeader()->setSectionResizeMode(BulkModel::Title, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(BulkModel::Outcome, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(BulkModel::Score, QHeaderView::Fixed);
    m_table->horizontalHeader()->resizeSection(BulkModel::Score, 90);
    m_table->setAccessibleName(tr("What will happen to each title"));
}

void ReviewBulk::open(const QList<const ReviewItem *> &items, Judgment::Kind kind, double acceptAbove)
{
    m_acceptAbove = acceptAbove;
    m_model->setItems(items);
    m_kinds->button(int(kind))->setChecked(true);
    kindChanged();
    m_apply->setFocus();
}

void ReviewBulk::kindChanged()
{
    m_model->setKind(Judgment::Kind(m_kinds->checkedId()), m_acceptAbove);
    countChanged();
}

void ReviewBulk::countChanged()
{
    const int ticked = m_model->tickedCount();
    const QString number = QLocale().toString(ticked);
    QString sentence =
        ticked == 1 ? tr("1 title will be decided.") : tr("%1 titles will be decided.").arg(number);
    if (m_model->withoutCandidate() > 0)
        sentence += QLatin1Char(' ') + tr("%1 have no page to accept and stay in the queue.")
                                           .arg(QLocale().toString(m_model->withoutCandidate()));
    sentence += QLatin1Char(' ') + tr("One undo takes all of it back.");
    m_sentence->setText(sentence);
    const auto kind = Judgment::Kind(m_kinds->checkedId());
    m_apply->setText(kind == Judgment::Kind::Accept      ? tr("Accept %1").arg(number)
                     : kind == Judgment::Kind::NoArticle ? tr("Mark %1 as without article").arg(number)
                     : kind == Judgment::Kind::RejectAll ? tr("Reject the pages of %1").arg(number)
                                                         : tr("Postpone %1").arg(number));
    m_apply->setEnabled(ticked > 0);
}

} // namespace moviedb::ui

#include "moc_reviewbulk.cpp"
