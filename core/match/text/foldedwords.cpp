#include "core/match/text/foldedwords.h"

namespace moviedb::match {

namespace {

constexpr int foldTableSize = 0x250; // Basic Latin to Latin Extended-B

char16_t foldSlowly(char16_t unit)
{
    const QChar c(unit);
    if (c.isDigit())
        return c.digitValue() >= 0 ? char16_t(u'0' + c.digitValue()) : unit;
    if (!c.isLetter())
        return 0;
    switch (unit) { // letters that Unicode does not decompose
    case u'ß':
        return u's';
    case u'ø':
    case u'Ø':
        return u'o';
    case u'đ':
    case u'Đ':
        return u'd';
    case u'ł':
    case u'Ł':
        return u'l';
    case u'æ':
    case u'Æ':
        return u'a';
    case u'œ':
    case u'Œ':
        return u'o';
    case u'ı':
        return u'i';
    default:
        break;
    }
    QChar base = c;
    while (base.decompositionTag() == QChar::Canonical) {
        const QString parts = base.decomposition();
        if (parts.isEmpty() || parts.at(0) == base)
            break;
        base = parts.at(0);
    }
    return base.toCaseFolded().unicode();
}

std::array<char16_t, foldTableSize> makeFoldTable()
{
    std::array<char16_t, foldTableSize> table{};
    for (int i = 0; i < foldTableSize; ++i)
        table[size_t(i)] = foldSlowly(char16_t(i));
    return table;
}

// Made before main(), so that the hot loop asks no guard.
const std::array<char16_t, foldTableSize> foldTable = makeFoldTable();

inline char16_t foldFast(char16_t unit)
{
    return unit < foldTableSize ? foldTable[unit] : foldSlowly(unit);
}

bool isApostrophe(char16_t unit)
{
    return unit == u'\'' || unit == u'’' || unit == u'ʻ' || unit == u'`';
}

// The accent of a letter that is written apart from it belongs to its word.
bool isAccent(char16_t unit)
{
    return unit >= 0x300 && unit < 0x370;
}

bool isHyphen(char16_t unit)
{
    return unit == u'-' || unit == u'‐' || unit == u'‑';
}

bool isMark(char16_t unit)
{
    return unit != u' ' && unit != u'\n' && unit != u'\t' && unit != u'_' && unit != u'"' && unit != 0xA0 &&
           unit != u'/' && !isHyphen(unit);
}

struct WordScan
{
    quint32 hash = wordHashSeed;
    int length = 0;
    int digits = 0;
    int value = 0;
    quint64 tail = 0; // last four letters

    void add(char16_t folded)
    {
        hash = wordHashStep(hash, folded);
        ++length;
        tail = (tail << 16) | folded;
        if (folded >= u'0' && folded <= u'9') {
            ++digits;
            value = digits <= 4 ? value * 10 + (folded - u'0') : 0;
        }
    }
};

constexpr quint64 filmTail = (quint64(u'f') << 48) | (quint64(u'i') << 32) | (quint64(u'l') << 16) | u'm';

} // namespace

char16_t foldUnit(char16_t unit)
{
    return foldFast(unit);
}

void splitWords(QStringView text, WordList &out, int limit, qsizetype from)
{
    out.count = 0;
    const char16_t *units = text.utf16();
    const qsizetype size = qMin<qsizetype>(text.size(), 4000);
    limit = qMin(limit, WordList::capacity);
    bool mark = false;
    bool hyphen = false;
    qsizetype at = from;
    while (at < size && out.count < limit) {
        char16_t folded = foldFast(units[at]);
        if (folded == 0) {
            hyphen = isHyphen(units[at]);
            mark = mark || (units[at] != u' ' && isMark(units[at]) && !isApostrophe(units[at]));
            ++at;
            continue;
        }
        const qsizetype start = at;
        WordScan scan;
        do {
            if (folded != 0)
                scan.add(folded);
            folded = ++at < size ? foldFast(units[at]) : char16_t(0);
        } while (at < size && (folded != 0 || isApostrophe(units[at]) || isAccent(units[at])));
        Word &word = out.words[size_t(out.count++)];
        word.hash = scan.hash;
        word.from = quint16(start);
        word.length = quint16(at - start);
        word.number = scan.digits == scan.length;
        word.year = word.number && scan.length == 4 && scan.value >= 1880 && scan.value < 2040
                        ? quint16(scan.value)
                        : quint16(0);
        word.breakBefore = mark && out.count > 1;
        word.hyphenBefore = hyphen;
        word.germanFilm = scan.length > 5 && scan.tail == filmTail;
        mark = false;
        hyphen = false;
    }
}

} // namespace moviedb::match
