#include "app/window/application.h"

#include "app/window/windowapplication.h"
#include "core/store/moviestore/openstore.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QThreadPool>

namespace moviedb {

int runWindow(int argc, char **argv, const Settings &settings, LogFile &log)
{
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Movie DB"));
    ui::theme::apply(ui::theme::modeFromName(settings.theme));
    auto window = std::make_unique<WindowApplication>(settings, log);
    window->start();
    const int code = application.exec();
    window.reset();
    QThreadPool::globalInstance()->waitForDone();
    waitUntilStoresClosed();
    return code;
}

} // namespace moviedb
