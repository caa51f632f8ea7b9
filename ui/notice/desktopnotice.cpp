#include "ui/notice/desktopnotice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingReply>
#include <QFileInfo>
#include <QGuiApplication>

namespace moviedb::ui {

namespace {

const QString noticeService = QStringLiteral("org.freedesktop.Notifications");
const QString noticePath = QStringLiteral("/org/freedesktop/Notifications");
const QString openAction =
    QStringLiteral("default"); // the specification's word for a click on the notification itself

const QString programIcon = QStringLiteral("io.github.mandel94.MovieDb"); // and its desktop entry
constexpr int asTheDesktopLikes = -1;                                     // milliseconds it stays

// Without one the library would start a bus of its own, and the window would wait for it.
bool hasBus()
{
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           (!folder.isEmpty() && QFileInfo::exists(folder + QStringLiteral("/bus")));
}

} // namespace

DesktopNotice::DesktopNotice(QObject *parent) : QObject(parent)
{
}

void DesktopNotice::show(const QString &summary, const QString &body)
{
    if (!hasBus())
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    if (!m_listens)
        m_listens = bus.connect(noticeService, noticePath, noticeService, QStringLiteral("ActionInvoked"),
                                this, SLOT(takeAction(uint, QString)));
    QDBusMessage call =
        QDBusMessage::createMethodCall(noticeService, noticePath, noticeService, QStringLiteral("Notify"));
    // The body may be marked up, the summary may not.
    call << QGuiApplication::applicationDisplayName() << m_id << programIcon << summary
         << body.toHtmlEscaped() << QStringList{openAction, tr("Show")}
         << QVariantMap{{QStringLiteral("desktop-entry"), programIcon}} << asTheDesktopLikes;
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, &DesktopNotice::takeAnswer);
}

void DesktopNotice::takeAnswer(QDBusPendingCallWatcher *answer)
{
    const QDBusPendingReply<uint> id = *answer;
    answer->deleteLater();
    if (!id.isError())
        m_id = id.value();
}

void DesktopNotice::takeAction(uint id, const QString &action)
{
    if (id == m_id && action == openAction)
        Q_EMIT activated();
}

} // namespace moviedb::ui

#include "moc_desktopnotice.cpp"
