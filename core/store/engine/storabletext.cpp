#include "core/store/engine/storabletext.h"

#include <QSqlDriver>
#include <QSqlField>

#include <algorithm>

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

bool isStorable(const QString &text)
{
    return std::none_of(text.cbegin(), text.cend(),
                        [](QChar unit) { return unit.isNull() || unit.isSurrogate(); });
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
