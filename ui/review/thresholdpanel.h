// Where to draw the line: how many titles would be accepted, asked or left without a page at a score, and how
// often that line would have been wrong on the decisions a person has taken. Folded away until wanted.
// Thread: main; every step of the slider is one look through numbers that were laid out before.
#pragma once

#include "core/match/decide/threshold.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSlider;
class QVBoxLayout;

namespace moviedb::ui {

class ShareBar;

class ThresholdPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ThresholdPanel(QWidget *parent = nullptr);
    void setItems(const QList<const ReviewItem *> &items); // the titles in the queue
    void setPast(const QList<PastJudgment> &past);
    void setOpen(bool open);
    void setLearning(bool learning); // one at a time
    double acceptAbove() const;
    const match::ThresholdPrice &price() const { return m_price; }

Q_SIGNALS:
    void opened();                         // now the numbers are wanted
    void acceptWanted(double acceptAbove); // "Accept these 12…"
    void lineChosen(double acceptAbove);   // "Use for the next crawl"
    void learnWanted();                    // "Learn from decisions"

private:
    QWidget *makeBody();
    void addButtons(QVBoxLayout *layout);
    void recount();
    QString riskSentence() const;

    QList<QList<ScoredCandidate>> m_titles;
    QList<PastJudgment> m_past;
    std::optional<match::ThresholdTable> m_table; // of the two lists; made when first needed
    match::ThresholdPrice m_price;
    QPushButton *m_head = nullptr;
    QWidget *m_body = nullptr;
    QSlider *m_slider = nullptr;
    QLabel *m_value = nullptr;
    ShareBar *m_bar = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_risk = nullptr;
    QPushButton *m_accept = nullptr;
    QPushButton *m_learn = nullptr;
};

} // namespace moviedb::ui
