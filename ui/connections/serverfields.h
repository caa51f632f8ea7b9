// What is to be known of a Postgres server: where, who, and how the way there is kept secret. The password is never part
// of the address.
// Thread: main.
// Failure: problem().
#pragma once

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace moviedb::ui {

class ServerFields : public QWidget
{
    Q_OBJECT
public:
    explicit ServerFields(QWidget *parent = nullptr);

    void setAddress(const QString &address); // "postgresql://…"; options that have no field are kept
    QString address() const;
    std::optional<QString> problem() const; // what is lacking
    void askForLacking();                   // puts the keyboard there
    QString password() const;
    bool keepsPassword() const;
    void askForPassword(); // puts the keyboard there

Q_SIGNALS:
    void edited();    // by the person
    void confirmed(); // Enter in any field that is typed

private:
    void addFiles(QFormLayout *form);
    QLineEdit *fileField(QFormLayout *form, const QString &label, const QString &hint);
    void showFiles();
    QLineEdit *lacking() const;

    QLineEdit *m_host = nullptr;
    QSpinBox *m_port = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QCheckBox *m_keep = nullptr;
    QComboBox *m_tls = nullptr;
    QLineEdit *m_authority = nullptr;
    QLineEdit *m_certificate = nullptr;
    QLineEdit *m_key = nullptr;
    QList<std::pair<QString, QString>> m_others; // options without a field
};

} // namespace moviedb::ui
