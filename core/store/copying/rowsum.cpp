#include "core/store/copying/rowsum.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QtEndian>

#include <cstring>

namespace moviedb::store {

void RowSum::add(const QVariantList &row)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QVariant &value : row) {
        if (value.isNull()) {
            hash.addData(QByteArrayView("-"));
            continue;
        }
        const QByteArray bytes = plainText(value).toUtf8();
        hash.addData(QByteArray::number(bytes.size()) + ':');
        hash.addData(bytes);
    }
    const QByteArray digest = hash.result();
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
        quint64 part = 0;
        std::memcpy(&part, digest.constData() + lane * sizeof part, sizeof part);
        m_lanes.at(lane) += qFromLittleEndian(part);
    }
    ++m_rows;
}

QString RowSum::text() const
{
    QString text;
    for (const quint64 lane : m_lanes)
        text += QStringLiteral("%1").arg(lane, 16, 16, QLatin1Char('0'));
    return text;
}

QString plainText(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? QStringLiteral("1") : QStringLiteral("0");
    case QMetaType::Double:
        return QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    case QMetaType::QByteArray:
        return QString::fromLatin1(value.toByteArray().toHex());
    default:
        return value.toString();
    }
}

} // namespace moviedb::store
