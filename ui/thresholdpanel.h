// Where to draw the line: how many titles would be accepted, asked or left without a page at a score, and how
// often that line would have been wrong on the decisions a person has taken. Thread: main; 10,000 candidates
// are counted well within a frame's budget of 200 ms.
#pragma once

#include "core/domain/review.h"
#include "core/match/matcher.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSlider;

namespace moviedb::ui {

struct ThresholdCount
{
    int accepted = 0;
    int asked = 0;
    int none = 0;
    int pastAccepted = 0; // past decisions the line would have accepted
    int pastWrong = 0;    // of these, those a person decided otherwise
    int past = 0;
};

class ThresholdBar;

class ThresholdPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ThresholdPanel(QWidget *parent = nullptr);
    void setItems(const QList<const ReviewItem *> &items); // the titles in the queue
    void setPast(const QList<PastJudgment> &past);
    double acceptAbove() const;
    const ThresholdCount &count() const { return m_count; }
    QSlider *slider() { return m_slider; }

Q_SIGNALS:
    void acceptWanted(double acceptAbove); // "Accept these 12…"
    void lineChosen(double acceptAbove);   // "Use for the next crawl"

private:
    void recount();

    QList<QList<ScoredCandidate>> m_items;
    QList<PastJudgment> m_past;
    ThresholdCount m_count;
    QSlider *m_slider = nullptr;
    QLabel *m_value = nullptr;
    ThresholdBar *m_bar = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_risk = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace moviedb::ui
