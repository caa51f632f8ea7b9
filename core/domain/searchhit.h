// One hit of a search for pages, exactly as the service answered it.
#pragma once

#include <QString>
#include <optional>

namespace moviedb {

struct SearchHit
{
    qint64 id = 0;
    QString key;
    QString title;
    QString excerptHtml; // with <span class="searchmatch">: never shown as markup
    QString matchedTitle;
    QString description;
    struct Thumbnail
    {
        QString mimetype;
        std::optional<qint64> size, width, height;
        std::optional<double> duration;
        QString url; // as answered, may be protocol-relative
    };
    std::optional<Thumbnail> thumbnail;
};

} // namespace moviedb

Q_DECLARE_TYPEINFO(moviedb::SearchHit, Q_RELOCATABLE_TYPE);
