// What a crawl has told so far about the rows of people, companies and other things that films name. Each film tells it
// again of everybody it names; what was told in the same words in the same step has changed nothing and will change
// nothing now, so it need not be compared with what is stored.
// Thread: values; one thread at a time.
// Failure: none.
#pragma once

#include "core/domain/film.h"

#include <QHash>

#include <optional>

namespace moviedb::store {

// What a batch has told of rows whose numbers it gives them itself; `row` and `facts` outlive it.
struct ToldOfRow
{
    QString table;
    const qint64 *row = nullptr;
    const EntityFacts *facts = nullptr;
};
using NewlyTold = QList<ToldOfRow>;

class ToldFacts
{
public:
    // What is known holds for one step (0: for none), until something was taken back or done again (`move`: the newest number
    // of that), and until somebody else changed the database (`version`: another number then; nothing where that cannot be
    // told, as on Postgres: nothing is known there). After that somebody may have changed what came of it.
    void beginStep(qint64 stepId, qint64 move, std::optional<qint64> version);
    bool contains(const QString &table, qint64 row, const EntityFacts &facts) const;
    void insert(const NewlyTold &told); // once it is committed

private:
    struct Place
    {
        QString table;
        qint64 row = 0;
        QString source;
        bool isMention = false; // on a film's page

        bool operator==(const Place &) const = default;
        friend size_t qHash(const Place &place, size_t seed = 0)
        {
            return qHashMulti(seed, place.table, place.row, place.source, place.isMention);
        }
    };
    static Place placeOf(const QString &table, qint64 row, const EntityFacts &facts);

    qint64 m_stepId = 0;
    qint64 m_move = 0;
    std::optional<qint64> m_version;
    QHash<Place, size_t> m_told; // a number of 64 bits for what was told last
};

} // namespace moviedb::store
