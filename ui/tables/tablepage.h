// The page of one table: what it holds, search, filters, columns, rows to add, edit, copy and delete; posters
// where the table has them.
// Thread: main.
// Failure: said on the page, with a way out.
#pragma once

#include "core/ports/moviestore.h"
#include "ui/kit/posterloader.h"
#include "ui/page/page.h"

#include <QTimer>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace moviedb::ui {

class EmptyState;
class FieldDelegate;
class FilterBar;
class MessageBar;
class PosterGrid;
class TableModel;
class TableView;

struct TablePageServices
{
    std::shared_ptr<MovieStore> store;
    PosterLoader posters;
    QString stateFile; // INI file for column layouts; empty = not kept
};

class TablePage : public Page
{
    Q_OBJECT
public:
    TablePage(TablePageServices services, TableInfo table, QWidget *parent = nullptr);
    static PageInfo describe(const TableInfo &table);

    const TableInfo &table() const;
    TableModel *model() const { return m_model; }
    TableView *view() const { return m_view; }
    FilterBar *filterBar() const { return m_filterBar; }
    QString problemText() const; // what the page says went wrong, "" when nothing did

    void focusFilter() override; // the search field
    void showRow(qint64 row) override { goToKey({row}); }
    void setSearch(const QString &text);
    void goToKey(const QVariantList &key); // selects the row, looking it up when it is not loaded
    void showPosters(bool posters);
    bool hasPosters() const { return m_grid != nullptr; }
    void addRow();
    void removeSelected();
    QList<QVariantList> selectedKeys() const;

Q_SIGNALS:
    // Selection came to rest on a row (or on none: an empty key).
    void rowShown(const moviedb::TableInfo &table, const moviedb::Row &row);
    void receiptRequested(const QString &column);
    void exportRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildHeader(QVBoxLayout *layout);
    void buildBody(QVBoxLayout *layout);
    QToolButton *toolButton(const QString &icon, const QString &text, const QString &shortcut);
    void connectModel();
    void showColumnMenu();
    void showHeaderMenu(const QPoint &place);
    void updateState();
    void tellSelection();
    void duplicateRow();
    void askRemoval(const RowRemoval &removal, const RemovalPreview &preview);
    void remove(const RowRemoval &removal);
    void mend(const QVariantList &key, int column);
    void saveLayout();

    TablePageServices m_services;
    TableModel *m_model = nullptr;
    FieldDelegate *m_delegate = nullptr;
    TableView *m_view = nullptr;
    PosterGrid *m_grid = nullptr;
    FilterBar *m_filterBar = nullptr;
    MessageBar *m_message = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedWidget *m_body = nullptr;
    QLabel *m_count = nullptr;
    QLineEdit *m_search = nullptr;
    QToolButton *m_asTable = nullptr;
    QToolButton *m_asPosters = nullptr;
    QToolButton *m_remove = nullptr;
    QTimer m_searchTimer;
    QTimer m_selectionTimer;
    QTimer m_layoutTimer;
    bool m_asked = false;
    bool m_fitted = false;
    bool m_posters = false;
    QVariantList m_goTo; // row to select once the first page is here
};

} // namespace moviedb::ui
