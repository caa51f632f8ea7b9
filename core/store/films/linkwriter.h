// What hangs on a batch of films — linked lists, cast, ratings, offers —, written only where it differs, so
// that rows that stay keep their ids.
// Used once per transaction: load() the stored films, replace…() per film, then flush().
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/domain/film.h"
#include "core/store/engine/bulkinsert.h"

#include <QHash>
#include <QSet>

#include <map>

namespace moviedb::store {

// A linked list as the schema holds it: list "directors" is table directors, joined by movie_directors.
struct ListTables
{
    const TableInfo *entity = nullptr; // for cast: actors
    const TableInfo *link = nullptr;   // for cast: "cast"
    QString key;                       // "director_id", the entity's primary key
    bool isCast() const { return link->name == QLatin1String("cast"); }
};
// Nothing for a list that the schema has no tables for.
std::optional<ListTables> listTables(const SchemaInfo &schema, const QString &list);

struct CastEntry
{
    qint64 actorId = 0;
    QString role;
};

class LinkWriter
{
public:
    explicit LinkWriter(const SchemaInfo &schema);

    Result<Done> load(Connection &connection, const QList<qint64> &movieIds);

    // True when something differs. `entityIds` in order; one that comes twice counts once.
    Result<bool> replaceList(Connection &connection, qint64 movieId, const QString &list,
                             const QList<qint64> &entityIds);
    Result<bool> replaceCast(Connection &connection, qint64 movieId, const QList<CastEntry> &cast);
    // `gone`: raters whose rating no source states any more.
    Result<bool> replaceRatings(Connection &connection, qint64 movieId, const QList<RatingFact> &ratings,
                                const QSet<QString> &gone, QStringList &warnings);
    // Offers of the countries named in `offers`; those of other countries stay.
    Result<bool> replaceOffers(Connection &connection, qint64 movieId, const QList<OfferFact> &offers,
                               QStringList &warnings);
    Result<Done> flush(Connection &connection);
    const QSet<QString> &touched() const { return m_touched; } // tables written to

private:
    struct Link
    {
        qint64 entityId = 0;
        qint64 position = 0;
    };
    struct Child // a row of cast, ratings or offers
    {
        qint64 id = 0;
        QVariantList values; // in the order of childColumns()
        bool byPerson = false;
    };
    using Children = QHash<qint64, QList<Child>>;

    static QStringList childColumns(const QString &table);
    Result<Done> loadLinks(Connection &connection, const QString &list, const QList<qint64> &movieIds);
    Result<Done> loadChildren(Connection &connection, const QString &table, const QList<qint64> &movieIds);
    // Fits the values to their columns; nothing when one that must be there does not fit.
    std::optional<QVariantList> fittedChild(const QString &table, const QVariantList &values,
                                            QStringList &warnings) const;
    Result<bool> updateChild(Connection &connection, const QString &table, const Child &child,
                             const QVariantList &values);
    Result<Done> removeChild(Connection &connection, const QString &table, const Child &child);
    // Pairs wanted with stored rows by their first `keySize` values, updates, adds and removes.
    Result<bool> replaceChildren(Connection &connection, const QString &table, qint64 movieId, int keySize,
                                 const QList<QVariantList> &wanted,
                                 const std::function<bool(const Child &)> &mayRemove);
    void addChild(const QString &table, qint64 movieId, const QVariantList &values);

    const SchemaInfo &m_schema;
    QHash<QString, QHash<qint64, QList<Link>>> m_links; // list → film → links by position
    QHash<QString, Children> m_children;
    std::map<QString, BulkInsert> m_added; // by table: written in a fixed order
    QSet<QString> m_touched;
};

} // namespace moviedb::store

Q_DECLARE_TYPEINFO(moviedb::store::CastEntry, Q_RELOCATABLE_TYPE);
