// Origins of web pages that may read what the server answers: added one by one, each checked, and taken away.
// Thread: main.
// Failure: said under the field; what was typed stays.
#pragma once

#include "core/base/result.h"

#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace moviedb::ui {

class OriginList : public QWidget
{
    Q_OBJECT
public:
    // The origin as it is compared, or what is wrong with the text.
    using Check = std::function<Result<QString>(const QString &text)>;

    OriginList(Check check, QWidget *parent);

    void setOrigins(const QStringList &origins);
    QStringList origins() const;

Q_SIGNALS:
    void edited(); // by a person

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add();
    void remove();
    void tell(const QString &problem);
    void fit();

    Check m_check;
    QLineEdit *m_field = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QLabel *m_problem = nullptr;
    QListWidget *m_list = nullptr;
};

} // namespace moviedb::ui
