#include "ui/bulk/reviewbulk.h"

#include "ui/bulk/bulkmodel.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/theme.h"
#include "ui/lists/elidingheader.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

namespace moviedb::ui {

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
    auto *buttons = new FlowLayout(theme::gap);
    buttons->addWidget(m_apply);
    buttons->addWidget(cancel);
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

// In a narrow window it takes two lines.
FlowLayout *ReviewBulk::kindLine()
{
    auto *kinds = new FlowLayout(theme::gap);
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
    return kinds;
}

void ReviewBulk::setUpTable()
{
    m_table->setHorizontalHeader(new ElidingHeader(m_table));
    m_table->setModel(m_model);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme::rowHeight);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false); // the first words of two lines would be all that is seen
    m_table->setStyleSheet(
        QStringLiteral("QTableView::item { padding: 0 %1px; border: none; }").arg(theme::pad - 3));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->horizontalHeader()->setSectionResizeMode(BulkModel::Title, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(BulkModel::Outcome, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(BulkModel::Score, QHeaderView::Fixed);
    m_table->horizontalHeader()->resizeSection(
        BulkModel::Score,
        fontMetrics().horizontalAdvance(m_model->headerData(BulkModel::Score, Qt::Horizontal).toString()) +
            2 * theme::pad);
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

void ReviewBulk::setHindrance(const QString &why)
{
    m_hindrance = why;
    m_apply->setToolTip(why);
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
    if (m_model->withoutCandidate() == 1)
        sentence += QLatin1Char(' ') + tr("1 has no page to accept and stays in the queue.");
    else if (m_model->withoutCandidate() > 1)
        sentence += QLatin1Char(' ') + tr("%1 have no page to accept and stay in the queue.")
                                           .arg(QLocale().toString(m_model->withoutCandidate()));
    if (m_model->doubtful() > 0)
        sentence +=
            QLatin1Char(' ') + (m_model->doubtful() == 1
                                    ? tr("Little speaks for the page of 1: tick it if it is right.")
                                    : tr("Little speaks for the pages of %1: tick those that are right.")
                                          .arg(QLocale().toString(m_model->doubtful())));
    sentence += QLatin1Char(' ') + tr("One undo takes all of it back.");
    m_sentence->setText(sentence);
    const auto kind = Judgment::Kind(m_kinds->checkedId());
    m_apply->setText(kind == Judgment::Kind::Accept      ? tr("Accept %1").arg(number)
                     : kind == Judgment::Kind::NoArticle ? tr("Mark %1 as without article").arg(number)
                     : kind == Judgment::Kind::RejectAll ? tr("Reject the pages of %1").arg(number)
                                                         : tr("Postpone %1").arg(number));
    m_apply->setEnabled(ticked > 0 && m_hindrance.isEmpty());
}

} // namespace moviedb::ui

#include "moc_reviewbulk.cpp"
