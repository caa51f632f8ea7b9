// A crawl at work: its name, the stages, how fast it goes, what it waits for, and the buttons that hold or
// end it.
// Thread: main.
#pragma once

#include "core/domain/crawl.h"
#include "ui/crawl/titletablemodel.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace moviedb::ui {

class MessageBar;
class StageBar;

class CrawlRunPanel : public QWidget
{
    Q_OBJECT
public:
    explicit CrawlRunPanel(QWidget *parent = nullptr);

    void setName(const QString &name);
    void setProgress(const CrawlProgress &progress);
    void setTitles(const TitleTableModel &titles);
    void finish(const CrawlSummary &summary, const TitleTableModel &titles);
    StageBar *stages() { return m_stages; }

Q_SIGNALS:
    void pauseRequested();
    void resumeRequested();
    void stopRequested();
    void newRequested();
    void goOnRequested(); // with what a crawl that was stopped has left
    void reviewRequested();
    void moviesRequested();

private:
    void layOut();
    void connectButtons();
    void showButtons();
    QPushButton *nextButton() const;
    QString progressLine() const;
    QString servicesLine() const;
    QString summarySentence(const CrawlSummary &summary) const;
    void tellEnd(const CrawlSummary &summary);

    CrawlProgress m_progress;
    bool m_finished = false;
    bool m_mayGoOn = false; // it was stopped before its end
    int m_toReview = 0;
    int m_noPage = 0;
    int m_stored = 0;
    QLabel *m_name = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_line = nullptr;
    QLabel *m_services = nullptr; // how each service stands
    StageBar *m_stages = nullptr;
    MessageBar *m_message = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_review = nullptr;
    QPushButton *m_movies = nullptr;
    QPushButton *m_new = nullptr;
};

} // namespace moviedb::ui
