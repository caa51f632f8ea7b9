#include "ui/spreadsheet/cellsdialog.h"

#include "core/base/future.h"
#include "core/base/writemode.h"
#include "ui/kit/dialogbuttons.h"
#include "ui/kit/plaintip.h"
#include "ui/lists/rowlist.h"
#include "ui/lists/rowlistdelegate.h"
#include "ui/words/fieldtext.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTreeView>

namespace moviedb::ui {
namespace {

constexpr int cellsWidth = 860;
constexpr int cellsHeight = 520;
constexpr int nameShare = 22; // percent of the list
constexpr int nowShare = 22;

} // namespace

CellsDialog::CellsDialog(std::shared_ptr<MovieStore> store, const TableInfo &table, const QString &title,
                         QWidget *parent)
    : PreviewDialog(title, tr("Change"), parent), m_store(std::move(store)), m_table(table),
      m_model(new CellsModel(this))
{
    setUpList();
    resizeWithin(this, {cellsWidth, cellsHeight});
    connect(act(), &QPushButton::clicked, this, &CellsDialog::change);
    connect(this, &PreviewDialog::kindChosen, this,
            [this](int kind) { m_model->show(CellsModel::Kind(kind)); });
    showWorking(tr("Looking what changes…"));
}

void CellsDialog::setUpList()
{
    setLines(m_model);
    list()->setItemDelegate(new RowListDelegate({CellsModel::RowName, CellsModel::Then}, list()));
    list()->setAccessibleName(tr("What becomes of each cell"));
    fitColumn(list(), CellsModel::RowName, QStringLiteral("The name of a film, say"));
    fitColumn(list(), CellsModel::Field, QStringLiteral("Original title"));
    growColumn(list(), CellsModel::RowName, nameShare);
    growColumn(list(), CellsModel::Now, nowShare);
    list()->header()->setStretchLastSection(true); // why something is refused takes more room than a value
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
    onFinished(
        m_store->editCells(m_cells.edit, WriteMode::DryRun), this,
        [this](const Result<CellsPlan> &plan) { plan ? showPlan(*plan) : fail(plan.error().oneLine()); });
}

void CellsDialog::showLines(const CellsPlan &plan)
{
    m_model->setPlan(m_table, m_cells, plan);
    const qsizetype refused = plan.refused + m_cells.refused.size();
    const auto kind = [refused](CellsModel::Kind which, const QString &words, qsizetype lines) {
        return LineKind{int(which), words.arg(grouped(lines)), refused > 0 && lines > 0};
    };
    showKinds({kind(CellsModel::Everything, tr("All %1"), plan.changed + refused),
               kind(CellsModel::Changed, tr("Changed %1"), plan.changed),
               kind(CellsModel::Refused, tr("Refused %1"), refused)});
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
    showWorking({});
    showLines(plan);
    m_refused = plan.refused;
    say("secondary",
        plan.changed > 0 ? planWords(plan) + u' ' + tr("Nothing is changed yet.") : planWords(plan));
    act()->setEnabled(plan.changed > 0);
    act()->setText(plan.changed == 1 ? tr("Change 1 cell")
                                     : tr("Change %1 cells").arg(grouped(plan.changed)));
    (plan.changed > 0 ? act() : closing())->setFocus();
}

void CellsDialog::change()
{
    showWorking(tr("Storing…"));
    onFinished(
        m_store->editCells(m_cells.edit, WriteMode::Store), this,
        [this](const Result<CellsPlan> &plan) { plan ? showDone(*plan) : fail(plan.error().oneLine()); });
}

// What was refused in the plan was agreed to; what was refused since is shown.
void CellsDialog::showDone(const CellsPlan &plan)
{
    showWorking({});
    if (plan.changed > 0)
        Q_EMIT changed(plan.changed == 1 ? tr("1 cell changed")
                                         : tr("%1 cells changed").arg(grouped(plan.changed)));
    if (plan.refused <= m_refused)
        return accept();
    showLines(plan);
    chooseKind(CellsModel::Refused);
    giveUp(plan.changed == 1
               ? tr("1 cell was changed. Some were changed elsewhere meanwhile and stay as they are.")
               : tr("%1 cells were changed. Some were changed elsewhere meanwhile and stay as they are.")
                     .arg(grouped(plan.changed)));
}

void CellsDialog::fail(const QString &words)
{
    giveUp(inWords(words));
}

} // namespace moviedb::ui

#include "moc_cellsdialog.cpp"
