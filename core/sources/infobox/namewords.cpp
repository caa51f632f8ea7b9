#include "core/sources/infobox/namewords.h"

#include "core/sources/wikitext/countrycodes.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace moviedb::infobox {

qsizetype wordsIn(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts).size();
}

bool isSuffix(const QString &part)
{
    static const QRegularExpression shape(
        QStringLiteral("^(?:Jr|Sr|I{2,3}|IV|M\\.?D|Ph\\.?D|Esq|[OMCK]\\.?B\\.?E|[ABC]\\.?S\\.?C|A\\.?C\\.?["
                       "ES]|[WD]\\.?G\\.?A|Inc|"
                       "Incorporated|Ltd|"
                       "Limited|L\\.?L\\.?[CP]|Co|"
                       "Company|Corp|Corporation|S\\.?A\\.? de "
                       "C\\.?V|S\\.?A(?:\\.?S)?|S\\.?p\\.?A|S\\.?r\\.?l|s\\.?\\s?r\\.?\\s?o|GmbH|AG|PLC|"
                       "plc|"
                       "L\\.?P|N\\.?V|B\\.?V|Pty|KG|AB|A/S|"
                       "Pvt|Cia|Sons)\\b\\.?(?:\\s*&?\\s*(?:Ltd|Co|Inc|KG|Limited|Cia)\\.?)*$"));
    return shape.match(part.trimmed()).hasMatch();
}

bool isPartOfName(const QString &suffix)
{
    static const QRegularExpression shape(QStringLiteral("^(?:Jr|Sr|I{2,3}|IV)\\b\\.?$"));
    return shape.match(suffix.trimmed()).hasMatch();
}

QString withoutOffice(QString name)
{
    for (qsizetype comma = name.lastIndexOf(u','); comma > 0; comma = name.lastIndexOf(u',')) {
        const QString suffix = name.mid(comma + 1);
        if (!isSuffix(suffix) || isPartOfName(suffix))
            break;
        name.truncate(comma);
    }
    return name;
}

bool isCompanyName(const QString &part)
{
    static const QRegularExpression shape(
        QStringLiteral("\\b(?:Films?|Pictures?|Productions?|Entertainment|Studios?|Media|Bros|Filmworks|"
                       "Company|Television|TV|Cinema|"
                       "Cinematografica|International|Distribution|Distributors|Releasing|Features?|"
                       "Animation|Video|Group|Arts|"
                       "Classics|Home|Network|Movies|Vision|Creations?|Enterprises|Corporation|"
                       "Filmproduktion|Communications)\\b"));
    return shape.match(part).hasMatch();
}

QString withHousesApart(QString text)
{
    static const QRegularExpression shape(
        QStringLiteral("((?:,|\\bPvt\\.?)\\s+(?:Inc|Ltd|LLC|Corp|Limited|GmbH)\\b\\.?)\\s+(?:and|&)\\s+"
                       "(?=[\\p{Lu}\\x{f000}-\\x{f7ff}])(?!Co\\b|Sons|Company|Associates)"));
    return text.replace(shape, QStringLiteral("\\1; "));
}

bool isNoCompany(const QString &entry)
{
    static const QRegularExpression shape(
        QStringLiteral(
            "^(?:self|independent(?:ly)?)(?:[- ](?:distributed|released|produced|financed|funded|"
            "published|production|release|films?))?$|"
            "^(?:direct|straight)[- ]to[- ](?:video|dvd|television|tv|streaming)$|"
            "^(?:worldwide|international|overseas|domestic|(?:north|latin|south) "
            "america|europe|asia|scandinavia|(?:the )?"
            "rest of (?:the )?world|other territories|elsewhere|theatrical|"
            "home (?:video|media)|vhs|dvd|blu-ray|television|production|animation|"
            "(?:in (?:association|collaboration|co-?operation|partnership|conjunction) with|"
            "(?:co-)?(?:presented|produced|distributed|released|made|financed) (?:by|through|via|for)))"
            "\\s*:?$|"
            "^(?:the )?internet(?: release)?$|^online(?: release)?$|^streaming(?: "
            "(?:media|service|release))?$|"
            "^video[- ]on[- ]demand$|^vod$|^public domain$|^roadshow(?: release)?$|^limited(?: release)?$|"
            "^(?:film )?festivals?(?: circuit| release)?$|"
            // where houses have their seat
            "^(?:London|Paris|Berlin|Munich|Rome|Madrid|Vienna|Copenhagen|Stockholm|Moscow|New York(?: "
            "City)?|"
            "Los "
            "Angeles|Hollywood|Toronto|Montreal|Tokyo|Mumbai|Bombay|Madras|Chennai|Sydney|Melbourne|"
            "California|New Jersey|Florida|Illinois|"
            "Amsterdam|Athens|Auckland|Bangkok|Barcelona|Beijing|Beirut|Belgrade|Boston|Brussels|Bucharest|"
            "Budapest|"
            "Buenos Aires|Burbank|Cairo|Calcutta|Chicago|Cologne|Culver City|Delhi|New "
            "Delhi|Dublin|Geneva|Hamburg|"
            "Helsinki|Hyderabad|Istanbul|Jakarta|Jerusalem|Johannesburg|Kolkata|Kyiv|Kiev|Leningrad|Lisbon|"
            "Ljubljana|"
            "Manila|Mexico City|Milan|Naples|Osaka|Oslo|Philadelphia|Prague|Rio de Janeiro|Riga|San "
            "Francisco|"
            "Sarajevo|S[aã]o Paulo|Saint Petersburg|Seoul|Shanghai|Sofia|Taipei|Tallinn|Tbilisi|Tehran|Tel "
            "Aviv|Turin|"
            "Vancouver|Vilnius|Warsaw|Wellington|Yerevan|Zagreb|Zurich)$|"
            "^(?:\\p{L}+ )?(?:theatrical|festival|video|television) releases?$|"
            "^(?:first|second|third|fourth|fifth|sixth|\\d(?:st|nd|rd|th)) (?:creative |production )?unit$|"
            "^states?['’]?s?[- ]rights?(?: "
            "(?:distribution|basis|market|release|distributors?))?$|^(?:US|USA|U\\.S\\.(?:A\\.)?|UK|U\\.K\\.)"
            "$"),
        QRegularExpression::CaseInsensitiveOption);
    return shape.match(entry).hasMatch() || wikitext::isCountry(entry);
}

QString withTerritoriesApart(QString text)
{
    static const QRegularExpression label(
        QStringLiteral("(?<=[^\\s;,/])\\s+(?=(\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*){0,2}):\\s)"));
    // "Quay (USSR)/Pier (Italy)"
    static const QRegularExpression behindBrackets(QStringLiteral("\\)\\s*/\\s*(?=\\S)"));
    text.replace(behindBrackets, QStringLiteral("); "));
    qsizetype from = 0;
    for (auto match = label.match(text); match.hasMatch(); match = label.match(text, from)) {
        from = match.capturedEnd();
        if (isNoCompany(match.captured(1)))
            text.insert(match.capturedStart(), u';');
    }
    return text;
}

bool isHeadingOfCast(const QString &entry)
{
    static const QRegularExpression shape(
        QStringLiteral(
            "^(?:(?:main|principal|lead|leading|supporting|voice|dubbed|dubbing|speaking|singing|guest|full|"
            "primary|featured|"
            "additional|live-action|english|japanese) )?"
            "(?:cast|actors?|actresses|voices|stars|voice actors)(?: members?)?$|"
            "^(?:interviews|presenters?|narrators?|puppeteers|dancers|singers|musicians|performers|hosts|"
            "guests|interviewees|participants)$|"
            "^(?:main|principal|supporting)$|"
            "^(?:(?:original )?(?:english|japanese|french|german|italian|spanish|korean|mandarin|"
            "cantonese|hindi|tamil|telugu)(?: (?:dub|version))?)$"),
        QRegularExpression::CaseInsensitiveOption);
    return shape.match(entry).hasMatch();
}

QString withoutOthers(QString entry)
{
    static const QRegularExpression shape(
        QStringLiteral("(?:\\s*,)?\\s+(?:et al\\b\\.?|etc\\b\\.?|(?:(?:and|&)\\s+)?\\d+ (?:others|more)|"
                       "(?:and|&) (?:many )?(?:others|more))\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    return entry.remove(shape);
}

QString withoutSecondName(QString entry)
{
    static const QRegularExpression shape(
        QStringLiteral("[,;]?\\s+(?:a\\.\\s?k\\.\\s?a\\.?|aka|also known as|alias)\\s+[^,;/()]*"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression helper(
        QStringLiteral(
            "[,;]?\\s+(?:assisted by|supervised by|under the (?:supervision|direction) of|with the "
            "(?:help|assistance) of)\\s+[^;/()]*"),
        QRegularExpression::CaseInsensitiveOption);
    return entry.remove(shape).remove(helper);
}

QString withoutNumbers(QString entry)
{
    static const QRegularExpression number(QStringLiteral("^\\s*(?:\\(?\\d{1,2}[.)]|\\(?[a-h]\\))\\s+"));
    static const QRegularExpression next(
        QStringLiteral("\\s+\\d{1,2}[.)]\\s+(?=[\\p{Lu}\\x{f000}-\\x{f7ff}])"));
    static const QRegularExpression part(QStringLiteral(
        "^\\s*(?:Part|Segment|Episode|Chapter|Volume|Vol\\.)\\s+(?:[IVX]+|\\d{1,2}|One|Two|Three|Four)"
        "(?:\\s+[–—-])?\\s+(?=[\\p{Lu}\\x{f000}-\\x{f7ff}])"));
    if (number.match(entry).hasMatch())
        entry.replace(next, QStringLiteral("; "));
    return entry.remove(number).remove(part);
}

QString withoutOwner(QString entry)
{
    static const QRegularExpression owner(
        QStringLiteral(
            "\\s*[,(]?\\s*\\b(?:an?|the) (?:division|subsidiary|unit|label|imprint|brand) "
            "of\\s[^,;/|)]*\\)?|\\s*,\\s*an?\\s[^,;/|()]{1,40}\\s(?:company|subsidiary|division)$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression production(
        QStringLiteral("^\\s*An? (?!(?:Film|Motion Picture|Feature|Television) \\S+$)(.*\\S) "
                       "(?:[Pp]roduction|[Pp]resentation|[Rr]elease)\\s*$"));
    return entry.remove(owner).replace(production, QStringLiteral("\\1"));
}

QString firstNamesFirst(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral(
        "^\\s*(\\p{Lu}[\\p{L}'’-]+),\\s+(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]*\\.?)?)\\s*$"));
    const QStringList parts = text.split(u';');
    QStringList turned;
    for (const QString &part : parts) {
        const auto match = shape.match(part);
        if (parts.size() < 2 || !match.hasMatch() || isSuffix(match.captured(2)))
            return text;
        turned.append(match.captured(2) + u' ' + match.captured(1));
    }
    return turned.join(QLatin1String("; "));
}

bool isFullName(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    return words.size() >= 2 && words.size() <= 5 && words.first()[0].isUpper() &&
           words.last()[0].isUpper() && words.first().compare(QLatin1String("The"), Qt::CaseInsensitive) != 0;
}

bool isTerritory(const QString &entry)
{
    static const QRegularExpression code(QStringLiteral("^[\\p{Lu}.]{2,6}$"));
    return wikitext::isCountry(entry) ||
           (code.match(entry).hasMatch() && !wikitext::countryOfCode(QString(entry).remove(u'.')).isEmpty());
}

bool tellsOfAnother(const QString &part)
{
    static const QRegularExpression shape(
        QStringLiteral("^\\p{Ll}{3,}\\s+(?:of|from|to)\\s|^(?:his|her|their|its)\\s"));
    return shape.match(part).hasMatch();
}

bool namesCrowd(const QString &part)
{
    static const QRegularExpression shape(QStringLiteral(
        "^\\s*(?:[Tt]he "
        ")?(?:[Cc]ast|[Pp]eople|[Rr]esidents|[Ii]nhabitants|[Vv]illagers|[Cc]itizens|[Cc]hildren|"
        "[Ss]tudents|[Pp]upils|[Mm]embers|[Ss]oldiers|[Cc]rew) of .*$"));
    return shape.match(part).hasMatch();
}

QString cleanName(QString entry)
{
    static const QRegularExpression brackets(QStringLiteral("\\s*\\([^()]*\\)|\\s*\\[[^\\[\\]]*\\]"));
    // "Ann Dell アン・デル"
    static const QRegularExpression otherScript(
        QStringLiteral("(?<=[\\p{Latin}.])\\s+[\\p{Han}\\p{Hiragana}\\p{Katakana}\\p{Hangul}・ー]+(?:\\s+["
                       "\\p{Han}\\p{Hiragana}\\p{Katakana}\\p{Hangul}・ー]+)*$"));
    static const QRegularExpression leftOpen(QStringLiteral("\\s*\\([^()]*$"));
    static const QRegularExpression marks(
        QStringLiteral("^[\\s,;•·*†‡–\\[\\]{}-]+|[\\s,;&•·*†‡–\\[\\]{}-]+$"));
    entry.remove(brackets);
    entry.remove(leftOpen);
    entry.remove(otherScript);
    entry.remove(marks);
    return entry;
}

bool saysNothing(const QString &entry)
{
    static const QSet<QString> empty{QStringLiteral("see below"),
                                     QStringLiteral("various"),
                                     QStringLiteral("unknown"),
                                     QStringLiteral("n/a"),
                                     QStringLiteral("none"),
                                     QStringLiteral("tba"),
                                     QStringLiteral("tbd"),
                                     QStringLiteral("uncredited"),
                                     QStringLiteral("see list"),
                                     QStringLiteral("-"),
                                     QStringLiteral("–"),
                                     QStringLiteral("others"),
                                     QStringLiteral("et al."),
                                     QStringLiteral("et al"),
                                     QStringLiteral("and others"),
                                     QStringLiteral("more"),
                                     QStringLiteral("see cast"),
                                     QStringLiteral("multiple"),
                                     QStringLiteral("not credited"),
                                     QStringLiteral("extras"),
                                     QStringLiteral("traditional"),
                                     QStringLiteral("unscripted"),
                                     QStringLiteral("among others"),
                                     QStringLiteral("anonymous"),
                                     QStringLiteral("various artists"),
                                     QStringLiteral("ensemble"),
                                     QStringLiteral("ensemble cast"),
                                     QStringLiteral("disputed"),
                                     QStringLiteral("improvised"),
                                     QStringLiteral("archive footage"),
                                     QStringLiteral("archival footage"),
                                     QStringLiteral("stock footage"),
                                     QStringLiteral("himself"),
                                     QStringLiteral("herself"),
                                     QStringLiteral("themselves")};
    const bool hasLetter =
        std::any_of(entry.begin(), entry.end(), [](QChar c) { return c.isLetterOrNumber(); });
    // "Various directors", "None credited", "Cast unknown", "See cast section", "Full list"
    static const QRegularExpression nobody(QStringLiteral(
        "^(?:[Vv]arious|[Mm]ultiple|[Ss]everal|[Uu]nknown|[Uu]ncredited|[Nn]o|[Nn]one|[Nn]ot|[Nn]umerous)"
        "(?: (?:\\p{Ll}[\\p{L}-]*|[Dd]irectors?|[Ww]riters?|[Aa]ctors?|[Aa]rtists?))*$|"
        "^[Tt]o be (?:announced|determined|confirmed|decided)$|"
        "^(?:[Dd]irector|[Ww]riter|[Cc]ast|[Aa]uthor)s? (?:unknown|uncredited|not credited|various)$|"
        "^(?:[Nn]on-?\\s?professional|[Aa]mateur|[Ll]ocal) "
        "(?:actors|cast|people|villagers)$|^(?:[Pp]uppets|[Nn]on-actors)$|"
        "^[Cc]ast(?: [Ll]ist| (?:and|&) (?:[Cc]haracters|[Rr]oles))?$|"
        "^[Ss]ee (?:.*[ "
        "#])?(?:below|list|[Cc]ast|[Ss]egment|[Cc]rew|[Pp]roduction|[Nn]ote|section|credits|article)s?$|^(?:["
        "Ff]ull|[Cc]omplete) "
        "(?:cast "
        ")?list$"));
    return !hasLetter || entry.endsWith(QLatin1Char(':')) || entry.size() > 120 ||
           empty.contains(entry.toLower()) || namesCrowd(entry) || nobody.match(entry).hasMatch();
}

} // namespace moviedb::infobox
