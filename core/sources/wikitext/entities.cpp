#include "core/sources/wikitext/entities.h"

#include <QByteArray>
#include <QHash>

namespace moviedb::wikitext {

namespace {

const char *latinLetters()
{
    return "Agrave|Aacute|Acirc|Atilde|Auml|Aring|AElig|Ccedil|Egrave|Eacute|Ecirc|Euml|Igrave|Iacute|Icirc|"
           "Iuml|ETH|Ntilde|Ograve|Oacute|Ocirc|Otilde|Ouml|times|Oslash|Ugrave|Uacute|Ucirc|Uuml|Yacute|"
           "THORN|szlig|agrave|aacute|acirc|atilde|auml|aring|aelig|ccedil|egrave|eacute|ecirc|euml|igrave|"
           "iacute|icirc|iuml|eth|ntilde|ograve|oacute|ocirc|otilde|ouml|divide|oslash|ugrave|uacute|ucirc|"
           "uuml|yacute|thorn|yuml";
}

const QHash<QString, QString> &entityTable()
{
    static const QHash<QString, QString> table = [] {
        QHash<QString, QString> all{
            {QStringLiteral("nbsp"), QStringLiteral(" ")},
            {QStringLiteral("amp"), QStringLiteral("&")},
            {QStringLiteral("lt"), QStringLiteral("<")},
            {QStringLiteral("gt"), QStringLiteral(">")},
            {QStringLiteral("quot"), QStringLiteral("\"")},
            {QStringLiteral("apos"), QStringLiteral("'")},
            {QStringLiteral("ndash"), QStringLiteral("–")},
            {QStringLiteral("mdash"), QStringLiteral("—")},
            {QStringLiteral("minus"), QStringLiteral("−")},
            {QStringLiteral("thinsp"), QStringLiteral(" ")},
            {QStringLiteral("ensp"), QStringLiteral(" ")},
            {QStringLiteral("emsp"), QStringLiteral(" ")},
            {QStringLiteral("hellip"), QStringLiteral("…")},
            {QStringLiteral("pound"), QStringLiteral("£")},
            {QStringLiteral("euro"), QStringLiteral("€")},
            {QStringLiteral("yen"), QStringLiteral("¥")},
            {QStringLiteral("middot"), QStringLiteral("·")},
            {QStringLiteral("bull"), QStringLiteral("•")},
            {QStringLiteral("rsquo"), QStringLiteral("’")},
            {QStringLiteral("lsquo"), QStringLiteral("‘")},
            {QStringLiteral("ldquo"), QStringLiteral("“")},
            {QStringLiteral("rdquo"), QStringLiteral("”")},
            {QStringLiteral("zwnj"), QString(QChar(0x200c))},
            {QStringLiteral("dollar"), QStringLiteral("$")},
            {QStringLiteral("zwj"), QString(QChar(0x200d))},
            {QStringLiteral("lrm"), QString()},
            {QStringLiteral("rlm"), QString()},
            {QStringLiteral("shy"), QString()},
        };
        // Letters of western Europe, from U+00C0 on.
        char16_t letter = 0xc0;
        for (const QByteArray &name : QByteArray(latinLetters()).split('|'))
            all.insert(QString::fromLatin1(name), QString(QChar(letter++)));
        return all;
    }();
    return table;
}

} // namespace

std::optional<std::pair<qsizetype, QString>> readEntity(QStringView text)
{
    const qsizetype end = text.left(12).indexOf(QLatin1Char(';'));
    if (end < 2)
        return std::nullopt;
    const QStringView name = text.sliced(1, end - 1);
    if (name.startsWith(QLatin1Char('#'))) {
        const bool hex =
            name.size() > 1 && (name.at(1) == QLatin1Char('x') || name.at(1) == QLatin1Char('X'));
        bool ok = false;
        const uint code = hex ? name.sliced(2).toUInt(&ok, 16) : name.sliced(1).toUInt(&ok, 10);
        if (!ok || code == 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
            return std::nullopt;
        const char32_t letter = code == 0xa0 ? U' ' : char32_t(code);
        return std::pair(end + 1, QString::fromUcs4(&letter, 1));
    }
    const auto found = entityTable().constFind(name.toString());
    return found == entityTable().constEnd() ? std::nullopt : std::optional(std::pair(end + 1, *found));
}

} // namespace moviedb::wikitext
