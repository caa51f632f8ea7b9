// Asks for the password of a database before there is a window: who asks, why, and whether it is to be kept.
// Thread: main.
// Failure: none; a dialog that is closed is a No.
#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace moviedb::ui {

class PasswordDialog : public QDialog
{
    Q_OBJECT
public:
    // `why`: one sentence, such as that the last one was wrong.
    PasswordDialog(const QString &database, const QString &why, QWidget *parent = nullptr);

Q_SIGNALS:
    void given(const QString &password, bool keep);

private:
    QLineEdit *m_password;
    QCheckBox *m_keep;
};

} // namespace moviedb::ui
