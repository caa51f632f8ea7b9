// How a person left a table: its columns, their order and widths, and whether posters are shown; and the views that were
// given a name. Kept in a file; changed by dragging, and in the menus of the header.
// Thread: main.
// Failure: a file that cannot be read is as if there were none; keepFailed() when it cannot be written.
#pragma once

#include "core/base/result.h"
#include "core/ports/moviestore.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>

class QLineEdit;
class QMenu;
class QPoint;

namespace moviedb::ui {

class CellColours;
class FilterBar;
class TableModel;
class TableView;
class ViewsButton;
struct SavedView;

class TableLayout : public QObject
{
    Q_OBJECT
public:
    // Restores what is kept in `stateFile` (INI, by the table's name); "" = nothing is kept.
    TableLayout(TableModel *model, TableView *view, const QString &stateFile, QObject *parent);

    bool hasPosters() const { return m_posters; }
    void setPosters(bool posters);
    bool hasFacets() const { return m_facets; }
    void setFacets(bool facets);
    // What saved views search and filter by.
    void setQuestion(QLineEdit *search, FilterBar *filters);
    // Those of the cells, restored and kept with the columns.
    CellColours *makeColours(const std::shared_ptr<MovieStore> &store);
    ViewsButton *viewsButton() const { return m_views; } // without a place as yet
    // What was changed last and not kept yet is kept now: before the table is gone, or out of sight.
    void keepPending();
    // Is told, on any thread, of a file that cannot be written, once, too; keepFailed() does not come after the table is gone.
    void setLog(std::function<void(const Error &)> log) { m_log = std::move(log); }
    void fitOnce(); // widths from the first rows, where no one has set any
    void showColumnMenu();
    void askColour(int column); // −1 = none is chosen

Q_SIGNALS:
    void filterWanted(int column);
    void keepFailed(const moviedb::Error &error); // once
    // Cells that should have a colour have none; `again` asks the database once more.
    void coloursFailed(const QString &reason, const std::function<void()> &again);

private:
    SavedView shownView() const;
    void showView(const SavedView &view);
    void restore();
    void keep(bool columns);
    void setColumnShown(int column, bool shown);
    void showHeaderMenu(const QPoint &place);
    void addColumnEntries(QMenu *menu, int column);
    void addSortEntries(QMenu *menu, int column);
    void addColourEntries(QMenu *menu, int column);
    int placeBeside(int column, int by) const; // past those that are hidden; −1 = none is shown there

    TableModel *m_model;
    TableView *m_view;
    ViewsButton *m_views;
    QLineEdit *m_search = nullptr;
    FilterBar *m_filters = nullptr;
    CellColours *m_colours = nullptr;
    QString m_stateFile;
    std::function<void(const Error &)> m_log;
    std::atomic_bool m_failed = false;
    QThreadPool m_writer; // waited for before the others are gone; one thread: the last state is written last
    QTimer m_timer;
    bool m_fitted = false;
    bool m_posters = false;
    bool m_facets = false;
};

} // namespace moviedb::ui
