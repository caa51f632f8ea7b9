// What went wrong with a database, and every way out of it as a button of its own, one under the other; a way that takes
// time shows here how far it is.
// Thread: main.
#pragma once

#include "core/base/workwatch.h"

#include <QDialog>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace moviedb {

class WaysOutDialog : public QDialog
{
    Q_OBJECT
public:
    // Deletes itself when it closes.
    WaysOutDialog(const QString &heading, const QString &words, QWidget *parent = nullptr);

    // The first way is the default. Taking one closes the dialog, unless it shows work then.
    void addWay(const QString &text, const std::function<void()> &take);
    // In the place of the ways until somebody closes the dialog; Stop cancels `watch`.
    void showWork(const QString &words, const WatchPointer &watch);

private:
    void showProgress();

    QLabel *m_words;
    QWidget *m_ways;
    QVBoxLayout *m_list;
    QPushButton *m_stop;
    WatchPointer m_watch; // of what is under way
    QString m_work;
    QTimer m_ticks;
};

} // namespace moviedb
