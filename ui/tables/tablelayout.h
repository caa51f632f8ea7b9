// How a person left a table: its columns, their order and widths, and whether posters are shown. Kept in a
// file; changed by dragging, and in the menus of the header.
// Thread: main.
// Failure: a file that cannot be read or written is as if there were none.
#pragma once

#include <QObject>
#include <QTimer>

class QPoint;

namespace moviedb::ui {

class TableModel;
class TableView;

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
    void fitOnce(); // widths from the first rows, where no one has set any
    void showColumnMenu();

Q_SIGNALS:
    void filterWanted(int column);

private:
    void restore();
    void keep();
    void setColumnShown(int column, bool shown);
    void showHeaderMenu(const QPoint &place);

    TableModel *m_model;
    TableView *m_view;
    QString m_stateFile;
    QTimer m_timer;
    bool m_fitted = false;
    bool m_posters = false;
    bool m_facets = false;
};

} // namespace moviedb::ui
