// What the program did, newest below: by level and words, copied, never more than it can hold. The lines are those of the log
// file, of every program that writes into it; without one, what crawls tell.
// Thread: main; the file is read in the background while the page is seen.
// Failure: none.
#pragma once

#include "ui/page/page.h"

#include <QDateTime>
#include <QTimer>

class QComboBox;
class QLabel;
class QLayout;
class QLineEdit;
class QPlainTextEdit;

namespace moviedb {
class SystemCare;
}

namespace moviedb::ui {

class LogPage : public Page
{
    Q_OBJECT
public:
    static constexpr int maxLines = 5000;

    explicit LogPage(QWidget *parent = nullptr);
    LogPage(const AppServices &services, QWidget *parent);
    static PageInfo describe();

    enum class Level { Information, Warning, Failure };
    // Gets the time in front, and the level when it is more than information.
    void append(const QString &line, Level level = Level::Information,
                const QDateTime &at = QDateTime::currentDateTime());
    void focusFilter() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Line
    {
        Level level = Level::Information;
        QString text;
    };
    QLayout *headLine();
    bool fits(const Line &line) const;
    void flush();
    void rebuild();
    void readFile();
    void appendFromFile(const QString &line);

    QPlainTextEdit *m_text = nullptr;
    QLineEdit *m_filter = nullptr;
    QLabel *m_count = nullptr;
    QComboBox *m_level = nullptr;
    QList<Line> m_lines;
    QList<Line> m_new;
    QTimer m_timer;
    QTimer m_fileTicks;
    std::shared_ptr<SystemCare> m_system; // null = no file is read
    qint64 m_read = 0;                    // of the file
    bool m_reading = false;
};

} // namespace moviedb::ui
