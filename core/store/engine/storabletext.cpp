#include "core/store/engine/storabletext.h"

namespace moviedb::store {

QString storableText(const QString &text)
{
    bool clean = true;
    for (const QChar unit : text)
        clean = clean && !unit.isNull() && !unit.isSurrogate();
    if (clean)
        return text;
    QString stored = QString::fromUtf8(text.toUtf8());
    stored.remove(QChar(QChar::Null));
    return stored;
}

} // namespace moviedb::store
