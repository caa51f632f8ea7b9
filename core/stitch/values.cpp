#include "core/stitch/values.h"

#include "core/base/oneline.h"
#include "core/base/partialdate.h"
#include "core/stitch/meaning.h"
#include "core/stitch/rulebook.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace moviedb::stitch {

namespace {

bool isNumeric(const QVariant &value)
{
    const int type = value.typeId();
    return type == QMetaType::Int || type == QMetaType::LongLong || type == QMetaType::UInt ||
           type == QMetaType::ULongLong || type == QMetaType::Double || type == QMetaType::Float;
}

// Zero means "not known" at the sources for everything but a count.
bool isPlausible(const QString &field, double number)
{
    if (!std::isfinite(number) || number < 0 || number > 9.0e15)
        return false;
    if (field == QLatin1String("rating"))
        return number > 0 && number <= 10;
    return number > 0 || field == QLatin1String("rating_count");
}

// Also what is written in words.
std::optional<double> numberOf(const QString &field, const QVariant &stated)
{
    bool ok = false;
    const double number = stated.toDouble(&ok);
    if (ok)
        return number;
    if (field == QLatin1String("runtime"))
        return minutesOf(stated.toString());
    return field == QLatin1String("budget") || field == QLatin1String("box_office")
               ? dollarsOf(stated.toString())
               : std::nullopt;
}

int unknownDateParts(ValueKind kind, const QVariant &value)
{
    const auto date = kind == ValueKind::Date ? PartialDate::parse(value.toString()) : std::nullopt;
    return date ? (date->month == 0) + (date->day == 0) : 0;
}

qsizetype agreeingSources(const QString &field, const QList<Statement> &statements, const Statement &one)
{
    QSet<QString> sources;
    for (const Statement &other : statements)
        if (!other.usable.isNull() && sameMeaning(field, one.usable, other.usable))
            sources.insert(other.source);
    return sources.size();
}

// Somebody says something else whom a person has decided to count instead.
bool isOverruled(const FieldRule &rule, const QList<Statement> &statements, const Statement &one)
{
    return std::any_of(statements.cbegin(), statements.cend(), [&](const Statement &other) {
        return isSettled(rule, other.source, one.source) && !other.usable.isNull() &&
               !sameMeaning(rule.field, one.usable, other.usable);
    });
}

// Most texts, without the tables of Unicode; nothing for one with other letters, or with none at all.
std::optional<QString> wordingKeyOfAscii(const QString &text)
{
    QString key(text.size(), Qt::Uninitialized);
    QChar *end = key.data();
    for (const QChar letter : text) {
        const char16_t unit = letter.unicode();
        if (unit > 0x7f)
            return std::nullopt;
        if (unit >= u'A' && unit <= u'Z')
            *end++ = QChar(char16_t(unit + (u'a' - u'A')));
        else if ((unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9'))
            *end++ = letter;
    }
    key.truncate(end - key.data());
    return key.isEmpty() ? std::nullopt : std::optional(std::move(key));
}

// In a circle of decisions nobody would be left: then none of them counts.
QList<Statement> standing(const FieldRule &rule, const QList<Statement> &statements)
{
    QList<Statement> left = statements;
    bool any = false;
    for (Statement &one : left)
        if (isOverruled(rule, statements, one))
            one.usable = QVariant();
        else
            any = any || !one.usable.isNull();
    return any ? left : statements;
}

} // namespace

ValueKind valueKind(const QString &field, const QVariant &value)
{
    if (field == QLatin1String("runtime") || field == QLatin1String("rating_count"))
        return ValueKind::Integer;
    if (field == QLatin1String("budget") || field == QLatin1String("box_office") ||
        field == QLatin1String("rating"))
        return ValueKind::Decimal;
    if (field.endsWith(QLatin1String("_date")) || field == QLatin1String("dob") ||
        field == QLatin1String("founded"))
        return ValueKind::Date;
    if (field.endsWith(QLatin1String("_id")) || !isNumeric(value))
        return ValueKind::Text;
    return value.typeId() == QMetaType::Double || value.typeId() == QMetaType::Float ? ValueKind::Decimal
                                                                                     : ValueKind::Integer;
}

QVariant usableValue(const QString &field, const QVariant &stated)
{
    if (stated.isNull())
        return {};
    if (stated.typeId() == QMetaType::Bool)
        return stated;
    const ValueKind kind = valueKind(field, stated);
    const QString text = stated.toString().trimmed();
    if (kind == ValueKind::Text)
        return text.isEmpty() ? QVariant() : QVariant(text);
    if (kind == ValueKind::Date) {
        const auto date = PartialDate::parse(text);
        return date ? QVariant(date->iso()) : QVariant();
    }
    const auto number = numberOf(field, stated);
    if (!number || !isPlausible(field, *number))
        return {};
    return kind == ValueKind::Decimal ? QVariant(*number) : QVariant(qint64(std::llround(*number)));
}

QString wordingKey(const QString &text)
{
    if (auto key = wordingKeyOfAscii(text))
        return *std::move(key);
    QString key;
    key.reserve(text.size());
    for (const QChar letter : normalForm(text, QString::NormalizationForm_KC).toCaseFolded())
        if (letter.isLetterOrNumber() || letter.isMark() || letter.isSurrogate())
            key += letter;
    return key.isEmpty() ? text.trimmed() : key; // a title may be nothing but punctuation
}

int chosenStatement(const FieldRule &rule, const QList<Statement> &stated)
{
    const QList<Statement> statements = rule.settled.isEmpty() ? stated : standing(rule, stated);
    int best = -1;
    std::tuple<bool, bool, int, int, QString, QString, int> bestKey;
    for (int i = 0; i < statements.size(); ++i) {
        const Statement &one = statements.at(i);
        if (one.usable.isNull())
            continue;
        const ValueKind kind = valueKind(rule.field, one.usable);
        // Smaller is better: a person, agreed, more exact, more believed, earlier.
        const std::tuple key{one.source != QLatin1String("user"),
                             !rule.agreement || agreeingSources(rule.field, statements, one) < 2,
                             rule.exactness ? unknownDateParts(kind, one.usable) : 0,
                             one.sourceRank,
                             one.source,
                             kind == ValueKind::Date ? one.usable.toString() : QString(),
                             one.indexInSource};
        if (best < 0 || key < bestKey) {
            best = i;
            bestKey = key;
        }
    }
    return best;
}

} // namespace moviedb::stitch
