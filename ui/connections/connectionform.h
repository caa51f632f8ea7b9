// One database of the list, to be changed: its name, its colour, and where it is.
// Thread: main.
// Failure: problem().
#pragma once

#include "core/settings/savedconnection.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLayout;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace moviedb::ui {

class ServerFields;

class ConnectionForm : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionForm(QWidget *parent = nullptr);

    // `isFixed`: its place is the program's, only name and colour can be changed.
    void setConnection(const SavedConnection &connection, bool isFixed);
    SavedConnection connection() const;
    std::optional<QString> problem() const; // what is lacking before it can be opened
    QString password() const;               // as typed, of a server
    bool keepsPassword() const;
    void askForLacking(); // puts the keyboard where problem() is
    void askForPassword();
    void askForName();

Q_SIGNALS:
    void edited();    // by the person
    void confirmed(); // Enter: it is to be opened

protected:
    void changeEvent(QEvent *event) override;

private:
    QLayout *headLine();
    QLayout *kindLine();
    QWidget *fileForm();
    void showKind(int number);
    void paintMarks();

    QString typedAddress() const;

    SavedConnection m_connection;
    QString
        m_shownAddress; // as the fields write it: a person's own spelling stays until they change something
    QLineEdit *m_name = nullptr;
    QComboBox *m_mark = nullptr;
    QPushButton *m_asFile = nullptr;
    QPushButton *m_asServer = nullptr;
    QStackedWidget *m_kinds = nullptr;
    QLineEdit *m_file = nullptr;
    QPushButton *m_choose = nullptr;
    ServerFields *m_server = nullptr;
};

} // namespace moviedb::ui
