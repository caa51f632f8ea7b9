#include "ui/window/windowdialogs.h"

#include "ui/detail/detailpane.h"
#include "ui/exports/exportdialog.h"
#include "ui/identity/identitydialogs.h"
#include "ui/identity/likerowspage.h"
#include "ui/imports/importdialog.h"
#include "ui/page/appservices.h"
#include "ui/page/pageids.h"
#include "ui/rematch/rematchdialog.h"
#include "ui/spreadsheet/sheetcommands.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tablepage.h"
#include "ui/tables/tableview.h"
#include "ui/window/pagestack.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace moviedb::ui {

namespace {

// The rows that are selected; where none is, the one under the cursor.
QList<QVariantList> chosenKeys(const TablePage &page)
{
    QList<QVariantList> keys = page.selectedKeys();
    const QModelIndex current = page.view()->currentIndex();
    if (keys.isEmpty() && current.isValid())
        if (const Row *row = page.model()->rowAt(current.row()))
            keys.append(row->key);
    return keys;
}

} // namespace

WindowDialogs::WindowDialogs(const AppServices &services, PageStack *pages, DetailPane *details,
                             QWidget *window)
    : QObject(window), m_services(services), m_pages(pages), m_details(details), m_window(window),
      m_identity(new IdentityDialogs(services.store, window))
{
    details->setJoinable(&IdentityDialogs::isOfferedFor);
    connect(m_identity, &IdentityDialogs::refused, this, &WindowDialogs::told);
    connect(m_identity, &IdentityDialogs::done, this, [this](const QString &table, qint64 row) {
        const Page *page = m_pages->current();
        if (page != nullptr && page->info().id == table)
            Q_EMIT pageWanted(table, row);
    });
    connect(details, &DetailPane::mergeRequested, m_identity,
            [this](const QString &table, qint64 row) { m_identity->openMerge(table, row); });
    connect(details, &DetailPane::splitRequested, m_identity, &IdentityDialogs::openSplit);
}

void WindowDialogs::connectPage(LikeRowsPage *page)
{
    if (page != nullptr)
        connect(page, &LikeRowsPage::mergeRequested, m_identity, &IdentityDialogs::openMerge);
}

void WindowDialogs::offerOn(TablePage *page)
{
    new SheetCommands(m_services.store, page);
    const auto offer = [this, page](const QString &text, void (WindowDialogs::*open)()) {
        auto *action = new QAction(text, page);
        connect(action, &QAction::triggered, this, open);
        page->addRowAction(action);
    };
    if (page->info().id == pageid::movies)
        offer(tr("Another page for this film…"), &WindowDialogs::openRematch);
    if (!IdentityDialogs::isOfferedFor(page->table()))
        return;
    offer(tr("Merge with…"), &WindowDialogs::openMerge);
    offer(tr("Split…"), &WindowDialogs::openSplit);
}

TablePage *WindowDialogs::table() const
{
    return qobject_cast<TablePage *>(m_pages->current());
}

void WindowDialogs::openExport()
{
    if (table() == nullptr)
        Q_EMIT pageWanted(pageid::movies);
    const TablePage *page = table();
    if (page == nullptr)
        return;
    const TableModel *model = page->model();
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new ExportDialog(m_services.store,
                                    ExportScope{page->table(), model->query().filters, model->query().search,
                                                model->total(), page->selectedKeys()},
                                    folder.isEmpty() ? QDir::homePath() : folder, m_window);
    dialog->setPassports(m_services.makePassport);
    dialog->setOpenSources(m_services.openSources);
    dialog->setPictures(m_services.keptPicture);
    dialog->setPresets(ExportPresets::in(m_services.settings.dataDir));
    dialog->noteIn(m_services.tasks);
    connect(dialog, &ExportDialog::exported, this,
            [this](const QString &file) { Q_EMIT told(tr("Exported to %1").arg(file)); });
    connect(dialog, &ExportDialog::rowsWanted, this, &WindowDialogs::rowsWanted);
    dialog->open();
}

void WindowDialogs::openImport()
{
    askForImport(false);
}

void WindowDialogs::openImportFolder()
{
    askForImport(true);
}

void WindowDialogs::askForImport(bool folder)
{
    if (const auto why = m_services.store->whyReadOnly())
        return Q_EMIT told(why->oneLine());
    // A folder that is not there would be taken for the name of a file.
    const QString downloads = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    const QString start = QFileInfo(m_importedFrom).isDir() ? m_importedFrom
                          : QFileInfo(downloads).isDir()    ? downloads
                                                            : QDir::homePath();
    auto *dialog = new QFileDialog(
        m_window, folder ? tr("Import a folder of .nfo files") : tr("Import from"), start,
        tr("Lists and exports (*.json *.jsonl *.csv *.tsv *.txt *.nfo *.db *.sqlite);;Every file (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    dialog->setOption(QFileDialog::ShowDirsOnly, folder);
    connect(dialog, &QFileDialog::fileSelected, this, &WindowDialogs::importFrom);
    dialog->open();
}

void WindowDialogs::importFrom(const QString &path)
{
    m_importedFrom = QFileInfo(path).absolutePath();
    auto *dialog = new ImportDialog(m_services.store, m_services.openImport, path, m_window);
    dialog->noteIn(m_services.tasks);
    connect(dialog, &ImportDialog::imported, this, &WindowDialogs::told);
    dialog->open();
}

// On the page of films; elsewhere it is shown first.
void WindowDialogs::openRematch()
{
    if (table() == nullptr || table()->info().id != pageid::movies)
        Q_EMIT pageWanted(pageid::movies);
    const TablePage *page = table();
    const QList<QVariantList> selected = page == nullptr ? QList<QVariantList>() : chosenKeys(*page);
    if (selected.size() != 1) {
        Q_EMIT told(tr("Select one film first"));
        return;
    }
    auto *dialog =
        new RematchDialog(rematchServices(m_services), selected.first().first().toLongLong(), m_window);
    connect(dialog, &RematchDialog::rematched, this,
            [this](const RematchPlan &plan) { Q_EMIT pageWanted(pageid::movies, plan.movieId); });
    dialog->open();
}

std::pair<QString, qint64> WindowDialogs::chosenIdentity()
{
    if (const auto named = m_details->named())
        return {named->table, named->row};
    const TablePage *page = table();
    const QList<QVariantList> selected = page == nullptr ? QList<QVariantList>() : chosenKeys(*page);
    if (page != nullptr && IdentityDialogs::isOfferedFor(page->table()) && selected.size() == 1)
        return {page->table().name, selected.first().first().toLongLong()};
    Q_EMIT told(tr("Select one person or company first, in its table or in the details"));
    return {};
}

void WindowDialogs::openMerge()
{
    if (const auto [table, row] = chosenIdentity(); row != 0)
        m_identity->openMerge(table, row);
}

void WindowDialogs::openSplit()
{
    if (const auto [table, row] = chosenIdentity(); row != 0)
        m_identity->openSplit(table, row);
}

} // namespace moviedb::ui

#include "moc_windowdialogs.cpp"
