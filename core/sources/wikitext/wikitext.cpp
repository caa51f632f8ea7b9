#include "core/sources/wikitext/wikitext.h"

#include <algorithm>
#include <array>

namespace moviedb::wikitext {

namespace {

// Elements whose whole content is left out: notes, not text.
constexpr std::array opaqueTags{QLatin1String("ref"),
                                QLatin1String("references"),
                                QLatin1String("gallery"),
                                QLatin1String("timeline"),
                                QLatin1String("math"),
                                QLatin1String("score"),
                                QLatin1String("style"),
                                QLatin1String("includeonly"),
                                QLatin1String("graph"),
                                QLatin1String("mapframe"),
                                QLatin1String("syntaxhighlight"),
                                QLatin1String("source"),
                                QLatin1String("imagemap")};

// Finds text from a moving place; remembers that there is no more, so that many vain searches stay linear.
class Finder
{
public:
    Finder(const QString &text, const QString &wanted) : m_text(text), m_wanted(wanted) {}
    qsizetype from(qsizetype at)
    {
        if (m_next == notLooked || (m_next >= 0 && m_next < at))
            m_next = m_text.indexOf(m_wanted, at, Qt::CaseInsensitive);
        return m_next;
    }

private:
    const QString &m_text;
    QString m_wanted;
    static constexpr qsizetype notLooked = -2;
    qsizetype m_next = notLooked;
};

bool tagStarts(const QString &text, qsizetype at, QLatin1String name)
{
    const qsizetype end = at + 1 + name.size();
    if (end >= text.size() ||
        QStringView(text).sliced(at + 1, name.size()).compare(name, Qt::CaseInsensitive))
        return false;
    const QChar next = text.at(end);
    return next.isSpace() || next == QLatin1Char('>') || next == QLatin1Char('/');
}

bool isAtLineStart(const QString &text, qsizetype at)
{
    return at == 0 || text.at(at - 1) == QLatin1Char('\n');
}

constexpr qsizetype longestName = 200; // longer ones are text that happens to stand where a name is due

QString cleanTemplateName(QStringView written)
{
    QString name = written.left(longestName)
                       .toString()
                       .replace(QLatin1Char('_'), QLatin1Char(' '))
                       .simplified()
                       .toLower();
    if (name.startsWith(QLatin1String("template:")))
        name = name.mid(9).trimmed();
    return name;
}

Span trimmedSpan(const QString &text, Span span)
{
    while (span.from < span.to && text.at(span.from).isSpace())
        ++span.from;
    while (span.to > span.from && text.at(span.to - 1).isSpace())
        --span.to;
    return span;
}

// "== Plot ==" → level and words; the line must hold nothing else.
std::optional<Section> readHeading(const QString &text, Span line)
{
    line = trimmedSpan(text, line);
    int level = 0;
    while (level < 6 && line.to - line.from > 2 && text.at(line.from) == QLatin1Char('=') &&
           text.at(line.to - 1) == QLatin1Char('=')) {
        ++line.from;
        --line.to;
        ++level;
    }
    line = trimmedSpan(text, line);
    if (level == 0 || line.from >= line.to)
        return std::nullopt;
    return Section{level, line, {}};
}

QString literal(QStringView text)
{
    static const QString signs = QStringLiteral("{}[]|=<>&'*#:;!_");
    QString kept = text.toString();
    for (QChar &letter : kept)
        if (signs.contains(letter))
            letter = QChar(char16_t(firstLiteral + letter.unicode()));
    return kept;
}

} // namespace

const Parameter *Template::parameter(QStringView wanted) const
{
    // The last one of a name counts, as in MediaWiki.
    for (auto one = parameters.crbegin(); one != parameters.crend(); ++one)
        if (one->name == wanted)
            return &*one;
    return nullptr;
}

Text::Text(const QString &raw) : m_raw(raw)
{
    strip(raw);
    pair();
    m_lastTableEnd = m_text.lastIndexOf(QLatin1String("|}"));
}

void Text::strip(const QString &raw)
{
    struct Tag
    {
        QLatin1String name;
        Finder close;
    };
    std::vector<Tag> tags;
    tags.reserve(std::size(opaqueTags));
    for (const QLatin1String name : opaqueTags)
        tags.push_back({name, Finder(raw, QLatin1String("</") + name)});
    Finder commentEnd(raw, QStringLiteral("-->"));
    Finder tagEnd(raw, QStringLiteral(">"));
    // Where what starts with "<" at `at` ends, `at` itself when it is kept.
    const auto endOfNote = [&](qsizetype at) -> qsizetype {
        if (QStringView(raw).sliced(at).startsWith(QLatin1String("<!--"))) {
            const qsizetype end = commentEnd.from(at + 4);
            return end < 0 ? raw.size() : end + 3;
        }
        const auto tag = std::find_if(tags.begin(), tags.end(),
                                      [&](const Tag &one) { return tagStarts(raw, at, one.name); });
        const qsizetype open = tag == tags.end() ? -1 : tagEnd.from(at);
        if (open < 0)
            return at;
        const qsizetype close = raw.at(open - 1) == QLatin1Char('/') ? -1 : tag->close.from(open);
        const qsizetype end = close < 0 ? open : tagEnd.from(close);
        return (end < 0 ? open : end) + 1;
    };
    Finder nowikiEnd(raw, QStringLiteral("</nowiki"));
    Finder preEnd(raw, QStringLiteral("</pre"));
    m_text.reserve(raw.size());
    qsizetype kept = 0;
    qsizetype removed = 0;
    const auto cut = [&](qsizetype at, qsizetype end) {
        m_text += QStringView(raw).sliced(kept, at - kept);
        removed += end - at;
        m_cuts.push_back({m_text.size(), removed});
        kept = end;
    };
    for (qsizetype at = raw.indexOf(QLatin1Char('<')); at >= 0; at = raw.indexOf(QLatin1Char('<'), at)) {
        const bool isPre = tagStarts(raw, at, QLatin1String("pre"));
        const qsizetype open = isPre || tagStarts(raw, at, QLatin1String("nowiki")) ? tagEnd.from(at) : -1;
        const bool isEmpty = open < 0 || raw.at(open - 1) == QLatin1Char('/');
        const qsizetype close = isEmpty ? -1 : (isPre ? preEnd : nowikiEnd).from(open);
        const qsizetype end = open < 0 ? endOfNote(at) : open + 1;
        if (end == at) {
            ++at;
            continue;
        }
        cut(at, end);
        at = end;
        const qsizetype after = close < 0 ? -1 : tagEnd.from(close);
        if (after < 0)
            continue;
        m_text += literal(QStringView(raw).sliced(end, close - end));
        kept = close;
        cut(close, after + 1);
        at = after + 1;
    }
    m_text += QStringView(raw).sliced(kept);
}

QString Text::raw(Span span) const
{
    // What was cut out right at the start is not part of the piece, at the end it is.
    const auto removedBefore = [this](qsizetype at, bool including) {
        const auto after = std::partition_point(m_cuts.begin(), m_cuts.end(), [&](const Cut &cut) {
            return including ? cut.at <= at : cut.at < at;
        });
        return after == m_cuts.begin() ? 0 : std::prev(after)->removed;
    };
    const qsizetype from = span.from + removedBefore(span.from, true);
    const qsizetype to = span.to + removedBefore(span.to, true);
    return m_raw.sliced(from, std::max<qsizetype>(0, to - from)).trimmed();
}

// Braces close past brackets that were left open, brackets do not close past open braces: a forgotten "]]"
// must not swallow the end of an infobox.
void Text::pair()
{
    m_partner.assign(size_t(m_text.size()), -1);
    struct Open
    {
        qsizetype at;
        bool brace;
    };
    std::vector<Open> open;
    qsizetype braces = 0;
    const auto close = [&](qsizetype at, bool brace) {
        if (brace) {
            while (!open.back().brace)
                open.pop_back();
            --braces;
        }
        m_partner[size_t(open.back().at)] = qint32(at);
        open.pop_back();
    };
    for (qsizetype at = 0; at < m_text.size();) {
        const QChar letter = m_text.at(at);
        const bool opens = letter == QLatin1Char('{') || letter == QLatin1Char('[');
        const bool closes = letter == QLatin1Char('}') || letter == QLatin1Char(']');
        if (!opens && !closes) {
            ++at;
            continue;
        }
        const bool brace = letter == QLatin1Char('{') || letter == QLatin1Char('}');
        qsizetype end = at;
        while (end < m_text.size() && m_text.at(end) == letter)
            ++end;
        if ((end - at) % 2 != 0 && (opens || letter == QLatin1Char(']')))
            ++at; // "{{{" and "]]]": the odd one belongs to the outside of "{{" and the inside of "]]"
        for (; at + 1 < end; at += 2) {
            if (opens) {
                open.push_back({at, brace});
                braces += brace ? 1 : 0;
            } else if (brace ? braces > 0 : (!open.empty() && !open.back().brace)) {
                close(at, brace);
            }
        }
        at = end;
    }
}

std::optional<Template> Text::templateAt(qsizetype from) const
{
    if (m_text.at(from) != QLatin1Char('{') || partner(from) < 0)
        return std::nullopt;
    const qsizetype end = partner(from);
    Template call;
    call.whole = {from, end + 2};
    qsizetype start = from + 2;
    qsizetype equals = -1;
    int unnamed = 0;
    bool named = false; // the template's own name has been read
    const auto finish = [&](qsizetype to) {
        if (!named) {
            call.name = cleanTemplateName(QStringView(m_text).sliced(start, to - start));
            call.title = {start, to};
            named = true;
        } else if (equals >= 0) {
            call.parameters.append(
                {QStringView(m_text).sliced(start, equals - start).left(longestName).trimmed().toString(),
                 trimmedSpan(m_text, {equals + 1, to}), trimmedSpan(m_text, {start, to})});
        } else {
            const Span value = trimmedSpan(m_text, {start, to});
            call.parameters.append({QString::number(++unnamed), value, value});
        }
        start = to + 1;
        equals = -1;
    };
    for (qsizetype at = start; at < end; ++at) {
        const QChar letter = m_text.at(at);
        if (partner(at) >= 0) {
            at = partner(at) + 1;
        } else if (letter == QLatin1Char('|')) {
            finish(at);
        } else if (letter == QLatin1Char('=') && named && equals < 0) {
            equals = at;
        }
    }
    finish(end);
    return call;
}

QList<Template> Text::templates(Span span, bool nested) const
{
    QList<Template> calls;
    for (qsizetype at = span.from; at < span.to; ++at) {
        if (partner(at) < 0 || m_text.at(at) != QLatin1Char('{'))
            continue;
        if (auto call = templateAt(at))
            calls.append(std::move(*call));
        if (!nested)
            at = partner(at) + 1;
    }
    return calls;
}

QList<Section> Text::sections() const
{
    QList<Section> sections{{0, {}, all()}};
    for (qsizetype at = 0; at < m_text.size(); ++at) {
        if (partner(at) >= 0) {
            at = partner(at) + 1;
            continue;
        }
        if (m_text.at(at) != QLatin1Char('=') || !isAtLineStart(m_text, at))
            continue;
        qsizetype end = m_text.indexOf(QLatin1Char('\n'), at);
        if (end < 0)
            end = m_text.size();
        if (auto section = readHeading(m_text, {at, end})) {
            sections.last().content.to = at;
            section->content = {end, m_text.size()};
            sections.append(*section);
        }
        at = end - 1;
    }
    return sections;
}

QStringList Text::listedLinks() const
{
    QStringList targets;
    for (qsizetype at = 0; at < m_text.size();) {
        qsizetype end = m_text.indexOf(QLatin1Char('\n'), at);
        if (end < 0)
            end = m_text.size();
        qsizetype link = at;
        if (m_text.at(at) == QLatin1Char('*'))
            while (link < end && (partner(link) < 0 || m_text.at(link) != QLatin1Char('[')))
                ++link;
        if (link > at && link < end && partner(link) < end) {
            QStringView inside = QStringView(m_text).sliced(link + 2, partner(link) - link - 2);
            inside = inside.left(inside.indexOf(QLatin1Char('|')) < 0 ? inside.size()
                                                                      : inside.indexOf(QLatin1Char('|')));
            if (!inside.contains(QLatin1Char(':')) || inside.contains(QLatin1String(": ")))
                targets.append(inside.trimmed().toString());
        }
        at = end + 1;
    }
    return targets;
}

} // namespace moviedb::wikitext
