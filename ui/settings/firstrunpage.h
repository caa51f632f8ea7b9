// Asked once, before the first request: a contact address, the country, whether JustWatch may be read, and
// the look. The same page serves as settings later. Thread: main. Failure: said at the field.
#pragma once

#include "core/settings/settings.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace moviedb::ui {

class FirstRunPage : public QWidget
{
    Q_OBJECT
public:
    enum class Purpose { FirstRun, Settings };
    FirstRunPage(const Settings &settings, Purpose purpose, QWidget *parent = nullptr);

    void setSettings(const Settings &settings);
    // Nothing when `contact` will do for the User-Agent: a mail address or a web address.
    static std::optional<QString> checkContact(const QString &contact);

Q_SIGNALS:
    void saved(const moviedb::Settings &settings);
    void sampleRequested();
    void laterRequested();
    void themeChosen(const QString &theme); // at once, before saving

private:
    QVBoxLayout *addSection(QVBoxLayout *column, const QString &title, const QString &sentence);
    void addContact(QVBoxLayout *column);
    void addJustWatch(QVBoxLayout *column);
    void addLook(QVBoxLayout *column);
    void addButtons(QVBoxLayout *column);
    void save();

    Settings m_settings;
    Purpose m_purpose;
    QLineEdit *m_contact = nullptr;
    QLabel *m_problem = nullptr;
    QComboBox *m_country = nullptr;
    QCheckBox *m_justwatch = nullptr;
    QComboBox *m_theme = nullptr;
};

} // namespace moviedb::ui
