// Where the next page of an answer begins, as text that a client hands back unread. It fits the question it was given for,
// and no other.
// Thread: pure.
// Failure: Usage, `where` = "cursor".
#pragma once

#include "core/base/result.h"

#include <QVariant>

namespace moviedb::api {

struct Cursor
{
    QVariantList afterKey; // rows behind this one, in the order of the key
    qint64 offset = 0;     // or, where rows are sorted otherwise, behind so many
};

QString cursorText(const Cursor &cursor, const QString &question);
// "" is the beginning.
Result<Cursor> readCursor(const QString &text, const QString &question);

} // namespace moviedb::api
