// HTML as it grows at its end. Whatever comes from the database goes through text() or address(); raw() is for what stands in
// the program's own source.
// https://html.spec.whatwg.org/multipage/syntax.html
// Thread: a value.
// Failure: none; what HTML cannot hold (control characters) is left out.
#pragma once

#include <QByteArray>

namespace moviedb {

class Html
{
public:
    template <qsizetype size> Html &raw(const char (&markup)[size])
    {
        m_bytes.append(markup, size - 1);
        return *this;
    }
    Html &number(qint64 number);
    // UTF-8, harmless between tags and inside of quotes.
    Html &text(QByteArrayView utf8);
    // A link to another site, or the words alone where the address is none of the web ("javascript:…").
    Html &address(QByteArrayView url, QByteArrayView words);
    Html &add(const Html &other);

    const QByteArray &bytes() const { return m_bytes; }
    bool isEmpty() const { return m_bytes.isEmpty(); }

private:
    QByteArray m_bytes;
};

// http:// or https://, and a host.
bool isWebAddress(QByteArrayView url);

} // namespace moviedb
