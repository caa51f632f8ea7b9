#include "core/importing/importeditem.h"

namespace moviedb {

ImportedItem importedItem(const QString &place, Result<MovieDocument> film)
{
    if (!film)
        return {place, {}, film.error()};
    return {place, *std::move(film), {}};
}

} // namespace moviedb
