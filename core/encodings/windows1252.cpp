#include "core/encodings/windows1252.h"

#include <algorithm>
#include <array>

namespace moviedb {

// https://encoding.spec.whatwg.org/index-windows-1252.txt
QString fromWindows1252(const QByteArray &bytes)
{
    static constexpr std::array<char16_t, 32> high{
        0x20ac, 0x81,   0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021, 0x2c6,  0x2030, 0x160,
        0x2039, 0x152,  0x8d,   0x17d,  0x8f,   0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
        0x2013, 0x2014, 0x2dc,  0x2122, 0x161,  0x203a, 0x153,  0x9d,   0x17e,  0x178};
    QString text = QString::fromLatin1(bytes);
    for (QChar &letter : text)
        if (letter.unicode() >= 0x80 && letter.unicode() < 0xa0)
            letter = QChar(high[letter.unicode() - 0x80]);
    return text;
}

namespace {

// Words of a Cyrillic, Greek or Chinese encoding are runs of such bytes; read as Windows-1252 they would be nonsense.
bool isOfOtherAlphabet(const QByteArray &bytes)
{
    constexpr qsizetype longRun = 4;
    qsizetype high = 0;
    qsizetype inRuns = 0;
    qsizetype run = 0;
    for (qsizetype i = 0; i <= bytes.size(); ++i) {
        if (i < bytes.size() && uchar(bytes[i]) >= 0x80) {
            ++run;
            continue;
        }
        high += run;
        inRuns += run >= longRun ? run : 0;
        run = 0;
    }
    return inRuns * 2 > high;
}

} // namespace

bool looksLikeWindows1252(const QByteArray &bytes)
{
    const auto controls = std::count_if(bytes.begin(), bytes.end(), [](char c) {
        return uchar(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
    });
    const auto high = std::count_if(bytes.begin(), bytes.end(), [](char c) { return uchar(c) >= 0x80; });
    const auto letters = std::count_if(bytes.begin(), bytes.end(), [](char c) { return uchar(c) >= 0xc0; });
    const auto quotes = std::count_if(bytes.begin(), bytes.end(), [](char c) {
        return uchar(c) == 0x85 || (uchar(c) >= 0x91 && uchar(c) <= 0x97);
    });
    // A UTF-8 text with one broken byte is no older one.
    qsizetype ofUtf8 = 0;
    for (qsizetype i = 0; i + 1 < bytes.size(); ++i)
        if (uchar(bytes[i]) >= 0xc2 && (uchar(bytes[i + 1]) & 0xc0) == 0x80)
            ofUtf8 += 2;
    return controls == 0 && high * 4 <= bytes.size() && letters * 2 >= high - quotes && ofUtf8 * 2 <= high &&
           !isOfOtherAlphabet(bytes);
}

} // namespace moviedb
