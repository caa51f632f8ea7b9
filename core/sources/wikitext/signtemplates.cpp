#include "core/sources/wikitext/signtemplates.h"

#include "core/sources/wikitext/plaintext.h"

#include <QHash>

namespace moviedb::wikitext {

namespace {

const QHash<QString, QString> &signTable()
{
    static const QHash<QString, QString> table{
        {QStringLiteral("nbsp"), QStringLiteral(" ")},
        {QStringLiteral("space"), QStringLiteral(" ")},
        {QStringLiteral("snd"), QStringLiteral(" – ")},
        {QStringLiteral("spnd"), QStringLiteral(" – ")},
        {QStringLiteral("spaced ndash"), QStringLiteral(" – ")},
        {QStringLiteral("spaced en dash"), QStringLiteral(" – ")},
        {QStringLiteral("spaced endash"), QStringLiteral(" – ")},
        {QStringLiteral("sndash"), QStringLiteral(" – ")},
        {QStringLiteral("dash"), QStringLiteral(" – ")},
        {QStringLiteral("spaced dash"), QStringLiteral(" – ")},
        {QStringLiteral("–"), QStringLiteral("–")},
        {QStringLiteral("—"), QStringLiteral("—")},
        {QStringLiteral("spaced em dash"), QStringLiteral(" — ")},
        {QStringLiteral("nbhyph"), QStringLiteral("-")},
        {QStringLiteral("nbhyphen"), QStringLiteral("-")},
        {QStringLiteral("hyphen"), QStringLiteral("-")},
        {QStringLiteral("deg"), QStringLiteral("°")},
        {QStringLiteral("degree"), QStringLiteral("°")},
        {QStringLiteral("&"), QStringLiteral(" & ")},
        {QStringLiteral("bull"), QStringLiteral(" • ")},
        {QStringLiteral("bullet"), QStringLiteral(" • ")},
        {QStringLiteral("middot"), QStringLiteral(" · ")},
        {QStringLiteral("pb"), QString(entryBreak)},
        {QStringLiteral("paragraph break"), QString(entryBreak)},
        {QStringLiteral("ndash"), QStringLiteral("–")},
        {QStringLiteral("en dash"), QStringLiteral("–")},
        {QStringLiteral("endash"), QStringLiteral("–")},
        {QStringLiteral("mdash"), QStringLiteral("—")},
        {QStringLiteral("em dash"), QStringLiteral("—")},
        {QStringLiteral("emdash"), QStringLiteral("—")},
        {QStringLiteral("thinsp"), QStringLiteral(" ")},
        {QStringLiteral("nbs"), QStringLiteral(" ")},
        {QStringLiteral("zwsp"), QString()},
        {QStringLiteral("half"), QStringLiteral("1/2")},
        {QStringLiteral("1/2"), QStringLiteral("1/2")},
        {QStringLiteral("..."), QStringLiteral("…")},
        {QStringLiteral("ellipsis"), QStringLiteral("…")},
        {QStringLiteral("-\""), QStringLiteral("\"")},
        {QStringLiteral("\"'"), QStringLiteral("\"'")},
        {QStringLiteral("'\""), QStringLiteral("'\"")},
        {QStringLiteral("'-"), QStringLiteral("'")},
        {QStringLiteral("!"), QStringLiteral("|")},
        {QStringLiteral("="), QStringLiteral("=")},
        {QStringLiteral("!("), QStringLiteral("[")},
        {QStringLiteral(")!"), QStringLiteral("]")},
        {QStringLiteral("(("), QStringLiteral("{{")},
        {QStringLiteral("))"), QStringLiteral("}}")},
        {QStringLiteral("pipe"), QStringLiteral("|")},
        {QStringLiteral("'"), QStringLiteral("'")},
        {QStringLiteral("'s"), QStringLiteral("'s")},
        {QStringLiteral("·"), QStringLiteral(" · ")},
        {QStringLiteral("•"), QStringLiteral(" • ")},
        {QStringLiteral("*"), QStringLiteral(" • ")},
        {QStringLiteral("dot"), QStringLiteral(" · ")},
        {QStringLiteral("estimation"), QStringLiteral("est. ")},
        {QStringLiteral("est."), QStringLiteral("est. ")},
        {QStringLiteral("circa"), QStringLiteral("c. ")},
        {QStringLiteral("c."), QStringLiteral("c. ")},
        {QStringLiteral("approx"), QStringLiteral("approx. ")},
        {QStringLiteral("approximately"), QStringLiteral("approx. ")},
        {QStringLiteral("-"), QString(entryBreak)},
        {QStringLiteral("br"), QString(entryBreak)},
        {QStringLiteral("break"), QString(entryBreak)},
        {QStringLiteral("crlf"), QString(entryBreak)},
        {QStringLiteral("crlf2"), QString(entryBreak)},
        {QStringLiteral(","), QStringLiteral(" · ")},
        {QStringLiteral("clear"), QString(entryBreak)},
        {QStringLiteral("usa"), QStringLiteral("United States")},
        {QStringLiteral("us"), QStringLiteral("United States")},
        {QStringLiteral("co2"), QStringLiteral("CO2")},
        {QStringLiteral("h2o"), QStringLiteral("H2O")},
        {QStringLiteral("pi"), QStringLiteral("π")},
        {QStringLiteral("dagger"), QStringLiteral("†")},
        {QStringLiteral("--"), QStringLiteral("—")},
        {QStringLiteral("uk"), QStringLiteral("United Kingdom")},
    };
    return table;
}

} // namespace

std::optional<QString> signOfTemplate(const QString &name)
{
    const auto sign = signTable().constFind(name);
    return sign == signTable().constEnd() ? std::nullopt : std::optional(*sign);
}

} // namespace moviedb::wikitext
