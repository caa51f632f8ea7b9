#include "core/store/tables/cellvalue.h"

#include "core/base/partialdate.h"
#include "core/store/engine/storabletext.h"
#include "core/store/tables/columnfit.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QUrl>
#include <algorithm>
#include <cmath>
#include <limits>

namespace moviedb::store {

namespace {

constexpr int firstFilmYear = 1874; // Passage de Vénus
constexpr int yearsAhead = 20;      // films are announced long before they come

Result<CheckedValue> checkedText(const TableInfo &table, const ColumnInfo &column, const QString &text)
{
    if (storableText(text) != text)
        return refusedCell(table, column,
                           QStringLiteral("The text holds a character that no database can keep."));
    const qsizetype characters = text.toUcs4().size();
    if (column.maxLength && characters > *column.maxLength)
        return refusedCell(table, column,
                           QStringLiteral("“%1” has %2 characters; at most %3 fit.")
                               .arg(text.left(40) + u'…')
                               .arg(characters)
                               .arg(*column.maxLength));
    return CheckedValue{text, {}};
}

Result<CheckedValue> checkedInteger(const TableInfo &table, const ColumnInfo &column, const QVariant &value)
{
    bool ok = false;
    const QString text = claimText(value).trimmed();
    const qint64 number = text.toLongLong(&ok);
    static const QRegularExpression digits(QStringLiteral("^[-+]?\\d+$"));
    if (!digits.match(text).hasMatch())
        return refusedCell(table, column, QStringLiteral("“%1” is not a whole number.").arg(text));
    const bool wide = column.type == QLatin1String("BIGINT");
    if (!ok || (!wide &&
                (number > std::numeric_limits<qint32>::max() || number < std::numeric_limits<qint32>::min())))
        return refusedCell(table, column, QStringLiteral("%1 is too large.").arg(text));
    return CheckedValue{number, {}};
}

Result<CheckedValue> checkedDecimal(const TableInfo &table, const ColumnInfo &column, const QVariant &value)
{
    const QString text = claimText(value).trimmed();
    static const QRegularExpression pattern(QStringLiteral("^[-+]?(\\d*)(?:\\.(\\d*))?$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch() || (match.captured(1).isEmpty() && match.captured(2).isEmpty()))
        return refusedCell(table, column, QStringLiteral("“%1” is not a number.").arg(text),
                           QStringLiteral("Write it with digits and a point, like 1234.5."));
    QString fraction = match.captured(2);
    while (fraction.endsWith(QLatin1Char('0')))
        fraction.chop(1);
    const double number = text.toDouble();
    if (column.precision > 0 && fraction.size() > column.scale)
        return refusedCell(
            table, column,
            QStringLiteral("%1 has more than %2 digits after the point.").arg(text).arg(column.scale));
    if (column.precision > 0 && std::abs(number) >= std::pow(10.0, column.precision - column.scale))
        return refusedCell(table, column,
                           QStringLiteral("%1 is too large: at most %2 digits stand before the point.")
                               .arg(text)
                               .arg(column.precision - column.scale));
    return CheckedValue{number, {}};
}

Result<CheckedValue> checkedBoolean(const TableInfo &table, const ColumnInfo &column, const QVariant &value)
{
    const QString word = value.toString().trimmed().toLower();
    for (const char *yes : {"true", "yes", "1"})
        if (word == QLatin1String(yes))
            return CheckedValue{true, {}};
    for (const char *no : {"false", "no", "0"})
        if (word == QLatin1String(no))
            return CheckedValue{false, {}};
    return refusedCell(table, column, QStringLiteral("“%1” is neither true nor false.").arg(word));
}

Result<CheckedValue> checkedDate(const TableInfo &table, const ColumnInfo &column, const QVariant &value)
{
    const QString text = value.toString().trimmed();
    const auto date = PartialDate::parse(text);
    const bool partly = precisionColumn(table, column) != nullptr;
    if (!date || (!partly && date->day == 0))
        return refusedCell(table, column, QStringLiteral("“%1” is not a date.").arg(text),
                           partly ? QStringLiteral("Write YYYY-MM-DD, YYYY-MM or YYYY.")
                                  : QStringLiteral("Write YYYY-MM-DD."));
    return CheckedValue{date->isoDay(), date->precision()};
}

Result<CheckedValue> checkedTimestamp(const TableInfo &table, const ColumnInfo &column, const QVariant &value)
{
    QDateTime time = QDateTime::fromString(value.toString().trimmed(), Qt::ISODate);
    if (!time.isValid())
        return refusedCell(table, column, QStringLiteral("“%1” is not a time.").arg(value.toString()),
                           QStringLiteral("Write YYYY-MM-DDTHH:MM:SSZ."));
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return CheckedValue{time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")), {}};
}

bool isOneOf(const QString &name, std::initializer_list<const char *> names)
{
    return std::any_of(names.begin(), names.end(),
                       [&name](const char *one) { return name == QLatin1String(one); });
}

std::optional<QString> numberMeaning(const QString &name, double number)
{
    if (isOneOf(name, {"runtime"}) && number <= 0)
        return QStringLiteral("A runtime is more than 0 minutes, not %1.").arg(claimText(number));
    if (isOneOf(name, {"budget", "box_office", "rating_count", "price"}) && number < 0)
        return QStringLiteral("%1 is less than 0.").arg(claimText(number));
    if (isOneOf(name, {"rating", "score"}) && (number < 0 || number > 10))
        return QStringLiteral("%1 does not lie between 0 and 10.").arg(claimText(number));
    return {};
}

std::optional<QString> dateMeaning(const QString &name, const QDate &date, const QDate &today)
{
    if (name == QLatin1String("release_date") &&
        (date.year() < firstFilmYear || date.year() > today.year() + yearsAhead))
        return QStringLiteral("A film comes out between %1 and %2, not in %3.")
            .arg(firstFilmYear)
            .arg(today.year() + yearsAhead)
            .arg(date.year());
    if (isOneOf(name, {"dob", "founded"}) && date > today)
        return QStringLiteral("%1 lies in the future.").arg(date.toString(Qt::ISODate));
    return {};
}

std::optional<QString> textMeaning(const QString &name, const QString &text)
{
    if (name == QLatin1String("url") || name == QLatin1String("homepage") ||
        name.endsWith(QLatin1String("_url"))) {
        const QUrl url(text, QUrl::StrictMode);
        const bool isWeb = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
        if (!url.isValid() || !isWeb || url.host().isEmpty())
            return QStringLiteral("“%1” is not an address; it begins with https:// or http://.")
                .arg(text.left(60));
    }
    static const QRegularExpression imdb(QStringLiteral("^(tt|nm|co)[0-9]+$"));
    if (name == QLatin1String("imdb_id") && !imdb.match(text).hasMatch())
        return QStringLiteral("“%1” is no id of IMDb; one looks like tt0117998.").arg(text.left(60));
    static const QRegularExpression tmdb(QStringLiteral("^[1-9][0-9]*$"));
    if (name == QLatin1String("tmdb_id") && !tmdb.match(text).hasMatch())
        return QStringLiteral("“%1” is no id of TMDB; one looks like 9487.").arg(text.left(60));
    static const QRegularExpression wikidata(QStringLiteral("^Q[1-9][0-9]*$"));
    if (name == QLatin1String("wikidata_id") && !wikidata.match(text).hasMatch())
        return QStringLiteral("“%1” is no id of Wikidata; one looks like Q11424.").arg(text.left(60));
    return {};
}

} // namespace

const ColumnInfo *precisionColumn(const TableInfo &table, const ColumnInfo &column)
{
    return column.kind == ColumnKind::Date ? table.column(QString(column.name + QLatin1String("_precision")))
                                           : nullptr;
}

Error refusedCell(const TableInfo &table, const ColumnInfo &column, const QString &text,
                  const QString &remedy)
{
    return makeError(Fault::Constraint, text, table.name + QLatin1Char('.') + column.name, remedy);
}

Result<CheckedValue> checkedCell(const TableInfo &table, const ColumnInfo &column, const QVariant &value)
{
    if (value.isNull() || (value.typeId() == QMetaType::QString && value.toString().trimmed().isEmpty())) {
        if (!column.nullable)
            return refusedCell(table, column, QStringLiteral("This value may not be empty."));
        return CheckedValue{};
    }
    switch (column.kind) {
    case ColumnKind::Text:
        return checkedText(table, column, claimText(value));
    case ColumnKind::Integer:
        return checkedInteger(table, column, value);
    case ColumnKind::Decimal:
        return checkedDecimal(table, column, value);
    case ColumnKind::Boolean:
        return checkedBoolean(table, column, value);
    case ColumnKind::Date:
        return checkedDate(table, column, value);
    case ColumnKind::Timestamp:
        return checkedTimestamp(table, column, value);
    }
    return CheckedValue{};
}

std::optional<QString> contradictedMeaning(const ColumnInfo &column, const QVariant &value,
                                           const QDate &today)
{
    if (value.isNull() || column.references)
        return {};
    switch (column.kind) {
    case ColumnKind::Integer:
    case ColumnKind::Decimal:
        return numberMeaning(column.name, value.toDouble());
    case ColumnKind::Date:
        return dateMeaning(column.name, QDate::fromString(value.toString(), Qt::ISODate), today);
    case ColumnKind::Text:
        return textMeaning(column.name, value.toString());
    case ColumnKind::Boolean:
    case ColumnKind::Timestamp:
        break;
    }
    return {};
}

} // namespace moviedb::store
