// Many rows or films read from one moment of the database, handed on in blocks as they come.
// Thread: a Reader's functions are called on a database thread, one after the other; they may wait there.
#pragma once

#include "core/base/result.h"
#include "core/base/rowblock.h"
#include "core/domain/table.h"

#include <functional>

namespace moviedb {

struct ReadQuery
{
    QString table;
    QList<Filter> filters; // all must hold
    QString search;
    QList<QVariantList> keys; // only the rows of these primary keys; none = all rows
    bool labels = false; // behind the table's columns one for each reference: what the row it names is called
    // Films: only what these sources said (SourceInfo::id, "user" = a person), and only films whose title is of one of them;
    // none = of all.
    QStringList sources = {};
    bool receipts = false; // films: also where what they show comes from
};

// Some films with everything that hangs on them.
struct FilmBlock
{
    static constexpr quint32 none = ~quint32(0);

    // One list of every film: its linked rows, its cast, its ratings, its offers.
    struct List
    {
        QString name;                // "directors", "cast", "ratings", "offers"
        QString table;               // of what is linked; "" for ratings and offers
        RowBlock rows;               // …Column says what is in it
        std::vector<quint32> row;    // of the entries one after the other: their row; `none` = there is none
        std::vector<quint32> entity; // … and what is linked, counted from 0 as it came in `newEntities`
        std::vector<quint32> ends;   // by film: behind its last entry
        RowBlock newEntities;        // every column of `table`; none came before since `entitiesBeginAnew`
    };
    // Of `rows`; the first column is the film's id.
    enum LinkColumn { Linked = 1 };
    enum CastColumn { Actor = 1, Role, BillingOrder };
    enum RatingColumn { RatingSource = 1, Score, Votes };
    enum OfferColumn {
        Provider = 1,
        ProviderId,
        Monetization,
        Presentation,
        Price,
        Currency,
        Url,
        AvailableTo,
        Country
    };

    // Of `receipts`; the first column is the film's id, the films come in their order. A field is a column or a list, or a
    // part of one ("offers.US").
    enum ReceiptColumn { ReceiptField = 1, ReceiptSource, ReceiptUrl, ReceiptRevision, ReceiptFetchedAt };

    RowBlock movies; // every column of movies; dates cut to their precision
    QList<List> lists;
    RowBlock
        receipts; // of the films' shown values, each once for a field; only when ReadQuery::receipts asks for them
    bool entitiesBeginAnew = false; // what came before is not referred to again
};

template <class Block> struct Reader
{
    std::function<void(qint64)> total;             // called once, before the first block
    std::function<Result<Done>(Block block)> take; // an error ends the reading, and is how it ends
    std::function<bool()> isStopped;               // asked often; the reading then ends with Cancelled
};
using RowReader = Reader<RowBlock>;
using FilmReader = Reader<FilmBlock>;

} // namespace moviedb

Q_DECLARE_TYPEINFO(moviedb::FilmBlock::List, Q_RELOCATABLE_TYPE);
