// One step taken back or done again, inside a transaction of its own (see undoing.h for the rules).
// Thread: the connection's.
// Failure: Conflict, Constraint, Database, Parse.
#pragma once

#include "core/store/history/rowimages.h"
#include "core/store/history/stepnotes.h"
#include "core/store/history/watchedtables.h"

#include <QHash>

namespace moviedb::store {

class StepReversal
{
public:
    StepReversal(Connection &connection, const SchemaInfo &schema, qint64 stepId);
    Result<Done> takeBack();
    Result<Done> doAgain();
    const QSet<QString> &touchedTables() const { return m_touched; }

private:
    struct Added // a row the step added, with what belongs to it
    {
        std::string row;
        QList<std::pair<QString, QList<RowImage>>> owned; // by table
    };
    using Notes = QList<StepNote>;

    Result<Done> readAdded(const Notes &notes);
    Result<Done> readAddedRows(const TableInfo &table, const QStringList &keys);
    Result<Done> readOwned(const TableInfo &table, const QStringList &keys);
    Result<Done> takeBackNotes(const Notes &notes);
    Result<Done> takeBackRun(const Notes &run); // neighbours of one table and operation
    Result<Done> removeAdded(const TableInfo &table, const Notes &run);
    Result<Done> checkLetGo(const TableInfo &table, const QStringList &keys);
    Result<Done> removeOwned(const TableInfo &table, const QStringList &keys);
    Result<Done> keepImage(const StepNote &note, bool removed);
    Result<Done> doRunAgain(const Notes &run, const QSet<std::pair<QString, QString>> &ofStep);
    Result<Done> addAgain(const TableInfo &table, const StepNote &note);
    Result<Done> restore(const TableInfo &table, const Notes &run);
    Result<Done> setColumns(const TableInfo &table, const QString &key, const QByteArray &values,
                            const QByteArray &expected);
    Result<Done> removeRow(const TableInfo &table, const QString &key);
    Result<const TableInfo *> tableOf(const StepNote &note) const;
    static Error placeTaken(const TableInfo &table, const Error &error);

    Connection &m_connection;
    const SchemaInfo &m_schema;
    const qint64 m_stepId;
    const QList<WatchedTable> m_watched;
    QHash<std::pair<QString, QString>, Added> m_added; // by table and key
    QSet<qint64> m_dependents;
    QSet<QString> m_touched;
};

} // namespace moviedb::store
