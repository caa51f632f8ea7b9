#include "core/store/engine/storabletext.h"

#include <algorithm>

namespace moviedb::store {

bool isStorable(const QString &text)
{
    return std::none_of(text.cbegin(), text.cend(),
                        [](QChar unit) { return unit.isNull() || unit.isSurrogate(); });
}

QString storableText(const QString &text)
{
    if (isStorable(text))
        return text;
    QString stored = QString::fromUtf8(text.toUtf8());
    stored.remove(QChar(QChar::Null));
    return stored;
}

} // namespace moviedb::store
