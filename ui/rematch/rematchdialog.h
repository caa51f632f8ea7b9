// Another page for a film: which one, what would come of it, and only then the deed. Stays open until it is closed;
// nothing waits.
// Thread: main.
// Failure: said in the dialog; the film stays as it was.
#pragma once

#include "ui/rematch/rematchservices.h"

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace moviedb::ui {

class CandidateList;
class MessageBar;
class PlanView;

class RematchDialog : public QDialog
{
    Q_OBJECT
public:
    RematchDialog(RematchServices services, qint64 movieId, QWidget *parent = nullptr);

    // Looks at the page that the field names.
    void look(PageDemand demand = PageDemand::OfFilm);

Q_SIGNALS:
    void rematched(const moviedb::RematchPlan &plan);

private:
    QHBoxLayout *makeField();
    void askCase();
    void showCase(const RematchCase &film);
    void lookFor(const QString &key, PageDemand demand);
    void pageRead(const Result<Rematch> &read);
    void showPlan(const RematchPlan &plan);
    void apply();
    void forgetPlan();
    void refuse(const Error &error);
    void setBusy(const QString &words); // "" = no longer

    RematchServices m_services;
    const qint64 m_movieId;
    std::optional<Rematch> m_read; // with the plan that is shown as what is expected
    QString m_asked;               // the key that was looked at last
    QString m_pageNow;
    quint64 m_question = 0; // answers to earlier ones are left out
    QLabel *m_heading = nullptr;
    QLabel *m_now = nullptr;
    QLineEdit *m_field = nullptr;
    QPushButton *m_look = nullptr;
    QPushButton *m_noArticle = nullptr;
    CandidateList *m_candidates = nullptr;
    MessageBar *m_message = nullptr;
    QStackedWidget *m_body = nullptr;
    QLabel *m_hint = nullptr;
    PlanView *m_plan = nullptr;
    QPushButton *m_apply = nullptr;
};

} // namespace moviedb::ui
