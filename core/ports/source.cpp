#include "core/ports/source.h"

#include <array>

namespace moviedb {

namespace {

constexpr std::array<const char *, 8> needNames{"packages",         "gallery_page", "title_details",
                                                "items_by_imdb_id", "entities",     "entities_by_page",
                                                "search",           "pages"};

} // namespace

QString needKindName(NeedKind kind)
{
    return QString::fromLatin1(needNames.at(size_t(kind)));
}

std::optional<NeedKind> needKindFromName(QStringView name)
{
    for (size_t i = 0; i < needNames.size(); ++i)
        if (name == QLatin1String(needNames[i]))
            return NeedKind(i);
    return std::nullopt;
}

} // namespace moviedb
