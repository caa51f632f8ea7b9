// The page of one table: what it holds, search, filters, columns, rows to add, edit, copy and delete; posters
// where the table has them.
// Thread: main.
// Failure: said on the page, with a way out.
#pragma once

#include "core/ports/moviestore.h"
#include "ui/kit/posterloader.h"
#include "ui/page/page.h"

#include <QTimer>

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace moviedb::ui {

class EmptyState;
class FieldDelegate;
class FacetPane;
class FilterBar;
class MessageBar;
class PageBody;
class PosterGrid;
class RowCommands;
class RowGoing;
class TableLayout;
class TableModel;
class TableView;
class ViewsButton;

struct TablePageServices
{
    std::shared_ptr<MovieStore> store;
    PosterLoader posters;
    QString stateFile; // INI file for column layouts; empty = not kept
    std::function<void(const Error &)> log =
        {}; // is told, on any thread, when they cannot be kept; may be empty
};

class TablePage : public Page
{
    Q_OBJECT
public:
    TablePage(TablePageServices services, TableInfo table, QWidget *parent = nullptr);
    ~TablePage() override;

    const TableInfo &table() const;
    TableModel *model() const { return m_model; }
    TableView *view() const { return m_view; }
    TableLayout *layoutOfColumns() const { return m_layout; }
    PosterGrid *posters() const { return m_grid; } // null where the table has none; they share the selection

    void focusFilter() override; // the search field
    // Selects the row where it stands in the whole table; search and filters that leave it out are cleared, and that is told.
    void showRow(qint64 row) override;
    QString unstored() const override;
    // Of the rows only those that these filters and this search leave.
    void showOnly(const TableQuery &rows);
    void showPosters(bool posters);
    void showFacets(bool facets);
    ViewsButton *views() const; // null where they are not kept
    void addRow();
    void addRowLike(const Row &row); // the same form, filled with what the row holds
    void removeSelected();
    QList<QVariantList> selectedKeys() const;
    void addRowAction(QAction *action); // to the context menu of a row

Q_SIGNALS:
    // Selection came to rest on a row (or on none: an empty key).
    void rowShown(const moviedb::TableInfo &table, const moviedb::Row &row);
    void receiptRequested(const QString &column);
    void exportRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeViews();
    void buildHeader(QVBoxLayout *layout);
    void addTools(QHBoxLayout *line);
    void addFacetButton(QHBoxLayout *line);
    void buildBody(QVBoxLayout *layout);
    void connectViews();
    QToolButton *toolButton(const QString &icon, const QString &text, const QString &shortcut);
    void connectModel();
    void connectFailures();
    void arrive(int row);
    void updateState();
    void tellSelection();
    void mend(const QVariantList &key, int column);
    void askWhichToKeep(const QVariantList &key, int column, const QString &reason, bool mayKeep);

    TablePageServices m_services;
    TableModel *m_model = nullptr;
    FieldDelegate *m_delegate = nullptr;
    TableView *m_view = nullptr;
    TableLayout *m_layout = nullptr;
    RowCommands *m_rows = nullptr;
    RowGoing *m_going = nullptr;
    PosterGrid *m_grid = nullptr;
    FilterBar *m_filterBar = nullptr;
    FacetPane *m_facets = nullptr; // null where there is nothing to count by
    MessageBar *m_message = nullptr;
    EmptyState *m_empty = nullptr;
    PageBody *m_body = nullptr;
    QLabel *m_count = nullptr;
    QLineEdit *m_search = nullptr;
    QToolButton *m_asTable = nullptr;
    QToolButton *m_asPosters = nullptr;
    QToolButton *m_withFacets = nullptr;
    QToolButton *m_remove = nullptr;
    QTimer m_searchTimer;
    QTimer m_selectionTimer;
    bool m_asked = false;
    bool m_posters = false;
};

} // namespace moviedb::ui
