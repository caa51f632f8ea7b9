// What a page shows when it has nothing: an icon, one sentence on what to do next, and the button that does
// it. Given the keyboard it hands it to that button.
// Thread: main.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace moviedb::ui {

class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);
    EmptyState(const QString &iconName, const QString &title, const QString &sentence,
               const QString &buttonText, QWidget *parent = nullptr);

    // An empty button text hides the button.
    void setContent(const QString &iconName, const QString &title, const QString &sentence,
                    const QString &buttonText);
    // Why neither button can be pressed, as their tool tip; "" = they can.
    void setHindrance(const QString &why);
    // A quieter button beside the main one; empty = none.
    void setSecondButton(const QString &text);

    QSize minimumSizeHint() const override; // without the icon

Q_SIGNALS:
    void activated();
    void secondActivated();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitWords();
    void placeKeyboard();
    void paintIcon();
    int iconHeight() const;

    QString m_iconName;
    QLabel *m_icon = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_sentence = nullptr;
    QPushButton *m_button = nullptr;
    QPushButton *m_second = nullptr;
};

} // namespace moviedb::ui
