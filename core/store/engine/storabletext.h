// Text as both engines can keep it. A source may send anything; one odd character must not cost a statement.
#pragma once

#include <QString>
#include <QVariant>

class QSqlDriver;

namespace moviedb::store {

// Without U+0000, which ends a statement on Postgres; half a surrogate pair, which is no UTF-8, becomes "?".
QString storableText(const QString &text);
// True for text that is kept as it is, at a glance: half pairs are not told from whole ones.
bool isStorable(const QString &text);
// A text made storable; everything else as it is.
QVariant storable(const QVariant &value);
// The values in place of the `?` of a statement, each as a text of unknown type: the server then finds out what it is, as it
// does for the parameters of a prepared statement.
QString withLiterals(const QSqlDriver &driver, const QString &sql, const QVariantList &values);

// A table or column name in double quotes. Only for names that the reflected schema or the program's own text
// holds.
QString quoted(const QString &identifier);
// Unknown text is stored as NULL.
QVariant nullIfEmpty(const QString &text);

} // namespace moviedb::store
