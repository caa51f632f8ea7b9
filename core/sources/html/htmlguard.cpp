#include "core/sources/html/htmlguard.h"

#include "core/sources/html/html.h"

#include <QSet>

#include <algorithm>
#include <cctype>
#include <cstring>
#include <vector>

namespace moviedb::html {

namespace {

using GuardNames = QSet<QByteArray>;

// Never nest by themselves: void elements, and elements that the parser closes by itself.
const GuardNames &guardFlatTags()
{
    static const GuardNames names{"area",  "base",  "br",       "col",     "embed",  "hr",    "img",
                                  "input", "link",  "meta",     "param",   "source", "track", "wbr",
                                  "p",     "li",    "dt",       "dd",      "option", "tr",    "td",
                                  "th",    "tbody", "thead",    "tfoot",   "html",   "head",  "body",
                                  "image", "frame", "colgroup", "optgroup"};
    return names;
}

// An end tag of these closes everything opened since; other end tags take only their own element away.
const GuardNames &guardBlockTags()
{
    static const GuardNames names{
        "address", "article", "aside",    "blockquote", "button", "center", "details", "dialog", "dir",
        "div",     "dl",      "fieldset", "figcaption", "figure", "footer", "form",    "h1",     "h2",
        "h3",      "h4",      "h5",       "h6",         "header", "hgroup", "main",    "menu",   "nav",
        "ol",      "pre",     "section",  "summary",    "table",  "ul"};
    return names;
}

// What an end tag cannot reach across.
const GuardNames &guardWalls()
{
    static const GuardNames names{"table",   "caption",  "object", "applet",
                                  "marquee", "template", "svg",    "math"};
    return names;
}

const GuardNames &guardRawTags()
{
    static const GuardNames names{"script", "style", "textarea", "title",
                                  "iframe", "xmp",   "noembed",  "noframes"};
    return names;
}

class MarkupScan
{
public:
    explicit MarkupScan(QByteArrayView bytes) : m_bytes(bytes) {}

    bool tooDeep() const { return qsizetype(m_open.size()) > maximumNesting; }
    bool tooManyAttributes() const { return m_attributes > maximumAttributes; }

    void run()
    {
        while (m_at < m_bytes.size() && !tooDeep() && !tooManyAttributes()) {
            const auto *found =
                static_cast<const char *>(memchr(m_bytes.data() + m_at, '<', size_t(m_bytes.size() - m_at)));
            if (found == nullptr)
                return;
            m_at = found - m_bytes.data() + 1;
            if (startsWith("!--"))
                skipPast("-->");
            else if (m_at < m_bytes.size())
                readTag();
        }
    }

private:
    bool startsWith(QByteArrayView text) const { return m_bytes.sliced(m_at).startsWith(text); }

    void skipPast(QByteArrayView mark)
    {
        const qsizetype found = m_bytes.indexOf(mark, m_at);
        m_at = found < 0 ? m_bytes.size() : found + mark.size();
    }

    void readTag()
    {
        const bool closes = m_bytes[m_at] == '/';
        if (closes)
            ++m_at;
        const qsizetype from = m_at;
        while (m_at < m_bytes.size() && isalnum(uchar(m_bytes[m_at])))
            ++m_at;
        if (m_at == from || !isalpha(uchar(m_bytes[from])))
            return;
        const QByteArray name =
            m_bytes.sliced(from, std::min<qsizetype>(m_at - from, 24)).toByteArray().toLower();
        readAttributes();
        if (closes)
            close(name);
        else
            open(name);
    }

    void readAttributes()
    {
        m_attributes = 0;
        char quote = 0;
        for (; m_at < m_bytes.size(); ++m_at) {
            const char c = m_bytes[m_at];
            if (quote != 0) {
                if (c == quote)
                    quote = 0;
            } else if (c == '>') {
                ++m_at;
                return;
            } else if ((c == '"' || c == '\'') && m_bytes[m_at - 1] == '=') {
                quote = c;
            } else if (isspace(uchar(c)) && !isspace(uchar(m_bytes[m_at - 1]))) {
                ++m_attributes;
            }
        }
    }

    void open(const QByteArray &name)
    {
        if (guardRawTags().contains(name))
            skipPastEnd(name);
        else if (!guardFlatTags().contains(name))
            m_open.push_back(name);
    }

    void skipPastEnd(const QByteArray &name)
    {
        while (m_at < m_bytes.size()) {
            skipPast("</");
            const QByteArrayView rest = m_bytes.sliced(m_at);
            if (rest.size() >= name.size() && rest.first(name.size()).toByteArray().toLower() == name)
                return;
        }
    }

    void close(const QByteArray &name)
    {
        const bool block = guardBlockTags().contains(name);
        for (size_t i = m_open.size(); i-- > 0;) {
            if (m_open[i] == name) {
                if (block)
                    m_open.resize(i);
                else
                    m_open.erase(m_open.begin() + ptrdiff_t(i));
                return;
            }
            if (block && name != "table" && guardWalls().contains(m_open[i]))
                return;
        }
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    int m_attributes = 0;
    std::vector<QByteArray> m_open;
};

} // namespace

Result<Done> checkMarkup(QByteArrayView bytes, const QString &where)
{
    if (bytes.size() > maximumBytes)
        return makeError(Fault::Limit, QStringLiteral("The page is too large: %1 bytes.").arg(bytes.size()),
                         where);
    MarkupScan scan(bytes);
    scan.run();
    if (scan.tooDeep())
        return makeError(Fault::Limit, QStringLiteral("The page nests too deeply."), where);
    if (scan.tooManyAttributes())
        return makeError(Fault::Limit, QStringLiteral("A tag of the page has too many attributes."), where);
    return Done{};
}

} // namespace moviedb::html
