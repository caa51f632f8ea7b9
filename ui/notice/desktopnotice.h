// One notification of the desktop, as every desktop shows them; a newer one takes the older one's place.
// Source: Desktop Notifications Specification 1.2, https://specifications.freedesktop.org/notification-spec/1.2/
// Thread: main; nothing waits for the desktop.
// Failure: none told: where no desktop shows notifications, the window's title says the same.
#pragma once

#include <QObject>

class QDBusPendingCallWatcher;

namespace moviedb::ui {

class DesktopNotice : public QObject
{
    Q_OBJECT
public:
    explicit DesktopNotice(QObject *parent = nullptr);

    // Plain text, both.
    void show(const QString &summary, const QString &body);

Q_SIGNALS:
    void activated(); // the person clicked it

private Q_SLOTS:
    void takeAction(uint id, const QString &action);

private:
    void takeAnswer(QDBusPendingCallWatcher *answer);

    bool m_listens = false;
    uint m_id = 0; // of the one that is shown; 0 = none yet
};

} // namespace moviedb::ui
