// What a person has said of who is who in one table, at hand while films are stored.
// Used once per transaction: load(), as often as films come in, then the look-ups. Rows are told by number; one that is gone
// says nothing, which the caller sees.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/domain/film.h"
#include "core/store/identity/aliases.h"

#include <QHash>
#include <QSet>

namespace moviedb::store {

class KnownIdentities
{
public:
    // `anyCase`: names are compared in any case.
    KnownIdentities(QString table, bool anyCase) : m_table(std::move(table)), m_anyCase(anyCase) {}

    Result<Done> load(Connection &connection, const QList<qint64> &movieIds);
    // Rows that may be meant by one of these, or that were separated in one of the films.
    QSet<qint64> rowsFor(const QList<EntityRef> &refs) const;

    // Rows that an id or a name means since another row went into them; kind: 0 Wikidata, 1 IMDb, 2 JustWatch.
    QList<qint64> meantById(int kind, const QString &id) const;
    QList<qint64> meantByName(const QString &name) const;
    // In the order in which they were separated.
    QList<Separation> separations(qint64 movieId) const { return m_separations.value(movieId); }
    bool isNamed(const Separation &separation, const QString &name) const;

private:
    QString key(const QString &name) const { return m_anyCase ? name.toCaseFolded() : name; }

    QString m_table;
    bool m_anyCase;
    bool m_loaded = false;
    std::array<QHash<QString, QList<qint64>>, 3> m_byId;
    QHash<QString, QList<qint64>> m_byName;
    QHash<qint64, QList<Separation>> m_separations;
};

} // namespace moviedb::store
