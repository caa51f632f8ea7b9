// Linked lists that an election fills anew: who stands in them now, who each elected name means, and the writing.
// A name that stands in the film's list already means that row; another one the row that films stored since would be
// given (EntityIndex), a new one where there is none.
// Used once per part of films: load(), then replace() per film and list, then write().
// Thread: the connection's, inside a transaction for write().
// Failure: Database.
#pragma once

#include "core/domain/film.h"
#include "core/store/films/linkwriter.h"

namespace moviedb::store {

struct ListedEntry
{
    qint64 entityId = 0;
    QString name;
    QString role;
    QStringList otherNames; // of rows that went into it
};

class ElectedLists
{
public:
    explicit ElectedLists(const SchemaInfo &schema) : m_schema(schema) {}

    // Films by list.
    Result<Done> load(Connection &connection, const QMap<QString, QList<qint64>> &films);
    QList<ListedEntry> entries(const QString &list, qint64 movieId) const;
    // The list says the same already.
    bool stands(const QString &list, qint64 movieId, const QList<LinkFact> &elected) const;

    void replace(const QString &list, qint64 movieId, const QList<LinkFact> &elected);
    void replaceRatings(qint64 movieId, const QList<RatingFact> &ratings, const QSet<QString> &gone);
    // Also the columns of movies that keep the first of a list: they are added to `columns`, by film.
    Result<Done> write(Connection &connection, QMap<qint64, QMap<QString, QVariant>> &columns);
    const QSet<QString> &touched() const { return m_touched; } // tables

private:
    struct Wanted
    {
        QString list;
        qint64 movieId = 0;
        QList<LinkFact> entries;
    };
    struct WantedRatings
    {
        qint64 movieId = 0;
        QList<RatingFact> ratings;
        QSet<QString> gone;
    };
    Result<Done> loadOtherNames(Connection &connection, const QString &table,
                                QHash<qint64, QList<ListedEntry>> &entries) const;
    Result<QList<QList<qint64>>> resolve(Connection &connection);
    qint64 standing(const Wanted &wanted, const LinkFact &link) const;
    QString fittedRole(const QString &role) const;

    const SchemaInfo &m_schema;
    QHash<QString, QHash<qint64, QList<ListedEntry>>> m_entries; // list → film
    QList<Wanted> m_wanted;
    QList<WantedRatings> m_ratings;
    QSet<QString> m_touched;
};

} // namespace moviedb::store
