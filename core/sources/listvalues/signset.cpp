#include "core/sources/listvalues/signset.h"

#include <algorithm>

namespace moviedb::lists {

namespace {

bool isSameLetter(QChar letter, char lower)
{
    const char16_t unit = letter.unicode();
    return (unit >= u'A' && unit <= u'Z' ? unit + 32 : unit) == char16_t(lower);
}

} // namespace

bool holdsAny(QStringView text, std::initializer_list<std::string_view> words)
{
    for (qsizetype at = 0; at < text.size(); ++at)
        for (const std::string_view word : words)
            if (isSameLetter(text[at], word.front()) && text.size() - at >= qsizetype(word.size()) &&
                std::equal(word.begin(), word.end(), text.begin() + at,
                           [](char lower, QChar letter) { return isSameLetter(letter, lower); }))
                return true;
    return false;
}

} // namespace moviedb::lists
