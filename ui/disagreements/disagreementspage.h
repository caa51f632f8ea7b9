// Disagreements: the fields on which sources differ, the farthest apart first. One value is chosen for the film, or one
// source for all of a kind after a look at what that changes, or the disagreement is put aside until somebody says
// something else. The count stands in the navigation.
// Thread: main.
// Failure: said on the page.
#pragma once

#include "core/ports/moviestore.h"
#include "ui/page/page.h"

#include <QTimer>

class QAction;
class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QTreeView;

namespace moviedb::ui {

class DisagreementsModel;
class EmptyState;
class MessageBar;
class OpinionPanel;
class PageBody;

class DisagreementsPage : public Page
{
    Q_OBJECT
public:
    DisagreementsPage(const AppServices &services, QWidget *parent);
    static PageInfo describe();

    DisagreementsModel *model() const { return m_model; }
    void focusFilter() override;
    // Those of these films, of every field, until a person wants all again; none = of all films.
    void showOnly(const QList<qint64> &films);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeTable();
    void layOut();
    void connectModel();
    void connectActs();
    void updateState();
    void offerFields();
    void select(int row);
    std::optional<Disagreement> current() const;
    DisagreementAct actOn(const Disagreement &disagreement, DisagreementAct::Kind kind, int opinion) const;
    void choose(int opinion);
    void offerForAll(int opinion);
    void dismiss();
    void openFilm();
    void decide(const DisagreementAct &act, const QString &done);

    std::shared_ptr<MovieStore> m_store;
    DisagreementsModel *m_model = nullptr;
    PageBody *m_body = nullptr;
    QSplitter *m_split = nullptr;
    bool m_isMoved = false;      // by a person
    QTreeView *m_view = nullptr; // made first: the keyboard comes to it
    QLabel *m_count = nullptr;
    QComboBox *m_field = nullptr;
    QPushButton *m_some = nullptr; // that only some films are shown; a click shows all
    MessageBar *m_message = nullptr;
    EmptyState *m_empty = nullptr;
    OpinionPanel *m_opinions = nullptr;
    QAction *m_dismiss = nullptr;
    QAction *m_open = nullptr;
    QTimer m_timer;
    int m_row = 0; // where a person stands
    bool m_deciding = false;
};

} // namespace moviedb::ui
