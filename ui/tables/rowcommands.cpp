#include "ui/tables/rowcommands.h"

#include "core/base/future.h"
#include "core/sources/registry/sources.h"
#include "ui/kit/dialogbuttons.h"
#include "ui/kit/theme.h"
#include "ui/tables/removalwords.h"
#include "ui/tables/rowdialog.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tableview.h"
#include "ui/words/fieldtext.h"

#include <QMessageBox>
#include <QPushButton>

namespace moviedb::ui {

RowCommands::RowCommands(std::shared_ptr<MovieStore> store, TableModel *model, TableView *view,
                         QObject *parent)
    : QObject(parent), m_store(std::move(store)), m_model(model), m_view(view)
{
    connect(view, &TableView::removeRequested, this, &RowCommands::removeSelected);
    connect(view, &TableView::giveBackRequested, this, &RowCommands::giveBack);
    for (const auto signal : {&TableModel::totalChanged, &TableModel::loaded})
        connect(model, signal, this, &RowCommands::followAdded);
    connect(model, &TableModel::layoutChanged, this, &RowCommands::followAdded);
    connect(model, &TableModel::dataChanged, this, &RowCommands::followAdded);
    connect(model, &TableModel::loadFailed, this, [this] { m_added.clear(); });
    connect(model, &TableModel::settled, this, [this] {
        if (!m_added.isEmpty())
            Q_EMIT addedElsewhere(std::exchange(m_added, {}));
    });
}

bool RowCommands::areAllowed() const
{
    return m_model->table().role != TableRole::System;
}

bool RowCommands::mayWrite()
{
    const auto why = m_store->whyReadOnly();
    if (why)
        Q_EMIT failed(*why);
    return !why;
}

void RowCommands::addRow()
{
    openForm(std::nullopt);
}

void RowCommands::addRowLike(const Row &row)
{
    openForm(row);
}

void RowCommands::openForm(const std::optional<Row> &like)
{
    if (!areAllowed() || !mayWrite())
        return;
    auto *dialog = new RowDialog(m_store, m_model->table(),
                                 m_view->window()); // not the table: its editors look otherwise
    if (like)
        dialog->copyFrom(*like);
    connect(dialog, &RowDialog::inserted, this, [this](const QVariantList &key) {
        Q_EMIT told(tr("Row added"));
        showAdded(key);
    });
    dialog->open();
}

void RowCommands::showAdded(const QVariantList &key)
{
    m_added = key;
    m_model->refresh();
    m_model->seek(key);
    m_view->viewport()->repaint(); // asks for the rows on screen at once
}

void RowCommands::followAdded()
{
    const qint64 row = m_added.isEmpty() ? -1 : m_model->find(m_added);
    if (row < 0)
        return;
    m_added.clear();
    m_view->goTo(int(row));
    m_view->setFocus();
}

void RowCommands::removeSelected()
{
    if (!areAllowed() || !mayWrite())
        return;
    RowRemoval removal{m_model->table().name, {}};
    for (const int number : m_view->selectedRowNumbers())
        if (const Row *row = m_model->rowAt(number)) {
            removal.keys.append(row->key);
            removal.seen.append(*row);
        }
    if (removal.keys.isEmpty())
        return;
    onFinished(m_store->previewRemoval(removal), this,
               [this, removal](const Result<RemovalPreview> &preview) {
                   if (preview)
                       askRemoval(removal, *preview);
                   else
                       Q_EMIT failed(preview.error());
               });
}

// A row of a film's list stands for the list: movie_directors for the directors of its film.
GiveBack RowCommands::giveBackOf(const Row &row, int column) const
{
    const TableInfo &table = m_model->table();
    GiveBack what{table.name, row.key.value(0).toLongLong(), m_model->columnName(column),
                  sources::descriptions()};
    const bool link = table.role == TableRole::Link || table.name == QLatin1String("ratings");
    for (int place = 0; link && place < table.columns.size(); ++place)
        if (table.columns.at(place).name == QLatin1String("movie_id")) {
            const bool named = table.name.startsWith(QLatin1String("movie_"));
            what.table = QStringLiteral("movies");
            what.id = row.values.value(place).toLongLong();
            what.field = named ? table.name.mid(6) : table.name;
        }
    return what;
}

void RowCommands::giveBack(const QModelIndex &cell)
{
    const Row *row = m_model->rowAt(cell.row());
    if (row == nullptr || !areAllowed() || !mayWrite())
        return;
    onFinished(m_store->giveBack(giveBackOf(*row, cell.column())), this, [this](const Result<Done> &answer) {
        if (answer)
            m_model->refresh();
        else
            Q_EMIT failed(answer.error());
    });
}

// What a person calls these rows, as far as they have a name: those that go, whatever is selected by now.
QStringList RowCommands::namesOf(const QList<Row> &rows) const
{
    QStringList names;
    for (const Row &row : rows)
        for (int column = 0; column < m_model->columnCount(); ++column)
            if (m_model->columnName(column) == m_model->table().labelColumn)
                names << cellText(m_model->table(), row, column).left(80);
    return names;
}

void RowCommands::askRemoval(const RowRemoval &removal, const RemovalPreview &preview)
{
    auto *box = new QMessageBox(m_view->window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Delete"));
    if (!preview.blockedBy.isEmpty()) {
        box->setText(tr("This cannot be deleted yet: other rows refer to it."));
        box->setInformativeText(tr("Change these first:") + QLatin1Char('\n') + rowCounts(preview.blockedBy));
        box->setStandardButtons(QMessageBox::Close);
        box->open();
        return;
    }
    const QStringList names = namesOf(removal.seen);
    box->setText(removalQuestion(names, removal.keys.size()));
    box->setInformativeText(removalDetails(names, removal.keys.size(), preview));
    connect(dangerButtons(box, tr("Delete")), &QPushButton::clicked, this,
            [this, removal] { remove(removal); });
    box->open();
}

void RowCommands::remove(const RowRemoval &removal)
{
    onFinished(m_store->remove(removal), this, [this, removal](const Result<Done> &answer) {
        if (!answer && answer.error().fault == Fault::Conflict) {
            m_model->refresh();
            Q_EMIT clashed(answer.error().text, [this, removal] { remove({removal.table, removal.keys}); });
            return;
        }
        if (!answer) {
            Q_EMIT failed(answer.error());
            return;
        }
        m_view->clearSelection();
        m_model->refresh();
        Q_EMIT told(removedWords(removal.keys.size()));
    });
}

} // namespace moviedb::ui

#include "moc_rowcommands.cpp"
