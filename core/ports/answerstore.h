// The store of answers: every document that a source has given, as it came, so that facts can be read anew and crawls
// replayed without the network. It is a cache: whoever throws it away loses no fact, only the chance to read again.
// An answer belongs to the world it was asked in (crawl::Resources::world(): addresses, country, language),
// because the same key means another page there. Documents of one key that were fetched at different times are kept
// side by side, equal bytes once.
#pragma once

#include "core/ports/source.h"

#include <QFuture>

#include <memory>

namespace moviedb {

// One look into the store: of one world, as it was at one time.
// Thread: the one that asks first; a reader never leaves it.
// Failure: Io, Database. An answer that is damaged or was thrown away is none.
class AnswerReader
{
public:
    virtual ~AnswerReader() = default;

    // The newest answer stored for this need, or nothing.
    virtual Result<std::optional<Document>> answer(const Need &need) = 0;
    // All of that but its bytes; nothing also when the store cannot be read.
    virtual std::optional<Document> head(const Need &need) = 0;
    // Of this world nothing is stored at the moment; false also when the store cannot be read.
    virtual bool isEmpty() = 0;
};

// Thread: any.
// Failure: as values, said at each function.
class AnswerStore
{
public:
    virtual ~AnswerStore() = default; // what was given to keep() is written first

    // Returns at once; the future ends when the documents are stored, with others that were given at about the
    // same time. Error: Database, Io.
    virtual QFuture<Result<Done>> keep(const QString &world, const QList<Document> &documents) = 0;
    // `asOf`: answers fetched later do not count; invalid = all count. What keep() has not ended with may be missing.
    virtual std::unique_ptr<AnswerReader> reader(const QString &world, const QDateTime &asOf = {}) = 0;
};

} // namespace moviedb
