#include "core/domain/pagekey.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace moviedb::pagekey {

namespace {

constexpr qsizetype longestName = 255; // bytes in UTF-8
constexpr qsizetype longestText = 2000;

// https://en.wikipedia.org/wiki/Wikipedia:Namespace; these English names are understood in every language.
constexpr const char *namespaces[] = {"special",  "file",      "image", "media",    "category",
                                      "template", "help",      "user",  "portal",   "wikipedia",
                                      "wp",       "project",   "draft", "module",   "talk",
                                      "wt",       "mediawiki", "mos",   "timedtext"};
// https://meta.wikimedia.org/wiki/Interwiki_map; of the languages those that have many articles.
constexpr const char *otherWikis[] = {
    "wikt",       "wiktionary", "wikidata",  "d",   "commons",  "c",      "q",   "wikiquote", "s",
    "wikisource", "b",          "wikibooks", "n",   "wikinews", "v",      "voy", "species",   "m",
    "meta",       "mw",         "ar",        "arz", "az",       "be",     "bg",  "bn",        "ca",
    "ceb",        "cs",         "cy",        "da",  "de",       "el",     "en",  "eo",        "es",
    "et",         "eu",         "fa",        "fi",  "fr",       "gl",     "he",  "hi",        "hr",
    "hu",         "hy",         "id",        "it",  "ja",       "ka",     "kk",  "ko",        "la",
    "lt",         "lv",         "mk",        "ml",  "ms",       "nb",     "nl",  "nn",        "no",
    "pl",         "pt",         "ro",        "ru",  "sh",       "simple", "sk",  "sl",        "sr",
    "sv",         "ta",         "te",        "th",  "tr",       "uk",     "ur",  "uz",        "vi",
    "war",        "zh"};

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

Error refused(const QString &text, const QString &why, const QString &remedy = {})
{
    QString shown = text.left(80);
    std::replace_if(shown.begin(), shown.end(), isControl, u' ');
    return makeError(Fault::Usage,
                     QStringLiteral("“%1%2” %3.")
                         .arg(shown.simplified(), text.size() > 80 ? QStringLiteral("…") : QString(), why),
                     {},
                     remedy.isEmpty()
                         ? QStringLiteral("Give the page's name or its address, as in Twister_(1996_film).")
                         : remedy);
}

template <size_t size> bool isOneOf(const QString &name, const char *const (&names)[size])
{
    return std::any_of(std::begin(names), std::end(names),
                       [&name](const char *one) { return name == QLatin1String(one); });
}

// A percent sign that stands for itself ("100% Wolf") leaves the text as it is.
QString percentDecoded(const QString &text)
{
    static const QRegularExpression own(QStringLiteral("%(?![0-9A-Fa-f]{2})"));
    return own.match(text).hasMatch() ? text : QUrl::fromPercentEncoding(text.toUtf8());
}

bool isAddress(const QString &text)
{
    static const QRegularExpression start(
        QStringLiteral(
            "^([a-z][a-z0-9+.-]*:)?//|^([a-z0-9-]+\\.)*(wikipedia|wikidata|wikimedia)\\.org([/:?#]|$)"),
        QRegularExpression::CaseInsensitiveOption);
    return start.match(text).hasMatch();
}

QString wikiName(const QString &language)
{
    return language + QStringLiteral(".wikipedia.org");
}

std::optional<Error> objectionToHost(const QString &text, const QUrl &url, const Wiki &wiki)
{
    static const QRegularExpression wikipedia(
        QStringLiteral("^(?:www\\.)?([a-z][a-z0-9-]*)\\.(?:m\\.)?wikipedia\\.org$"));
    const QString host = url.host().toLower();
    const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (web && !wiki.mirror.isEmpty() && host == wiki.mirror.toLower())
        return std::nullopt;
    const auto match = wikipedia.match(host);
    if (!web || !match.hasMatch() || match.captured(1) == QLatin1String("www"))
        return refused(text, QStringLiteral("is no address of a page of %1").arg(wikiName(wiki.language)));
    if (match.captured(1) == wiki.language)
        return std::nullopt;
    return refused(
        text,
        QStringLiteral("is a page of %1, and films are read from %2")
            .arg(wikiName(match.captured(1)), wikiName(wiki.language)),
        QStringLiteral("Give the address of the same article on %1; the list of languages on the page "
                       "leads to it.")
            .arg(wikiName(wiki.language)));
}

// "…/wiki/NAME" and "…/w/index.php?title=NAME".
Result<QString> nameInAddress(const QString &text, const Wiki &wiki)
{
    const QString full = text.startsWith(QLatin1String("//"))  ? QStringLiteral("https:") + text
                         : text.contains(QLatin1String("://")) ? text
                                                               : QStringLiteral("https://") + text;
    const QUrl url(full, QUrl::TolerantMode);
    if (const auto objection = objectionToHost(text, url, wiki))
        return *objection;
    const QString path = url.path(QUrl::FullyDecoded);
    if (const qsizetype at = path.indexOf(QLatin1String("/wiki/")); at >= 0)
        return path.mid(at + 6);
    const QUrlQuery query(url);
    QString title = query.queryItemValue(QStringLiteral("title"), QUrl::FullyEncoded);
    title.replace(QLatin1Char('+'), QLatin1Char(' '));
    if (!title.isEmpty())
        return percentDecoded(title);
    for (const char *number : {"curid", "oldid", "diff", "pageid"})
        if (query.hasQueryItem(QLatin1String(number)))
            return refused(text, QStringLiteral("gives the number of a page and not its name"),
                           QStringLiteral("Open it and give the page's name."));
    return refused(text, QStringLiteral("names no page"));
}

// Without what only tells in which wiki the page is: ":en:Twister" is "Twister" in the English one.
QString withoutOwnPrefix(QString name, const Wiki &wiki)
{
    for (;;) {
        name = name.trimmed();
        const QString prefix = name.section(QLatin1Char(':'), 0, 0).trimmed().toLower();
        if (!name.contains(QLatin1Char(':')) ||
            (!prefix.isEmpty() && prefix != wiki.language && prefix != QLatin1String("w")))
            return name;
        name = name.section(QLatin1Char(':'), 1);
    }
}

std::optional<Error> objectionToPrefix(const QString &text, const QString &name, const Wiki &wiki)
{
    if (!name.contains(QLatin1Char(':')))
        return std::nullopt;
    QString prefix = name.section(QLatin1Char(':'), 0, 0).toLower();
    prefix.replace(QLatin1Char('_'), QLatin1Char(' '));
    prefix = prefix.simplified();
    if (isOneOf(prefix, namespaces) || prefix.endsWith(QLatin1String(" talk")))
        return refused(text, QStringLiteral("is no article"));
    if (isOneOf(prefix, otherWikis))
        return refused(text, QStringLiteral("is no page of %1").arg(wikiName(wiki.language)));
    return std::nullopt;
}

// https://www.mediawiki.org/wiki/Manual:Page_title#Invalid_page_titles
std::optional<Error> objectionToName(const QString &text, const QString &key)
{
    if (key.isEmpty())
        return refused(text, QStringLiteral("names no page"));
    if (key.toUtf8().size() > longestName)
        return refused(text, QStringLiteral("is too long for a page's name"));
    static const QRegularExpression encoded(QStringLiteral("%[0-9A-Fa-f]{2}"));
    const bool badCharacter = std::any_of(key.begin(), key.end(), [](QChar c) {
        return c.isNonCharacter() || c == QChar::ReplacementCharacter || QStringView(u"<>[]{}|").contains(c);
    });
    if (badCharacter || encoded.match(key).hasMatch() || key.contains(QLatin1String("~~~")))
        return refused(text, QStringLiteral("holds a character that no page's name has"));
    static const QRegularExpression relative(QStringLiteral("(^|/)\\.{1,2}(/|$)"));
    if (relative.match(key).hasMatch())
        return refused(text, QStringLiteral("is no page's name"));
    return std::nullopt;
}

} // namespace

QString fromTitle(const QString &title)
{
    QString key = title;
    key.replace(QLatin1Char('_'), QLatin1Char(' '));
    key = key.simplified();
    key.replace(QLatin1Char(' '), QLatin1Char('_'));
    if (!key.isEmpty())
        key[0] = key.at(0).toUpper();
    return key;
}

QString toTitle(const QString &key)
{
    QString title = key;
    title.replace(QLatin1Char('_'), QLatin1Char(' '));
    return title.trimmed();
}

QString fromAddress(const QString &address)
{
    const qsizetype at = address.indexOf(QLatin1String("/wiki/"));
    if (at < 0)
        return {};
    const QString path = address.mid(at + 6).section(QLatin1Char('#'), 0, 0).section(QLatin1Char('?'), 0, 0);
    return fromTitle(QUrl::fromPercentEncoding(path.toUtf8()));
}

Result<QString> fromText(const QString &text, const Wiki &wiki)
{
    if (text.size() > longestText)
        return refused(text, QStringLiteral("is too long for a page's name"));
    QString name = text.trimmed();
    if (std::any_of(name.begin(), name.end(), isControl))
        return refused(text, QStringLiteral("holds control characters"));
    if (!name.isValidUtf16())
        return refused(text, QStringLiteral("holds a character that no page's name has"));
    // Marks of the writing direction are copied along unseen, and are part of no name.
    static const QRegularExpression directions(QStringLiteral("[\\x{200E}\\x{200F}\\x{202A}-\\x{202E}]"));
    name.remove(directions);
    if (isAddress(name)) {
        MOVIEDB_TRY(named, nameInAddress(name, wiki));
        name = named;
    } else {
        if (name.startsWith(QLatin1String("/wiki/")))
            name = name.mid(6);
        name = percentDecoded(name); // as copied from behind "/wiki/"
    }
    if (std::any_of(name.begin(), name.end(), isControl)) // before blanks and line breaks become one
        return refused(text, QStringLiteral("holds a character that no page's name has"));
    name = withoutOwnPrefix(name.section(QLatin1Char('#'), 0, 0), wiki);
    if (const auto objection = objectionToPrefix(text, name, wiki))
        return *objection;
    const QString key = fromTitle(name);
    if (const auto objection = objectionToName(text, key))
        return *objection;
    return key;
}

} // namespace moviedb::pagekey
