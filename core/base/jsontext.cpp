#include "core/base/jsontext.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <string_view>

namespace moviedb {

namespace {

constexpr quint32 manyChildren = 16; // more than these are not looked through one by one

std::optional<quint32> hexadecimal(const char *at, const char *end)
{
    quint32 value = 0;
    if (end - at < 4)
        return std::nullopt;
    const auto read = std::from_chars(at, at + 4, value, 16);
    return read.ec == std::errc() && read.ptr == at + 4 ? std::optional(value) : std::nullopt;
}

// How many bytes the character takes that begins here with a byte above 127; 0: none is written so
// (https://www.rfc-editor.org/rfc/rfc3629, 4).
int utf8Length(const uchar *at, const uchar *end)
{
    const auto follows = [&](int place, uchar least = 0x80, uchar most = 0xBF) {
        return end - at > place && at[place] >= least && at[place] <= most;
    };
    const uchar first = *at;
    if (first >= 0xC2 && first <= 0xDF)
        return follows(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF)
        return follows(1, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF) && follows(2) ? 3 : 0;
    if (first >= 0xF0 && first <= 0xF4)
        return follows(1, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF) && follows(2) &&
                       follows(3)
                   ? 4
                   : 0;
    return 0;
}

void appendUtf8(QByteArray &bytes, quint32 code)
{
    if (code < 0x80) {
        bytes += char(code);
    } else if (code < 0x800) {
        bytes += char(0xC0 | (code >> 6));
        bytes += char(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        bytes += char(0xE0 | (code >> 12));
        bytes += char(0x80 | ((code >> 6) & 0x3F));
        bytes += char(0x80 | (code & 0x3F));
    } else {
        bytes += char(0xF0 | (code >> 18));
        bytes += char(0x80 | ((code >> 12) & 0x3F));
        bytes += char(0x80 | ((code >> 6) & 0x3F));
        bytes += char(0x80 | (code & 0x3F));
    }
}

constexpr quint32 firstHigh = 0xD800, firstLow = 0xDC00, lastLow = 0xDFFF;

} // namespace

class JsonScanner
{
public:
    JsonScanner(JsonText &text, int maxDepth, qsizetype maxValues)
        : m_text(text), m_begin(text.m_bytes.constData()), m_at(m_begin),
          m_end(m_begin + text.m_bytes.size()), m_depthLeft(maxDepth), m_valuesLeft(maxValues - 1)
    {
    }

    bool readAll()
    {
        if (m_end - m_at >= 3 && std::memcmp(m_at, "\xEF\xBB\xBF", 3) == 0)
            m_at += 3;
        skipSpace();
        if (!value())
            return false;
        skipSpace();
        return m_at == m_end;
    }

private:
    void skipSpace()
    {
        while (m_at < m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
            ++m_at;
    }
    bool take(char c)
    {
        if (m_at == m_end || *m_at != c)
            return false;
        ++m_at;
        return true;
    }
    bool word(const char *letters, size_t count)
    {
        if (size_t(m_end - m_at) < count || std::memcmp(m_at, letters, count) != 0)
            return false;
        m_at += count;
        return true;
    }

    size_t open(JsonText::Kind kind)
    {
        JsonText::Node node;
        node.begin = quint32(m_at - m_begin);
        node.kind = kind;
        m_text.m_nodes.push_back(node);
        return m_text.m_nodes.size() - 1;
    }
    bool close(size_t node)
    {
        m_text.m_nodes[node].end = quint32(m_at - m_begin);
        m_text.m_nodes[node].after = quint32(m_text.m_nodes.size());
        return true;
    }

    bool value()
    {
        if (m_at == m_end)
            return false;
        switch (*m_at) {
        case '{':
        case '[':
            return children(*m_at == '{');
        case '"':
            return text();
        case 't': {
            const size_t node = open(JsonText::Kind::True);
            return word("true", 4) && close(node);
        }
        case 'f': {
            const size_t node = open(JsonText::Kind::False);
            return word("false", 5) && close(node);
        }
        case 'n': {
            const size_t node = open(JsonText::Kind::Null);
            return word("null", 4) && close(node);
        }
        default:
            return number();
        }
    }

    bool children(bool isObject)
    {
        if (m_depthLeft-- == 0 || m_valuesLeft-- == 0)
            return false;
        const size_t node = open(isObject ? JsonText::Kind::Object : JsonText::Kind::Array);
        const char last = isObject ? '}' : ']';
        quint32 count = 0;
        ++m_at;
        skipSpace();
        if (!take(last)) {
            do {
                if (count > 0 && m_valuesLeft-- == 0)
                    return false;
                skipSpace();
                if (isObject && !(m_at < m_end && *m_at == '"' && text() && colon()))
                    return false;
                if (!value())
                    return false;
                ++count;
                skipSpace();
            } while (take(','));
            if (!take(last))
                return false;
        }
        ++m_depthLeft;
        m_text.m_nodes[node].count = count;
        close(node);
        if (count > manyChildren)
            m_text.index(quint32(node));
        return true;
    }

    bool colon()
    {
        skipSpace();
        if (!take(':'))
            return false;
        skipSpace();
        return true;
    }

    bool text()
    {
        const size_t node = open(JsonText::Kind::Text);
        bool hasEscapes = false;
        ++m_at;
        for (;;) {
            skipPlain();
            if (m_at == m_end || uchar(*m_at) < 0x20)
                return false;
            if (*m_at == '"')
                break;
            if (*m_at == '\\') {
                hasEscapes = true;
                if (!escape())
                    return false;
            } else if (const int length = utf8Length(reinterpret_cast<const uchar *>(m_at),
                                                     reinterpret_cast<const uchar *>(m_end))) {
                m_at += length;
            } else {
                return false;
            }
        }
        ++m_at;
        m_text.m_nodes[node].hasEscapes = hasEscapes;
        return close(node);
    }

    // Of a text: what is neither its end nor an escape, a control character or more than ASCII. Eight bytes at a time; a
    // byte that is zero, or less than 0x20, is found as in https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord.
    void skipPlain()
    {
        constexpr quint64 ones = 0x0101'0101'0101'0101, highest = ones << 7;
        constexpr quint64 marks = ones * '"', escapes = ones * '\\';
        for (; m_end - m_at >= 8; m_at += 8) {
            quint64 eight = 0;
            std::memcpy(&eight, m_at, sizeof(eight));
            const quint64 mark = eight ^ marks, escape = eight ^ escapes;
            if (((((mark - ones) & ~mark) | ((escape - ones) & ~escape) | (eight - ones * 0x20) | eight) &
                 highest) != 0)
                break;
        }
        while (m_at < m_end && uchar(*m_at) >= 0x20 && uchar(*m_at) < 0x80 && *m_at != '"' && *m_at != '\\')
            ++m_at;
    }

    bool escape()
    {
        ++m_at;
        if (m_at == m_end)
            return false;
        if (*m_at != 'u')
            return std::string_view("\"\\/bfnrt").find(*m_at) != std::string_view::npos && ++m_at != nullptr;
        const auto first = hexadecimal(++m_at, m_end);
        if (!first || (*first >= firstLow && *first <= lastLow))
            return false;
        m_at += 4;
        if (*first < firstHigh || *first > lastLow)
            return true;
        if (m_end - m_at < 6 || m_at[0] != '\\' || m_at[1] != 'u')
            return false;
        const auto second = hexadecimal(m_at + 2, m_end);
        m_at += 6;
        return second && *second >= firstLow && *second <= lastLow;
    }

    bool number()
    {
        const size_t node = open(JsonText::Kind::Number);
        const char *begin = m_at;
        take('-');
        if (!take('0') && !digits())
            return false;
        bool isLarge = m_at - begin > 300;
        if (take('.') && !digits())
            return false;
        if (take('e') || take('E')) {
            isLarge = true;
            take('+') || take('-');
            if (!digits())
                return false;
        }
        return !(isLarge && isInfinite(begin)) && close(node);
    }

    bool digits()
    {
        const char *begin = m_at;
        while (m_at < m_end && *m_at >= '0' && *m_at <= '9')
            ++m_at;
        return m_at > begin;
    }

    bool isInfinite(const char *begin) const
    {
        double number = 0;
        if (std::from_chars(begin, m_at, number).ec != std::errc::result_out_of_range)
            return false;
        // Too large, or so small that it is nothing: only the former is an error.
        long double wide = 0;
        if (std::from_chars(begin, m_at, wide).ec == std::errc())
            return std::abs(wide) > 1;
        return std::find(begin, m_at, '-') == m_at ||
               (*begin == '-' && std::find(begin + 1, m_at, '-') == m_at);
    }

    JsonText &m_text;
    const char *m_begin;
    const char *m_at;
    const char *m_end;
    int m_depthLeft;
    qsizetype m_valuesLeft;
};

bool JsonText::read(QByteArray bytes, int maxDepth, qsizetype maxValues, JsonText &text)
{
    constexpr qsizetype bytesOfAValue = 12; // about: in answers of the services
    text.m_bytes = std::move(bytes);
    text.m_nodes.clear();
    text.m_places.clear();
    if (text.m_bytes.size() > std::numeric_limits<quint32>::max() / 2)
        return false;
    text.m_nodes.reserve(size_t(text.m_bytes.size() / bytesOfAValue + 8));
    return JsonScanner(text, maxDepth, maxValues).readAll();
}

int JsonText::compare(const Node &name, QByteArrayView with) const
{
    QByteArray held;
    const QByteArrayView own = nameOf(name, held);
    const int order = std::memcmp(own.data(), with.data(), size_t(std::min(own.size(), with.size())));
    return order != 0 ? order : own.size() < with.size() ? -1 : own.size() > with.size() ? 1 : 0;
}

// `held`: where it lies when it is not in the bytes as it is meant.
QByteArrayView JsonText::nameOf(const Node &name, QByteArray &held) const
{
    if (!name.hasEscapes)
        return inside(name);
    held = text(name);
    return held;
}

// Of names that are the same the later one comes later.
void JsonText::index(quint32 node)
{
    const size_t from = m_places.size();
    m_nodes[node].places = quint32(from);
    anyChild(m_nodes[node], [this](quint32, const Node *name, const Node &value) {
        m_places.push_back(quint32((name != nullptr ? name : &value) - m_nodes.data()));
        return false;
    });
    if (m_nodes[node].kind == Kind::Object)
        std::stable_sort(m_places.begin() + qsizetype(from), m_places.end(),
                         [this](quint32 left, quint32 right) {
                             QByteArray held;
                             return compare(m_nodes[left], nameOf(m_nodes[right], held)) < 0;
                         });
}

const JsonText::Node *JsonText::member(const Node &node, QByteArrayView name) const
{
    if (node.places != ~0U) {
        const auto begin = m_places.begin() + node.places;
        const auto behind = std::partition_point(
            begin, begin + node.count, [&](quint32 place) { return compare(m_nodes[place], name) <= 0; });
        const bool isThere = behind != begin && compare(m_nodes[*(behind - 1)], name) == 0;
        return isThere ? &m_nodes[*(behind - 1)] + 1 : nullptr;
    }
    const Node *found = nullptr;
    const auto marked = quint32(name.size()) + 2; // with its quotation marks
    anyChild(node, [&](quint32, const Node *own, const Node &value) {
        if ((own->hasEscapes || own->end - own->begin == marked) && compare(*own, name) == 0)
            found = &value;
        return false;
    });
    return found;
}

const JsonText::Node *JsonText::element(const Node &node, qsizetype index) const
{
    if (index < 0 || index >= qsizetype(node.count))
        return nullptr;
    if (node.places != ~0U)
        return &m_nodes[m_places[node.places + size_t(index)]];
    const Node *found = nullptr;
    anyChild(node, [&](quint32 place, const Node *, const Node &value) {
        found = &value;
        return qsizetype(place) == index;
    });
    return found;
}

QByteArray JsonText::text(const Node &node) const
{
    const QByteArrayView escaped = inside(node);
    if (!node.hasEscapes)
        return escaped.toByteArray();
    QByteArray plain;
    plain.reserve(escaped.size());
    for (const char *at = escaped.begin(); at < escaped.end(); ++at) {
        if (*at != '\\') {
            plain += *at;
            continue;
        }
        constexpr const char *letters = "bfnrt";
        constexpr const char *meant = "\b\f\n\r\t";
        if (*++at == 'u') {
            quint32 code = *hexadecimal(at + 1, escaped.end());
            at += 4;
            if (code >= firstHigh && code < firstLow) {
                const quint32 low = *hexadecimal(at + 3, escaped.end());
                code = 0x10000 + ((code - firstHigh) << 10) + (low - firstLow);
                at += 6;
            }
            appendUtf8(plain, code);
        } else {
            const char *letter = std::strchr(letters, *at);
            plain += letter == nullptr ? *at : meant[letter - letters];
        }
    }
    return plain;
}

QList<QByteArray> JsonText::names(const Node &object) const
{
    QList<QByteArray> names;
    names.reserve(object.count);
    if (object.places != ~0U)
        for (quint32 i = 0; i < object.count; ++i)
            names << text(m_nodes[m_places[object.places + i]]);
    else
        anyChild(object, [&](quint32, const Node *name, const Node &) {
            names << text(*name);
            return false;
        });
    if (object.places == ~0U)
        std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

} // namespace moviedb
