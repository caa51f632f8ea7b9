// Claims of a batch of rows: what is stored, what differs, what a person claims.
// Claims that differ in nothing but the time they were read are not written again.
// Claims of one page share its receipt (ReceiptWriter): a page that was read again with another revision costs one row.
// Used once per transaction: load(), then replace() per row, then flush().
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/crawls/bulkupdate.h"
#include "core/store/films/receiptwriter.h"

#include <QHash>
#include <QSet>

namespace moviedb::store {

inline const QLatin1String listSource("list");
// What no page says of a film was said by the list in which it was found: that is `value`, unless it is empty.
void claimByList(FilmRecord &film, const QString &column, const GalleryEntry &entry, const QString &value);

class ClaimWriter
{
public:
    ClaimWriter();

    // What sources are called that the sources table may not know yet.
    void introduce(const QList<SourceInfo> &sources);
    Result<Done> load(Connection &connection, const QString &entity, const QList<qint64> &ids);
    // Of this row the stored claims of these sources go, as far as replace() is not told of them again.
    void withdraw(const QString &entity, qint64 id, const QStringList &sources);
    // Of this row only claims of these fields, with their parts ("ratings.votes" with ratings), come, go or change.
    void limitTo(const QString &entity, qint64 id, const QSet<QString> &fields);
    // What is stored of this row, as load() has read it.
    struct Said
    {
        QString field;
        QString source;
        QString extractor;
        QString value;
        bool shown = false;
    };
    QList<Said> saidOf(const QString &entity, qint64 id) const;
    bool isHeld(const QString &entity, qint64 id, const QString &field) const
    {
        return m_held.value({entity, id}).contains(field.section(QLatin1Char('.'), 0, 0));
    }
    bool isClaimedByPerson(const QString &entity, qint64 id, const QString &field) const;
    // What `film` says again of the stored film `id`, and what stays although it does not.
    struct Fate
    {
        QList<SourceField> saidAgain;
        QList<SourceField> withheld;
    };
    Fate fateOf(qint64 id, const FilmRecord &film) const;
    // What is stored of these fields stays; replace() is given nothing of them.
    void hold(const QString &entity, qint64 id, const QSet<QString> &fields);

    struct Outcome
    {
        bool changed = false;
        QSet<QString> shown;    // fields of which a source's value is shown now
        QSet<QString> forsaken; // fields whose shown value no source states any more
        QStringList dropped;    // "field\tvalue" of removed claims
    };
    // All claims of the sources that `claims` names: those stored of these sources and no longer stated are
    // removed, those of other sources are kept. Sources of `mentioned` have only mentioned the row, on a page about
    // something else: what they have said of it before stays as it is, and what they add is shown where nothing else is.
    Result<Outcome> replace(Connection &connection, const QString &entity, qint64 id,
                            const QList<Claim> &claims, const QSet<QString> &mentioned = {});
    Result<Done> flush(Connection &connection);
    bool wrote() const { return m_wrote; }

private:
    struct Stored
    {
        qint64 claimId = 0;
        QString field;
        QString source;
        int position = 0;
        QVariantList content; // value, snippet, chosen
        qint64 receiptId = 0;
    };
    using Place = std::pair<QString, qint64>;
    struct Plan;
    void renewReceipts(const QList<Stored> &known, const Plan &plan, Outcome &outcome);
    Result<bool> settle(Connection &connection, const Place &place, const Stored &stored, Plan &plan,
                        Outcome &outcome);
    void removeStale(const QList<Stored> &known, const Plan &plan);
    Result<Done> ensureSource(Connection &connection, const QString &source);

    QHash<Place, QList<Stored>> m_stored;
    QHash<Place, QStringList> m_withdrawn;
    QHash<Place, QSet<QString>> m_held; // fields
    QHash<Place, QSet<QString>> m_limits;
    QHash<QString, SourceInfo> m_introduced; // by id
    QSet<QString> m_sources;                 // known to the sources table
    ReceiptWriter m_receipts;
    BulkUpdate m_changed;
    QList<qint64> m_stale; // claims
    QList<std::pair<ReceiptWriter::Reference, QVariantList>>
        m_new; // claims but for their receipts, written by flush()
    bool m_wrote = false;
};

} // namespace moviedb::store
