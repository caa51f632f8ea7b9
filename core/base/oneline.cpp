#include "core/base/oneline.h"

#include <algorithm>

namespace moviedb {

namespace {

constexpr char16_t nonJoiner = 0x200c;
constexpr char16_t joiner = 0x200d;

bool isUnseen(QChar letter)
{
    const char16_t unit = letter.unicode();
    return unit == 0xad || unit == 0x61c || unit == 0x180e || (unit >= 0x200b && unit <= 0x200f) ||
           (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2060 && unit <= 0x206f) || unit == 0xfeff;
}

// Latin letters are never joined, other letters and pictures may be.
bool mayJoin(QChar letter)
{
    constexpr char16_t firstOther = 0x250;
    return letter.unicode() >= firstOther && !letter.isSpace() && !letter.isPunct() && !isUnseen(letter);
}

// No form joins a letter of ASCII to what stands before it.
bool begins(QChar letter)
{
    return letter.unicode() < 0x80;
}

} // namespace

QString normalForm(const QString &text, QString::NormalizationForm form)
{
    constexpr qsizetype pieceLetters = 2000; // or more, up to a letter that begins something
    QString whole;
    qsizetype from = 0;
    while (text.size() - from > pieceLetters) {
        const auto end = std::find_if(text.begin() + from + pieceLetters, text.end(), begins);
        const qsizetype letters = end - (text.begin() + from);
        whole += text.mid(from, letters).normalized(form);
        from += letters;
    }
    return from == 0 ? text.normalized(form) : whole + text.mid(from).normalized(form);
}

QString withoutInvisible(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), isUnseen))
        return text;
    QString seen;
    seen.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool joins = (text[at] == nonJoiner || text[at] == joiner) && at > 0 && at + 1 < text.size() &&
                           mayJoin(text[at - 1]) && mayJoin(text[at + 1]);
        if (joins || !isUnseen(text[at]))
            seen += text[at];
    }
    return seen;
}

QString oneLine(const QString &text)
{
    QString line = normalForm(text, QString::NormalizationForm_C);
    for (QChar &letter : line)
        if (letter.category() == QChar::Other_Control)
            letter = u' ';
    return line.simplified();
}

} // namespace moviedb
