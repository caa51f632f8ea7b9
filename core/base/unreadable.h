// An answer that could not be read, quoted beside the reason: it tells a page of maintenance from a changed format.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>

namespace moviedb {

// How an answer begins, in one line without control characters: "{"data":{"node":null}}", at most 200 characters and "…".
QString answerExcerpt(QByteArrayView body);
// An error of Fault::Parse with the excerpt behind its place; every other one as it is, and so where nothing came.
Error quoting(Error error, const QString &excerpt);
// What is wrong with a document of this body.
Error unreadable(const Error &error, QByteArrayView body);

} // namespace moviedb
