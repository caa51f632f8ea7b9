#include "ui/words/fieldtext.h"

#include "core/base/partialdate.h"
#include "core/sources/registry/sources.h"
#include "core/typing/typeddate.h"
#include "core/typing/typednumber.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace moviedb::ui {
namespace {

QString words(const char *text, int count = -1)
{
    return QCoreApplication::translate("moviedb::ui::fieldtext", text, nullptr, count);
}

QLocale readingLocale()
{
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : locale;
}

QString decimalText(const ColumnInfo &column, double number)
{
    // Money is stored to the cent but rarely has cents worth reading.
    const bool whole = column.scale > 1 && number == double(qint64(number));
    return decimal(number, whole ? 0 : column.scale);
}

constexpr auto isoMinute = "yyyy-MM-dd HH:mm";

QString timestampText(const QString &stored)
{
    const QDateTime time = QDateTime::fromString(stored, Qt::ISODate);
    return time.isValid() ? shownTime(time) : stored;
}

// How days are written in the language of the window, with all digits of the year: one of 1926 is no one of 2026.
QString dayFormat()
{
    const QLocale locale = readingLocale();
    if (locale.language() == QLocale::English)
        return QStringLiteral("yyyy-MM-dd");
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy")))
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    return format;
}

// As the language of the window writes numbers and days.
typing::Manner readingManner()
{
    const QLocale locale = readingLocale();
    typing::Manner manner;
    manner.point = locale.decimalPoint().front();
    if (const QString group = locale.groupSeparator(); !group.isEmpty())
        manner.group = group.front();
    if (locale.language() == QLocale::English)
        return manner; // on which its readers do not agree
    for (const QChar letter : dayFormat())
        if (QStringLiteral("dMy").contains(letter) && !manner.order.contains(letter))
            manner.order += letter;
    return manner;
}

QString asStored(const ColumnInfo &column, const QString &text)
{
    return typing::valueFor(column, text, readingManner()).text;
}

std::optional<QString> doubtWords(const QString &text, typing::Doubt doubt)
{
    const QString named = text.trimmed().left(40);
    switch (doubt) {
    case typing::Doubt::DayOrMonth:
        return words("“%1” may be two days; write %2 or %3.")
            .arg(named, QStringLiteral("1996-05-10"),
                 readingLocale().toString(QDate(1996, 5, 10), QStringLiteral("d MMMM yyyy")));
    case typing::Doubt::ShortYear:
        return words("“%1” has a year of two digits; write all four.").arg(named);
    case typing::Doubt::OtherCurrency:
        return words("“%1” is in another currency; this column is in US dollars.").arg(named);
    case typing::Doubt::OfHowMany:
        return words("“%1” does not say of how many; write it like 4/5, or as a number up to 10.").arg(named);
    case typing::Doubt::None:
        break;
    }
    return std::nullopt;
}

std::optional<QString> checkInteger(const QString &text, const QString &stored)
{
    bool isInteger = false;
    const qint64 number = stored.trimmed().toLongLong(&isInteger);
    if (!isInteger)
        return words("“%1” is not a whole number.").arg(text.left(40));
    constexpr qint64 limit = 2147483647; // INTEGER of both engines
    if (number > limit || number < -limit - 1)
        return words("The number is too large: at most %1.").arg(grouped(limit));
    return std::nullopt;
}

std::optional<QString> checkDecimal(const ColumnInfo &column, const QString &text, const QString &stored)
{
    const QString digits = stored.trimmed();
    bool isDecimal = false;
    const double number = digits.toDouble(&isDecimal);
    if (!isDecimal || digits.contains(QLatin1Char('e'), Qt::CaseInsensitive) || !qIsFinite(number))
        return words("“%1” is not a number; write it like 6.5.").arg(text.left(40));
    if (column.precision == 0)
        return std::nullopt;
    const qsizetype point = digits.indexOf(QLatin1Char('.'));
    if (point >= 0 && digits.size() - point - 1 > column.scale)
        return words("At most %n digit(s) after the point.", column.scale);
    double limit = 1;
    for (int digit = 0; digit < column.precision - column.scale; ++digit)
        limit *= 10;
    if (qAbs(number) >= limit)
        return words("The number is too large: below %1.").arg(readingLocale().toString(limit, 'f', 0));
    return std::nullopt;
}

bool isYes(const QString &text)
{
    return typing::isYes(text) || text.trimmed().compare(words("yes"), Qt::CaseInsensitive) == 0;
}

bool isNo(const QString &text)
{
    return typing::isNo(text) || text.trimmed().compare(words("no"), Qt::CaseInsensitive) == 0;
}

} // namespace

QString grouped(qint64 number)
{
    return readingLocale().toString(number);
}

QString decimal(double number, int places)
{
    return readingLocale().toString(number, 'f', places);
}

QString shownDate(const PartialDate &date)
{
    if (date.month == 0)
        return date.iso();
    QString format = dayFormat();
    static const QRegularExpression day(QStringLiteral("[^My]*d+$|d+[^My]*"));
    if (date.day == 0)
        format.remove(day);
    return readingLocale().toString(QDate(date.year, date.month, std::max(date.day, 1)), format);
}

QString shownDay(QDate day)
{
    return readingLocale().toString(day, dayFormat());
}

QString shownTime(const QDateTime &time)
{
    return readingLocale().toString(time.toLocalTime(), dayFormat() + QStringLiteral(" HH:mm"));
}

QString shownDecade(const QString &decade)
{
    static const QRegularExpression years(QStringLiteral("^(\\d{3}0)s$"));
    const auto found = years.match(decade);
    return found.hasMatch() ? words("%1s").arg(found.captured(1)) : decade;
}

QString ungrouped(const QString &text)
{
    const QString number = typing::numberOf(text, readingManner());
    return number.isEmpty() ? text : number;
}

QString shownValue(const QString &value)
{
    const auto date = value.contains(QLatin1Char('-')) ? PartialDate::parse(value) : std::nullopt;
    return date ? shownDate(*date) : value;
}

QString columnTitle(const ColumnInfo &column)
{
    static const QHash<QString, QString> spelling{
        {QStringLiteral("imdb"), QStringLiteral("IMDb")},
        {QStringLiteral("url"), QStringLiteral("address")},
        {QStringLiteral("dob"), QStringLiteral("born")},
    };
    if (const qsizetype dot = column.name.indexOf(QLatin1Char('.')); dot > 0) // "Offers: provider"
        return columnTitle(column.name.left(dot)) + QLatin1String(": ") +
               columnTitle(column.name.mid(dot + 1)).toLower();
    QStringList parts = column.name.split(QLatin1Char('_'), Qt::SkipEmptyParts);
    if (column.references && parts.size() > 1 && parts.last() == QLatin1String("id"))
        parts.removeLast();
    for (QString &part : parts)
        part = spelling.value(part, sources::titleOf(part));
    QString title = parts.join(QLatin1Char(' '));
    if (!title.isEmpty() && title[0].isLower())
        title[0] = title[0].toUpper();
    return QCoreApplication::translate("core", title.toUtf8().constData());
}

QString columnTitle(const QString &name)
{
    ColumnInfo column;
    column.name = name;
    return columnTitle(column);
}

bool isNumber(const ColumnInfo &column)
{
    return !column.references && (column.kind == ColumnKind::Integer || column.kind == ColumnKind::Decimal);
}

bool isLongText(const ColumnInfo &column)
{
    return column.kind == ColumnKind::Text && !column.maxLength && !column.references;
}

int precisionColumn(const TableInfo &table, int column)
{
    const QString name = table.columns[column].name + QStringLiteral("_precision");
    for (int other = 0; other < table.columns.size(); ++other)
        if (table.columns[other].name == name)
            return other;
    return -1;
}

QString valueText(const ColumnInfo &column, const QVariant &value)
{
    if (value.isNull() || !value.isValid())
        return {};
    switch (column.kind) {
    case ColumnKind::Integer: {
        bool isInteger = false;
        const qint64 number = value.toLongLong(&isInteger);
        if (!isInteger)
            return value.toString();
        // Four digits read as a year; ids are no quantities.
        return number < 10000 || column.generated || column.references ? QString::number(number)
                                                                       : grouped(number);
    }
    case ColumnKind::Decimal: {
        bool isDecimal = false;
        const double number = value.toDouble(&isDecimal);
        return isDecimal ? decimalText(column, number) : value.toString();
    }
    case ColumnKind::Boolean:
        return value.toBool() ? words("yes") : words("no");
    case ColumnKind::Timestamp:
        return timestampText(value.toString());
    case ColumnKind::Date:
    case ColumnKind::Text:
        break;
    }
    return value.toString();
}

QString cellText(const TableInfo &table, const Row &row, int column)
{
    if (column >= row.values.size())
        return {};
    const QVariant &value = row.values[column];
    const ColumnInfo &info = table.columns[column];
    if (info.references && column < row.labels.size() && !row.labels[column].isEmpty())
        return row.labels[column];
    if (info.kind == ColumnKind::Date) {
        const QString iso = editText(table, row, column);
        const auto date = PartialDate::parse(iso);
        return date ? shownDate(*date) : iso;
    }
    if (info.kind == ColumnKind::Text)
        return value.toString().simplified();
    return valueText(info, value);
}

QString copiedText(const TableInfo &table, const Row &row, int column)
{
    const QString stored = row.values.value(column).toString();
    if (table.columns[column].kind == ColumnKind::Date)
        return editText(table, row, column);
    const QDateTime time = table.columns[column].kind == ColumnKind::Timestamp
                               ? QDateTime::fromString(stored, Qt::ISODate)
                               : QDateTime();
    return time.isValid() ? time.toLocalTime().toString(QLatin1String(isoMinute))
                          : cellText(table, row, column);
}

QString editText(const TableInfo &table, const Row &row, int column)
{
    if (column >= row.values.size())
        return {};
    const QVariant &value = row.values[column];
    const ColumnInfo &info = table.columns[column];
    if (value.isNull())
        return {};
    if (info.references)
        return column < row.labels.size() && !row.labels[column].isEmpty() ? row.labels[column]
                                                                           : value.toString();
    if (info.kind == ColumnKind::Date) {
        const int precision = precisionColumn(table, column);
        if (precision >= 0 && precision < row.values.size())
            if (const auto date = PartialDate::fromStored(value.toString(), row.values[precision].toString()))
                return date->iso();
    }
    if (info.kind == ColumnKind::Decimal)
        return QString::number(value.toDouble(), 'f', info.scale);
    return value.toString();
}

bool shownAtFirst(const TableInfo &table, int column)
{
    const ColumnInfo &info = table.columns[column];
    const bool named = !table.labelColumn.isEmpty();
    if (info.name == table.labelColumn || info.references)
        return true;
    if (info.generated)
        return !named && info.kind != ColumnKind::Timestamp;
    if (info.name.endsWith(QLatin1String("_precision")) || info.name.endsWith(QLatin1String("_url")) ||
        info.name.endsWith(QLatin1String("_key")) || info.name.endsWith(QLatin1String("_id")))
        return !named || table.role == TableRole::System;
    if (info.maxLength && *info.maxLength >= 1024)
        return table.role == TableRole::System;
    return !isLongText(info) || table.role == TableRole::System;
}

QList<int> columnOrder(const TableInfo &table)
{
    int leading = -1; // the first reference: who made it
    for (int column = 0; column < table.columns.size() && leading < 0; ++column)
        if (table.columns[column].references)
            leading = column;
    const auto weight = [&table, leading](int column) {
        const ColumnInfo &info = table.columns[column];
        if (info.name == table.labelColumn)
            return 0;
        if (table.role == TableRole::System)
            return 1;
        if (info.kind == ColumnKind::Date)
            return 2;
        if (info.references)
            return column == leading || table.labelColumn.isEmpty() ? 3 : 5;
        return isNumber(info) ? 4 : 6;
    };
    QList<int> order;
    for (int column = 0; column < table.columns.size(); ++column)
        order.append(column);
    std::stable_sort(order.begin(), order.end(),
                     [&weight](int left, int right) { return weight(left) < weight(right); });
    return order;
}

std::optional<QString> checkField(const ColumnInfo &column, const QString &text)
{
    if (text.trimmed().isEmpty())
        return column.nullable ? std::nullopt
                               : std::optional(words("%1 cannot be empty.").arg(columnTitle(column)));
    if (column.references)
        return std::nullopt; // looked up where the choices are
    const typing::Typed typed = typing::valueFor(column, text, readingManner());
    if (const auto doubt = doubtWords(text, typed.doubt))
        return doubt;
    switch (column.kind) {
    case ColumnKind::Integer:
        return checkInteger(text, typed.text);
    case ColumnKind::Decimal:
        return checkDecimal(column, text, typed.text);
    case ColumnKind::Boolean:
        return isYes(text) || isNo(text) ? std::nullopt : std::optional(words("Write yes or no."));
    case ColumnKind::Date:
        return PartialDate::parse(typed.text)
                   ? std::nullopt
                   : std::optional(
                         words("“%1” is not a date; write 1996, %2 or %3.")
                             .arg(text.left(40), shownDate({1996, 5, 0}), shownDate({1996, 5, 10})));
    case ColumnKind::Timestamp:
        return QDateTime::fromString(text.trimmed(), Qt::ISODate).isValid()
                   ? std::nullopt
                   : std::optional(words("Write the time like 1996-05-10T20:15:00Z."));
    case ColumnKind::Text:
        break;
    }
    const qsizetype length = typed.text.toUcs4().size();
    if (column.maxLength && length > *column.maxLength)
        return words("At most %1 characters; this has %2.").arg(*column.maxLength).arg(length);
    return std::nullopt;
}

QString refusalText(const QString &text, const QString &reason)
{
    const QString named = QStringLiteral("“%1”").arg(text.left(40)); // as checkField() does
    // Of the store's reasons the language is not known yet.
    const QString why = QCoreApplication::translate("core", reason.toUtf8().constData());
    return why.contains(named) ? words("Not stored: %1").arg(why)
                               : words("“%1” was not stored: %2").arg(text.left(60), why);
}

QVariant fieldValue(const ColumnInfo &column, const QString &text)
{
    if (text.trimmed().isEmpty())
        return {};
    if (column.references)
        return asStored(column, text);
    switch (column.kind) {
    case ColumnKind::Integer:
        return asStored(column, text).toLongLong();
    case ColumnKind::Boolean:
        return isYes(text);
    case ColumnKind::Decimal:
    case ColumnKind::Date:
    case ColumnKind::Timestamp:
    case ColumnKind::Text:
        return asStored(column, text);
    }
    return text;
}

std::optional<QString> checkCompared(const ColumnInfo &column, const QString &text, Comparison comparison)
{
    const QString value = comparedValue(column, text, comparison).toString();
    const bool isDecade = column.kind == ColumnKind::Date && !typing::decadeOf(value).isEmpty();
    return column.kind == ColumnKind::Text || isDecade ? std::nullopt : checkField(column, text);
}

QVariant comparedValue(const ColumnInfo &column, const QString &text, Comparison comparison)
{
    const QString value = typing::comparedWith(column, text, comparison, readingManner()).text;
    const bool isText =
        column.kind == ColumnKind::Text || column.kind == ColumnKind::Date || column.references;
    return isText ? QVariant(value) : fieldValue(column, text);
}

QString comparisonText(Comparison comparison, const ColumnInfo &column)
{
    const bool date = column.kind == ColumnKind::Date || column.kind == ColumnKind::Timestamp;
    switch (comparison) {
    case Comparison::Equals:
        return words("is");
    case Comparison::NotEquals:
        return words("is not");
    case Comparison::Contains:
        return words("contains");
    case Comparison::StartsWith:
        return words("starts with");
    case Comparison::Less:
        return date ? words("before") : words("less than");
    case Comparison::LessOrEqual:
        return date ? words("until") : words("at most");
    case Comparison::Greater:
        return date ? words("after") : words("more than");
    case Comparison::GreaterOrEqual:
        return date ? words("from") : words("at least");
    case Comparison::OneOf:
        return words("is");
    case Comparison::NoneOf:
        return words("is not");
    case Comparison::IsEmpty:
        return words("is empty");
    case Comparison::IsNotEmpty:
        return words("is not empty");
    }
    return {};
}

QList<Comparison> comparisonsFor(const ColumnInfo &column)
{
    if (column.references || column.kind == ColumnKind::Text)
        return {Comparison::Contains,  Comparison::StartsWith, Comparison::Equals,
                Comparison::NotEquals, Comparison::IsEmpty,    Comparison::IsNotEmpty};
    if (column.kind == ColumnKind::Boolean)
        return {Comparison::Equals, Comparison::IsEmpty, Comparison::IsNotEmpty};
    return {Comparison::GreaterOrEqual, Comparison::LessOrEqual, Comparison::Equals,  Comparison::NotEquals,
            Comparison::Greater,        Comparison::Less,        Comparison::IsEmpty, Comparison::IsNotEmpty};
}

} // namespace moviedb::ui
