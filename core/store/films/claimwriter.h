// Claims of a batch of rows: what is stored, what differs, what a person claims.
// Claims that differ in nothing but the time they were read are not written again.
// Used once per transaction: load(), then replace() per row, then flush().
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/domain/film.h"
#include "core/store/engine/bulkinsert.h"

#include <QHash>
#include <QSet>

namespace moviedb::store {

class ClaimWriter
{
public:
    ClaimWriter();

    // What sources are called that the sources table may not know yet.
    void introduce(const QList<SourceInfo> &sources);
    Result<Done> load(Connection &connection, const QString &entity, const QList<qint64> &ids);
    bool isClaimedByPerson(const QString &entity, qint64 id, const QString &field) const;

    struct Outcome
    {
        bool changed = false;
        QSet<QString> forsaken; // fields whose shown value no source states any more
        QStringList dropped;    // "field\tvalue" of removed claims
    };
    // All claims of the sources that `claims` names: those stored of these sources and no longer stated are
    // removed, those of other sources are kept.
    Result<Outcome> replace(Connection &connection, const QString &entity, qint64 id,
                            const QList<Claim> &claims);
    Result<Done> flush(Connection &connection);
    bool wrote() const { return m_wrote; }

private:
    struct Stored
    {
        qint64 claimId = 0;
        QString field;
        QString source;
        int position = 0;
        QVariantList content; // value, url, revision, snippet, extractor, chosen
    };
    using Place = std::pair<QString, qint64>;
    struct Plan;
    Result<bool> settle(Connection &connection, const Stored &stored, Plan &plan, Outcome &outcome);
    Result<Done> ensureSource(Connection &connection, const QString &source);

    QHash<Place, QList<Stored>> m_stored;
    QHash<QString, SourceInfo> m_introduced; // by id
    QSet<QString> m_sources;                 // known to the sources table
    BulkInsert m_added;
    bool m_wrote = false;
};

} // namespace moviedb::store
