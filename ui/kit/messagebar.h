// One line inside a page for what went wrong there, with the remedy as a button.
// Thread: main.
#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace moviedb::ui {

class MessageBar : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Information, Success, Doubt, Failure };

    explicit MessageBar(QWidget *parent = nullptr); // hidden until told something

    // `action` empty = no button. A message about a passing state cannot be closed: it goes with the state.
    void tell(Kind kind, const QString &text, const QString &action = {}, std::function<void()> onAction = {},
              bool closable = true);
    struct Way
    {
        QString text;
        std::function<void()> take;
    };
    // Two ways out; the message goes with either.
    void ask(Kind kind, const QString &text, const Way &first, const Way &second);
    void clear();         // hides it
    void dismiss();       // as its cross does
    QString text() const; // what is shown, "" when hidden
    Kind kind() const { return m_kind; }

Q_SIGNALS:
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor meaning() const;
    void take(const std::function<void()> &action);

    Kind m_kind = Kind::Failure;
    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_button = nullptr;
    QPushButton *m_second = nullptr;
    QToolButton *m_close = nullptr;
    std::function<void()> m_onAction;
    std::function<void()> m_onSecond;
};

} // namespace moviedb::ui
