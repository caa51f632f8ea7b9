#include "core/store/engine/writersturn.h"

#include "core/store/engine/serverwait.h"

namespace moviedb::store {

namespace {

constexpr int fatePauseMs = 50;
constexpr int fateQuestions =
    1800; // longer than the server takes to end a session that sleeps in a transaction
constexpr qint64 turnLock = 0x4d6f766965577274; // of all programs

} // namespace

// In this order: whoever has the lock reads what the last one left, and leaves its own. A number that this server has not
// given yet is another server's, of which this database is a copy.
Result<WritersTurn> takeWritersTurn(Connection &connection)
{
    const QString last = QStringLiteral("pg_sequence_last_value(mark.place)");
    const QString own = QStringLiteral("CAST(pg_current_xact_id() AS text)");
    const QString &session = connection.author().session;
    MOVIEDB_TRY(
        turn, connection.run(
                  QStringLiteral(
                      "SELECT set_config('idle_in_transaction_session_timeout', '60s', TRUE), "
                      "set_config('moviedb.session', CAST(? AS text), TRUE), "
                      "pg_advisory_xact_lock(CAST(? AS bigint)), %1, CASE WHEN %2 < CAST(%1 AS bigint) THEN "
                      "pg_xact_status(CAST(CAST(%2 AS text) AS xid8)) END, "
                      "setval(mark.place, CAST(%1 AS bigint)) FROM (SELECT CASE WHEN "
                      "has_sequence_privilege(CAST(to_regclass('writers_turn') AS oid), 'UPDATE') AND "
                      "has_sequence_privilege(CAST(to_regclass('writers_turn') AS oid), 'SELECT') THEN "
                      "to_regclass('writers_turn') END AS place OFFSET 0) mark")
                      .arg(own, last),
                  {session.isNull() ? QStringLiteral("") : session, turnLock}));
    if (!turn.next())
        return makeError(Fault::Database, QStringLiteral("The database gives no turn to write."));
    return WritersTurn{turn.text(3), turn.text(4) == QLatin1String("aborted")};
}

Fate fateOf(const QString &transaction, const ConnectionOptions &options)
{
    const auto asked = options.wait ? options.wait->connect(options) : Connection::open(options);
    if (!asked)
        return Fate::Unknown;
    for (int question = 0; question < fateQuestions; ++question) {
        const auto fate = (*asked)->first(
            QStringLiteral("SELECT pg_xact_status(CAST(CAST(? AS text) AS xid8))"), {transaction});
        const QString said = fate ? fate->value_or(QVariant()).toString() : QString();
        if (said == QLatin1String("committed"))
            return Fate::Stored;
        if (said == QLatin1String("aborted"))
            return Fate::Lost;
        if (said != QLatin1String("in progress") || !options.wait || !options.wait->pause(fatePauseMs))
            break;
    }
    return Fate::Unknown;
}

Error fateUnknown(const Error &lost)
{
    return makeError(
        Fault::Database,
        QStringLiteral(
            "The connection to the database server was lost while a change was stored, and it does "
            "not say whether it was."),
        lost.where, QStringLiteral("Look whether it is there before you do it again."), lost.code);
}

} // namespace moviedb::store
