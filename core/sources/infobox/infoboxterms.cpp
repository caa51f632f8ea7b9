#include "core/sources/infobox/infoboxterms.h"

#include "core/sources/infobox/namewords.h"
#include "core/sources/wikitext/countrycodes.h"
#include "core/sources/wikitext/foreignnames.h"
#include "core/sources/wikitext/plaintext.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace moviedb::infobox {

namespace {

constexpr qsizetype longestRow = 20000; // no film has so many; a hostile page's brackets take seconds

// Names that hold an "and" or a comma of their own; it is hidden while a row is cut.
QString withNamesWhole(QString entry)
{
    static const QRegularExpression names(
        QStringLiteral("\\b(?:Trinidad|Bosnia|Antigua|Saint Kitts|St\\.? Kitts|Saint Vincent|St\\.? "
                       "Vincent|S[ãa]o Tom[ée]|Serbia|Great Britain|Wallis|Turks|"
                       "Svalbard|Saint Pierre|South Georgia|England|Heard Island|Kingdom of Croatia|Kingdom "
                       "of Serbs)(?<joint> (?:and|&) )"
                       "(?:Tobago|(?:Northern )?Ireland|Herzegovina|Hercegovina|Barbuda|Nevis|the "
                       "Grenadines|Pr[íi]ncipe|Montenegro|Futuna|Caicos|Jan Mayen|"
                       "Miquelon|the South Sandwich|Wales|McDonald|Slavonia)"));
    for (auto match = names.match(entry); match.hasMatch(); match = names.match(entry))
        entry.replace(match.capturedStart(u"joint"), match.capturedLength(u"joint"),
                      QStringLiteral("\x02"
                                     "and\x02"));
    return entry;
}

bool endsInLink(const QString &text)
{
    const auto last =
        std::find_if(text.rbegin(), text.rend(), [](QChar letter) { return !letter.isSpace(); });
    return last != text.rend() && *last == QChar(0x03);
}

// Links are whole: "[[Bosnia and Herzegovina]]".
QString withLinksWhole(const QString &entry)
{
    QString whole;
    bool inside = false;
    for (const QChar letter : entry) {
        if (letter == wikitext::linkStart || letter == wikitext::linkEnd) {
            // Two links with nothing between them are two.
            if (letter == wikitext::linkStart && endsInLink(whole))
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

struct Term
{
    QString words;
    bool hasCommaBehind = false;
};

QList<Term> cutTerms(const QString &entry)
{
    static const QRegularExpression joint(QStringLiteral(
        "\\s*[,;/"
        "•·&|+]\\s*(?:(?:and|with)\\s+)?|\\s+and\\s+|\\s+with\\s+|\\s+[–—-]\\s+|(?<=[\\p{L}.])[–—](?=\\p{"
        "Lu})|^and\\b\\s*"));
    static const QRegularExpression label(QStringLiteral("^[^:]{0,40}:\\s+"));
    static const QRegularExpression flags(
        QStringLiteral("\\s*[\\x{1f1e6}-\\x{1f1ff}]+\\s*")); // drawn with letters
    const QString rest = cleanName(withNamesWhole(withLinksWhole(entry)).remove(flags)).remove(label);
    QList<Term> found;
    if (saysNothing(rest))
        return found;
    const auto add = [&found](QString part, bool hasCommaBehind) {
        static const QRegularExpression fullStop(QStringLiteral("(?<=\\p{Ll}{2})\\.$"));
        part = cleanName(part.replace(QChar(0x02), u' ').simplified().remove(label).remove(fullStop));
        if (!saysNothing(part))
            found.append({part, hasCommaBehind});
    };
    qsizetype from = 0;
    for (auto joints = joint.globalMatch(rest); joints.hasNext();) {
        const auto match = joints.next();
        add(rest.mid(from, match.capturedStart() - from), match.capturedView().contains(u','));
        from = match.capturedEnd();
    }
    add(rest.mid(from), false);
    return found;
}

QStringList cut(const QString &entry)
{
    QStringList found;
    for (const Term &term : cutTerms(entry))
        found.append(term.words);
    return found;
}

void addTo(QStringList &terms, const QString &term)
{
    constexpr qsizetype mostTerms = 200; // there are no more countries
    if (!term.isEmpty() && terms.size() < mostTerms && !terms.contains(term, Qt::CaseInsensitive))
        terms.append(term);
}

bool isSilent(const QString &row)
{
    static const QRegularExpression shape(
        QStringLiteral("\\bsilent\\b|\\binter-?\\s?titles?\\b|\\btitle cards?\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return shape.match(row).hasMatch();
}

// Beside the cards of a film its subtitles are those of a later edition.
bool namesTitleCards(const QString &row)
{
    static const QRegularExpression shape(QStringLiteral("\\binter-?\\s?titles?\\b|\\btitle cards?\\b"),
                                          QRegularExpression::CaseInsensitiveOption);
    return shape.match(row).hasMatch();
}

// "Silent (English and French intertitles)", "Silent film; intertitles in German", "English (intertitles)".
QStringList titleCardLanguages(const QString &row)
{
    static const QString words =
        QStringLiteral("(\\p{Lu}\\p{Ll}+(?:(?:\\s*[,/&]\\s*|\\s+and\\s+|\\s*-\\s*)\\p{Lu}\\p{Ll}+)*)");
    static const QString cards = QStringLiteral("(?i:inter-?\\s?titles?|title cards?|titles?)");
    static const QString cardsOrSubtitles = QStringLiteral("(?i:(?:sub)?titles?)");
    const auto before = [](const QString &names) {
        return QRegularExpression(words +
                                  QStringLiteral("(?:[- ]language)?(?:\\s*\\(\\s*|\\s+)%1\\b").arg(names));
    };
    const auto behind = [](const QString &names) {
        return QRegularExpression(QStringLiteral("%1\\)?,?\\s*(?:in|:|\\()\\s*").arg(names) + words);
    };
    static const QRegularExpression ofCards[] = {before(cards), behind(cards)};
    static const QRegularExpression ofSubtitles[] = {before(cardsOrSubtitles), behind(cardsOrSubtitles)};
    static const QStringList noLanguage{QStringLiteral("Film"),  QStringLiteral("Sound"),
                                        QStringLiteral("With"),  QStringLiteral("Inter"),
                                        QStringLiteral("Title"), QStringLiteral("Original")};
    QStringList found;
    for (const QRegularExpression &shape : namesTitleCards(row) ? ofCards : ofSubtitles) {
        auto matches = shape.globalMatch(row);
        while (matches.hasNext())
            for (const QString &term : cut(matches.next().captured(1)))
                if (!isSilent(term) && !noLanguage.contains(term))
                    addTo(found, term);
    }
    return found;
}

} // namespace

namespace {

// "ENGLISH" → "English"; nothing for what is the name of no language.
QString languageName(const QString &term)
{
    static const QHash<QString, QString> known = [] {
        QStringList names{QStringLiteral("Cantonese"), QStringLiteral("Mandarin"), QStringLiteral("Flemish"),
                          QStringLiteral("Bengali")};
        for (int language = QLocale::Abkhazian; language <= QLocale::LastLanguage; ++language)
            names.append(QLocale::languageToString(QLocale::Language(language)));
        QHash<QString, QString> all;
        for (const QString &name : std::as_const(names))
            all.insert(name.toLower(), name);
        return all;
    }();
    return known.value(term.toLower());
}

// "Farsi" and "American English" are languages under another name.
QString languageOfOtherName(const QString &term)
{
    static const QHash<QString, QString> names{
        {QStringLiteral("farsi"), QStringLiteral("Persian")},
        {QStringLiteral("bangla"), QStringLiteral("Bengali")},
        {QStringLiteral("sinhalese"), QStringLiteral("Sinhala")},
        {QStringLiteral("panjabi"), QStringLiteral("Punjabi")},
        {QStringLiteral("oriya"), QStringLiteral("Odia")},
        {QStringLiteral("kiswahili"), QStringLiteral("Swahili")},
        {QStringLiteral("isizulu"), QStringLiteral("Zulu")},
        {QStringLiteral("asl"), QStringLiteral("American Sign Language")},
        {QStringLiteral("bsl"), QStringLiteral("British Sign Language")},
        {QStringLiteral("scots gaelic"), QStringLiteral("Scottish Gaelic")},
        {QStringLiteral("flemish dutch"), QStringLiteral("Flemish")},
        {QStringLiteral("serbo-croat"), QStringLiteral("Serbo-Croatian")},
        {QStringLiteral("castilian"), QStringLiteral("Spanish")},
        {QStringLiteral("castellano"), QStringLiteral("Spanish")},
        {QStringLiteral("mandarin chinese"), QStringLiteral("Mandarin")},
        {QStringLiteral("standard mandarin"), QStringLiteral("Mandarin")},
        {QStringLiteral("putonghua"), QStringLiteral("Mandarin")},
        {QStringLiteral("cantonese chinese"), QStringLiteral("Cantonese")},
        {QStringLiteral("gaelic (irish)"), QStringLiteral("Irish")},
        {QStringLiteral("irish gaelic"), QStringLiteral("Irish")},
        {QStringLiteral("bahasa indonesia"), QStringLiteral("Indonesian")},
        {QStringLiteral("bahasa malaysia"), QStringLiteral("Malay")},
        {QStringLiteral("bahasa melayu"), QStringLiteral("Malay")}};
    static const QRegularExpression ofCountry(
        QStringLiteral("^(?:(?:American|British|Australian|Canadian|Irish|Indian) (?=English$)|"
                       "(?:Castilian|Mexican|Argentine|Latin American|European|Peninsular) (?=Spanish$)|"
                       "(?:Brazilian|European)[ -](?=Portuguese$)|(?:Canadian|Belgian|Quebec|Québécois) "
                       "(?=French$)|Modern (?=Hebrew$|Greek$|Turkish$)|Standard (?=German$|Arabic$))"));
    const QString plain = term.toLower();
    QString name = names.value(plain);
    if (name.isEmpty() && languageName(term).isEmpty())
        name = wikitext::languageInEnglish(term);
    if (name.isEmpty()) // "Swiss-German"
        name = languageName(QString(term).replace(u'-', u' '));
    return name.isEmpty() ? QString(term).remove(ofCountry) : name;
}

bool isLanguageName(const QString &term)
{
    return languageName(term) == term && !term.isEmpty();
}

// "Hindi-Urdu" is two languages, "Serbo-Croatian" one.
QStringList cutAtLanguages(const QString &term)
{
    const QStringList sides = term.split(u'-');
    return sides.size() > 1 && std::all_of(sides.begin(), sides.end(), isLanguageName) ? sides
                                                                                       : QStringList{term};
}

// "English (with French and some German dialogue)" → "English ; French ; German"
QString withSpokenInBrackets(const QString &entry)
{
    static const QRegularExpression brackets(QStringLiteral("\\(([^()]*)\\)"));
    static const QRegularExpression some(
        QStringLiteral("^(?:with|and|also|some|partly|partially|a little|minor|occasional|a few "
                       "(?:lines|words) "
                       "of|a bit of|scenes in|parts in|plus) "),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression in(QStringLiteral("^in\\s+"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression wordsIn(
        QStringLiteral("^(?:dialogues?|scenes|parts|passages|lines|words|phrases)\\s+(?:spoken )?in\\s+"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression spoken(
        QStringLiteral("\\s+(?:dialogues?|scenes|parts|passages|lines|words|phrases|spoken)$"),
        QRegularExpression::CaseInsensitiveOption);
    QString whole;
    qsizetype from = 0;
    for (auto all = brackets.globalMatch(entry); all.hasNext();) {
        const auto match = all.next();
        QString words = match.captured(1).remove(wikitext::linkStart).remove(wikitext::linkEnd).simplified();
        if (words.startsWith(QLatin1String("mixed with "), Qt::CaseInsensitive))
            words.remove(0, words.indexOf(u' ') + 1);
        const bool isSpoken = some.match(words).hasMatch() || spoken.match(words).hasMatch();
        QStringList terms;
        if (isSpoken)
            for (QString term : cut(words.remove(spoken))) {
                while (some.match(term).hasMatch())
                    term.remove(some);
                term.remove(wordsIn); // "some dialogue in Spanish"
                term.remove(in);      // "partly in Zulu"
                terms << term.remove(spoken);
            }
        const bool areLanguages = !terms.isEmpty() && std::all_of(terms.begin(), terms.end(), isLanguageName);
        whole += entry.mid(from, match.capturedStart() - from);
        whole += areLanguages ? QStringLiteral("; ") + terms.join(QStringLiteral("; ")) : match.captured();
        from = match.capturedEnd();
    }
    return whole + entry.mid(from);
}

// "Part-talkie (English)": what is in the brackets, where it is the name of a language.
QStringList languagesInBrackets(const QString &row)
{
    static const QRegularExpression brackets(QStringLiteral("\\(([^()]*)\\)"));
    QStringList found;
    for (auto match = brackets.globalMatch(row); match.hasNext();)
        for (const QString &term : cut(match.next().captured(1)))
            if (isLanguageName(term))
                addTo(found, term);
    return found;
}

// "Franco" → "France", "Italian" → "Italy"
QString countryOfHalf(const QString &half)
{
    static const QHash<QString, QString> prefixes{{QStringLiteral("franco"), QStringLiteral("France")},
                                                  {QStringLiteral("anglo"), QStringLiteral("United Kingdom")},
                                                  {QStringLiteral("italo"), QStringLiteral("Italy")},
                                                  {QStringLiteral("hispano"), QStringLiteral("Spain")},
                                                  {QStringLiteral("austro"), QStringLiteral("Austria")},
                                                  {QStringLiteral("luso"), QStringLiteral("Portugal")},
                                                  {QStringLiteral("sino"), QStringLiteral("China")},
                                                  {QStringLiteral("indo"), QStringLiteral("India")}};
    const QString country = prefixes.value(half.toLower());
    return country.isEmpty() ? wikitext::countryOfOtherName(half) : country;
}

// "France-Italy" and "Franco-Italian" are two countries, "Guinea-Bissau" is one.
QStringList cutAtHyphen(const QString &term)
{
    const QStringList sides = term.split(u'-');
    QStringList ofPeople;
    for (const QString &side : sides)
        ofPeople.append(countryOfHalf(side));
    if (sides.size() > 1 && !ofPeople.contains(QString()) && !wikitext::isCountry(term) &&
        term.compare(QLatin1String("Austro-Hungarian"), Qt::CaseInsensitive) != 0)
        return ofPeople;
    const bool areCountries =
        sides.size() > 1 && std::all_of(sides.begin(), sides.end(), [](const QString &side) {
            return wikitext::isCountry(side) || (side.size() < 5 && !wikitext::countryOfCode(side).isEmpty());
        });
    return areCountries && !wikitext::isCountry(term) ? sides : QStringList{term};
}

// "the United States", "Cinema of France"
QString withoutLeadingWords(QString term)
{
    static const QRegularExpression leading(
        QStringLiteral("^(?:[Cc]inema of (?:the )?|[Aa]n? |[Mm]ade in (?:the )?|the |The "
                       "(?=Netherlands|United|Philippines|Soviet|Czech|Republic|Kingdom|Federal|"
                       "People|German|Democratic|Union|State of|USA?\\b|UK\\b|USSR))"));
    return term.remove(leading);
}

// The country by its English name, whatever it is called; "" = none that is known.
QString knownCountry(const QString &words)
{
    static const QRegularExpression code(
        QStringLiteral("^(?:[A-Z]{3}|U\\.?S\\.?|U\\.S\\.A\\.?|U\\.?K\\.?|N\\.?Z\\.?|(?:\\p{Lu}\\.){2,4})$"));
    const QString term = withoutLeadingWords(words);
    static const QRegularExpression betweenLetters(QStringLiteral("(?<=\\p{Lu}\\.) (?=\\p{Lu}\\.)"));
    if (const QString letters = QString(term).remove(betweenLetters); code.match(letters).hasMatch())
        return wikitext::countryOfCode(QString(letters).remove(u'.'));
    const QString country = wikitext::countryOfOtherName(term);
    return country.isEmpty() ? wikitext::countryInEnglish(term) : country;
}

// "Lisbon (Portugal)" → "Portugal"
QString countryInBrackets(QString entry)
{
    static const QRegularExpression shape(QStringLiteral("([^,;/()]{1,60})\\(([^(),;/]{1,60})\\)"));
    const auto plain = [](QString words) {
        return words.remove(wikitext::linkStart).remove(wikitext::linkEnd).simplified();
    };
    qsizetype from = 0;
    for (auto match = shape.match(entry); match.hasMatch(); match = shape.match(entry, from)) {
        const QString before = plain(match.captured(1));
        const bool isPlace = !before.isEmpty() && knownCountry(before).isEmpty() &&
                             !knownCountry(plain(match.captured(2))).isEmpty();
        const QString words = isPlace ? match.captured(2) : match.captured();
        entry.replace(match.capturedStart(), match.capturedLength(), words);
        from = match.capturedStart() + words.size();
    }
    return entry;
}

// A word of the row that is no country itself and has one behind a comma.
bool isPlaceBefore(const QList<Term> &terms, qsizetype at)
{
    const auto isKnown = [&terms](qsizetype i) {
        const QStringList sides = cutAtHyphen(terms[i].words);
        return sides.size() > 1 || !knownCountry(terms[i].words).isEmpty();
    };
    // "Scotland, United Kingdom" is a place as well
    static const QStringList parts{QStringLiteral("England"), QStringLiteral("Scotland"),
                                   QStringLiteral("Wales"), QStringLiteral("Northern Ireland")};
    const bool isPart = parts.contains(terms[at].words) && terms[at].hasCommaBehind &&
                        at + 1 < terms.size() &&
                        knownCountry(terms[at + 1].words) == QLatin1String("United Kingdom");
    if (isPart)
        return true;
    if (isKnown(at))
        return false;
    for (; terms[at].hasCommaBehind && at + 1 < terms.size(); ++at)
        if (isKnown(at + 1))
            return true;
    return false;
}

} // namespace

QStringList countries(const QStringList &entries)
{
    static const QRegularExpression note(
        QStringLiteral("\\bwith (?:the )?participation of\\b|\\bjoint productions? "
                       "(?:between|of|with|by)\\b|\\b(?:(?:international|joint) "
                       ")?co-?produc(?:tions?|ed)\\b(?: (?:between|of|with|by)\\b)?"),
        QRegularExpression::CaseInsensitiveOption);
    // "(in co-production with Slovakia)"
    static const QRegularExpression partners(
        QStringLiteral("\\(\\s*(?:in )?(?:\\p{L}+ )?co-?production (?:with|of|between) ([^()]+)\\)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression production(QStringLiteral("\\bproduction\\b"),
                                               QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression half(
        QStringLiteral("\\b(Korea|Germany|Vietnam|Yemen)(?:, | \\()(South|North|West|East)\\b\\)?"));
    static const QRegularExpression state( // "Iran, Islamic Republic of"
        QStringLiteral("\\b(\\p{Lu}\\p{L}+), ((?:[Tt]he )?(?:\\p{Lu}[\\p{L}'’]+ )?Republic of(?: the)?)$"));
    static const QStringList none{QStringLiteral("international"), QStringLiteral("worldwide")};
    QStringList found;
    for (const QString &entry : entries) {
        if (entry.size() > longestRow)
            continue;
        const QList<Term> terms = cutTerms(
            countryInBrackets(QString(entry).replace(partners, QStringLiteral("; \\1")))
                .remove(note)
                .replace(half, QStringLiteral("\\2 \\1"))
                .replace(state, QStringLiteral("\\2 \\1"))
                .replace(QStringLiteral("Austria–Hungary"), QStringLiteral("Austria-Hungary"))
                .replace(QStringLiteral("Bosnia–Herzegovina"), QStringLiteral("Bosnia-Herzegovina")));
        for (qsizetype i = 0; i < terms.size(); ++i) {
            // "Paris, France", "Hollywood, California, United States"
            const bool isPlace = isPlaceBefore(terms, i);
            for (const QString &term : isPlace ? QStringList() : cutAtHyphen(terms[i].words)) {
                const QString country = knownCountry(term);
                const bool hasLetter =
                    std::any_of(term.begin(), term.end(), [](QChar letter) { return letter.isLetter(); });
                const bool isProse = country.isEmpty() && term.front().isLower(); // "with the help of"
                if (hasLetter && !isProse && !production.match(term).hasMatch() &&
                    !none.contains(term.toLower()))
                    addTo(found, country.isEmpty() ? withoutLeadingWords(term) : country);
            }
        }
    }
    return found;
}

QStringList languages(const QStringList &entries)
{
    QString row = entries.join(QStringLiteral(" ; "));
    row.remove(wikitext::linkStart).remove(wikitext::linkEnd).replace(wikitext::linkBreak, u' ');
    if (row.size() > longestRow)
        return {};
    if (isSilent(row)) {
        const QStringList cards = titleCardLanguages(row);
        if (!cards.isEmpty())
            return cards;
    }
    static const QRegularExpression none(
        QStringLiteral(
            "^(?:various|several|multiple)\\b|^(?:(?:part|all)[- "
            "]?)?(?:sound|talkies?|talking|synchroni[sz]ed|music|score|effects)\\b|"
            "\\b(?:silent|live music|music only|instrumental|^(?:live )?narration|no (?:spoken |audible "
            ")?(?:dialogues?|language)|without "
            "dialogue|dialogue-free|wordless|non-verbal|"
            "inter-?\\s?titles?|title cards?|sound "
            "film|dubbed|subtitles?|subtitled|benshi|multi-?lingual|multi-language|bilingual|trilingual)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression word(QStringLiteral(
        "^(?i:(?:mostly|mainly|primarily|predominantly|chiefly|largely|partly|partially|some|a little|"
        "minor|occasional|a few (?:lines|words) of|a bit of|with|in) )+|(?<![Ss]ign)[- "
        "]languages?$|\\s+(?:dialogues?|narration|songs?|dialects?|versions?)$"));
    static const QRegularExpression kindOfChinese(
        QStringLiteral("\\bChinese\\s*\\((?=Mandarin|Cantonese|Hokkien|"
                       "Hakka|Shanghainese)(\\p{Lu}\\p{Ll}+)[^()]*\\)"));
    static const QRegularExpression dubbedInto(
        QStringLiteral("(?:\\s*[,;(]\\s*|\\s+)(?:also )?dubbed (?:in|into|to)\\b.*$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression dubbing(
        QStringLiteral("[^,;/()]*\\([^()]*\\bdub(?:bed|bing)?\\b[^()]*\\)|"
                       "^(?:also )?dub(?:bed|bing|s)?(?: (?:in|into|versions?|languages?))?\\s*:\\s*\\S.*$"),
        QRegularExpression::CaseInsensitiveOption);
    // "Sound (All-talking) English"
    static const QRegularExpression soundBefore(
        QStringLiteral("^\\W*Sound\\W*\\([^()]*\\)\\s+(?=\\W*\\p{Lu})"));
    // What stands below "Dubbed:" was laid over the film later on.
    static const QRegularExpression dubbedBelow(
        QStringLiteral("^(?:also )?dub(?:bed|bing|s)?(?: (?:versions?|in|into|languages?))?\\s*:?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto firstDubbed = std::find_if(entries.begin(), entries.end(), [](const QString &entry) {
        return dubbedBelow.match(entry.trimmed()).hasMatch();
    });
    QStringList found;
    for (const bool withDubbing : {false, true}) {
        for (const QString &entry :
             QStringList(entries.begin(), firstDubbed == entries.begin() ? entries.end() : firstDubbed))
            for (QString term : cut(withSpokenInBrackets(
                     QString(withDubbing ? entry : QString(entry).remove(dubbing).remove(dubbedInto))
                         .remove(soundBefore)
                         .replace(kindOfChinese, QStringLiteral("\\1")))))
                if (!none.match(term).hasMatch())
                    for (const QString &one : cutAtLanguages(term.remove(word))) {
                        const QString name = languageName(languageOfOtherName(one));
                        addTo(found, name.isEmpty() ? languageOfOtherName(one) : name);
                    }
        if (!found.isEmpty())
            return found;
    }
    return languagesInBrackets(row);
}

} // namespace moviedb::infobox
