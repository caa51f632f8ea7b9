// Any table of the database as a Qt model, a window of rows at a time: nothing here waits for the database.
// Rows that are not here yet show "…" and are asked for when they are looked at. Every question carries a
// generation: the database is told to stop at an older question, and its answers are dropped. What is narrowed down shows
// its first rows before all that match are counted. A refresh keeps the rows on screen until new ones
// come, so that a list never jumps under the pointer; selection, cursor and open editors follow their rows.
// Thread: main.
// Failure: loadFailed(); a refused edit stays at its cell (ErrorRole, RejectedTextRole), and so does one that clashed with
// what another program stored meanwhile, until a person keeps the one or the other.
#pragma once

#include "core/ports/moviestore.h"
#include "ui/tables/pagecache.h"
#include "ui/tables/rowfollowing.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QTimer>

namespace moviedb::ui {

class CellEdits;
class RowSeeker;

class TableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        ErrorRole = Qt::UserRole + 1, // why the last edit of the cell was refused
        RejectedTextRole,             // the text that was refused, for mending
        PendingRole,                  // true while an edit is on its way
        LoadedRole,                   // false while the row is not here yet
        RawRole,                      // the stored value
        CopyRole,                     // the text for the clipboard
        RowRole,                      // the whole Row, for edit()
    };

    TableModel(std::shared_ptr<MovieStore> store, TableInfo table, QObject *parent = nullptr);
    ~TableModel() override;

    const TableInfo &table() const { return m_table; }
    qint64 total() const { return m_total; }
    // False while the rows that match are still being counted: there are more than total().
    bool isCounted() const { return m_counted; }
    bool isLoaded() const { return m_loaded; } // the first page has come
    const TableQuery &query() const { return m_query; }

    void setSearch(const QString &search);
    void setFilters(const QList<Filter> &filters);
    void load();    // first page of the current question
    void refresh(); // the same question again, without resetting the view
    // While inactive (the page is not shown) changes are only noted; activating catches up.
    void setActive(bool active);

    const Row *rowAt(int row) const; // nullptr when it is not here
    qint64 find(const QVariantList &key) const { return m_cache.find(key); }
    // The rows around it are read beside those that are looked at, wherever it stands in the order; settled() comes after.
    void seek(const QVariantList &key);
    // Rows that somebody holds have gone elsewhere, and are looked for: what stands at their indexes is not theirs.
    bool isFollowing() const { return m_follower.hasStrays(); }
    void dismissError(const QModelIndex &index);
    void keepMine(const QVariantList &key, int column); // after a clash
    void takeTheirs(const QVariantList &key, int column);
    QString columnName(int column) const { return m_table.columns[column].name; }
    bool isEditable(int column) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    // Takes text for every kind of column, or a ReferenceChoice's key as a non-text value. Answers true when
    // the edit is on its way.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    // The same for a row that may stand elsewhere by now, or nowhere: what an editor was opened on (RowRole), and what the
    // person saw there.
    bool edit(const Row &row, int column, const QVariant &value);
    void sort(int column, Qt::SortOrder order) override;
    int waitingEdits() const; // typed, and not stored yet

Q_SIGNALS:
    void questionChanged(); // query() is another one, or is asked again
    void waitingEditsChanged();
    void loaded(); // the first page of a question has come: total() is right
    void totalChanged();
    void settled(); // all rows that were asked for have come, or were refused
    void loadFailed(const moviedb::Error &error);
    void editRefused(const QModelIndex &index, const QString &text, const QString &reason);
    void editStored(const QModelIndex &index);
    // `mayKeep`: false when the row is gone.
    void editClashed(const QVariantList &key, int column, const QString &reason, bool mayKeep);

private:
    void ask(qint64 segment) const;
    void send();
    void receive(qint64 segment, quint64 generation, const Result<moviedb::TablePage> &answer);
    void takeFirstPage(const moviedb::TablePage &page);
    void takePage(qint64 segment, const moviedb::TablePage &page);
    bool movesRows(qint64 segment, const QList<Row> &rows) const;
    void settle();
    void takePlace(qint64 place);
    void resizeTo(qint64 total);
    void newQuestion();
    bool isOnItsWay() const;
    bool isNarrowed() const { return !m_query.search.isEmpty() || !m_query.filters.isEmpty(); }
    void count();
    void onChanged(const TableChange &change);
    void takeStored(const QVariantList &key, int column, const Row &row);
    void replaceRow(const QModelIndex &cell, const Row &row);
    QModelIndex indexOf(const QVariantList &key, int column) const; // invalid when the row is not here
    QVariant cellData(const Row &row, const QModelIndex &index, int role) const;

    std::shared_ptr<MovieStore> m_store;
    TableInfo m_table;
    bool m_writable; // as long as the store is open
    CellEdits *m_edits;
    RowSeeker *m_seeker;
    TableQuery m_query;
    mutable PageCache m_cache;
    qint64 m_total = 0;
    bool m_counted = true;
    bool m_loaded = false;
    bool m_active = true;
    bool m_stale = false;
    bool m_newQuestion = false;   // its first page has not come yet
    quint64 m_generation = 0;     // of the question; a refresh keeps it
    std::stop_source m_pagesStop; // of the question's pages
    std::stop_source m_countStop;
    mutable QList<qint64> m_wanted; // segments to ask for, newest last
    mutable QSet<qint64> m_inFlight;
    mutable QTimer m_sendTimer;
    QTimer m_refreshTimer;
    struct Flight
    {
        quint64 refresh = 0; // its number
        quint64 asked = 0;   // time of the cache
    };
    QHash<qint64, Flight> m_flights; // by segment
    quint64 m_refreshNumber = 0;
    RowFollower m_follower;
    bool m_sought = false; // it was asked where its strays are
};

} // namespace moviedb::ui
