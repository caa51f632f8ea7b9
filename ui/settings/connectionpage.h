// Where the films are kept: a SQLite file or a Postgres server, with a test before switching, and the
// migrations of the open database. Passwords are handed on, never kept here.
// Thread: main.
// Failure: said on the page.
#pragma once

#include "ui/page/appservices.h"
#include "ui/page/page.h"

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace moviedb::ui {

class MessageBar;
class TableModel;
class TableView;

class ConnectionPage : public Page
{
    Q_OBJECT
public:
    explicit ConnectionPage(const AppServices &services, QWidget *parent = nullptr);
    static PageInfo describe();

    QString url() const; // of the form: "sqlite:PATH" or "postgresql://…"

protected:
    void showEvent(QShowEvent *event) override;

private:
    QHBoxLayout *kindLine();
    QHBoxLayout *buttonLine();
    QWidget *fileForm();
    QWidget *serverForm();
    void showForm(int number);
    void fillFromSettings();
    void showMigrations();
    std::optional<QString> problem() const; // what the form lacks
    void test();
    void switchOver();
    void setBusy(bool busy, const QString &what);

    const AppServices &m_services;
    QLabel *m_current = nullptr;
    QPushButton *m_asFile = nullptr;
    QPushButton *m_asServer = nullptr;
    QStackedWidget *m_forms = nullptr;
    QLineEdit *m_file = nullptr;
    QLineEdit *m_host = nullptr;
    QSpinBox *m_port = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QComboBox *m_tls = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_switch = nullptr;
    MessageBar *m_message = nullptr;
    TableView *m_migrations = nullptr;
    TableModel *m_migrationModel = nullptr;
};

} // namespace moviedb::ui
