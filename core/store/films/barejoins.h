// Rows without any id that turned out to be somebody known: the films that used such a row name the person of an id now. A row
// that nobody uses any more because of that goes into the known one, with all that is said of it.
// Used once per transaction: note() while links are resolved, write() when all of them are written.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/films/entityindex.h"

namespace moviedb::store {

class BareJoins
{
public:
    // `known` outlives this object, and has its number when write() is called.
    void note(const TableInfo &table, qint64 bareId, const EntityRow &known);
    // Two rows of which a person has said that they are not the same stay two.
    Result<Done> write(Connection &connection, const SchemaInfo &schema, QList<TableChange> &changes);

private:
    struct Join
    {
        const TableInfo *table = nullptr;
        qint64 bareId = 0;
        const EntityRow *known = nullptr;
        bool isDoubtful = false; // several are meant by it now
    };
    QList<Join> m_joins;
};

} // namespace moviedb::store
