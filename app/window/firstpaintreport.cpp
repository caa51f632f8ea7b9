#include "app/window/firstpaintreport.h"

#include <QEvent>
#include <QObject>

#include <cstdio>

namespace moviedb {

namespace {

class FirstPaintReport : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QMetaObject::invokeMethod(
                this,
                [this] {
                    std::fputs("first paint\n", stderr);
                    deleteLater();
                },
                Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void reportFirstPaint(QObject *window)
{
    window->installEventFilter(new FirstPaintReport(window));
}

} // namespace moviedb
