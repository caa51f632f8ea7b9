// Many rows of one table changed with few statements: on Postgres with one, whatever their number.
// Thread: the connection's.
// Failure: that of the connection; the rows stay noted then.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

class BulkUpdate
{
public:
    // `key`: an integer column that tells the rows apart.
    BulkUpdate(QString table, QString key, QStringList columns);

    // `values`: of the columns, in their order. Of a row that is set twice the later values count.
    void set(qint64 key, const QVariantList &values);
    // Writes what was set and forgets it.
    Result<Done> flush(Connection &connection);

private:
    Result<Done> flushEach(Connection &connection);
    Result<Done> flushAll(Connection &connection);

    QString m_table;
    QString m_key;
    QStringList m_columns;
    QList<QVariantList> m_rows; // the key behind the values
    QHash<qint64, qsizetype> m_places;
};

} // namespace moviedb::store
