#include "core/typing/typing.h"

#include "core/base/oneline.h"
#include "core/domain/pagekey.h"
#include "core/sources/listvalues/listvalues.h"
#include "core/typing/typeddate.h"
#include "core/typing/typednumber.h"
#include "core/typing/typedtext.h"

#include <QRegularExpression>
#include <QSet>

#include <initializer_list>

namespace moviedb::typing {

namespace {

bool isNamed(const ColumnInfo &column, std::initializer_list<const char *> names)
{
    for (const char *name : names)
        if (column.name == QLatin1String(name))
            return true;
    return false;
}

bool isAddress(const ColumnInfo &column)
{
    return isNamed(column, {"url", "homepage"}) || column.name.endsWith(QLatin1String("_url"));
}

// "www.example.com/a" → "https://www.example.com/a"; out of a mail also in angle brackets.
QString addressOf(QString text)
{
    static const QRegularExpression withoutScheme(QStringLiteral(
        "^(?:[\\p{L}\\d](?:[\\p{L}\\d-]*[\\p{L}\\d])?\\.)+\\p{L}{2,}(?::\\d+)?(?:[/?#]\\S*)?$"));
    static const QRegularExpression scheme(QStringLiteral("^(https?)://"),
                                           QRegularExpression::CaseInsensitiveOption);
    if (text.startsWith(u'<') && text.endsWith(u'>'))
        text = text.sliced(1, text.size() - 2).trimmed();
    if (text.startsWith(QLatin1String("//")))
        return QStringLiteral("https:") + text;
    if (const auto match = scheme.match(text); match.hasMatch())
        return match.captured(1).toLower() + text.mid(match.capturedLength(1));
    return withoutScheme.match(text).hasMatch() ? QStringLiteral("https://") + text : text;
}

// A number alone is no id that a person would type for one of IMDb's.
QString imdbOf(const QString &text)
{
    static const QRegularExpression named(
        QStringLiteral("^(?:(?:https?://)?(?:\\w+\\.)?imdb\\.com/(?:[a-z]{2}/)?(?:title|name|company)/"
                       "|imdb:)?((?:tt|nm|co)\\d{5,12})(?:[/?#].*)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = named.match(text);
    return match.hasMatch() ? match.captured(1).toLower() : text;
}

QString idOf(const ColumnInfo &column, const QString &text)
{
    const auto orAsTyped = [&text](const QString &id) { return id.isEmpty() ? text : id; };
    if (isNamed(column, {"imdb_id"}))
        return imdbOf(text);
    if (isNamed(column, {"tmdb_id"}))
        return orAsTyped(lists::tmdbIdOf(text));
    if (isNamed(column, {"wikidata_id"}))
        return orAsTyped(lists::wikidataIdOf(text));
    if (isNamed(column, {"wikipedia_key"}))
        return text.contains(QLatin1String(".wikipedia.org/"))
                   ? orAsTyped(pagekey::fromAddress(addressOf(text)))
                   : pagekey::fromTitle(text);
    return text;
}

bool isId(const ColumnInfo &column)
{
    return isNamed(column, {"imdb_id", "tmdb_id", "wikidata_id", "wikipedia_key"});
}

QString withPlainSpaces(QString text)
{
    return text.replace(QChar(0xa0), u' ').replace(QChar(0x202f), u' ');
}

// Texts of one line are declared for so many letters, long ones are not.
QString textOf(const ColumnInfo &column, const QString &text)
{
    if (!column.maxLength)
        return tidiedLines(text);
    if (isId(column))
        return idOf(column, tidied(text));
    if (isAddress(column))
        return addressOf(oneLine(withoutInvisible(text)));
    // With the digits and signs that a title has; a line end that was typed or pasted into it was meant.
    static const QRegularExpression spaces(QStringLiteral(" {2,}"));
    QString words = normalForm(withPlainSpaces(tidiedLines(text)), QString::NormalizationForm_C);
    words = words.replace(spaces, QStringLiteral(" ")).trimmed();
    const bool isCurrency = isNamed(column, {"currency"}) && words.size() == 3;
    return isCurrency ? words.toUpper() : words;
}

// An editor begins with as many digits behind the point as the column has: that is no group of thousands.
bool isAsEdited(const ColumnInfo &column, const QString &typed)
{
    bool isPlain = false;
    (void)typed.toDouble(&isPlain);
    return isPlain && column.scale > 0 && typed.size() - typed.indexOf(u'.') - 1 == column.scale &&
           typed.contains(u'.');
}

Typed numberFor(const ColumnInfo &column, const QString &text, const Manner &manner)
{
    const QString typed = tidied(text);
    const auto orAsTyped = [&text](const QString &number) { return Typed{number.isEmpty() ? text : number}; };
    if (column.kind == ColumnKind::Decimal && isAsEdited(column, typed))
        return {typed};
    if (isNamed(column, {"runtime"}))
        return orAsTyped(minutesOf(text, manner));
    if (isNamed(column, {"budget", "box_office"}))
        return dollarsOf(text, manner);
    if (isNamed(column, {"price"}))
        return orAsTyped(priceOf(text, manner));
    if (isNamed(column, {"rating", "score"}))
        return scoreOf(text, manner);
    if (isNamed(column, {"rating_count", "votes"}))
        return orAsTyped(amountOf(text, manner));
    return orAsTyped(numberOf(text, manner));
}

// "92.0" out of a spreadsheet is a whole number, "7.50" has one digit behind the point; "92.000" may be thousands.
QString withoutZeros(const QString &number, int digits)
{
    static const QRegularExpression plain(QStringLiteral("^[-+]?\\d+\\.\\d+$"));
    if (!plain.match(number).hasMatch())
        return number;
    const qsizetype point = number.indexOf(u'.');
    constexpr qsizetype group = 3;
    if (number.size() - point - 1 == group)
        return number;
    qsizetype end = number.size();
    while (end > point + 1 + digits && number.at(end - 1) == u'0')
        --end;
    return number.left(end == point + 1 ? point : end);
}

bool isAmong(const QString &text, const QSet<QString> &words)
{
    return words.contains(folded(tidied(text)));
}

} // namespace

bool isYes(const QString &text)
{
    static const QSet<QString> words{
        QStringLiteral("true"), QStringLiteral("yes"), QStringLiteral("1"),    QStringLiteral("y"),
        QStringLiteral("t"),    QStringLiteral("si"),  QStringLiteral("vero"), QStringLiteral("ja"),
        QStringLiteral("wahr"), QStringLiteral("oui"), QStringLiteral("vrai"), QStringLiteral("on"),
        QStringLiteral("✓"),    QStringLiteral("✔"),   QStringLiteral("☑"),    QStringLiteral("✅")};
    return isAmong(text, words);
}

bool isNo(const QString &text)
{
    static const QSet<QString> words{
        QStringLiteral("false"), QStringLiteral("no"),    QStringLiteral("0"),    QStringLiteral("n"),
        QStringLiteral("f"),     QStringLiteral("falso"), QStringLiteral("nein"), QStringLiteral("falsch"),
        QStringLiteral("non"),   QStringLiteral("faux"),  QStringLiteral("off"),  QStringLiteral("✗"),
        QStringLiteral("✘"),     QStringLiteral("☐"),     QStringLiteral("❌")};
    return isAmong(text, words);
}

Typed valueFor(const ColumnInfo &column, const QString &text, const Manner &manner)
{
    if (column.references)
        return {oneLine(withoutInvisible(text))};
    switch (column.kind) {
    case ColumnKind::Text:
        return {textOf(column, text)};
    case ColumnKind::Integer:
    case ColumnKind::Decimal: {
        Typed typed = numberFor(column, text, manner);
        typed.text = withoutZeros(typed.text, column.kind == ColumnKind::Integer ? 0 : column.scale);
        return typed;
    }
    case ColumnKind::Boolean:
        return {isYes(text) ? QStringLiteral("true") : isNo(text) ? QStringLiteral("false") : text};
    case ColumnKind::Date:
        return dateOf(text, manner);
    case ColumnKind::Timestamp:
        return {tidied(text)};
    }
    return {text};
}

Typed comparedWith(const ColumnInfo &column, const QString &text, Comparison comparison, const Manner &manner)
{
    const bool isPart = comparison == Comparison::Contains || comparison == Comparison::StartsWith;
    const bool isText = column.kind == ColumnKind::Text || column.references;
    if (isPart || (isText && !isId(column))) // of what is shown or stored, whatever it is
        return {withPlainSpaces(withoutInvisible(text))};
    if (column.kind == ColumnKind::Date)
        if (const QString decade = decadeOf(text); !decade.isEmpty())
            return {decade};
    return column.kind == ColumnKind::Timestamp ? Typed{text} : valueFor(column, text, manner);
}

} // namespace moviedb::typing
