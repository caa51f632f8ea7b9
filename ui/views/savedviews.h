// The views of a table that a person gave a name: what is searched, filtered and sorted by, and which columns are shown. Kept
// beside the table's layout (INI, "<table>/views"); a filter is kept as the line of text that --where takes.
// Thread: any. Writing waits for the disk, tens of milliseconds on a busy one: not for the main thread.
// Failure: Io (the file cannot be written), NotFound, Usage (a filter names what the table no longer has).
#pragma once

#include "core/base/result.h"
#include "core/domain/table.h"

class QSettings;

namespace moviedb::ui {

struct SavedView
{
    QString name; // any text that is not empty
    QString search;
    QList<Filter> filters;
    QList<SortKey> sort;      // at most one
    QByteArray columns;       // TableView::layoutState()
    QStringList colours = {}; // ColourRule as text
};

// What was set stands in the file; waits for the disk.
Result<Done> writtenOut(QSettings &settings);

class SavedViews
{
public:
    SavedViews(QString file, TableInfo table);

    bool isKept() const { return !m_file.isEmpty(); } // there is a file to keep them in
    QStringList names() const;                        // as a person sorts them
    Result<SavedView> view(const QString &name) const;
    Result<Done> save(const SavedView &view);                    // in the place of one of that name
    Result<Done> rename(const QString &name, const QString &to); // Conflict: there is one of that name
    Result<Done> remove(const QString &name);

private:
    QString place(const QString &name) const;

    QString m_file;
    TableInfo m_table;
};

} // namespace moviedb::ui
