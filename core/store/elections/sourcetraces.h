// What a source leaves behind beside the values of films: its offers, and people and companies that nobody names without it.
// Part of the transaction and the step that are open.
// Thread: the writer's.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"
#include "core/store/identity/orphans.h"

namespace moviedb::store {

// Offers that this source alone has told of. One that a person has changed stays. Called while its claims are there.
Result<Done> removeOffersOf(Connection &connection, const SchemaInfo &schema, const QString &source,
                            QList<TableChange> &changes);

// Rows that are let go of while the claims of a source go.
class ForsakenRows
{
public:
    // Before anything of the source goes.
    Result<Done> look(Connection &connection, const SchemaInfo &schema, const QString &source);
    // When all of it is gone: people and companies that films named until then, or of whom nobody else has told, go when
    // nothing uses them and no person has spoken of them. How many went.
    Result<qsizetype> remove(Connection &connection, const SchemaInfo &schema, QList<TableChange> &changes);

private:
    LinkedRows m_unlinked; // before
    LinkedRows m_spokenOf; // by the source
};

} // namespace moviedb::store
