// Lengths of films as people write them in infoboxes.
// Thread: pure, any thread.
// Failure: nothing where a reader could not know.
#pragma once

#include <QString>
#include <optional>

namespace moviedb::wikipedia {

// Minutes, 1…9999; entries of the row are joined by " ; ". Of several cuts the theatrical or original one, else the
// first without a label, else the first; of several parts their total.
std::optional<int> parseRuntime(const QString &text);

} // namespace moviedb::wikipedia
