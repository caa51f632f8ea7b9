// The end of a crawl, told to a person who looks at another window: the desktop shows a notification, the taskbar calls, and
// the window's title says what came of it until the window is looked at again.
// Thread: main.
#pragma once

#include "core/domain/crawl.h"

#include <QWidget>

namespace moviedb::ui {

class DesktopNotice;

class CrawlNotice : public QObject
{
    Q_OBJECT
public:
    explicit CrawlNotice(QWidget *window); // with its title

    void tell(const CrawlSummary &summary); // nothing while the window is active

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void comeForward();

    QWidget *m_window;
    DesktopNotice *m_desktop;
    QString m_title; // the window's own, while another one stands there
};

} // namespace moviedb::ui
