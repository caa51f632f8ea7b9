// Release dates as people write them in infoboxes.
// Thread: pure, any thread.
// Failure: nothing where a reader could not know.
#pragma once

#include <QString>
#include <optional>

namespace moviedb::wikipedia {

// PartialDate::iso() of the first release; entries of the row are joined by " ; ". Of a range of days the first; a date
// on which the film was only made, and one of a film that was not released, is none.
std::optional<QString> parseReleaseDate(const QString &text);

} // namespace moviedb::wikipedia
