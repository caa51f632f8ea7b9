// The bytes of a web page in UTF-8, whatever they came in: a byte order mark goes before the page's own word for its
// encoding, and that before a guess. https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
// Thread: pure, any thread.
// Failure: none; what fits no encoding is read as Windows-1252, which every byte fits.
#pragma once

#include <QByteArray>

namespace moviedb::html {

QByteArray toUtf8(const QByteArray &bytes);

} // namespace moviedb::html
