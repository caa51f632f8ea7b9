#include "core/health/healthwords.h"

#include <QLocale>

namespace moviedb::health {

QString sentenceText(const QString &sentence)
{
    return sentence.isEmpty() ? sentence : QCoreApplication::translate("core", sentence.toUtf8().constData());
}

QString numberText(qint64 number)
{
    return QLocale().toString(number);
}

QString tablesText(const QStringList &names)
{
    QStringList titles;
    for (const QString &name : names) {
        QString title = QString(name).replace(u'_', u' ');
        if (!title.isEmpty())
            title[0] = title.at(0).toUpper();
        titles << QCoreApplication::translate("core", title.toUtf8().constData());
    }
    return titles.join(QStringLiteral(", "));
}

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString dayText(const QDateTime &at)
{
    return QLocale().toString(at.toLocalTime().date(), QLocale::ShortFormat);
}

QString agoText(const QDateTime &at, const QDateTime &now)
{
    const qint64 days = at.toLocalTime().date().daysTo(now.toLocalTime().date());
    if (days <= 0)
        return Words::tr("today");
    if (days == 1)
        return Words::tr("yesterday");
    return Words::tr("%1 days ago").arg(numberText(days));
}

HealthMend toPage(const QString &page, const QString &label, const QString &command)
{
    return {HealthMend::Kind::ShowPage, label, page, command};
}

HealthMend toAct(HealthMend::Kind kind, const QString &label, const QString &command)
{
    return {kind, label, {}, command};
}

} // namespace moviedb::health
