// One title to decide: what the gallery says at the left, the pages that may be it at the right, the keys
// below. Shows and asks; the page around it decides and stores.
// Thread: main.
#pragma once

#include "ui/kit/messagebar.h"
#include "ui/kit/posterloader.h"
#include "ui/review/reviewqueue.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace moviedb::ui {

class CandidateList;
class ElidedLabel;
class EmptyState;
class GalleryPanel;

class ReviewCard : public QWidget
{
    Q_OBJECT
public:
    enum class Ask { Nothing, SearchWords, PageAddress };

    explicit ReviewCard(const PosterLoader &posters, QWidget *parent = nullptr);

    void showItem(const ReviewItem &item, const QString &position);
    void refresh(const ReviewItem &item); // the same title again: keeps the choice
    void setFetch(FetchState state, const QString &error);
    void setSearching(bool searching);
    void setHindrance(const QString &why); // why nothing can be decided, as a tool tip
    qint64 reviewId() const { return m_item.reviewId; }
    const ReviewItem &item() const { return m_item; }
    QString chosenKey() const; // "" when there is no candidate
    CandidateList *candidates() { return m_candidates; }
    MessageBar *message() { return m_message; }

    void takeKeyboard();                       // so that the keys work
    void ask(Ask what);                        // opens the inline field
    void refuseField(const QString &sentence); // under what was typed, which stays for mending
    Ask asking() const { return m_ask; }

Q_SIGNALS:
    void accepted(); // double click on a candidate
    void searchRequested(const QString &words);
    void pageRequested(const QString &text); // a page's name or address, as it was typed
    void putBackRequested();
    void askRequested(moviedb::ui::ReviewCard::Ask what); // buttons of the empty list

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeField();
    QWidget *makeRight(const PosterLoader &posters);
    void showGallery();
    void showCandidates();
    void showState();
    void submit();

    ReviewItem m_item;
    Ask m_ask = Ask::Nothing;
    FetchState m_fetch = FetchState::None;
    QString m_fetchError;
    bool m_searching = false;

    QLabel *m_position = nullptr;
    ElidedLabel *m_reason = nullptr;
    GalleryPanel *m_gallery = nullptr;
    QHBoxLayout *m_body = nullptr;
    QWidget *m_decided = nullptr;
    QLabel *m_decidedIcon = nullptr;
    QLabel *m_decidedText = nullptr;
    QPushButton *m_putBack = nullptr;
    QWidget *m_fieldRow = nullptr;
    QLabel *m_fieldLabel = nullptr;
    QLineEdit *m_field = nullptr;
    QPushButton *m_fieldButton = nullptr;
    QLabel *m_fieldError = nullptr;
    CandidateList *m_candidates = nullptr;
    EmptyState *m_empty = nullptr;
    MessageBar *m_message = nullptr;
};

} // namespace moviedb::ui
