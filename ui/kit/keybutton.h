// A button that shows the key which does the same, and a text field that keeps its keys to itself.
// Thread: main.
#pragma once

#include <QPushButton>

class QAction;
class QLineEdit;

namespace moviedb::ui {

class KeyButton : public QPushButton
{
    Q_OBJECT
public:
    // Follows the action: text, tool tip, enabled state. `key` is shown in a key cap, as on keyboards of the language: "X",
    // "Enter".
    KeyButton(QAction *action, const QString &key, const char *role, QWidget *parent = nullptr);

    // What a person is meant to press, or one way among others.
    void setPrimary(bool primary);
    bool isPrimary() const { return m_primary; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();
    QFont capFont() const;
    int capWidth() const;

    QAction *m_action;
    QString m_key;
    bool m_primary;
};

// A key by the name that keyboards of the language give it: "Ctrl+Enter" is "Ctrl+Invio" in Italian. What is not one key
// ("1 … 9") stays as it is.
QString keyOnKeyboard(const QString &key);

// Single letters and Return are shortcuts of the page around it; while a person types they belong to the
// field.
void keepKeys(QLineEdit *field);

} // namespace moviedb::ui
