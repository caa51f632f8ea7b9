#include "core/ports/filmimport.h"

#include <algorithm>

namespace moviedb {

void putInOrderOfFile(QList<ImportLine> &lines)
{
    std::stable_sort(lines.begin(), lines.end(), [](const ImportLine &left, const ImportLine &right) {
        return left.entry < right.entry;
    });
}

} // namespace moviedb
