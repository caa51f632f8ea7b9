// Which pages have been looked at already, so that a person who accepts one need not wait for a second look.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/domain/review.h"

namespace moviedb::match {

// The search that proposed the page has read its item, and it is a film's; nothing that was read since speaks against the
// title's pages. False for a page that a person brought.
bool isReadAsFilm(const ReviewItem &item, const QString &pageKey);

} // namespace moviedb::match
