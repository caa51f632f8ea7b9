#include "core/match/text/foldedwords.h"

namespace moviedb::match {

namespace {

constexpr int foldTableSize = 0x250; // Basic Latin to Latin Extended-B

// What is written with a word without being a letter of it: accents, points and vowel signs that may be left out,
// joiners, marks of direction, the choice between two looks of a sign. Vowel signs that are not left out (Devanagari,
// Thai) and the voicing of kana make other words.
bool isSilent(char16_t unit)
{
    if (unit < 0x300)
        return unit == 0xad;
    if (unit < 0x370)
        return true;
    if (unit >= 0xfe00 && unit <= 0xfe0f)
        return true;
    switch (QChar::category(char32_t(unit))) {
    case QChar::Other_Format:
        return true;
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
        return QChar::combiningClass(char32_t(unit)) != 0 && (unit < 0x900 || unit >= 0x1ab0) &&
               unit != 0x3099 && unit != 0x309a;
    default:
        return unit == 0x640; // tatweel
    }
}

bool isLetterSign(QChar c)
{
    return c.isLetter() || (c.isMark() && !isSilent(c.unicode()));
}

// Letters that Unicode does not decompose, or that are no variant of what it makes of them; 0 for all others.
char16_t foldedApart(char16_t unit)
{
    switch (unit) {
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
    case u'ð':
    case u'Ð':
        return u'd';
    case 0x6cc: // Persian and Urdu write two letters of Arabic with signs of their own
    case 0x649: // which stands for it at the end of a word in Egypt
        return 0x64a;
    case 0x6a9:
        return 0x643;
    case 0x439: // letters of their own that are never written without their sign: й, ї, ў, ѓ, ќ
    case 0x419:
        return 0x439;
    case 0x457:
    case 0x407:
        return 0x457;
    case 0x45e:
    case 0x40e:
        return 0x45e;
    case 0x453:
    case 0x403:
        return 0x453;
    case 0x45c:
    case 0x40c:
        return 0x45c;
    default:
        return 0;
    }
}

char16_t foldSlowly(char16_t unit)
{
    const QChar c(unit);
    if (c.isDigit())
        return c.digitValue() >= 0 ? char16_t(u'0' + c.digitValue()) : unit;
    if (!isLetterSign(c) || isSilent(unit))
        return 0;
    if (const char16_t apart = foldedApart(unit))
        return apart;
    QChar base = c;
    while (base.decompositionTag() == QChar::Canonical) {
        const QString parts = base.decomposition();
        if (parts.isEmpty() || parts.at(0) == base || (parts.size() > 1 && !isSilent(parts.at(1).unicode())))
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
    return unit == u'\'' || unit == u'’' || unit == u'ʻ' || unit == u'`' || unit == u'´' || unit == u'‘';
}

// Letters beyond the first plane (rare Chinese characters) come as two units, which are letters together.
char16_t foldAt(const char16_t *units, qsizetype at, qsizetype size)
{
    const char16_t unit = units[at];
    if (!QChar::isSurrogate(unit))
        return foldFast(unit);
    const qsizetype high = QChar::isHighSurrogate(unit) ? at : at - 1;
    const bool isPair = high >= 0 && high + 1 < size && QChar::isHighSurrogate(units[high]) &&
                        QChar::isLowSurrogate(units[high + 1]);
    return isPair && QChar::isLetter(QChar::surrogateToUcs4(units[high], units[high + 1])) ? unit
                                                                                           : char16_t(0);
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
        char16_t folded = foldAt(units, at, size);
        if (folded == 0) {
            if (!isSilent(units[at])) {
                hyphen = isHyphen(units[at]);
                mark = mark || (units[at] != u' ' && isMark(units[at]) && !isApostrophe(units[at]));
            }
            ++at;
            continue;
        }
        const qsizetype start = at;
        WordScan scan;
        do {
            if (folded != 0)
                scan.add(folded);
            folded = ++at < size ? foldAt(units, at, size) : char16_t(0);
        } while (at < size && (folded != 0 || isApostrophe(units[at]) || isSilent(units[at])));
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
