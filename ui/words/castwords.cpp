#include "ui/words/castwords.h"

#include <QCoreApplication>

namespace moviedb::ui {

QString entryWords(const QString &list, const QString &entry)
{
    const QLatin1String joint(" as "); // the first one: a role may hold it, too
    const qsizetype at = entry.indexOf(joint);
    if (list != QLatin1String("cast") || at <= 0)
        return entry;
    return QCoreApplication::translate("CastWords", "%1 as %2", "a person and a role")
        .arg(entry.left(at), entry.mid(at + joint.size()));
}

} // namespace moviedb::ui
