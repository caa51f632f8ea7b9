#include "core/formats/celltext.h"

#include "core/base/jsonread.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace moviedb {

namespace {

constexpr qsizetype stride = 16;       // bytes that are looked at together
constexpr qsizetype longestEscape = 6; // "\u001f"
constexpr qsizetype longestNumber = 64;

// Without a branch, so that the compiler makes one comparison of sixteen.
bool anyJsonEscape(const char *at)
{
    unsigned char any = 0;
    for (qsizetype i = 0; i < stride; ++i) {
        const auto c = uchar(at[i]);
        any |= uchar(uchar(c < 0x20) | uchar(c == '"') | uchar(c == '\\'));
    }
    return any != 0;
}

bool anyCsvQuote(const char *at)
{
    unsigned char any = 0;
    for (qsizetype i = 0; i < stride; ++i) {
        const char c = at[i];
        any |= uchar(uchar(c == '"') | uchar(c == ',') | uchar(c == '\n') | uchar(c == '\r'));
    }
    return any != 0;
}

char *escaped(char *to, uchar c)
{
    constexpr const char *digits = "0123456789abcdef";
    *to++ = '\\';
    switch (c) {
    case '"':
    case '\\':
        *to++ = char(c);
        return to;
    case '\b':
        *to++ = 'b';
        return to;
    case '\t':
        *to++ = 't';
        return to;
    case '\n':
        *to++ = 'n';
        return to;
    case '\f':
        *to++ = 'f';
        return to;
    case '\r':
        *to++ = 'r';
        return to;
    default:
        to[0] = 'u';
        to[1] = '0';
        to[2] = '0';
        to[3] = digits[c >> 4];
        to[4] = digits[c & 15];
        return to + 5;
    }
}

// https://owasp.org/www-community/attacks/CSV_Injection
bool wouldRunInASpreadsheet(QByteArrayView text)
{
    // Text that begins as guarded text does is guarded too, so that reading takes the guard alone away.
    while (text.startsWith('\''))
        text = text.sliced(1);
    return !text.isEmpty() && QByteArrayView("=+-@\t\r").contains(text.front());
}

bool needsQuotes(QByteArrayView text)
{
    const char *at = text.begin();
    for (; text.end() - at >= stride; at += stride)
        if (anyCsvQuote(at))
            return true;
    return std::any_of(at, text.end(), [](char c) { return c == '"' || c == ',' || c == '\n' || c == '\r'; });
}

} // namespace

void addJsonText(ByteWriter &to, QByteArrayView utf8)
{
    char *out = to.room(utf8.size() * longestEscape + 2 + stride);
    *out++ = '"';
    const char *at = utf8.begin();
    const char *const end = utf8.end();
    while (at < end) {
        if (end - at >= stride && !anyJsonEscape(at)) {
            std::memcpy(out, at, size_t(stride));
            out += stride;
            at += stride;
            continue;
        }
        for (const char *behind = at + qMin(stride, end - at); at < behind; ++at) {
            const auto c = uchar(*at);
            if (c < 0x20 || c == '"' || c == '\\')
                out = escaped(out, c);
            else
                *out++ = char(c);
        }
    }
    *out++ = '"';
    to.setEnd(out);
}

void addNumber(ByteWriter &to, qint64 number)
{
    char *out = to.room(longestNumber);
    to.setEnd(std::to_chars(out, out + longestNumber, number).ptr);
}

void addNumber(ByteWriter &to, double number)
{
    if (!std::isfinite(number))
        return to.add(QByteArrayView("null"));
    if (std::abs(number) < 9.0e15 && number == std::floor(number))
        return addNumber(to, qint64(number));
    char *out = to.room(longestNumber);
    // The digits that the JSON library writes in every other place.
    to.setEnd(nlohmann::detail::to_chars(out, out + longestNumber, number));
}

void addJsonCell(ByteWriter &to, const RowBlock &block, const Cell &cell)
{
    switch (cell.kind) {
    case Cell::Kind::Null:
        return to.add(QByteArrayView("null"));
    case Cell::Kind::Boolean:
        return to.add(cell.boolean() ? QByteArrayView("true") : QByteArrayView("false"));
    case Cell::Kind::Integer:
        return addNumber(to, cell.integer());
    case Cell::Kind::Decimal:
        return addNumber(to, cell.decimal());
    case Cell::Kind::Text:
        return addJsonText(to, block.text(cell));
    }
}

void addCsvText(ByteWriter &to, QByteArrayView utf8)
{
    const bool quotes = needsQuotes(utf8);
    char *out = to.room(utf8.size() * 2 + 3);
    if (quotes)
        *out++ = '"';
    if (wouldRunInASpreadsheet(utf8))
        *out++ = '\'';
    if (!quotes) // not memcpy(): nothing may lie at null
        return to.setEnd(std::copy(utf8.begin(), utf8.end(), out));
    for (const char c : utf8) {
        *out++ = c;
        if (c == '"')
            *out++ = c;
    }
    *out++ = '"';
    to.setEnd(out);
}

void addCsvCell(ByteWriter &to, const RowBlock &block, const Cell &cell)
{
    if (cell.isText())
        addCsvText(to, block.text(cell));
    else if (!cell.isNull())
        addJsonCell(to, block, cell);
}

} // namespace moviedb
