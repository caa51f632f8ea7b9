#include "core/sources/infobox/creditnames.h"

#include "core/sources/infobox/namewords.h"
#include "core/sources/wikitext/plaintext.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace moviedb::infobox {

namespace {

constexpr char16_t firstLink = 0xf000; // stands for the first link of an entry, the next for the second, …
constexpr qsizetype mostLinks = 0x7ff;
constexpr qsizetype mostNames = 1000; // no film has more in one row; a hostile page may
constexpr QChar dropMark(0x02);       // stands for a note that says who is named before it has another job

bool isLink(QChar letter)
{
    return letter.unicode() >= firstLink && letter.unicode() <= firstLink + mostLinks;
}

// An entry with one letter for each link.
struct Line
{
    QString text;
    QStringList links;
};

Line readLine(const QString &entry)
{
    Line line;
    for (qsizetype at = 0; at < entry.size(); ++at) {
        const QChar letter = entry[at];
        const qsizetype end = letter == wikitext::linkStart ? entry.indexOf(wikitext::linkEnd, at) : -1;
        if (end > at && line.links.size() < mostLinks) {
            line.text += QChar(char16_t(firstLink + line.links.size()));
            line.links.append(entry.mid(at + 1, end - at - 1));
            at = end;
        } else if (!isLink(letter) && letter.unicode() >= 0x20) {
            line.text += letter;
        } else if (letter == wikitext::linkBreak) {
            line.text += u' ';
        }
    }
    return line;
}

QString shownText(const Line &line, const QString &part)
{
    QString shown;
    for (const QChar letter : part)
        shown += isLink(letter) ? line.links.value(letter.unicode() - firstLink) : QString(letter);
    return shown;
}

// "Joel and Ethan Coen": the first name of one goes with the last name of the other.
QStringList namesOfPair(const QString &text, Credit credit, bool isLinked)
{
    static const QRegularExpression joint(QStringLiteral("\\s+(?:and|&|with)\\s+"),
                                          QRegularExpression::CaseInsensitiveOption);
    const QStringList sides = text.split(joint, Qt::SkipEmptyParts);
    if (sides.size() < 2)
        return {text};
    const bool allFull = std::all_of(sides.begin(), sides.end(), isFullName);
    if (credit == Credit::Company) {
        const bool allCompanies =
            std::all_of(sides.begin(), sides.end(), isCompanyName) && !sides.last()[0].isLower();
        return !isLinked && allCompanies && !isSuffix(sides.last()) ? sides : QStringList{text};
    }
    if (allFull)
        return sides;
    const bool isFamily = sides.size() == 2 && wordsIn(sides[0]) == 1 && wordsIn(sides[1]) == 2 &&
                          isFullName(sides[1]) && sides[0][0].isUpper();
    if (isFamily && credit != Credit::Actor)
        return {sides[0] + u' ' + sides[1].section(u' ', -1), sides[1]};
    return isLinked ? QStringList{text} : sides;
}

class NameReader
{
public:
    explicit NameReader(Credit credit) : m_credit(credit) {}

    void read(const QString &entry)
    {
        static const QRegularExpression association(
            QStringLiteral(
                "\\s+(?:in (?:association|collaboration|co-?operation|partnership|conjunction)|together) "
                "with\\s+|"
                "\\s+as well as\\s+"),
            QRegularExpression::CaseInsensitiveOption);
        Line line = readLine(entry);
        line.text.replace(association, QStringLiteral("; "));
        if (!line.text.contains(u':') && saysNothing(cleanName(shownText(line, line.text))))
            return;
        if (m_credit == Credit::Company)
            readLabelled(line);
        else if (!isWorkTitle(line.text))
            for (const QString &piece : cutAtLabels(line.text))
                readLabelled({piece, line.links});
    }

    QStringList found() const { return m_found; }

private:
    void readLabelled(Line line)
    {
        if (m_credit != Credit::Company) {
            if (!takeSource(line))
                return;
            line.text = nameBeforeRole(line);
        }
        line.text = withoutNotes(line);
        if (takeLabel(line))
            readParts(line);
    }

    // "The First Tale" alone on a line is the title of a segment.
    static bool isWorkTitle(const QString &text)
    {
        static const QRegularExpression shape(QStringLiteral("^\\s*[\"“”][^\"“”]*[\"“”]\\s*$"));
        return shape.match(text).hasMatch();
    }

    // Takes "based on the novel by …" out. False = the whole line says so.
    bool takeSource(Line &line)
    {
        static const QRegularExpression openEnd(QStringLiteral("\\b(?:by|on|from|novel|book|play)\\s*$"),
                                                QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression itsAuthor(QStringLiteral("^\\s*by\\s"));
        if (std::exchange(m_authorFollows, false))
            return false;
        if (std::exchange(m_afterSource, false) && itsAuthor.match(line.text).hasMatch())
            return false;
        const Stretch source = sourceWork(line.text);
        if (source.length == 0)
            return true;
        m_afterSource = true;
        if (line.text.trimmed().endsWith(u':')) {
            m_skips = true;
            return false;
        }
        const bool toEnd = source.from + source.length == line.text.size();
        m_authorFollows = toEnd && openEnd.match(line.text).hasMatch();
        const QStringView before = QStringView(line.text).left(source.from);
        const qsizetype close =
            before.count(u'(') > before.count(u')') ? line.text.indexOf(u')', source.from) : -1;
        line.text.replace(source.from, close < 0 ? source.length : close - source.from, QStringLiteral(";"));
        return true;
    }

    // "Ada Quill: screenplay", "[[Ada Quill]]: The Pilot" → the name with what is behind it in brackets.
    QString nameBeforeRole(const Line &line) const
    {
        static const QRegularExpression shape(QStringLiteral("^\\s*([^:]+?)\\s*:(?!\\S)\\s*([^()]+)$"));
        const auto match = shape.match(line.text);
        if (!match.hasMatch() || isRole(shownText(line, match.captured(1))))
            return line.text;
        const QString label = match.captured(1);
        const QString rest = match.captured(2);
        const bool isLinked = std::any_of(label.begin(), label.end(), isLink);
        const bool restIsLinked = std::any_of(rest.begin(), rest.end(), isLink);
        // "Ada Quill: Ida", but not "Main Cast: Ada Quill"
        const bool isPlainName = !isLinked && isFullName(label) && !holdsRole(label) && !rest.contains(u',');
        if (isRole(shownText(line, rest)) ||
            (m_credit == Credit::Actor && !restIsLinked && (isLinked || isPlainName)))
            return QStringLiteral("%1 (%2)").arg(label, rest);
        return line.text;
    }

    // Brackets go; one that names another job leaves its mark.
    QString withoutNotes(const Line &line) const
    {
        static const QRegularExpression note(
            QStringLiteral("\\s*\\(([^()]*)\\)|\\s*\\[([^\\[\\]]*)\\]|\\s*\\([^()]*$"));
        QString text;
        qsizetype from = 0;
        auto notes = note.globalMatch(line.text);
        while (notes.hasNext()) {
            const auto match = notes.next();
            text += QStringView(line.text).sliced(from, match.capturedStart() - from);
            if (isOtherRole(shownText(line, match.captured(1) + match.captured(2)), m_credit))
                text += dropMark;
            from = match.capturedEnd();
        }
        return text + line.text.mid(from);
    }

    // "Screenplay:" alone counts for the lines below it, with names behind it for these only. False = skip the line.
    bool takeLabel(Line &line)
    {
        static const QRegularExpression shape(QStringLiteral("^\\s*([^:]{1,60}?)\\s*:(?!\\S)\\s*"));
        const auto match = shape.match(line.text);
        if (!match.hasMatch())
            return !m_skips;
        const bool other = isOtherRole(shownText(line, match.captured(1)), m_credit);
        line.text.remove(0, match.capturedLength());
        if (line.text.trimmed().isEmpty()) {
            m_skips = other;
            return false;
        }
        m_skips = false;
        return !other;
    }

    QStringList strongParts(const Line &line) const
    {
        static const QRegularExpression people(QStringLiteral(
            "\\s*[;•·|]\\s*|\\s*/"
            "\\s*|,\\s*+(?!\\d|(?:Jr|Sr|II|III|IV|M\\.?D|Ph\\.?D|Esq)\\b)|\\s+\\+\\s+|\\s+[–—-]\\s+"));
        static const QRegularExpression companies(
            QStringLiteral("\\s*[;•·|]\\s*|\\s+/\\s+|(?<=[\\x{f000}-\\x{f7ff}])/|/"
                           "(?=[\\x{f000}-\\x{f7ff}])|,\\s+|\\s+\\+\\s+"));
        const QStringList cut = line.text.split(m_credit == Credit::Company ? companies : people);
        QStringList parts;
        for (const QString &part : cut)
            if (!parts.isEmpty() && isSuffix(part))
                parts.last() += QStringLiteral(", ") + part.trimmed();
            else
                parts.append(part);
        // "Quay, Pier & Moss" is one house.
        const bool words = m_credit == Credit::Company && parts.size() > 1 && line.links.isEmpty() &&
                           (parts.last().contains(u'&') || parts.last().contains(QLatin1String(" and "))) &&
                           !std::any_of(parts.begin(), parts.end(), isCompanyName);
        return words ? QStringList{line.text} : parts;
    }

    // "Ada Quill as Ida / Ulla" plays two parts, "Ada Quill – Ida" one.
    static QString withoutParts(QString text)
    {
        static const QRegularExpression second(
            QStringLiteral("(\\sas\\s+[^/;,•·|]*[^/;,•·|\\s])(\\s*/\\s*([^/;,•·|]*))"),
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression as(QStringLiteral("\\sas\\s"),
                                           QRegularExpression::CaseInsensitiveOption);
        // "Ada Quill as Ida and Bo Reed as Ulf"
        static const QRegularExpression joint(
            QStringLiteral("(\\sas\\s[^;,•·|]*?)\\s+(?:and|&)\\s+(?=[^;,•·|/]{1,60}?\\sas\\s)"),
            QRegularExpression::CaseInsensitiveOption);
        text.replace(joint, QStringLiteral("\\1, "));
        qsizetype from = 0;
        for (auto match = second.match(text); match.hasMatch(); match = second.match(text, from)) {
            const QString first = match.captured(1);
            const QString next = match.captured(3);
            const bool isPerson =
                as.match(next).hasMatch() || (std::any_of(next.begin(), next.end(), isLink) &&
                                              std::none_of(first.begin(), first.end(), isLink));
            from = isPerson ? match.capturedEnd() : match.capturedStart();
            if (!isPerson)
                text.remove(match.capturedStart(2), match.capturedLength(2));
        }
        static const QRegularExpression dash(
            QStringLiteral("^\\s*(\\p{L}[^–—/;,•·|]*?)\\s+[–—-]\\s+([^–—;,•·|]+)$"));
        const auto match = dash.match(text);
        const bool isNameAndPart = match.hasMatch() && isFullName(match.captured(1)) &&
                                   !match.captured(2).contains(QLatin1String(" - ")) &&
                                   std::none_of(text.begin(), text.end(), isLink);
        return isNameAndPart ? match.captured(1) : text;
    }

    void readParts(Line line)
    {
        if (m_credit == Credit::Actor)
            line.text = withoutParts(line.text);
        static const QRegularExpression spacedDash(QStringLiteral("\\s[–—-]\\s"));
        // "[[Ada Quill]] – The Pilot": beside a linked name the part is only a part.
        const bool linksOnly = m_credit == Credit::Actor && spacedDash.match(line.text).hasMatch() &&
                               std::any_of(line.text.begin(), line.text.end(), isLink);
        qsizetype before = m_found.size(); // names of the part before
        for (QString part : strongParts(line)) {
            if (linksOnly && !std::any_of(part.begin(), part.end(), isLink))
                continue;
            static const QRegularExpression label(QStringLiteral("^\\s*([^:]{1,40}?)\\s*:(?!\\S)\\s*"));
            if (const auto match = label.match(part); match.hasMatch()) {
                if (isOtherRole(shownText(line, match.captured(1)), m_credit))
                    continue;
                part.remove(0, match.capturedLength());
            }
            static const QRegularExpression leadingJoint(QStringLiteral("^\\s*(?:and|&|with|plus)\\s+"),
                                                         QRegularExpression::CaseInsensitiveOption);
            part.remove(leadingJoint);
            const bool drops = part.contains(dropMark);
            part.remove(dropMark);
            part = part.simplified();
            const QString shown = shownText(line, part);
            if (isRole(shown)) { // "Ada Quill – novel"
                if (isOtherRole(shown, m_credit))
                    m_found.resize(before);
                continue;
            }
            before = m_found.size();
            if (drops || (m_credit == Credit::Writer && isPossessiveSource(shown)))
                continue;
            if (m_credit == Credit::Company) {
                part.remove(0, leadingCompanyRole(part).size());
            } else {
                const QString role = leadingRole(part);
                if (isOtherRole(role, m_credit))
                    continue;
                part.remove(0, role.size());
                part.chop(trailingRole(part).size());
            }
            if (m_credit == Credit::Actor) {
                static const QRegularExpression character(QStringLiteral("\\s+as\\s.*$|\\s*(?:\\.{3}|…).*$"));
                part.remove(character);
            }
            readPart(line, part);
        }
    }

    void readPart(const Line &line, const QString &part)
    {
        if (!std::any_of(part.begin(), part.end(), isLink)) {
            for (const QString &name : namesOfPair(part, m_credit, false))
                add(name, false);
            return;
        }
        static const QRegularExpression joint(QStringLiteral("\\s*(?:\\b(?:and|with)\\b|&)\\s*"),
                                              QRegularExpression::CaseInsensitiveOption);
        for (const QString &piece : part.split(joint, Qt::SkipEmptyParts))
            readPiece(line, piece.trimmed());
    }

    // "[[Ada Quill]], Jr." is one name; letters of an office or a guild are no part of it.
    static std::optional<QString> nameWithSuffix(const Line &line, const QString &piece)
    {
        if (!isLink(piece.front()))
            return std::nullopt;
        QString name = shownText(line, piece.left(1));
        const QString words = piece.mid(1);
        const QStringList suffixes = words.split(u',', Qt::SkipEmptyParts);
        for (const QString &suffix : suffixes) {
            if (!isSuffix(suffix))
                return std::nullopt;
            if (isPartOfName(suffix))
                name +=
                    (words.startsWith(u',') ? QStringLiteral(", ") : QStringLiteral(" ")) + suffix.trimmed();
        }
        return suffixes.isEmpty() ? std::nullopt : std::optional(name);
    }

    // Links with nothing between them, and words that belong to one: "[[Quay]] Studios".
    void readPiece(const Line &line, const QString &piece)
    {
        const qsizetype links = std::count_if(piece.begin(), piece.end(), isLink);
        QString words = piece;
        words.removeIf(isLink);
        words = words.simplified();
        const bool isCompany = m_credit == Credit::Company;
        static const QRegularExpression production(
            QStringLiteral("^an? (?:\\p{L}+ )?(?:production|presentation|film|picture|release)$"),
            QRegularExpression::CaseInsensitiveOption);
        if (isCompany ? production.match(words).hasMatch()
                      : std::none_of(words.begin(), words.end(), [](QChar c) { return c.isLetter(); }))
            words.clear();
        if (const auto name = isCompany || links != 1 ? std::nullopt : nameWithSuffix(line, piece)) {
            add(*name, true);
        } else if (links == 0) {
            add(piece, false);
        } else if (links == 1 && !words.isEmpty() && !isRole(words) && (isCompany || wordsIn(words) == 1)) {
            add(shownText(line, piece), true);
        } else {
            for (const QChar letter : piece)
                if (isLink(letter))
                    addLink(line.links.value(letter.unicode() - firstLink));
            if (wordsIn(words) > 1 && !isRole(words))
                add(words, false);
        }
    }

    void addLink(const QString &words)
    {
        if (m_credit == Credit::Company) {
            add(QString(words).replace(wikitext::linkBreak, u' '), true);
            return;
        }
        // "Ann Dell<br>Bo Dell" are two, "Ann<br>Dell" is one long name.
        QStringList lines = words.split(wikitext::linkBreak);
        if (std::any_of(lines.begin(), lines.end(), [](const QString &line) { return wordsIn(line) < 2; }))
            lines = {lines.join(u' ')};
        for (const QString &line : lines)
            for (const QString &name : namesOfPair(line.simplified(), m_credit, true))
                add(name, true);
    }

    void add(const QString &words, bool isLinked)
    {
        const QString name = cleanName(words.simplified());
        const bool hasCapital = std::any_of(name.begin(), name.end(),
                                            [](QChar c) { return c.isLetterOrNumber() && !c.isLower(); });
        if (m_found.size() >= mostNames || saysNothing(name) ||
            (m_credit != Credit::Company && isSuffix(name)) || isRole(name) || (!isLinked && !hasCapital) ||
            m_found.contains(name, Qt::CaseInsensitive))
            return;
        m_found.append(name);
    }

    Credit m_credit;
    bool m_skips = false;         // the lines below "Novel:"
    bool m_authorFollows = false; // the line below "based on the novel by"
    bool m_afterSource = false;   // the line below "based on …": "by …" goes on with it
    QStringList m_found;
};

// "Novel", "Co-directed by", but not "and" or "with".
bool isRoleLine(const QString &entry)
{
    static const QSet<QString> joints{QStringLiteral("and"), QStringLiteral("with"), QStringLiteral("&"),
                                      QStringLiteral("/"),   QStringLiteral("by"),   QStringLiteral("also")};
    return isRole(entry) && !entry.endsWith(u':') && !entry.startsWith(u'(') &&
           !joints.contains(entry.toLower());
}

// A line that is only a note in brackets belongs to the line above it. A line that is only a role stands above the
// names it is for, or, where the row ends with one, below them.
QStringList withRolesJoined(const QStringList &entries)
{
    const bool standsBelow = entries.size() > 1 && isRoleLine(entries.last()) && !isRoleLine(entries.first());
    QStringList joined;
    for (const QString &entry : entries) {
        if (!joined.isEmpty() && entry.startsWith(u'(') && entry.endsWith(u')'))
            joined.last() += u' ' + entry;
        else if (!isRoleLine(entry) || sourceWork(entry).length > 0)
            joined.append(entry);
        else if (standsBelow && !joined.isEmpty())
            joined.last() += QStringLiteral(" (%1)").arg(entry);
        else
            joined.append(entry + u':');
    }
    return joined;
}

} // namespace

QStringList names(const QStringList &entries, Credit credit)
{
    NameReader reader(credit);
    for (const QString &entry : credit == Credit::Company ? entries : withRolesJoined(entries))
        reader.read(entry);
    return reader.found();
}

} // namespace moviedb::infobox
