#include "ui/spreadsheet/cellsdialog.h"

#include "core/base/future.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/lists/rowlist.h"
#include "ui/lists/rowlistdelegate.h"
#include "ui/words/fieldtext.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace moviedb::ui {
namespace {

constexpr int cellsWidth = 860;
constexpr int cellsHeight = 520;

} // namespace

CellsDialog::CellsDialog(std::shared_ptr<MovieStore> store, const TableInfo &table, const QString &title,
                         QWidget *parent)
    : QDialog(parent), m_store(std::move(store)), m_table(table), m_model(new CellsModel(this)),
      m_list(new QTreeView(this)), m_words(new QLabel(this)), m_bar(new QProgressBar(this)),
      m_kinds(new QButtonGroup(this)), m_close(new QPushButton(tr("Cancel"), this)),
      m_change(new QPushButton(tr("Change"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *heading = new QLabel(title, this);
    heading->setTextFormat(Qt::PlainText);
    theme::setRole(heading, "heading");
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    m_bar->setAccessibleName(title);
    makeRowList(m_list);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowListDelegate({CellsModel::RowName, CellsModel::Then}, m_list));
    m_list->setAccessibleName(tr("What becomes of each cell"));
    fitColumn(m_list, CellsModel::RowName, QStringLiteral("The name of a film, say"));
    fitColumn(m_list, CellsModel::Field, QStringLiteral("Original title"));
    fitColumn(m_list, CellsModel::Now, QStringLiteral("Northlight Pictures"));
    m_list->header()->setStretchLastSection(true);
    theme::setRole(m_change, "primary");
    m_change->setDefault(true);
    m_close->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::gap);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_change);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::section, theme::section, theme::section, theme::margin);
    layout->setSpacing(theme::margin);
    layout->addWidget(heading);
    layout->addWidget(m_words);
    layout->addLayout(buildKinds());
    layout->addWidget(m_list, 1);
    layout->addWidget(m_bar);
    layout->addLayout(buttons);
    const QSize room = parent == nullptr ? QSize(cellsWidth, cellsHeight) : parent->window()->size();
    resize(qMin(cellsWidth, room.width() - 2 * theme::section),
           qMin(cellsHeight, room.height() - 2 * theme::section));
    connect(m_close, &QPushButton::clicked, this, &CellsDialog::reject);
    connect(m_change, &QPushButton::clicked, this, &CellsDialog::change);
    setWorking(tr("Looking what changes…"));
}

// A button for each kind of line, which shows how many there are and narrows the list down to them.
QHBoxLayout *CellsDialog::buildKinds()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::gap);
    for (const int kind : {CellsModel::Everything, CellsModel::Changed, CellsModel::Refused}) {
        auto *button = new QPushButton(this);
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->hide();
        m_kinds->addButton(button, kind);
        line->addWidget(button);
    }
    m_kinds->button(CellsModel::Everything)->setChecked(true);
    line->addStretch();
    connect(m_kinds, &QButtonGroup::idClicked, this,
            [this](int kind) { m_model->show(CellsModel::Kind(kind)); });
    return line;
}

void CellsDialog::setWorking(const QString &words)
{
    const bool working = !words.isEmpty();
    m_bar->setVisible(working);
    m_change->setEnabled(!working);
    if (working) {
        theme::setRole(m_words, "secondary");
        m_words->setText(inWords(words));
    }
}

void CellsDialog::take(const SheetCells &cells)
{
    m_cells = cells;
    plan();
}

void CellsDialog::plan()
{
    if (m_cells.edit.cells.isEmpty())
        return showPlan({});
    onFinished(m_store->editCells(m_cells.edit, true), this, [this](const Result<CellsPlan> &plan) {
        plan ? showPlan(*plan) : fail(plan.error().oneLine());
    });
}

void CellsDialog::showLines(const CellsPlan &plan)
{
    m_model->setPlan(m_table, m_cells, plan);
    const qsizetype refused = plan.refused + m_cells.refused.size();
    const QList<std::pair<QString, qsizetype>> titles{{tr("All %1"), plan.changed + refused},
                                                      {tr("Changed %1"), plan.changed},
                                                      {tr("Refused %1"), refused}};
    for (int kind = 0; kind < titles.size(); ++kind) {
        m_kinds->button(kind)->setText(titles.at(kind).first.arg(grouped(titles.at(kind).second)));
        m_kinds->button(kind)->setVisible(refused > 0 && titles.at(kind).second > 0);
    }
}

QString CellsDialog::planWords(const CellsPlan &plan) const
{
    const qsizetype refused = plan.refused + m_cells.refused.size();
    const qsizetype same = plan.same + m_cells.same;
    QStringList words{plan.changed == 1 ? tr("1 cell changes.")
                      : plan.rows == 1
                          ? tr("%1 cells of one row change.").arg(grouped(plan.changed))
                          : tr("%1 cells in %2 rows change.").arg(grouped(plan.changed), grouped(plan.rows))};
    if (plan.changed == 0)
        words = {tr("Nothing changes.")};
    if (same > 0)
        words << (same == 1 ? tr("1 holds the value already.")
                            : tr("%1 hold the value already.").arg(grouped(same)));
    if (refused > 0)
        words << (refused == 1 ? tr("1 is refused and stays as it is.")
                               : tr("%1 are refused and stay as they are.").arg(grouped(refused)));
    return words.join(u' ');
}

void CellsDialog::showPlan(const CellsPlan &plan)
{
    setWorking({});
    showLines(plan);
    m_refused = plan.refused;
    theme::setRole(m_words, "secondary");
    m_words->setText(plan.changed > 0 ? planWords(plan) + u' ' + tr("Nothing is changed yet.")
                                      : planWords(plan));
    m_change->setEnabled(plan.changed > 0);
    m_change->setText(plan.changed == 1 ? tr("Change 1 cell")
                                        : tr("Change %1 cells").arg(grouped(plan.changed)));
    (plan.changed > 0 ? m_change : m_close)->setFocus();
}

void CellsDialog::change()
{
    setWorking(tr("Storing…"));
    onFinished(m_store->editCells(m_cells.edit, false), this, [this](const Result<CellsPlan> &plan) {
        plan ? showDone(*plan) : fail(plan.error().oneLine());
    });
}

// What was refused in the plan was agreed to; what was refused since is shown.
void CellsDialog::showDone(const CellsPlan &plan)
{
    setWorking({});
    if (plan.changed > 0)
        Q_EMIT changed(plan.changed == 1 ? tr("1 cell changed")
                                         : tr("%1 cells changed").arg(grouped(plan.changed)));
    if (plan.refused <= m_refused)
        return accept();
    showLines(plan);
    m_kinds->button(CellsModel::Refused)->click();
    theme::setRole(m_words, "error");
    m_words->setText(tr("%1 cells were changed. Some were changed elsewhere meanwhile and stay as they are.")
                         .arg(grouped(plan.changed)));
    m_change->setEnabled(false);
    m_close->setText(tr("Close"));
}

void CellsDialog::fail(const QString &words)
{
    setWorking({});
    m_change->setEnabled(false);
    m_close->setText(tr("Close"));
    theme::setRole(m_words, "error");
    m_words->setText(inWords(words));
}

} // namespace moviedb::ui

#include "moc_cellsdialog.cpp"
