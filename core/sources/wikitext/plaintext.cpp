#include "core/sources/wikitext/plaintext.h"

#include "core/base/oneline.h"
#include "core/sources/wikitext/castprose.h"
#include "core/sources/wikitext/currencies.h"
#include "core/sources/wikitext/entities.h"
#include "core/sources/wikitext/sharednames.h"
#include "core/sources/wikitext/templates.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace moviedb::wikitext {

namespace {

bool isHiddenLink(QStringView target)
{
    static constexpr std::array<QLatin1String, 3> spaces{QLatin1String("file:"), QLatin1String("image:"),
                                                         QLatin1String("category:")};
    // "[[de:Haus]]" stands for the same page of another Wikipedia, wherever it is written.
    static const QRegularExpression otherLanguage(QStringLiteral(
        "^(?:ar|bg|ca|cs|da|de|el|en|eo|es|et|eu|fa|fi|fr|gl|he|hi|hr|hu|hy|id|it|ja|ka|ko|la|lt|lv|"
        "mk|ml|mr|ms|nb|nl|nn|no|pl|pt|ro|ru|sh|simple|sk|sl|sq|sr|sv|ta|te|th|tl|tr|uk|ur|vi|zh)"
        ":\\s*\\S"));
    return otherLanguage.match(target).hasMatch() ||
           std::any_of(spaces.begin(), spaces.end(),
                       [&](QLatin1String space) { return target.startsWith(space, Qt::CaseInsensitive); });
}

constexpr QChar
    literalMark(0x1b); // before a sign of lists that is only a letter: in <nowiki>, or as an entity

bool isListMark(QChar letter)
{
    return letter == QLatin1Char('*') || letter == QLatin1Char('#') || letter == QLatin1Char(':') ||
           letter == QLatin1Char(';');
}

int listDepth(QStringView line)
{
    int depth = 0;
    while (depth < line.size() && isListMark(line.at(depth)))
        ++depth;
    return depth;
}

// Turns a span into text; every character is copied at most once per level of nesting.
class Renderer
{
public:
    explicit Renderer(const Text &source, bool marksLinks = false)
        : m_marksLinks(marksLinks), m_source(source), m_text(source.cleaned())
    {
    }

    QString render(Span span, int depth)
    {
        QString out;
        if (depth > maximumNesting)
            return out;
        for (qsizetype at = span.from; at < span.to;)
            at = step(at, span.to, depth, out);
        return out;
    }

private:
    qsizetype step(qsizetype at, qsizetype end, int depth, QString &out)
    {
        const char16_t letter = m_text.at(at).unicode();
        if (letter == u'{' || letter == u'[') {
            if (m_source.partner(at) >= 0)
                return pairAt(at, depth, out);
            if (letter == u'{' && at + 1 < end && m_text.at(at + 1) == QLatin1Char('|') &&
                at < m_source.lastTableEnd())
                return m_text.indexOf(QLatin1String("|}"), at) + 2;
            if (letter == u'[')
                return externalLink(at, end, out);
        } else if (letter == u'<') {
            return tag(at, end, out);
        } else if (letter == u'&') {
            if (const auto entity = readEntity(QStringView(m_text).sliced(at, end - at))) {
                const bool isMark = entity->second.size() == 1 && isListMark(entity->second.front());
                out += isMark ? QString(literalMark) + entity->second : entity->second;
                return at + entity->first;
            }
        } else if (letter == u'\'') {
            return quotes(at, end, out);
        }
        const bool isLiteral = letter > firstLiteral && letter < firstLiteral + 0x80;
        const QChar sign = isLiteral ? QChar(char16_t(letter - firstLiteral)) : m_text.at(at);
        if (isLiteral && isListMark(sign))
            out += literalMark;
        out += sign;
        return at + 1;
    }

    void addLink(QString words, QString &out) const
    {
        if (m_marksLinks && !words.trimmed().isEmpty())
            words = linkStart + words.remove(linkStart).remove(linkEnd) + linkEnd;
        out += words;
    }

    qsizetype pairAt(qsizetype at, int depth, QString &out)
    {
        const qsizetype close = m_source.partner(at);
        if (m_text.at(at) == QLatin1Char('['))
            link({at + 2, close}, depth, out);
        else if (const auto call = m_source.templateAt(at); call && depth < maximumNesting) {
            QString words = templateText(*call, [&](Span value) { return render(value, depth + 1); });
            // "2{{frac|1|2}}" is two and a half, not 21/2.
            static const QRegularExpression fraction(QStringLiteral("^\\d+/\\d+$"));
            if (!out.isEmpty() && out.back().isDigit() && fraction.match(words).hasMatch())
                out += u' ';
            if (isLinkTemplate(call->name))
                addLink(words, out);
            else
                out += words;
        }
        return close + 2;
    }

    void link(Span inside, int depth, QString &out)
    {
        qsizetype bar = -1;
        for (qsizetype at = inside.from; at < inside.to && bar < 0; ++at) {
            if (m_source.partner(at) >= 0)
                at = m_source.partner(at) + 1;
            else if (m_text.at(at) == QLatin1Char('|'))
                bar = at;
        }
        const qsizetype targetEnd = bar < 0 ? inside.to : bar;
        QStringView target = QStringView(m_text).sliced(inside.from, targetEnd - inside.from).trimmed();
        if (isHiddenLink(target))
            return;
        if (bar >= 0 && bar + 1 < inside.to) {
            QString words = render({bar + 1, inside.to}, depth + 1).replace(entryBreak, linkBreak);
            if (isSharedCurrencyWord(words))
                if (const QString sign = currencySign(target.toString().replace(u'_', u' ')); !sign.isEmpty())
                    words = sign;
            if (m_marksLinks)
                words = withSharedName(words, target, QStringView(m_text).sliced(inside.to + 2).left(120));
            addLink(words, out);
            return;
        }
        if (target.startsWith(QLatin1Char(':'))) { // "[[:fr:Ada Quill]]"
            static const QRegularExpression wiki(QStringLiteral("^:(?:[a-z]{2,3}:)?"));
            target = target.sliced(wiki.match(target).capturedLength());
        }
        if (bar >= 0 && target.endsWith(QLatin1Char(')'))) // "[[Name (film)|]]" shows "Name"
            target = target.left(qMax<qsizetype>(0, target.lastIndexOf(QLatin1Char('(')))).trimmed();
        const qsizetype shownFrom = target.data() - QStringView(m_text).data();
        addLink(render({shownFrom, shownFrom + target.size()}, depth + 1).replace(u'_', u' '), out);
    }

    // "[https://… words]" shows the words.
    qsizetype externalLink(qsizetype at, qsizetype end, QString &out)
    {
        const QStringView rest = QStringView(m_text).sliced(at + 1, qMin<qsizetype>(2000, end - at - 1));
        const bool isLink = rest.startsWith(QLatin1String("http")) || rest.startsWith(QLatin1String("//"));
        const qsizetype close = isLink ? rest.indexOf(QLatin1Char(']')) : -1;
        if (close < 0) {
            out += QLatin1Char('[');
            return at + 1;
        }
        const qsizetype space = rest.left(close).indexOf(QLatin1Char(' '));
        if (space >= 0)
            out += rest.sliced(space + 1, close - space - 1);
        return at + close + 2;
    }

    qsizetype tag(qsizetype at, qsizetype end, QString &out)
    {
        const QStringView rest = QStringView(m_text).sliced(at + 1, qMin<qsizetype>(1000, end - at - 1));
        const bool isTag = !rest.isEmpty() && (rest.front().isLetter() || rest.front() == QLatin1Char('/'));
        const qsizetype close = isTag ? rest.indexOf(QLatin1Char('>')) : -1;
        if (close < 0) {
            out += QLatin1Char('<');
            return at + 1;
        }
        QStringView name = rest.left(close);
        if (name.startsWith(QLatin1Char('/')))
            name = name.sliced(1);
        static constexpr std::array<QLatin1String, 8> breaking{
            QLatin1String("blockquote"), QLatin1String("poem"),  QLatin1String("br"),
            QLatin1String("hr"),         QLatin1String("li"),    QLatin1String("p"),
            QLatin1String("div"),        QLatin1String("center")};
        qsizetype length = 0;
        while (length < name.size() && name.at(length).isLetterOrNumber())
            ++length;
        static const QRegularExpression hidden(QStringLiteral("\\bdisplay\\s*:\\s*none\\b"),
                                               QRegularExpression::CaseInsensitiveOption);
        const QStringView word = name.left(length);
        const bool struck = word == u"s" || word == u"del" || word == u"strike"; // taken back by who wrote it
        if (rest.front() != u'/' && length > 0 && (struck || hidden.match(name).hasMatch())) {
            const QString closing =
                QStringLiteral("</%1").arg(word) + (struck ? QStringLiteral(">") : QString());
            const QStringView after = QStringView(m_text).sliced(at, qMin<qsizetype>(2000, end - at));
            if (const qsizetype stop = after.indexOf(closing, 0, Qt::CaseInsensitive); stop >= 0)
                return at + stop;
        }
        for (const QLatin1String one : breaking)
            if (name.left(length).compare(one, Qt::CaseInsensitive) == 0)
                out += entryBreak;
        return at + close + 2;
    }

    qsizetype quotes(qsizetype at, qsizetype end, QString &out)
    {
        qsizetype stop = at;
        while (stop < end && m_text.at(stop) == QLatin1Char('\''))
            ++stop;
        if (stop - at == 1 || stop - at == 4)
            out += QLatin1Char('\'');
        return stop;
    }

    bool m_marksLinks = false;
    const Text &m_source;
    const QString &m_text;
};

} // namespace

namespace {

QString rendered(const Text &source, Span span, bool marksLinks = false)
{
    return withoutInvisible(Renderer(source, marksLinks).render(span, 0));
}

QString withoutLiteralMarks(QString text)
{
    return text.remove(literalMark);
}

} // namespace

QString plain(const Text &text, Span span)
{
    return withoutLiteralMarks(rendered(text, span));
}

namespace {

// Two lines of the source, each of which reads like an entry of its own: "Ada Quill\nBo Ferren".
bool areTwoEntries(const QString &first, const QString &second)
{
    static const QRegularExpression goesOn(
        QStringLiteral("(?:[,&/:;(–—-]|\\b(?:and|by|with|of|on|from|the))\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression begins(QStringLiteral("^\\s*(?:\\x{1c}|\\p{Lu}\\S* \\S)"));
    return begins.match(first).hasMatch() && begins.match(second).hasMatch() &&
           !goesOn.match(first).hasMatch();
}

QStringList cutEntries(const QString &text, bool cutsLines = false)
{
    constexpr qsizetype mostEntries = 2000; // of a row; a hostile page may have a million
    QStringList found;
    QString current;
    QString lineBefore;
    qsizetype openLinks = 0;
    const auto finish = [&] {
        if (const QString entry = withoutLiteralMarks(current).simplified(); !entry.isEmpty())
            found.append(entry);
        current.clear();
    };
    for (const QString &part : text.split(entryBreak)) {
        if (found.size() >= mostEntries)
            break;
        for (const QString &line : part.split(QLatin1Char('\n'))) {
            const int depth = listDepth(line);
            if (found.size() >= mostEntries)
                break;
            if (cutsLines && line.trimmed().isEmpty())
                continue; // what stands around a blank line are two lines all the same
            if (depth > 0 || (cutsLines && openLinks == 0 && areTwoEntries(lineBefore, line)))
                finish();
            current += QLatin1Char(' ') + line.sliced(depth);
            lineBefore = line.sliced(depth);
            openLinks += line.count(linkStart) - line.count(linkEnd);
        }
        finish();
        lineBefore.clear();
    }
    return found;
}

} // namespace

QStringList entries(const Text &source, Span span, bool wholeLinks)
{
    QString text = rendered(source, span);
    text.replace(linkBreak, wholeLinks ? QChar(QLatin1Char(' ')) : entryBreak);
    return cutEntries(text);
}

QStringList entriesWithLinks(const Text &source, Span span)
{
    return cutEntries(rendered(source, span, true), true);
}

QStringList paragraphs(const Text &source, Span span)
{
    QString text = rendered(source, span);
    text.replace(entryBreak, QString(entryBreak) + QLatin1Char('\n')).replace(linkBreak, QLatin1Char(' '));
    // What is left of a pronunciation or translation whose template says nothing.
    static const QRegularExpression hollow(QStringLiteral("[ \\t]*\\([;,\\s]*\\)|(?<=\\()[;,][ \\t]*"));
    static const QRegularExpression behaviour(QStringLiteral("__[A-Z]{3,20}__")); // "__NOTOC__"
    text.remove(hollow);
    text.remove(behaviour);
    QStringList found;
    QString current;
    const auto finish = [&] {
        if (const QString paragraph = withoutLiteralMarks(current).simplified(); !paragraph.isEmpty())
            found.append(paragraph);
        current.clear();
    };
    bool isInItem = false; // of a list: what stands on the next line is a paragraph of its own
    bool goesOn = false;   // only a break ended the line before
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        const bool endsInBreak = line.endsWith(entryBreak);
        const QString trimmed = line.chopped(endsInBreak ? 1 : 0).trimmed();
        const bool isMarkup = trimmed.startsWith(QLatin1Char('|')) || trimmed.startsWith(QLatin1Char('!')) ||
                              trimmed.startsWith(QLatin1String("{|")) ||
                              trimmed.startsWith(QLatin1String("----")) ||
                              (trimmed.startsWith(QLatin1Char('=')) && trimmed.endsWith(QLatin1Char('=')));
        const int depth = listDepth(trimmed);
        if (trimmed.isEmpty() || isMarkup || depth > 0 || (isInItem && !goesOn))
            finish();
        isInItem = depth > 0 || (isInItem && goesOn);
        goesOn = endsInBreak;
        if (!isMarkup)
            current += QLatin1Char(' ') + trimmed.sliced(depth);
    }
    finish();
    return found;
}

namespace {

// `words`: with its links marked.
ListLine listLineOf(int depth, QString words)
{
    words.truncate(words.indexOf(entryBreak) < 0 ? words.size() : words.indexOf(entryBreak));
    constexpr qsizetype longestWithLinks = 2000; // of a line that names somebody; a hostile one is a book
    ListLine line{depth, {}, {}};
    qsizetype from = words.size() > longestWithLinks ? -1 : words.indexOf(linkStart);
    for (; from >= 0 && words.indexOf(linkEnd, from) > from; from = words.indexOf(linkStart, from + 1))
        line.links
            << withoutLiteralMarks(words.mid(from + 1, words.indexOf(linkEnd, from) - from - 1)).simplified();
    line.text = withoutLiteralMarks(words.remove(linkStart).remove(linkEnd)).simplified();
    return line;
}

// "as" and what else stands between two halves of a line.
bool hasTwoHalves(const QString &line)
{
    static const QRegularExpression between(QStringLiteral("\\sas\\s|\\s[–—-]\\s|\\S:\\s|…|\\.\\.\\."));
    return between.match(line).hasMatch();
}

QList<ListLine> linesOfLists(const QStringList &lines)
{
    constexpr qsizetype most = 2000; // a hostile page may have a million
    QList<ListLine> found;
    for (qsizetype i = 0; i < lines.size() && found.size() < most; ++i) {
        const QString &line = lines[i];
        const int depth = listDepth(line);
        if (line.startsWith(u'*') || line.startsWith(u'#') ||
            (depth > 1 && line.mid(0, depth).contains(u'*'))) {
            QStringList pieces = line.sliced(depth).split(entryBreak);
            if (pieces.size() > 1 &&
                pieces[1].trimmed().startsWith(QLatin1String("as "))) // "* [[Ann]]<br>as Ida"
                pieces.first() += u' ' + pieces.takeAt(1).trimmed();
            QStringList several; // "* [[Ann]] (Ida), [[Bob]] (Ulf)"
            const auto isLinked = [](const QString &one) { return one.startsWith(linkStart); };
            if (const QString words = pieces.first().trimmed(); isLinked(words))
                several = namesAndPartsOf(words);
            if (!std::all_of(several.cbegin(), several.cend(), isLinked))
                several.clear();
            for (const QString &one : several.isEmpty() ? QStringList{pieces.first()} : several)
                found.append(listLineOf(depth, one));
            // "* [[Ann]] as Ida<br>[[Bob]] as Ulf" is two lines, a description below the first none.
            for (const QString &piece : pieces.mid(1))
                if (piece.trimmed().startsWith(linkStart) && piece.contains(QStringView(u" as ")))
                    found.append(listLineOf(depth, piece.trimmed()));
        } else if (line.startsWith(u';')) {
            const QString next = i + 1 < lines.size() ? lines[i + 1] : QString();
            const bool isDefined = next.startsWith(u':') && listDepth(next) == 1;
            QString term = line.sliced(depth);
            if (isDefined && !hasTwoHalves(term))
                term += QStringLiteral(": ") + next.sliced(1);
            else
                term.replace(QLatin1String(" : "), QLatin1String(": "));
            if (hasTwoHalves(term)) // else it is a heading
                found.append(listLineOf(1, term));
        }
    }
    return found;
}

} // namespace

QList<ListLine> listLines(const Text &source, Span span)
{
    const QString text = rendered(source, span, true).replace(linkBreak, QLatin1Char(' '));
    QStringList lines;
    for (const QString &line : text.split(QLatin1Char('\n')))
        if (const QString trimmed = line.trimmed(); !trimmed.isEmpty())
            lines << trimmed;
    QList<ListLine> found = linesOfLists(lines);
    if (!found.isEmpty())
        return found;
    for (const QString &line : std::as_const(lines))
        if (line.startsWith(u':') && hasTwoHalves(line))
            found.append(listLineOf(1, line.sliced(listDepth(line))));
    if (!found.isEmpty())
        return found;
    for (const QString &line : std::as_const(lines)) {
        const QStringList parts = line.split(entryBreak);
        for (const QString &part : parts)
            if (parts.size() > 1 && hasTwoHalves(part))
                found.append(listLineOf(1, part));
    }
    if (!found.isEmpty())
        return found;
    QStringList joined; // "{{hlist|Ann|Bob}}" is one line
    for (const QString &line : std::as_const(lines))
        joined.append(line.split(entryBreak, Qt::SkipEmptyParts).join(QStringLiteral(", ")));
    for (const QStringList &all : {lines, joined})
        for (const QString &line : found.isEmpty() ? paragraphsOfCast(all) : QStringList())
            found.append(listLineOf(1, line));
    if (!found.isEmpty())
        return found;
    for (const QString &line : std::as_const(lines))
        for (const QString &piece : namesAndPartsOf(line))
            found.append(listLineOf(1, piece));
    return found;
}

} // namespace moviedb::wikitext
