#include "core/match/text/titlecompare.h"

#include <QVarLengthArray>

#include <algorithm>

namespace moviedb::match {

namespace {

int editDistance(QStringView a, QStringView b, int limit)
{
    if (qAbs(a.size() - b.size()) > limit)
        return limit + 1;
    QVarLengthArray<int, 64> row(b.size() + 1);
    for (int j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (int i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = i;
        int best = i;
        for (int j = 1; j <= b.size(); ++j) {
            const int above = row[j];
            const int change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = qMin(change, 1 + qMin(above, row[j - 1]));
            diagonal = above;
            best = qMin(best, row[j]);
        }
        if (best > limit)
            return limit + 1;
    }
    return row[b.size()];
}

// "Se7en" against "seven": a run of digits inside a word stands for up to three letters.
bool readsLike(QStringView mixed, QStringView plain)
{
    if (mixed.isEmpty())
        return plain.isEmpty();
    if (!mixed.front().isDigit())
        return !plain.isEmpty() && mixed.front() == plain.front() && readsLike(mixed.mid(1), plain.mid(1));
    qsizetype run = 0;
    while (run < mixed.size() && mixed[run].isDigit())
        ++run;
    for (qsizetype letters = 1; letters <= qMin<qsizetype>(run + 1, plain.size()); ++letters)
        if (readsLike(mixed.mid(run), plain.mid(letters)))
            return true;
    return false;
}

bool isPlural(QStringView longer, QStringView shorter)
{
    return longer.size() > 2 && longer.startsWith(shorter) &&
           (longer.mid(shorter.size()) == u's' || longer.mid(shorter.size()) == u"es");
}

bool hasPair(QStringView text, qsizetype at, char16_t first, char16_t second)
{
    return at >= 0 && at + 1 < text.size() && text[at] == first && text[at + 1] == second;
}

// A letter more at `at` that spells the same word: one that is doubled, "colour", "judgement", "whiskey", "caesar",
// "foetus".
bool isSilentLetter(QStringView longer, qsizetype at)
{
    const QChar letter = longer[at];
    if ((at > 0 && longer[at - 1] == letter) || (at + 1 < longer.size() && longer[at + 1] == letter))
        return true;
    return (hasPair(longer, at - 1, u'o', u'u') && hasPair(longer, at, u'u', u'r')) ||
           hasPair(longer, at - 1, u'g', u'e') ||
           (hasPair(longer, at - 1, u'k', u'e') && hasPair(longer, at, u'e', u'y')) ||
           hasPair(longer, at, u'a', u'e') || hasPair(longer, at, u'o', u'e');
}

// Another letter at `at` that spells the same word: "tyre", "realize", "defense".
bool isOtherForm(QStringView a, QStringView b, qsizetype at)
{
    const auto both = [&](char16_t one, char16_t other) {
        return (a[at] == one && b[at] == other) || (a[at] == other && b[at] == one);
    };
    const auto between = [&](QStringView before, QStringView behind) {
        return a.left(at).endsWith(before) && a.mid(at + 1).startsWith(behind);
    };
    return both(u'i', u'y') || (both(u's', u'z') && (between(u"i", u"") || between(u"y", u""))) ||
           (both(u'c', u's') && between(u"n", u"e"));
}

// "Spectre" and "Specter", "Catalogue" and "Catalog", "Programme" and "Program".
bool hasOtherEnding(QStringView a, QStringView b)
{
    constexpr qsizetype shortestStem = 3;
    static constexpr std::pair<QStringView, QStringView> endings[] = {
        {u"re", u"er"}, {u"ogue", u"og"}, {u"amme", u"am"}};
    return std::any_of(std::begin(endings), std::end(endings), [&](const auto &pair) {
        const auto ends = [&](QStringView one, QStringView other) {
            return one.endsWith(pair.first) && other.endsWith(pair.second) &&
                   one.chopped(pair.first.size()) == other.chopped(pair.second.size()) &&
                   one.size() - pair.first.size() >= shortestStem;
        };
        return ends(a, b) || ends(b, a);
    });
}

// Whether two words or titles one letter apart are the same, spelt otherwise.
bool isSameWord(QStringView a, QStringView b)
{
    qsizetype at = 0;
    while (at < qMin(a.size(), b.size()) && a[at] == b[at])
        ++at;
    if (a.size() == b.size())
        return at < a.size() && isOtherForm(a, b, at);
    return isSilentLetter(a.size() > b.size() ? a : b, at);
}

TitleRelation letterApart(QStringView a, QStringView b)
{
    return isSameWord(a, b) ? TitleRelation::Spelling : TitleRelation::Letter;
}

// "&" is read as "and"; titles of other languages have their own word there.
bool isAnd(quint32 hash)
{
    switch (hash) {
    case wordHash("and"):
    case wordHash("und"):
    case wordHash("et"):
    case wordHash("e"):
    case wordHash("y"):
    case wordHash("i"):
    case wordHash("og"):
    case wordHash("och"):
    case wordHash("en"):
    case wordHash("ja"):
        return true;
    default:
        return false;
    }
}

// Names that distributors put in front of a title; other possessives make another title ("The Eagle's Nest").
bool isBrand(quint32 hash)
{
    switch (hash) {
    case wordHash("disneys"):
    case wordHash("marvels"):
    case wordHash("pixars"):
    case wordHash("dreamworks"):
    case wordHash("lampoons"): // National
    case wordHash("seuss"):    // Dr.
    case wordHash("perrys"):   // Tyler
    case wordHash("stokers"):  // Bram
    case wordHash("shelleys"): // Mary
    case wordHash("kings"):    // Stephen
    case wordHash("clancys"):  // Tom
    case wordHash("barkers"):  // Clive
    case wordHash("cravens"):  // Wes
    case wordHash("carpenters"):
    case wordHash("fellinis"):
    case wordHash("nickelodeons"):
    case wordHash("studios"): // Marvel Studios'
    case wordHash("shakespeares"):
    case wordHash("burtons"): // Tim
    case wordHash("toros"):   // Guillermo del
        return true;
    default:
        return false;
    }
}

} // namespace

struct TitleComparer
{
    const TitleText &gallery;
    const TitleText &page;

    const TitleText::Part &g(int i) const { return gallery.m_parts[size_t(i)]; }
    const TitleText::Part &p(int i) const { return page.m_parts[size_t(i)]; }

    double likeness() const
    {
        int common = 0;
        quint32 used = 0;
        for (int i = 0; i < gallery.m_count; ++i)
            for (int j = 0; j < page.m_count; ++j)
                if (g(i).hash == p(j).hash && !(used & (1u << j))) {
                    used |= 1u << j;
                    ++common;
                    break;
                }
        return 2.0 * common / qMax(1, gallery.m_count + page.m_count);
    }

    // One of the two is the other with something more at its end or at its start.
    TitleRelation oneGoesOn(const TitleText &longer, const TitleText &shorter) const
    {
        int same = 0;
        while (same < shorter.m_count &&
               longer.m_parts[size_t(same)].hash == shorter.m_parts[size_t(same)].hash)
            ++same;
        if (same == shorter.m_count) {
            const TitleText::Part &next = longer.m_parts[size_t(same)];
            if (next.number >= 2 && next.number < 1000)
                return TitleRelation::Sequel;
            return next.breakBefore || next.number == 1 ? TitleRelation::Subtitle : TitleRelation::Extended;
        }
        const int more = longer.m_count - shorter.m_count;
        for (int i = 0; i < shorter.m_count; ++i)
            if (longer.m_parts[size_t(i) + size_t(more)].hash != shorter.m_parts[size_t(i)].hash)
                return TitleRelation::Different;
        constexpr int longestBrand = 3;
        if (more <= longestBrand && longer.m_parts[size_t(more - 1)].possessive)
            return isBrand(longer.m_parts[size_t(more - 1)].hash) ? TitleRelation::Brand
                                                                  : TitleRelation::Extended;
        // An article that now stands inside ("Disney's The Kid") is no difference.
        if (more >= 2 && more <= longestBrand + 1 &&
            longer.m_parts[size_t(more - 1)].hash == shorter.m_article &&
            isBrand(longer.m_parts[size_t(more - 2)].hash))
            return TitleRelation::Brand;
        if (longer.m_parts[size_t(more)].breakBefore ||
            (more >= 2 && longer.m_parts[size_t(more - 1)].hash == shorter.m_article &&
             longer.m_parts[size_t(more - 1)].breakBefore))
            return TitleRelation::Subtitle;
        return TitleRelation::Extended;
    }

    // Two words in the same place that are not equal.
    TitleRelation atWord(int i) const
    {
        const bool named = (g(i).mixed && p(i).number >= 0) || (p(i).mixed && g(i).number >= 0);
        const QStringView a = named && !g(i).mixed ? numberWordOf(g(i).number) : gallery.letters(g(i));
        const QStringView b = named && !p(i).mixed ? numberWordOf(p(i).number) : page.letters(p(i));
        if (g(i).mixed && p(i).mixed) // "D2", "D3"
            return editDistance(a, b, 1) <= 1 ? TitleRelation::Sequel : TitleRelation::Different;
        if ((g(i).mixed && readsLike(a, b)) || (p(i).mixed && readsLike(b, a)))
            return TitleRelation::Spelling;
        if (g(i).number >= 0 || p(i).number >= 0)
            return TitleRelation::Sequel;
        if (isPlural(a, b) || isPlural(b, a))
            return TitleRelation::Plural;
        if (hasOtherEnding(a, b))
            return TitleRelation::Spelling;
        return a.size() >= 5 && b.size() >= 5 && editDistance(a, b, 1) <= 1 ? letterApart(a, b)
                                                                            : TitleRelation::Different;
    }

    // Same number of words: what is the matter with those that differ?
    TitleRelation wordByWord() const
    {
        TitleRelation worst = TitleRelation::Same;
        int differing = 0;
        for (int i = 0; i < gallery.m_count; ++i) {
            if (g(i).hash == p(i).hash || (i > 0 && isAnd(g(i).hash) && isAnd(p(i).hash)))
                continue;
            ++differing;
            const TitleRelation word = atWord(i);
            if (word == TitleRelation::Different)
                return word;
            worst = qMax(worst, word);
        }
        return differing <= 2 ? worst : TitleRelation::Different;
    }

    static bool isCounted(const TitleText::Part &part) { return part.number >= 0 || part.mixed; }

    bool misspelled() const
    {
        const QString &a = gallery.m_letters;
        const QString &b = page.m_letters;
        constexpr int shortest = 9;
        if (a.size() < shortest || b.size() < shortest || a.front() != b.front() ||
            qAbs(a.size() - b.size()) > 1)
            return false;
        for (int i = 0; i < qMax(gallery.m_count, page.m_count); ++i)
            if ((i < gallery.m_count && isCounted(g(i))) || (i < page.m_count && isCounted(p(i))))
                return false;
        return editDistance(a, b, 1) <= 1;
    }

    TitleComparison compare() const
    {
        if (gallery.isEmpty() || page.isEmpty())
            return {};
        if (gallery.m_letters == page.m_letters) {
            if (gallery.m_spellsNumber != page.m_spellsNumber)
                return {TitleRelation::Numeral, 1.0};
            const bool sameArticle = gallery.m_article == page.m_article;
            return {sameArticle ? TitleRelation::Same : TitleRelation::Article, 1.0};
        }
        TitleComparison result{TitleRelation::Different, likeness()};
        if (gallery.m_count == page.m_count)
            result.relation = wordByWord();
        else if (gallery.m_count > page.m_count)
            result.relation = oneGoesOn(gallery, page);
        else
            result.relation = oneGoesOn(page, gallery);
        if (result.relation >= TitleRelation::Extended && misspelled())
            result.relation = letterApart(gallery.m_letters, page.m_letters);
        return result;
    }
};

TitleComparison compareTitles(const TitleText &gallery, const TitleText &page)
{
    return TitleComparer{gallery, page}.compare();
}

} // namespace moviedb::match
