#include "core/sources/wikitext/passage.h"

#include <QStringList>

#include <algorithm>

namespace moviedb::wikitext {

namespace {

constexpr qsizetype wholeLine = 100; // a line so short is quoted whole
constexpr qsizetype before = 24;
constexpr qsizetype behind = 64; // a role stands behind the name

struct Found
{
    qsizetype at = -1;
    qsizetype length = 0;
};

Found find(const QString &raw, const QString &words)
{
    if (words.isEmpty())
        return {};
    if (const qsizetype at = raw.indexOf(words); at >= 0)
        return {at, words.size()};
    QStringList single = words.split(u' ', Qt::SkipEmptyParts);
    std::stable_sort(single.begin(), single.end(),
                     [](const QString &left, const QString &right) { return left.size() > right.size(); });
    for (const QString &word : std::as_const(single))
        if (const qsizetype at = raw.indexOf(word); word.size() > 2 && at >= 0)
            return {at, word.size()};
    return {};
}

} // namespace

QString opening(const QString &raw, qsizetype longest)
{
    qsizetype end = std::min(longest, raw.size());
    if (end < raw.size() && raw.at(end).isLowSurrogate())
        --end;
    return raw.left(end).trimmed();
}

QString passage(const QString &raw, const QString &words)
{
    const Found found = find(raw, words);
    if (found.at < 0)
        return opening(raw);
    const qsizetype lineBegin = found.at == 0 ? 0 : raw.lastIndexOf(u'\n', found.at - 1) + 1;
    const qsizetype next = raw.indexOf(u'\n', found.at + found.length);
    const qsizetype lineEnd = next < 0 ? raw.size() : next;
    if (lineEnd - lineBegin <= wholeLine)
        return raw.mid(lineBegin, lineEnd - lineBegin).trimmed();
    qsizetype from = std::max(lineBegin, found.at - before);
    qsizetype to = std::min(lineEnd, found.at + found.length + behind);
    if (from > 0 && raw.at(from).isLowSurrogate())
        ++from;
    if (to < raw.size() && raw.at(to).isLowSurrogate())
        --to;
    return raw.mid(from, to - from).trimmed();
}

} // namespace moviedb::wikitext
