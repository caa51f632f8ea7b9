// Titles made comparable: articles, punctuation, numerals and roman numerals, number words, "part", "&",
// diacritics, possessive prefixes ("Disney's …"), subtitles, disambiguators.
// Thread: values, any thread.
// Failure: none.
#pragma once

#include "core/match/text/foldedwords.h"

#include <QStringList>

#include <QString>
#include <array>

namespace moviedb::match {

// A title cut into canonical words. "The Godfather Part II (1974 film)" → godfather, 2; article "the";
// disambiguator "1974 film" with year 1974.
class TitleText
{
public:
    enum class Origin {
        Gallery,
        Page
    }; // a page's last brackets are a disambiguator, a gallery's may be title
    static constexpr int capacity = 24;

    TitleText() = default;
    TitleText(const QString &title, Origin origin);

    bool isEmpty() const { return m_count == 0; }
    int disambiguatorYear() const { return m_year; } // 0 = none
    bool hasDisambiguator() const { return !m_disambiguator.isEmpty(); }
    QStringView disambiguator() const { return m_disambiguator; }
    QString canonical() const; // words with spaces between, without article and disambiguator

private:
    friend struct TitleReader;
    struct Part
    {
        quint32 hash = 0;
        quint16 from = 0; // letters in m_letters
        quint16 length = 0;
        int number = -1; // value of a numeral, -1 for words
        bool breakBefore = false;
        bool possessive = false;
        bool mixed = false; // letters and digits together
    };
    QStringView letters(const Part &part) const { return QStringView(m_letters).mid(part.from, part.length); }

    QString m_letters; // canonical letters of all parts, joined
    QString m_disambiguator;
    std::array<Part, capacity> m_parts;
    int m_count = 0;
    quint32 m_article = 0;       // 0 = none
    bool m_spellsNumber = false; // in words that only a spelled number has: "twenty-eight", "fifth"
    int m_year = 0;

    friend struct TitleComparer;
};

// The English word of a small number, 1…13: "seven"; else empty.
QStringView numberWordOf(int number);
// Small numbers written the other way, for a second search: "Nine to Five" → "9 to 5", "Ocean's 11" →
// "Ocean's eleven". Empty when there is none.
QString withOtherNumerals(const QString &title);

// All names a gallery title may stand for: itself, without a bracketed addition, each side of "aka".
QStringList titleVariants(const QString &title);

} // namespace moviedb::match
