// The chosen check below the list: what was found in full, what it means, and the one button that mends it.
// Thread: main.
// Failure: none.
#pragma once

#include "core/ports/health.h"

#include <QWidget>

class QAction;
class QLabel;

namespace moviedb::ui {

class CheckPanel : public QWidget
{
    Q_OBJECT
public:
    // `mend` is the act of the button, which is seen while the act is; the page runs it.
    explicit CheckPanel(QAction *mend, QWidget *parent = nullptr);

    void show(const HealthCheck *check); // nullptr = nothing is chosen

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintSign();

    QLabel *m_sign;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_meaning;
    HealthState m_state = HealthState::Fine;
    bool m_chosen = false;
};

} // namespace moviedb::ui
