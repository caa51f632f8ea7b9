// Review: the titles a person has to decide, one card at a time, by keyboard alone.
// Judgments are shown at once and stored in the background.
// Thread: main.
// Failure: said on the page; what the database refuses comes back with the reason.
#pragma once

#include "ui/page/page.h"
#include "ui/review/reviewservices.h"

class QLineEdit;
class QSplitter;

namespace moviedb::ui {

class ReviewController;
class ReviewSession;

class ReviewPage : public Page
{
    Q_OBJECT
public:
    explicit ReviewPage(const AppServices &services, QWidget *parent = nullptr);
    explicit ReviewPage(const ReviewServices &services, QWidget *parent = nullptr);
    static PageInfo describe();

    void reload(); // from the database; keeps the title that is shown
    void focusFilter() override;
    void showRow(qint64 reviewId) override;
    bool undoUnstored() override;
    QString unstored() const override;
    void historyMoved(); // the window took steps back, or did them again

Q_SIGNALS:
    void acceptAboveChosen(double score); // "Use this line for the next crawl"

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void build(const ReviewServices &services);
    void layOut(QWidget *side, const QList<QWidget *> &bars, QWidget *centre);
    void fitParts();

    ReviewSession *m_session;
    ReviewController *m_controller = nullptr;
    QLineEdit *m_search = nullptr;
    QSplitter *m_splitter = nullptr;
    QWidget *m_queueSide = nullptr;
    QWidget *m_cardSide = nullptr;
    QList<int> m_wideSizes; // of queue and card side by side
    bool m_isMoved = false; // by a person: then these are kept
};

} // namespace moviedb::ui
