#include "core/base/oneline.h"

namespace moviedb {

QString oneLine(const QString &text)
{
    QString line = text.normalized(QString::NormalizationForm_C);
    for (QChar &letter : line)
        if (letter.category() == QChar::Other_Control)
            letter = u' ';
    return line.simplified();
}

} // namespace moviedb
