// The names that programs give to the columns of their tables and the fields of their JSON.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include <QHash>
#include <QStringList>

namespace moviedb::lists {

// Our name of a column → its places, the surest first. Names are compared by their letters and digits alone.
QHash<QString, QList<qsizetype>> columnPlaces(const QStringList &header);

// "Título original" → "titulooriginal"
QString foldedName(const QString &name);

} // namespace moviedb::lists
