#include "core/site/html.h"

#include <QUrl>

namespace moviedb {

Html &Html::number(qint64 number)
{
    m_bytes += QByteArray::number(number);
    return *this;
}

Html &Html::text(QByteArrayView utf8)
{
    for (const char c : utf8) {
        switch (c) {
        case '&':
            m_bytes += "&amp;";
            break;
        case '<':
            m_bytes += "&lt;";
            break;
        case '>':
            m_bytes += "&gt;";
            break;
        case '"':
            m_bytes += "&quot;";
            break;
        case '\'':
            m_bytes += "&#39;";
            break;
        default:
            if (uchar(c) >= 0x20 || c == '\n' || c == '\t')
                m_bytes += c;
        }
    }
    return *this;
}

Html &Html::address(QByteArrayView url, QByteArrayView words)
{
    if (!isWebAddress(url))
        return text(words);
    return raw("<a rel=\"noreferrer\" href=\"").text(url).raw("\">").text(words).raw("</a>");
}

Html &Html::add(const Html &other)
{
    m_bytes += other.m_bytes;
    return *this;
}

bool isWebAddress(QByteArrayView url)
{
    const QUrl read = QUrl::fromEncoded(url.toByteArray(), QUrl::StrictMode);
    return read.isValid() && !read.host().isEmpty() &&
           (read.scheme() == QLatin1String("http") || read.scheme() == QLatin1String("https"));
}

} // namespace moviedb
