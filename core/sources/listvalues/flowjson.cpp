#include "core/sources/listvalues/flowjson.h"

#include "core/base/jsonread.h"

#include <QRegularExpression>

namespace moviedb::lists {

namespace {

QString jsonString(const QString &text)
{
    return fromUtf8(Json(utf8(text)).dump(-1, ' ', false, Json::error_handler_t::replace));
}

class FlowReader
{
public:
    explicit FlowReader(QStringView text) : m_text(text) {}

    std::optional<QString> document()
    {
        skipBlank();
        const std::optional<QString> found = startsItem() ? items() : startsCollection() ? value(0) : named();
        skipBlank();
        return m_at == m_text.size() ? found : std::nullopt;
    }

private:
    bool isAt(char16_t letter) const { return m_at < m_text.size() && m_text[m_at] == letter; }
    bool startsCollection() const { return isAt(u'[') || isAt(u'{'); }
    bool startsItem() const { return isAt(u'-') && m_at + 1 < m_text.size() && m_text[m_at + 1].isSpace(); }

    // White space, comments, and the lines that begin and end a document.
    void skipBlank()
    {
        for (; m_at < m_text.size(); ++m_at) {
            const bool beginsLine = m_at == 0 || m_text[m_at - 1] == u'\n';
            const QStringView three = m_text.sliced(m_at).first(std::min<qsizetype>(3, m_text.size() - m_at));
            if (isAt(u'#') || (beginsLine && (three == u"---" || three == u"..."))) {
                const qsizetype end = m_text.indexOf(u'\n', m_at);
                m_at = end < 0 ? m_text.size() : end;
            }
            if (m_at == m_text.size() || !m_text[m_at].isSpace())
                return;
        }
    }

    // "- {…}" a line each
    std::optional<QString> items()
    {
        QStringList found;
        while (startsItem()) {
            ++m_at;
            skipBlank();
            const auto item = startsCollection() ? value(0) : std::nullopt;
            if (!item)
                return std::nullopt;
            found << *item;
            skipBlank();
        }
        return u'[' + found.join(u',') + u']';
    }

    // "films: […]"
    std::optional<QString> named()
    {
        const qsizetype colon = m_text.indexOf(u':', m_at);
        const qsizetype end = m_text.indexOf(u'\n', m_at);
        if (colon < 0 || (end >= 0 && end < colon))
            return std::nullopt;
        const QString name = m_text.sliced(m_at, colon - m_at).toString().trimmed();
        m_at = colon + 1;
        skipBlank();
        const auto found = startsItem() ? items() : startsCollection() ? value(0) : std::nullopt;
        return found ? std::optional(u'{' + jsonString(name) + u':' + *found + u'}') : std::nullopt;
    }

    std::optional<QString> value(int depth)
    {
        constexpr int deepest = 20;
        if (depth > deepest)
            return std::nullopt;
        if (startsCollection())
            return collection(depth, isAt(u'{'));
        return scalar(false);
    }

    std::optional<QString> collection(int depth, bool isMap)
    {
        const char16_t last = isMap ? u'}' : u']';
        QStringList found;
        ++m_at;
        for (skipBlank(); !isAt(last); skipBlank()) {
            QString name;
            if (isMap) {
                const auto key = scalar(true);
                skipBlank();
                if (!key || !isAt(u':'))
                    return std::nullopt;
                ++m_at;
                skipBlank();
                name = *key + u':';
            }
            const auto item =
                isAt(u',') || isAt(last) ? std::optional(QStringLiteral("null")) : value(depth + 1);
            if (!item)
                return std::nullopt;
            found << name + *item;
            skipBlank();
            if (isAt(u','))
                ++m_at;
            else if (!isAt(last))
                return std::nullopt;
        }
        ++m_at;
        return isMap ? u'{' + found.join(u',') + u'}' : u'[' + found.join(u',') + u']';
    }

    // A name is always a text.
    std::optional<QString> scalar(bool isName)
    {
        if (isAt(u'"') || isAt(u'\''))
            return quoted(m_text[m_at]);
        const qsizetype begin = m_at;
        for (; m_at < m_text.size(); ++m_at) {
            const QChar letter = m_text[m_at];
            const bool endsName = letter == u':' && (m_at + 1 == m_text.size() || m_text[m_at + 1].isSpace());
            if (letter == u',' || letter == u']' || letter == u'}' || letter == u'[' || letter == u'{' ||
                letter == u'\n' || endsName)
                break;
        }
        const QString words = m_text.sliced(begin, m_at - begin).toString().trimmed();
        if (words.isEmpty())
            return std::nullopt;
        static const QRegularExpression number(QStringLiteral("^(?:0|[1-9]\\d{0,14})$"));
        const bool isNull = words == u"~" || words.toLower() == u"null";
        if (isName || !(isNull || number.match(words).hasMatch()))
            return jsonString(words);
        return isNull ? QStringLiteral("null") : words;
    }

    std::optional<QString> quoted(QChar mark)
    {
        QString words;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar letter = m_text[m_at];
            const QChar next = m_at + 1 < m_text.size() ? m_text[m_at + 1] : QChar();
            if (letter == mark && mark == u'\'' && next == mark) {
                ++m_at;
            } else if (letter == mark) {
                ++m_at;
                return jsonString(words);
            } else if (letter == u'\\' && mark == u'"' && !next.isNull()) {
                words += next;
                ++m_at;
                continue;
            }
            words += letter;
        }
        return std::nullopt;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace

bool beginsFlow(const QString &start, bool isYaml)
{
    static const QRegularExpression shape(
        QStringLiteral("^(?:\\s*(?:#[^\\n]*|---[^\\n]*)\\n)*\\s*(?:[\\p{L}_][\\p{L}\\d_ "
                       "-]{0,40}:\\s+)?(?:-\\s+[{\\[]|[{\\[])"));
    static const QRegularExpression film(QStringLiteral("\\{\\s*[\"']?(?:title|name)[\"']?\\s*:\\s+[^\\s\"]"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QString head = start.left(4096);
    return shape.match(head).hasMatch() && (isYaml || film.match(head).hasMatch());
}

std::optional<QString> jsonOfFlow(const QString &text)
{
    return FlowReader(text).document();
}

} // namespace moviedb::lists
