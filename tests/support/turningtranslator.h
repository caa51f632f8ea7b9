// Turns every sentence of the parts below as another language would, so that a test sees which of them is turned:
// "It is so." → "<It is so.>". Other texts stay.
// Thread: any, once it is installed.
#pragma once

#include <QTranslator>

namespace moviedb::test {

class TurningTranslator : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *, int) const override
    {
        const bool isSentence = qstrcmp(context, "core") == 0;
        return isSentence ? QStringLiteral("<%1>").arg(QString::fromUtf8(text)) : QString();
    }
};

} // namespace moviedb::test
