#include "core/sources/wikitext/castprose.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace moviedb::wikitext {

QStringList paragraphsOfCast(const QStringList &lines)
{
    static const QRegularExpression told(
        QStringLiteral("^\\x{1c}[^\\x{1d}]{2,60}\\x{1d}\\s+(?:\\([^()]{1,40}\\)\\s+)?as\\s+(?:(?:the|an?) "
                       ")?[\\p{Lu}\"“\\x{1c}][^.:,]{0,60}(?:[:,]|\\.?$)"));
    static const QRegularExpression alone(QStringLiteral(
        "^[\\p{Lu}\\x{1c}][^.:;]{2,60}?\\s*(?:\\sas\\s|\\s[–—-]\\s|:\\s|…|\\.{3,})\\s*[^.]{2,80}$"));
    static const QRegularExpression namesOnly(QStringLiteral(
        "^(?:\\x{1c}[^\\x{1c}\\x{1d}]{2,60}\\x{1d}(?:\\s*,?\\s+and\\s+|\\s*,\\s*|\\s*&\\s*|\\.?$)){2,}$"));
    static const QRegularExpression link(QStringLiteral("\\x{1c}[^\\x{1d}]+\\x{1d}"));
    const auto match = [](const QRegularExpression &shape) {
        return [&shape](const QString &line) { return shape.match(line).hasMatch(); };
    };
    QStringList found;
    if (lines.size() > 1 && std::all_of(lines.cbegin(), lines.cend(), match(alone)))
        return lines;
    if (lines.size() == 1 && match(namesOnly)(lines.first())) {
        for (auto all = link.globalMatch(lines.first()); all.hasNext();)
            found.append(all.next().captured());
    } else if (std::count_if(lines.cbegin(), lines.cend(), match(told)) > 1) {
        std::copy_if(lines.cbegin(), lines.cend(), std::back_inserter(found), match(told));
    }
    return found;
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
