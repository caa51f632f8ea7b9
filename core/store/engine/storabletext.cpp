#include "core/store/engine/storabletext.h"

#include <QSqlDriver>
#include <QSqlField>

#include <algorithm>
#include <cstring>

namespace moviedb::store {

namespace {

// As the driver writes it, with quotes around numbers too.
QString literal(const QSqlDriver &driver, const QVariant &value)
{
    QSqlField field(QString(), value.metaType());
    field.setValue(value);
    const QString text = driver.formatValue(field);
    const bool bare = value.isNull() || text.startsWith(u'\'') || text.startsWith(u'E');
    return bare ? text : u'\'' + text + u'\'';
}

} // namespace

// Every text that is stored passes here, some twice: four units at a time, in one word. A lane of 16 bits that is zero is
// found as in https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord.
bool isStorable(const QString &text)
{
    constexpr quint64 ones = 0x0001'0001'0001'0001, highest = ones << 15;
    constexpr quint64 kind = ones * 0xF800, surrogate = ones * 0xD800;
    const auto hasZero = [](quint64 lanes) { return ((lanes - ones) & ~lanes & highest) != 0; };
    const QChar *unit = text.constData();
    const QChar *end = unit + text.size();
    for (; end - unit >= 4; unit += 4) {
        quint64 four = 0;
        std::memcpy(&four, unit, sizeof(four));
        if (hasZero(four) || hasZero((four & kind) ^ surrogate))
            return false;
    }
    return std::none_of(unit, end, [](QChar one) { return one.isNull() || one.isSurrogate(); });
}

QString storableText(const QString &text)
{
    if (isStorable(text))
        return text;
    QString stored = QString::fromUtf8(text.toUtf8());
    stored.remove(QChar(QChar::Null));
    return stored;
}

QVariant storable(const QVariant &value)
{
    if (value.typeId() != QMetaType::QString || value.isNull())
        return value;
    const QString &text = *static_cast<const QString *>(value.constData());
    return isStorable(text) ? value : QVariant(storableText(text));
}

QString withLiterals(const QSqlDriver &driver, const QString &sql, const QVariantList &values)
{
    QString text;
    text.reserve(sql.size() * 2);
    QChar quote;
    qsizetype place = 0;
    for (const QChar character : sql) {
        if (character == u'?' && quote.isNull()) {
            text += literal(driver, storable(values.value(place++)));
            continue;
        }
        if (quote.isNull() && (character == u'\'' || character == u'"'))
            quote = character;
        else if (character == quote)
            quote = QChar();
        text += character;
    }
    return text;
}

QVariant nullIfEmpty(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QString quoted(const QString &identifier)
{
    QString name = identifier;
    name.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + name + QLatin1Char('"');
}

} // namespace moviedb::store
