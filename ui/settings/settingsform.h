// What a person sets: a contact address, what each source needs before it may be asked, the country, and the look;
// with the button that takes it.
// Thread: main.
// Failure: said at the field.
#pragma once

#include "core/base/result.h"
#include "core/settings/settings.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace moviedb::ui {

class BackupFields;
class FreshnessFields;

class SettingsForm : public QWidget
{
    Q_OBJECT
public:
    struct Words
    {
        QString title;
        QString sentence; // under the title; may be empty
        QString save;     // on the button
    };

    SettingsForm(const Words &words, const Settings &settings, QWidget *parent = nullptr);

    void setSettings(const Settings &settings);
    // Others than those that are asked for here changed: what is typed and not saved stays.
    void rebase(const Settings &settings);
    bool isEdited() const { return m_isEdited; } // something is typed and not saved
    void addButton(QPushButton *button);         // beside the one that saves
    void addAnswers(); // asks for the store of answers, too: its size, and how long they stand
    // Nothing when `contact` will do for the User-Agent: a mail address or a web address.
    static std::optional<QString> checkContact(const QString &contact);
    // The size of the store of answers; none when `text` is empty: the usual one. Error Usage, in words.
    static Result<std::optional<int>> readMegabytes(const QString &text);

Q_SIGNALS:
    void saved(const moviedb::Settings &settings);
    void themeChosen(const QString &theme);                 // at once, without Save
    void languageChosen(const moviedb::Settings &settings); // the same

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // Of a source that asks for its terms or for a key: one of the two.
    struct ConsentField
    {
        QString source;
        QCheckBox *terms = nullptr;
        QLineEdit *key = nullptr;
    };

    QScrollArea *scrolling(QWidget *content);
    QVBoxLayout *addSection(QVBoxLayout *column, const QString &title, const QString &sentence);
    void addHead(QVBoxLayout *column, const Words &words);
    void addContact(QVBoxLayout *column);
    void addConsent(QVBoxLayout *column, const SourceInfo &source);
    void addCountry(QVBoxLayout *column);
    void addLook(QVBoxLayout *column);
    void addLanguage(QVBoxLayout *column);
    QWidget *makeButtons(const QString &save); // below the form, in view however long that is
    void showAnswers();
    bool takeAnswers();
    void followEdits();
    void noteEdit();
    void showLook();
    void setEdited(bool edited);
    void save();

    Settings m_settings;
    QVBoxLayout *m_column = nullptr;
    QLineEdit *m_contact = nullptr;
    QLabel *m_problem = nullptr;
    QComboBox *m_country = nullptr;
    QList<ConsentField> m_consents;
    QComboBox *m_theme = nullptr;
    QComboBox *m_language = nullptr;
    QLineEdit *m_answers = nullptr; // nullptr = not asked for
    QLabel *m_answersProblem = nullptr;
    FreshnessFields *m_freshness = nullptr; // with m_answers
    BackupFields *m_backups = nullptr;
    QLayout *m_buttons = nullptr;
    QLabel *m_unsaved = nullptr; // beside them: that something is typed and not saved
    bool m_isEdited = false;
    QScrollArea *m_area = nullptr;
    QWidget *m_footer = nullptr; // under the area, with the buttons
};

} // namespace moviedb::ui
