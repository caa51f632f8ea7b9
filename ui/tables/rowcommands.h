// Rows added, and rows deleted after it has been said what goes along.
// Thread: main.
// Failure: failed(); what the form of a new row refuses is said in the form.
#pragma once

#include "core/ports/moviestore.h"

#include <QObject>

#include <functional>

namespace moviedb::ui {

class TableModel;
class TableView;

class RowCommands : public QObject
{
    Q_OBJECT
public:
    // Dialogs open over `view`.
    RowCommands(std::shared_ptr<MovieStore> store, TableModel *model, TableView *view, QObject *parent);

    bool areAllowed() const; // not in tables of the program itself
    // In a database that may only be read both end with failed().
    // A row that was added is gone to where it stands in the table's order, which stays as it is.
    void addRow();
    void addRowLike(const Row &row); // what no two rows may have is left empty
    void removeSelected();
    // The cell's value is the sources' again.
    void giveBack(const QModelIndex &cell);

Q_SIGNALS:
    void addedElsewhere(const QVariantList &key); // not one of the rows that are shown
    void told(const QString &line);
    void failed(const moviedb::Error &error);
    // Another program has changed what was to be deleted; `insist` deletes it as it is now.
    void clashed(const QString &reason, const std::function<void()> &insist);

private:
    bool mayWrite();
    void openForm(const std::optional<Row> &like);
    void showAdded(const QVariantList &key);
    void followAdded();
    GiveBack giveBackOf(const Row &row, int column) const;
    void askRemoval(const RowRemoval &removal, const RemovalPreview &preview);
    void remove(const RowRemoval &removal);
    QStringList namesOf(const QList<Row> &rows) const;

    std::shared_ptr<MovieStore> m_store;
    TableModel *m_model;
    TableView *m_view;
    QVariantList m_added; // until it is met
};

} // namespace moviedb::ui
