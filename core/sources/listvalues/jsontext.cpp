#include "core/sources/listvalues/jsontext.h"

#include <algorithm>

namespace moviedb::lists {

namespace {

bool isSpace(char sign)
{
    return sign == ' ' || sign == '\n' || sign == '\t' || sign == '\r';
}

bool isOpening(char sign)
{
    return sign == '{' || sign == '[';
}

bool isClosing(char sign)
{
    return sign == '}' || sign == ']';
}

// Behind the text in quotes that begins at `at`.
qsizetype endOfText(QByteArrayView text, qsizetype at)
{
    for (++at; at < text.size() && text[at] != '"'; ++at)
        if (text[at] == '\\')
            ++at;
    return std::min(at + 1, text.size());
}

bool isLastComma(QByteArrayView text, qsizetype at)
{
    if (text[at] != ',')
        return false;
    do
        ++at;
    while (at < text.size() && isSpace(text[at]));
    return at < text.size() && isClosing(text[at]);
}

qsizetype lengthOfNotNumber(QByteArrayView text, qsizetype at)
{
    if (text[at] != 'N' && text[at] != 'I' && text[at] != '-')
        return 0;
    const QByteArrayView rest = text.sliced(at);
    for (const QByteArrayView word : {"NaN", "Infinity", "-Infinity"})
        if (rest.startsWith(word))
            return word.size();
    return 0;
}

} // namespace

QByteArray mendedJson(const QByteArray &text)
{
    QByteArray mended;
    qsizetype copied = 0;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] == '"') {
            at = endOfText(text, at);
            continue;
        }
        const bool isComma = isLastComma(text, at);
        const qsizetype left = isComma ? 1 : lengthOfNotNumber(text, at);
        if (left > 0) {
            mended += QByteArrayView(text).sliced(copied, at - copied);
            mended += isComma ? "" : "null";
            copied = at + left;
        }
        at += std::max<qsizetype>(left, 1);
    }
    if (copied == 0)
        return text;
    mended += QByteArrayView(text).sliced(copied);
    return mended;
}

QByteArrayView JsonCutter::next()
{
    skipSpaces();
    m_start = m_at;
    m_at = endOfValue();
    return m_text.sliced(m_start, m_at - m_start);
}

bool JsonCutter::take(char sign)
{
    const bool stands = this->sign() == sign;
    m_at += stands ? 1 : 0;
    return stands;
}

char JsonCutter::sign()
{
    return atEnd() ? '\0' : m_text[m_at];
}

bool JsonCutter::atEnd()
{
    skipSpaces();
    return m_at == m_text.size();
}

int JsonCutter::linesBefore()
{
    m_lines += int(std::count(m_text.begin() + m_counted, m_text.begin() + m_start, '\n'));
    m_counted = m_start;
    return m_lines;
}

void JsonCutter::skipSpaces()
{
    while (m_at < m_text.size() && isSpace(m_text[m_at]))
        ++m_at;
}

qsizetype JsonCutter::endOfValue() const
{
    qsizetype depth = 0;
    for (qsizetype at = m_at; at < m_text.size();) {
        const char sign = m_text[at];
        if (depth == 0 && (isClosing(sign) || sign == ',' || isSpace(sign)))
            return at; // of a number or a word
        if (sign == '"') {
            at = endOfText(m_text, at);
        } else {
            depth += isOpening(sign) ? 1 : isClosing(sign) ? -1 : 0;
            ++at;
        }
        if (depth == 0 && (sign == '"' || isClosing(sign)))
            return at;
    }
    return depth == 0 ? m_text.size() : m_at;
}

} // namespace moviedb::lists
