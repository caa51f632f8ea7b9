#include "ui/kit/plaintip.h"

#include <QCoreApplication>
#include <QTextDocument>

namespace moviedb::ui {

QString inWords(const QString &sentence)
{
    return sentence.isEmpty() ? sentence : QCoreApplication::translate("core", sentence.toUtf8().constData());
}

QString plainTip(const QString &words)
{
    const QString text = inWords(words);
    if (!Qt::mightBeRichText(text))
        return text;
    return QStringLiteral("<p>%1</p>")
        .arg(text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")));
}

} // namespace moviedb::ui
