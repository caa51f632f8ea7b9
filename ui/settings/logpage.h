// What the program did, newest below: filtered, copied, never more than it can hold.
// Thread: main.
#pragma once

#include "ui/page/page.h"

#include <QStringList>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace moviedb::ui {

class LogPage : public Page
{
    Q_OBJECT
public:
    static constexpr int maxLines = 5000;

    explicit LogPage(QWidget *parent = nullptr);
    LogPage(const AppServices &services, QWidget *parent); // shows what the crawl service tells
    static PageInfo describe();

    void append(const QString &line); // gets the time in front
    void focusFilter() override;

private:
    void flush();
    void rebuild();

    QPlainTextEdit *m_text = nullptr;
    QLineEdit *m_filter = nullptr;
    QLabel *m_count = nullptr;
    QStringList m_lines;
    QStringList m_new;
    QTimer m_timer;
};

} // namespace moviedb::ui
