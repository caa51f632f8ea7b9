// What came of looking at a page before it is accepted for a title.
// Thread: values.
#pragma once

#include "core/base/result.h"

#include <optional>

namespace moviedb {

struct PageVerdict
{
    qint64 reviewId = 0;
    QString askedFor; // the key that was chosen
    QString key;      // the one the page has after redirects; empty when there is an objection
    // NotFound: there is no such page. Conflict: it is not known as a film's, which a person may overrule. Anything else:
    // it could not be looked at.
    std::optional<Error> objection;
};

} // namespace moviedb

Q_DECLARE_TYPEINFO(moviedb::PageVerdict, Q_RELOCATABLE_TYPE);
