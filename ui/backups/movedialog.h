// Asks where a database shall move to.
// Thread: main.
// Failure: none; the address is checked where it is used.
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace moviedb::ui {

class MoveDialog : public QDialog
{
    Q_OBJECT
public:
    // `address`: what was typed the last time; `wantsPassword`: all that it lacked.
    explicit MoveDialog(QWidget *parent, const QString &address = {}, bool wantsPassword = false);

    QString address() const;  // as it is typed
    QString url() const;      // "sqlite:PATH", "postgresql://user@host:port/name"
    QString password() const; // "" = none

private:
    void textChanged();

    QLineEdit *m_url = nullptr;
    QLineEdit *m_password = nullptr;
    QLabel *m_hint = nullptr; // seen while the address holds a password
    QPushButton *m_move = nullptr;
};

} // namespace moviedb::ui
