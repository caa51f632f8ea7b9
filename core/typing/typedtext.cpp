#include "core/typing/typedtext.h"

#include "core/base/oneline.h"

namespace moviedb::typing {

QString tidied(const QString &text)
{
    QString line = oneLine(withoutInvisible(text));
    for (QChar &letter : line) {
        constexpr char16_t firstBeyondAscii = 0x80;
        if (letter.unicode() < firstBeyondAscii)
            continue;
        if (letter.category() == QChar::Number_DecimalDigit)
            letter = QChar(char16_t(u'0' + letter.digitValue()));
        else if (letter == QChar(0x2212)) // minus sign
            letter = u'-';
        else if (letter == QChar(0xff0f) || letter == QChar(0x2044)) // slashes beside such digits
            letter = u'/';
    }
    return line;
}

QString folded(const QString &text)
{
    QString plain = normalForm(text, QString::NormalizationForm_KD).toLower();
    plain.removeIf([](QChar letter) { return letter.isMark(); });
    return plain;
}

QString tidiedLines(const QString &text)
{
    QString lines = withoutInvisible(text);
    lines.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    return lines.trimmed();
}

} // namespace moviedb::typing
