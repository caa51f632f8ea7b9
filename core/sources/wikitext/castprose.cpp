#include "core/sources/wikitext/castprose.h"

#include <QRegularExpression>

namespace moviedb::wikitext {

bool beginsWithNameAndPart(const QString &line)
{
    static const QRegularExpression shape(
        QStringLiteral("^\\x{1c}[^\\x{1d}]{2,60}\\x{1d}\\s+(?:\\([^()]{1,40}\\)\\s+)?as\\s+(?:(?:the|an?) "
                       ")?[\\p{Lu}\"“\\x{1c}][^.:,]{0,60}(?:[:,]|\\.?$)"));
    return shape.match(line).hasMatch();
}

QStringList namesAndPartsOf(const QString &line)
{
    constexpr qsizetype longest = 4000;
    static const QRegularExpression begin(QStringLiteral(
        "(?:^|(?<=\\b[Ss]tars|\\b[Ii]ncludes|\\b[Ff]eatures|\\b[Ss]tarring|\\bincluding|\\bfeaturing|"
        "\\bconsists of|:)\\s+|[,;]\\s+(?:(?:and|with)\\s+)?|\\s+(?:and|with)\\s+)"
        "(?=(?:\\x{1c}[^\\x{1d}]{2,60}\\x{1d}|(?:\\p{Lu}[\\p{L}.'’-]*\\s+){1,3}"
        "\\p{Lu}[\\p{L}.'’-]*)\\s+as\\s)"));
    QStringList pieces;
    if (line.size() > longest)
        return pieces;
    qsizetype from = -1;
    for (auto all = begin.globalMatch(line); all.hasNext();) {
        const auto match = all.next();
        if (from < 0 && !match.captured().trimmed().isEmpty())
            return {};
        if (from >= 0)
            pieces.append(line.mid(from, match.capturedStart() - from));
        from = match.capturedEnd();
    }
    static const QRegularExpression sentenceEnd(
        QStringLiteral("(?<=\\p{Ll}{2})(?<!Mrs)\\.(?:\\s+(?=\\p{Lu}|\\x{1c}).*)?$"));
    if (from >= 0)
        pieces.append(line.mid(from).trimmed().remove(sentenceEnd));
    return pieces.size() > 1 ? pieces : QStringList();
}

} // namespace moviedb::wikitext
