// A film as a person sees it, field by field, to compare what it was with what it has become.
// Thread: the connection's; the comparison is pure.
// Failure: Database, NotFound (no such film).
#pragma once

#include "core/domain/rematch.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

struct FilmSnapshot
{
    // Of a list entry or a reference the row's id and what tells its namesakes apart come along.
    struct Entry
    {
        qint64 id = 0;
        QString text;
        QString mark;
    };
    struct Field
    {
        QString name;
        QVariant value;       // a scalar; of a reference the name
        QList<Entry> entries; // of a list, or of a reference the one
        bool isList = false;
    };

    MovieDocument document;
    QList<Claim> claims;
    QList<Field> fields; // columns in their order, then lists

    QVariant column(const char *name) const;
};

// A field's value as plans show it.
QVariant shownValue(const FilmSnapshot::Field &field);

Result<FilmSnapshot> readSnapshot(Connection &connection, const SchemaInfo &schema, qint64 movieId);

QList<FieldChange> differences(const SchemaInfo &schema, const FilmSnapshot &before,
                               const FilmSnapshot &after);

// "IMDb 7.3", "Streamer FLATRATE in US": how an entry of these lists is written.
QString ratingText(const RatingFact &rating);
QString offerText(const OfferFact &offer);

} // namespace moviedb::store
