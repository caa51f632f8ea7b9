#include "core/sources/wikipedia/infoboxterms.h"

#include "core/sources/wikipedia/creditnames.h"
#include "core/sources/wikitext/countrycodes.h"
#include "core/sources/wikitext/plaintext.h"

#include <QRegularExpression>

namespace moviedb::infobox {

namespace {

// Names that hold an "and" or a comma of their own; it is hidden while a row is cut.
QString withNamesWhole(QString entry)
{
    static const QRegularExpression names(
        QStringLiteral("\\b(?:Trinidad|Bosnia|Antigua|Saint Kitts|St\\.? Kitts|Saint Vincent|St\\.? "
                       "Vincent|S[ãa]o Tom[ée]|Serbia|Wallis|Turks|"
                       "Svalbard|Saint Pierre|South Georgia|England|Heard Island|Kingdom of Croatia|Kingdom "
                       "of Serbs)(?<joint> and )"
                       "(?:Tobago|Herzegovina|Hercegovina|Barbuda|Nevis|the "
                       "Grenadines|Pr[íi]ncipe|Montenegro|Futuna|Caicos|Jan Mayen|"
                       "Miquelon|the South Sandwich|Wales|McDonald|Slavonia)"));
    for (auto match = names.match(entry); match.hasMatch(); match = names.match(entry))
        entry.replace(match.capturedStart(u"joint"), 5,
                      QStringLiteral("\x02"
                                     "and\x02"));
    return entry;
}

// Links are whole: "[[Bosnia and Herzegovina]]".
QString withLinksWhole(const QString &entry)
{
    QString whole;
    bool inside = false;
    for (const QChar letter : entry) {
        if (letter == wikitext::linkStart || letter == wikitext::linkEnd) {
            // Two links with nothing between them are two.
            if (letter == wikitext::linkStart && !whole.isEmpty() && whole.trimmed().endsWith(QChar(0x03)))
                whole += u';';
            if (letter == wikitext::linkEnd)
                whole += QChar(0x03);
            inside = letter == wikitext::linkStart;
        } else {
            whole += inside && letter == u' '        ? QChar(0x02)
                     : letter == wikitext::linkBreak ? QChar(u' ')
                                                     : letter;
        }
    }
    return whole.remove(QChar(0x03));
}

QStringList cut(const QString &entry)
{
    static const QRegularExpression joint(QStringLiteral(
        "\\s*[,;/•·&|+]\\s*|\\s+and\\s+|\\s+with\\s+|\\s+[–—-]\\s+|(?<=\\p{L})[–—](?=\\p{Lu})|^and\\s+"));
    static const QRegularExpression label(QStringLiteral("^[^:]{1,40}:\\s+"));
    QString rest = cleanName(withNamesWhole(withLinksWhole(entry)));
    rest.remove(label);
    QStringList found;
    for (const QString &part : rest.split(joint, Qt::SkipEmptyParts))
        if (const QString term = cleanName(QString(part).replace(QChar(0x02), u' ').simplified());
            !saysNothing(term))
            found.append(term);
    return found;
}

void addTo(QStringList &terms, const QString &term)
{
    if (!term.isEmpty() && !terms.contains(term, Qt::CaseInsensitive))
        terms.append(term);
}

bool isSilent(const QString &row)
{
    static const QRegularExpression shape(
        QStringLiteral("\\bsilent\\b|\\binter-?\\s?titles?\\b|\\btitle cards?\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return shape.match(row).hasMatch();
}

// "Silent (English and French intertitles)", "Silent film; intertitles in German", "English (intertitles)".
QStringList titleCardLanguages(const QString &row)
{
    static const QString words =
        QStringLiteral("(\\p{Lu}\\p{Ll}+(?:(?:\\s*[,/&]\\s*|\\s+and\\s+|\\s*-\\s*)\\p{Lu}\\p{Ll}+)*)");
    static const QRegularExpression before(
        words + QStringLiteral(
                    "(?:[- ]language)?\\s*\\(?\\s*(?:inter-?\\s?titles?|title cards?|(?:sub)?titles?)\\b"));
    static const QRegularExpression behind(
        QStringLiteral(
            "(?:[Ii]nter-?\\s?titles?|[Tt]itle cards?|(?:[Ss]ub)?titles?)\\)?,?\\s*(?:in|:|\\()\\s*") +
        words);
    QStringList found;
    for (const QRegularExpression *shape : {&before, &behind}) {
        auto matches = shape->globalMatch(row);
        while (matches.hasNext())
            for (const QString &term : cut(matches.next().captured(1)))
                if (!isSilent(term) && term != u"Film" && term != u"Sound" && term != u"With")
                    addTo(found, term);
    }
    return found;
}

} // namespace

QStringList countries(const QStringList &entries)
{
    QStringList found;
    for (const QString &entry : entries)
        for (const QString &term : cut(entry)) {
            static const QRegularExpression code(QStringLiteral("^[A-Z]{3}$"));
            const QString country =
                term != u"USA" && code.match(term).hasMatch() ? wikitext::countryOfCode(term) : QString();
            static const QRegularExpression note(QStringLiteral("\\b(?:co-?production|production)\\b"),
                                                 QRegularExpression::CaseInsensitiveOption);
            if (!note.match(term).hasMatch())
                addTo(found, country.isEmpty() ? term : country);
        }
    return found;
}

QStringList languages(const QStringList &entries)
{
    QString row = entries.join(QStringLiteral(" ; "));
    row.remove(wikitext::linkStart).remove(wikitext::linkEnd).replace(wikitext::linkBreak, u' ');
    if (isSilent(row)) {
        const QStringList cards = titleCardLanguages(row);
        if (!cards.isEmpty())
            return cards;
    }
    static const QRegularExpression none(
        QStringLiteral(
            "\\b(?:silent|no (?:spoken |audible )?(?:dialogues?|language)|without "
            "dialogue|dialogue-free|wordless|non-verbal|"
            "inter-?\\s?titles?|title cards?|sound film|dubbed|subtitles?|subtitled|multilingual)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression word(QStringLiteral("[- ]language$"));
    QStringList found;
    for (const QString &entry : entries)
        for (QString term : cut(entry))
            if (!none.match(term).hasMatch())
                addTo(found, term.remove(word));
    return found;
}

} // namespace moviedb::infobox
