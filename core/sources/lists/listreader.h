// Reads the text of a list piece by piece, so that a file of a gigabyte takes no more memory than its titles.
// Thread: values, one at a time.
// Failure: feed() and finish() say what makes the list unreadable; the reader is of no use afterwards.
#pragma once

#include "core/base/result.h"
#include "core/sources/lists/parsedlist.h"

#include <QStringView>

#include <functional>
#include <memory>

namespace moviedb::lists {

// Any of the readers, by what they can do. Copies share one reader.
struct ListReader
{
    // The next piece of the text; lines end with "\n" (see listtext.h).
    std::function<Result<Done>(QStringView text)> feed;
    // The text has ended.
    std::function<Result<ParsedList>()> finish;
    // Nothing that follows would be taken.
    std::function<bool()> isFull;
};

template <typename Reader> ListReader listReader()
{
    const auto reader = std::make_shared<Reader>();
    return {[reader](QStringView text) { return reader->feed(text); }, [reader] { return reader->finish(); },
            [reader] { return reader->isFull(); }};
}

} // namespace moviedb::lists
