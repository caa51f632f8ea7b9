// The pages that may be a film's, best first: one row each, the chosen one unfolds why it scored as it did.
// Rows are kept and refilled, so that the next title is there within a frame.
// Thread: main.
#pragma once

#include "core/domain/film.h"
#include "ui/kit/posterloader.h"

#include <QFrame>
#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace moviedb::ui {

class ScoreBars;

class CandidateRow : public QFrame
{
    Q_OBJECT
public:
    explicit CandidateRow(PosterLoader posters, QWidget *parent = nullptr);
    void setCandidate(int number, const ScoredCandidate &candidate, bool decided);
    void setChosen(bool chosen);

Q_SIGNALS:
    void clicked();
    void doubleClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QWidget *makeFold();
    void showThumbnail(const Candidate &candidate);

    PosterLoader m_posters;
    std::unique_ptr<QObject> m_guard; // ends what an earlier title still loads
    bool m_chosen = false;
    bool m_hovered = false;
    QLabel *m_key = nullptr;
    QLabel *m_thumbnail = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_description = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_mark = nullptr;
    QLabel *m_score = nullptr;
    QWidget *m_fold = nullptr;
    QLabel *m_excerpt = nullptr;
    ScoreBars *m_bars = nullptr;
    QLabel *m_sentence = nullptr;
};

class CandidateList : public QScrollArea
{
    Q_OBJECT
public:
    explicit CandidateList(PosterLoader posters, QWidget *parent = nullptr);

    // `decidedKey`: the page that was accepted, marked in its row; empty when undecided.
    void setCandidates(const QList<ScoredCandidate> &candidates, const QString &decidedKey);
    int chosen() const { return m_chosen; } // -1 when there is none
    void choose(int index);                 // 0-based; out of range is ignored
    int count() const { return int(m_candidates.size()); }

Q_SIGNALS:
    void chosenChanged(int index);
    void accepted(); // double click on a row

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    CandidateRow *row(int index);

    PosterLoader m_posters;
    QList<ScoredCandidate> m_candidates;
    QList<CandidateRow *> m_rows;
    QVBoxLayout *m_layout = nullptr;
    int m_chosen = -1;
};

} // namespace moviedb::ui
