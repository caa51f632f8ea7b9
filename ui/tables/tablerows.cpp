// The rows and columns half of TablePage: adding, duplicating, deleting with what goes along, choosing
// columns.
#include "core/base/future.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/theme.h"
#include "ui/tables/filterbar.h"
#include "ui/tables/rowdialog.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tablepage.h"
#include "ui/tables/tableview.h"
#include "ui/words/fieldtext.h"

#include <QCursor>
#include <QHeaderView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

namespace moviedb::ui {
namespace {

QString listedRows(const QList<std::pair<QString, qint64>> &tables)
{
    QStringList lines;
    for (const auto &[table, rows] : tables)
        lines.append(QStringLiteral("%1  %2").arg(
            grouped(rows), QString(table).replace(QLatin1Char('_'), QLatin1Char(' '))));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

void TablePage::addRow()
{
    if (m_model->table().role == TableRole::System)
        return;
    auto *dialog = new RowDialog(m_services.store, m_model->table(), this);
    connect(dialog, &RowDialog::inserted, this, [this](const QVariantList &key) {
        Q_EMIT tell(tr("Row added"));
        goToKey(key);
    });
    dialog->open();
}

void TablePage::duplicateRow()
{
    const Row *row = m_model->rowAt(m_view->currentIndex().row());
    if (row == nullptr)
        return;
    QMap<QString, QString> texts;
    const TableInfo &info = m_model->table();
    for (int column = 0; column < info.columns.size(); ++column) {
        const bool unique =
            std::any_of(info.unique.cbegin(), info.unique.cend(), [&](const QStringList &names) {
                return names.size() == 1 && names.first() == info.columns[column].name;
            });
        if (!unique)
            texts.insert(info.columns[column].name, editText(info, *row, column));
    }
    auto *dialog = new RowDialog(m_services.store, info, this);
    dialog->fillIn(texts);
    connect(dialog, &RowDialog::inserted, this, &TablePage::goToKey);
    dialog->open();
}

void TablePage::removeSelected()
{
    if (m_model->table().role == TableRole::System)
        return;
    RowRemoval removal{m_model->table().name, {}};
    for (const int number : m_view->selectedRowNumbers())
        if (const Row *row = m_model->rowAt(number))
            removal.keys.append(row->key);
    if (removal.keys.isEmpty())
        return;
    onFinished(m_services.store->previewRemoval(removal), this,
               [this, removal](const Result<RemovalPreview> &preview) {
                   if (preview)
                       askRemoval(removal, *preview);
                   else
                       m_message->tell(MessageBar::Kind::Failure, preview.error().oneLine());
               });
}

void TablePage::askRemoval(const RowRemoval &removal, const RemovalPreview &preview)
{
    const int count = int(removal.keys.size());
    const int first = m_view->selectedRowNumbers().value(0, -1);
    const Row *row = count == 1 ? m_model->rowAt(first) : nullptr;
    QString name;
    for (int column = 0; row != nullptr && column < m_model->columnCount(); ++column)
        if (m_model->columnName(column) == m_model->table().labelColumn)
            name = cellText(m_model->table(), *row, column).left(80);
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Delete"));
    if (!preview.blockedBy.isEmpty()) {
        box->setText(tr("This cannot be deleted yet: other rows refer to it."));
        box->setInformativeText(tr("Change these first:") + QLatin1Char('\n') +
                                listedRows(preview.blockedBy));
        box->setStandardButtons(QMessageBox::Close);
        box->open();
        return;
    }
    box->setText(name.isEmpty() ? tr("Delete %n row(s)?", nullptr, count) : tr("Delete “%1”?").arg(name));
    box->setInformativeText(preview.alsoRemoved.isEmpty()
                                ? tr("Nothing else goes along.")
                                : tr("Goes along:") + QLatin1Char('\n') + listedRows(preview.alsoRemoved));
    QPushButton *confirm = box->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    theme::setRole(confirm, "danger");
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(confirm, &QPushButton::clicked, this, [this, removal] { remove(removal); });
    box->open();
}

void TablePage::remove(const RowRemoval &removal)
{
    onFinished(m_services.store->remove(removal), this, [this, removal](const Result<Done> &answer) {
        if (!answer) {
            m_message->tell(MessageBar::Kind::Failure, answer.error().oneLine());
            return;
        }
        m_view->clearSelection();
        m_model->refresh();
        Q_EMIT tell(tr("%n row(s) deleted", nullptr, int(removal.keys.size())));
    });
}

void TablePage::showColumnMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const TableInfo &info = m_model->table();
    for (const int column : columnOrder(info)) {
        QAction *entry = menu->addAction(columnTitle(info.columns[column]));
        entry->setCheckable(true);
        entry->setChecked(!m_view->isColumnHidden(column));
        connect(entry, &QAction::toggled, this, [this, column](bool shown) {
            m_view->setColumnHidden(column, !shown);
            if (shown && m_view->columnWidth(column) < 100)
                m_view->setColumnWidth(column, 160);
            m_layoutTimer.start();
        });
    }
    menu->addSeparator();
    menu->addAction(tr("As at first"), this, [this] {
        m_view->layOutAtFirst();
        m_view->fitColumns();
    });
    menu->popup(QCursor::pos());
}

void TablePage::showHeaderMenu(const QPoint &place)
{
    const int column = m_view->horizontalHeader()->logicalIndexAt(place);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (column >= 0) {
        const QString title = columnTitle(m_model->table().columns[column]);
        menu->addAction(theme::themedIcon(QStringLiteral("filter")), tr("Filter by %1").arg(title), this,
                        [this, column] { m_filterBar->openForm(column); });
        menu->addAction(theme::themedIcon(QStringLiteral("columns")), tr("Hide %1").arg(title), this,
                        [this, column] {
                            m_view->setColumnHidden(column, true);
                            m_layoutTimer.start();
                        });
        menu->addSeparator();
    }
    menu->addAction(tr("Choose columns"), this, &TablePage::showColumnMenu);
    menu->popup(m_view->horizontalHeader()->mapToGlobal(place));
}

void TablePage::saveLayout()
{
    if (m_services.stateFile.isEmpty())
        return;
    QSettings state(m_services.stateFile, QSettings::IniFormat);
    state.setValue(m_model->table().name + QStringLiteral("/layout"), m_view->layoutState());
    state.setValue(m_model->table().name + QStringLiteral("/posters"), m_posters);
}

} // namespace moviedb::ui
