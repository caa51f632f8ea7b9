// Reads the text of a list piece by piece, so that a file of a gigabyte takes no more memory than its titles.
// Thread: values, one at a time.
// Failure: feed() and finish() say what makes the list unreadable; the reader is of no use afterwards.
#pragma once

#include "core/base/result.h"
#include "core/sources/lists/parsedlist.h"

#include <QStringView>

namespace moviedb::lists {

class ListReader
{
public:
    ListReader() = default;
    virtual ~ListReader() = default;
    ListReader(const ListReader &) = delete;
    ListReader &operator=(const ListReader &) = delete;

    // The next piece of the text; lines end with "\n" (see listtext.h).
    virtual Result<Done> feed(QStringView text) = 0;
    // The text has ended.
    virtual Result<ParsedList> finish() = 0;
    // Nothing that follows would be taken.
    virtual bool isFull() const = 0;
};

} // namespace moviedb::lists
