#include "core/sources/infobox/creditnames.h"

#include "core/sources/infobox/companyparts.h"
#include "core/sources/infobox/creditlines.h"
#include "core/sources/infobox/creditparts.h"
#include "core/sources/infobox/namewords.h"
#include "core/sources/wikitext/plaintext.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace moviedb::infobox {

namespace {

constexpr qsizetype mostNames = 1000; // no film has more in one row; a hostile page may
constexpr QChar dropMark(0x02);       // stands for a note that says who is named before it has another job

// "Joel and Ethan Coen": the first name of one goes with the last name of the other.
QStringList namesOfPair(const QString &text, Credit credit, bool isLinked)
{
    static const QRegularExpression joint(QStringLiteral("\\s+(?:and|&|with)\\s+"),
                                          QRegularExpression::CaseInsensitiveOption);
    // "Ann Dell y Bo Reed"; "José Ortega y Gasset" is one.
    static const QRegularExpression foreignJoint(QStringLiteral("\\s+(?:y|e|und|et|och|og)\\s+"));
    QStringList sides = text.split(joint, Qt::SkipEmptyParts);
    if (sides.size() < 2 && credit != Credit::Company && !isLinked)
        if (const QStringList foreign = text.split(foreignJoint);
            std::all_of(foreign.begin(), foreign.end(), isFullName))
            sides = foreign;
    if (sides.size() < 2)
        return {text};
    const bool allFull = std::all_of(sides.begin(), sides.end(), isFullName);
    if (credit == Credit::Company) {
        const bool allCompanies = std::all_of(sides.begin(), sides.end(), isCompanyName) &&
                                  !sides.last()[0].isLower() &&
                                  wordsIn(sides.last()) > 1; // not: "Quay Film & TV"
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
                "(?:^|\\s+)(?:in "
                "(?:association|assoc\\.?|collaboration|co-?operation|co-?production|partnership|"
                "conjunction)|"
                "together) with\\s+|\\s+on behalf of\\s+|"
                "\\s+as well as\\s+|\\s+presents?\\s+(?:an?\\s+)?(?=\\S)|\\s+with (?:the )?(?:financial "
                ")?(?:support|participation|assistance|help|backing) "
                "(?:of|from)\\s+"),
            QRegularExpression::CaseInsensitiveOption);
        // "Quay Pictures via Pier Films", but not "Released through Quay"
        static const QRegularExpression through(
            QStringLiteral("(?<!distributed)(?<!released)(?<!presented)(?<!issued)(?<!published)(?<!sold)"
                           "(?<!theatrically)(?<!produced)(?:^|\\s+)(?:via|through)\\s+(?:(?"
                           ":its|their) (?:subsidiary|division|label|arm|unit)\\s+)?(?=\\S)"),
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression article(QStringLiteral("^\\s*An?\\s+(?=[\\x{f000}-\\x{f7ff}]\\s*$)"));
        static const QRegularExpression pseudonym(
            QStringLiteral("[,;]?\\s*\\b(?:credited|billed) as\\s+[^,;/()]*"),
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression gluedColon(
            QStringLiteral("(?<=\\p{Ll}):(?=[\\p{Lu}\\x{f000}-\\x{f7ff}])"));
        // "Quay Pictures (through Pier Films)"
        static const QRegularExpression throughInBrackets(
            QStringLiteral("\\s*\\((?:via|through)\\s+(?:(?:its|their) "
                           "(?:subsidiary|division|label|arm|unit)\\s+)?(?=\\S)([^()]*)\\)"));
        CreditLine line = creditLine(entry);
        if (m_credit == Credit::Company)
            line.text.replace(throughInBrackets, QStringLiteral("; \\1"));
        if (m_credit == Credit::Company && isNoCompany(shownText(line, line.text).trimmed()))
            return;
        line.text.replace(association, QStringLiteral("; "));
        if (m_credit == Credit::Company)
            line.text = withClientsApart(withTerritoriesApart(
                withoutOwner(line.text.replace(through, QStringLiteral("; ")).remove(article))));
        else
            line.text = withDashedLabel(line);
        if (m_credit != Credit::Company)
            line.text = firstNamesFirst(withoutOthers(
                withoutNumbers(line.text.remove(pseudonym).replace(gluedColon, QStringLiteral(": ")))));
        if (m_credit == Credit::Director || m_credit == Credit::Writer)
            line.text = withoutSecondName(line.text);
        if (m_credit == Credit::Director)
            line.text = withoutSegmentTitle(line.text);
        if (!line.text.contains(u':') && saysNothing(cleanName(shownText(line, line.text))))
            return;
        if (m_credit == Credit::Company)
            readLabelled(line);
        else if (!isWorkTitle(line.text))
            for (const QString &piece : cutAtLabels(line.text))
                readLabelled({piece, line.links});
    }

    QList<CreditedName> found() const { return m_found; }

private:
    void readLabelled(CreditLine line)
    {
        if (m_credit != Credit::Company) {
            // "[[Bo Reed]]'s ''[[The Mill]]''"
            static const QRegularExpression linkedSource(
                QStringLiteral("[\\x{f000}-\\x{f7ff}]['’]s?\\s+(?:\\p{Ll}+\\s+){0,2}[\\x{f000}-\\x{f7ff}]"));
            if (m_credit == Credit::Writer)
                line.text = withAuthorsMarked(line.text.remove(linkedSource));
            if (!takeSource(line))
                return;
            line.text = nameBeforeRole(line);
            if (m_credit == Credit::Actor)
                line.text = withColonsRead(line.text);
        }
        line.text = withoutNotes(line);
        if (takeLabel(line))
            readParts(line);
    }

    // Takes "based on the novel by …" out. False = the whole line says so.
    bool takeSource(CreditLine &line)
    {
        static const QRegularExpression openEnd(
            QStringLiteral("\\b(?:[Bb]y|[Oo]n|[Ff]rom)\\s*$|"
                           "(?:^\\s*|\\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Oo]n|[Ff]rom) )"
                           "(?:\\p{Ll}[\\w-]* )*(?:[Nn]ovel|[Bb]ook|[Pp]lay)\\s*$"));
        static const QRegularExpression itsAuthor(QStringLiteral("^\\s*(?:by|and)\\s"));
        static const QRegularExpression goesOn(QStringLiteral("(?:&|,|\\band)\\s*$"));
        if (std::exchange(m_authorFollows, m_authorFollows && goesOn.match(line.text).hasMatch()))
            return false;
        m_afterSource = m_afterSource && itsAuthor.match(line.text).hasMatch();
        if (m_afterSource)
            return false;
        const Stretch source = sourceWork(line.text);
        if (source.length == 0)
            return true;
        m_afterSource = !isInBrackets(line.text, source);
        if (line.text.trimmed().endsWith(u':')) {
            m_skips = true;
            return false;
        }
        const bool toEnd = source.from + source.length == line.text.size();
        m_authorFollows = toEnd && openEnd.match(line.text).hasMatch();
        m_skips = m_skips || (m_authorFollows && !m_found.isEmpty()); // who is named below wrote it together
        const qsizetype close = isInBrackets(line.text, source) ? line.text.indexOf(u')', source.from) : -1;
        line.text.replace(source.from, close < 0 ? source.length : close - source.from, QStringLiteral(";"));
        return true;
    }

    // Brackets go; one that names another job leaves its mark.
    QString withoutNotes(const CreditLine &line) const
    {
        static const QRegularExpression note(
            QStringLiteral("\\s*\\(([^()]*)\\)|\\s*\\[([^\\[\\]]*)\\]|\\s*\\([^()]*$"));
        // "(created by Bo Reed)", "(Bo Reed novel)" says it of him
        static const QRegularExpression namesSomebody(QStringLiteral(
            "\\bby\\s+\\p{Lu}|^(?:[Aa]sst\\.?|[Aa]ssistants?)(?: [Dd]irectors?)?:?\\s+(?!Director)\\p{Lu}|"
            "^\\p{L}[\\p{L} "
            ".-]{2,30}:\\s*[\\p{Lu}]|^(?:[Nn]ovel|[Bb]ook|[Pp]lay|[Ss]tory|[Cc]haracters|[Cc]"
            "omic|[Mm]anga)s?:\\s*\\p{Lu}|^(?!The "
            "|An? )(?:\\p{Lu}[\\p{L}.'’-]*\\s+){2,4}(?:novels?|novella|books?|play)$"));
        QString text;
        qsizetype from = 0;
        auto notes = note.globalMatch(line.text);
        while (notes.hasNext()) {
            const auto match = notes.next();
            text += QStringView(line.text).sliced(from, match.capturedStart() - from);
            const QString inside = match.captured(1) + match.captured(2);
            if (isOtherRole(shownText(line, inside), m_credit) &&
                !namesSomebody.match(shownText(line, inside)).hasMatch())
                text += dropMark;
            else if (namesMore(inside))
                for (const QChar letter : inside)
                    text += isLinkLetter(letter) ? QStringLiteral("; ") + letter : QString();
            else if (const QString helper = nameBesides(inside); !helper.isEmpty())
                text += QStringLiteral("; ") + helper;
            from = match.capturedEnd();
        }
        return text + line.text.mid(from);
    }

    // "(Ann Dell, uncredited)", "(with Ann Dell)", where the name is a link
    bool namesMore(const QString &inside) const
    {
        static const QRegularExpression shape(
            QStringLiteral("^(?=.*[\\x{f000}-\\x{f7ff}])(?=.*\\p{L}{3})(?:[\\x{f000}-\\x{f7ff}]|uncredited|"
                           "with|and|co-?(?:"
                           "director|writer)s?|"
                           "[\\s,:;&])+$"),
            QRegularExpression::CaseInsensitiveOption);
        return m_credit != Credit::Company && m_credit != Credit::Actor && shape.match(inside).hasMatch();
    }

    // "(with Ann Dell)" → "Ann Dell"
    QString nameBesides(const QString &inside) const
    {
        static const QRegularExpression shape(
            QStringLiteral("^(?:with|and|uncredited:?) ((?:\\p{Lu}[\\p{L}.'’-]*(?: |$)){2,4})$"));
        return m_credit == Credit::Company || m_credit == Credit::Actor ? QString()
                                                                        : shape.match(inside).captured(1);
    }

    // "Screenplay:" alone counts for the lines below it, with names behind it for these only. False = skip the line.
    bool takeLabel(CreditLine &line)
    {
        static const QRegularExpression shape(QStringLiteral("^\\s*([^:]{1,60}?)\\s*:(?!\\S)\\s*"));
        const auto match = shape.match(line.text);
        if (!match.hasMatch()) {
            m_skips = m_skips && !isWritingForScreen(leadingRole(shownText(line, line.text.trimmed())));
            return !m_skips;
        }
        const bool other = isOtherRole(shownText(line, match.captured(1)), m_credit);
        line.text.remove(0, match.capturedLength());
        if (line.text.trimmed().isEmpty()) {
            m_skips = other;
            // "[[The Quills]]:" stands above its members
            const bool isBand = m_credit == Credit::Actor && match.captured(1).size() == 1 &&
                                isLinkLetter(match.captured(1).front());
            line.text = isBand ? match.captured(1) : QString();
            return isBand;
        }
        m_skips = false;
        return !other;
    }

    QStringList strongParts(const CreditLine &line) const
    {
        static const QRegularExpression people(QStringLiteral(
            "\\s*[;•·|、]\\s*|\\s*/"
            "\\s*|,\\s*+(?!\\d|(?:Jr|Sr|II|III|IV|M\\.?D|Ph\\.?D|Esq)\\b)|\\s+\\+\\s+|\\s+[–—-]\\s+"));
        static const QRegularExpression companies(
            QStringLiteral("\\s*[;•·|]\\s*|\\s+/\\s+|(?<=[\\x{f000}-\\x{f7ff}])/|/"
                           "(?=[\\x{f000}-\\x{f7ff}])|,\\s+|\\s+\\+\\s+"));
        const QStringList cut = m_credit == Credit::Company ? withHousesApart(line.text).split(companies)
                                                            : line.text.split(people);
        QStringList parts;
        for (const QString &part : cut)
            if (!parts.isEmpty() && isSuffix(part))
                parts.last() += QStringLiteral(", ") + part.trimmed();
            else
                parts.append(part);
        if (m_credit == Credit::Company)
            parts = withoutPlaces(parts);
        // "Quay, Pier & Moss" is one house.
        const bool words = m_credit == Credit::Company && parts.size() > 1 && line.links.isEmpty() &&
                           (parts.last().contains(u'&') || parts.last().contains(QLatin1String(" and "))) &&
                           !std::any_of(parts.begin(), parts.end(), isCompanyName);
        if (words)
            return {line.text};
        return m_credit == Credit::Company ? withCompaniesApart(parts) : parts;
    }

    void readParts(CreditLine line)
    {
        if (m_credit == Credit::Actor) {
            static const QRegularExpression introduction(
                QStringLiteral("\\s+(?:and|&)\\s+(?=(?:introducing|featuring|presenting|special guest)\\s)"),
                QRegularExpression::CaseInsensitiveOption);
            line.text = withPartsMarked(line.text.replace(introduction, QStringLiteral(", ")));
        }
        static const QRegularExpression spacedDash(QStringLiteral("\\s[–—-]\\s"));
        // "[[Ada Quill]] – The Pilot", "The Pilot – [[Ada Quill]]": beside a linked name the part is only a part, and so is
        // the title of a segment.
        const bool linksOnly = m_credit != Credit::Company && spacedDash.match(line.text).hasMatch() &&
                               std::any_of(line.text.begin(), line.text.end(), isLinkLetter);
        qsizetype before = m_found.size(); // names of the part before
        const QStringList parts = strongParts(line);
        for (QString part : parts) {
            if (linksOnly && !std::any_of(part.begin(), part.end(), isLinkLetter) &&
                !isRole(part.simplified()))
                continue;
            if (m_credit != Credit::Company && isWorkTitle(part))
                continue;
            if (m_credit == Credit::Writer && namesWorkAndAuthor(shownText(line, part)))
                continue;
            if (m_credit != Credit::Company && namesCrowd(shownText(line, part)))
                continue;
            static const QRegularExpression label(QStringLiteral("^\\s*([^:]{1,40}?)\\s*:(?!\\S)\\s*"));
            if (const auto match = label.match(part); match.hasMatch()) {
                if (isOtherRole(shownText(line, match.captured(1)), m_credit))
                    continue;
                part.remove(0, match.capturedLength());
            }
            static const QRegularExpression leadingJoint(
                QStringLiteral(
                    "^\\s*[/;]\\s+|^\\s*(?:and|&|with|plus|or|debutants?|newcomers?|possibly|probably|"
                    "presumably|attributed to)\\s+"),
                QRegularExpression::CaseInsensitiveOption);
            part.remove(leadingJoint);
            const bool drops = part.contains(dropMark);
            part.remove(dropMark);
            part = part.simplified();
            if (m_credit == Credit::Company)
                part = withoutTerritory(part);
            const QString shown = shownText(line, part);
            if (isRole(shown)) { // "Ada Quill – novel"
                if (isOtherRole(shown, m_credit))
                    forgetFrom(before);
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
            if (m_credit != Credit::Company) {
                static const QRegularExpression character(
                    QStringLiteral("\\s+as\\s.*$|\\s*(?:(?:\\.\\s*){3}|…).*$"));
                const auto match = character.match(part);
                m_role = roleIn(line, match.captured());
                part.remove(character);
            }
            readPart(line, part);
            // "Ann Dell, Bo Reed and Cy Poe as Ulf": the last one is Ulf.
            if (parts.size() > 1 && !isOfSeveral(m_role))
                for (qsizetype i = before; i + 1 < m_found.size(); ++i)
                    m_found[i].role.clear();
        }
    }

    static bool isOfSeveral(const QString &role)
    {
        static const QRegularExpression shape(
            QStringLiteral("\\b(?:and|themselves)\\b|&|^(?:the |two )?\\p{Ll}.*s$"));
        return shape.match(role).hasMatch();
    }

    void readPart(const CreditLine &line, const QString &part)
    {
        if (!std::any_of(part.begin(), part.end(), isLinkLetter)) {
            for (const QString &name : namesOfPair(part, m_credit, false))
                add(m_credit == Credit::Company ? withoutTerritory(name) : name, false);
            return;
        }
        static const QRegularExpression joint(
            QStringLiteral("\\s*(?:\\b(?:and|with)\\b|(?<!\\p{Lu})&|&(?!\\p{Lu}))\\s*"),
            QRegularExpression::CaseInsensitiveOption);
        for (const QString &piece : part.split(joint, Qt::SkipEmptyParts))
            readPiece(line, piece.trimmed());
    }

    // "[[Ada Quill]], Jr." is one name; letters of an office or a guild are no part of it.
    static std::optional<QString> nameWithSuffix(const CreditLine &line, const QString &piece)
    {
        if (!isLinkLetter(piece.front()))
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
    void readPiece(const CreditLine &line, const QString &piece)
    {
        const qsizetype links = std::count_if(piece.begin(), piece.end(), isLinkLetter);
        QString words = piece;
        words.removeIf(isLinkLetter);
        words = words.simplified();
        if (m_credit == Credit::Writer && links == 1 && isLinkLetter(piece.front()))
            words.remove(0, leadingRole(words).size()); // "[[Ada Quill]] from an idea by Bo Reed"
        const bool isCompany = m_credit == Credit::Company;
        if (!isCompany && (words == QLatin1String("Sir") || words == QLatin1String("Dame")))
            words.clear();
        static const QRegularExpression production(
            QStringLiteral("^an? (?:\\p{L}+ )?(?:production|presentation|film|picture|release)$"),
            QRegularExpression::CaseInsensitiveOption);
        if (isCompany ? production.match(words).hasMatch()
                      : std::none_of(words.begin(), words.end(), [](QChar c) { return c.isLetter(); }))
            words.clear();
        if (isCompany && links > 0 && isNoCompany(shownText(line, piece.left(1))) &&
            (links > 1 || wordsIn(words) > 1))
            return readPiece(line, piece.mid(1).trimmed()); // a flag before the company
        if (const auto name = isCompany || links != 1 ? std::nullopt : nameWithSuffix(line, piece)) {
            add(*name, true);
        } else if (links == 0) {
            add(piece, false);
        } else if (links == 1 && !words.isEmpty() &&
                   (!isRole(words) || words == QLatin1String("The") || (isCompany && isCompanyName(words))) &&
                   (isCompany || wordsIn(words) == 1)) {
            add(shownText(line, piece), true);
        } else {
            for (const QChar letter : piece)
                if (isLinkLetter(letter))
                    addLink(shownText(line, letter));
            if (wordsIn(words) > 1 && !isRole(words) && !words.endsWith(QLatin1String(" of")))
                add(words, false);
        }
    }

    void addLink(const QString &words)
    {
        if (m_credit == Credit::Company) {
            add(QString(words).replace(wikitext::linkBreak, u' '), true);
            return;
        }
        for (const QString &one : namesInLink(words))
            for (const QString &name : namesOfPair(one, m_credit, true))
                add(name, true);
    }

    void add(const QString &words, bool isLinked)
    {
        static const QRegularExpression fullStop(
            QStringLiteral("(?<=\\p{L}\\p{Ll}{2})(?<!Bros)(?<!Esq)\\.$|(?<=\\p{Ll})\\s?\\?$"));
        static const QRegularExpression quotes(QStringLiteral("^[\"“„«]([^\"“”„«»]+)[\"”“»]$"));
        QString name = cleanName(words.simplified());
        if (m_credit == Credit::Company)
            name.replace(quotes, QStringLiteral("\\1"));
        if (m_credit != Credit::Company)
            name = withoutOffice(name).remove(fullStop);
        if (m_credit == Credit::Company ? isNoCompany(name)
                                        : !isLinked && (isTerritory(name) || tellsOfAnother(name)))
            return;
        // "50 Cent" is a name, "aged 12" and "1999" are none.
        const auto isLetter = [](QChar c) { return c.isLetter(); };
        const bool hasCapital =
            std::any_of(name.begin(), name.end(), [](QChar c) { return c.isLetter() && !c.isLower(); }) ||
            (!name.isEmpty() && name.front().isDigit() && std::any_of(name.begin(), name.end(), isLetter));
        if (m_found.size() >= mostNames || saysNothing(name) ||
            (m_credit != Credit::Company && isSuffix(name)) || isRole(name) || (!isLinked && !hasCapital) ||
            m_known.contains(name.toCaseFolded()))
            return;
        m_known.insert(name.toCaseFolded());
        m_found.append({name, m_role});
    }

    void forgetFrom(qsizetype first)
    {
        for (qsizetype i = first; i < m_found.size(); ++i)
            m_known.remove(m_found.at(i).name.toCaseFolded());
        m_found.resize(first);
    }

    Credit m_credit;
    bool m_skips = false;         // the lines below "Novel:"
    bool m_authorFollows = false; // the line below "based on the novel by"
    bool m_afterSource = false;   // the line below "based on …": "by …" goes on with it
    QString m_role;               // of the part that is read
    QList<CreditedName> m_found;
    QSet<QString> m_known; // their names, case folded
};

} // namespace

QList<CreditedName> creditedNames(const QStringList &entries, Credit credit)
{
    const auto read = [credit](const QStringList &lines) {
        NameReader reader(credit);
        QStringList joined = withBracketsWhole(lines);
        if (credit != Credit::Company)
            joined = withRolesJoined(joined);
        if (credit == Credit::Actor)
            joined = withPartsInBracketsRead(joined);
        for (const QString &line : std::as_const(joined))
            reader.read(line);
        return reader.found();
    };
    const QList<CreditedName> found = read(entries);
    if (credit == Credit::Director && nameLiveAction(entries))
        return read(withoutParts(withDirectorsOfParts(entries)));
    return credit == Credit::Director && found.isEmpty() ? read(withoutParts(entries)) : found;
}

QStringList names(const QStringList &entries, Credit credit)
{
    QStringList found;
    for (const CreditedName &credited : creditedNames(entries, credit))
        found.append(credited.name);
    return found;
}

} // namespace moviedb::infobox
