// Postgres: transactions that write follow each other, those of all programs of ours, as SQLite has it; and what became of
// one whose COMMIT was not answered. A program that sleeps inside its turn (a closed laptop) loses it after a minute.
// A turn tells the session's name to whoever listens to changes (moviedb.session), and leaves the number of its transaction
// in the sequence writers_turn, where there is one: the next writer learns there whether this one was lost.
// https://www.postgresql.org/docs/15/explicit-locking.html#ADVISORY-LOCKS,
// https://www.postgresql.org/docs/15/functions-info.html (pg_xact_status)
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

struct WritersTurn
{
    QString transaction;      // its number
    bool followsLost = false; // the writer before lost its transaction, and numbers of rows it took with it
};
// Right behind BEGIN. Waits for whoever has the turn; it ends with the transaction.
Result<WritersTurn> takeWritersTurn(Connection &connection);

enum class Fate { Unknown, Stored, Lost };
// Asked on a connection of its own, for a server that answers again.
Fate fateOf(const QString &transaction, const ConnectionOptions &options);
Error fateUnknown(const Error &lost);

} // namespace moviedb::store
