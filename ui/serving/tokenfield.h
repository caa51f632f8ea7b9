// The token that programs need for changes: hidden until it is asked for, copied, replaced by another one.
// Thread: main; the file is read and written in the background.
// Failure: failed().
#pragma once

#include "core/ports/localserver.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace moviedb::ui {

class TokenField : public QWidget
{
    Q_OBJECT
public:
    TokenField(LocalServer *server, QWidget *parent); // nullptr = there is no token

    void renew(); // without a question

Q_SIGNALS:
    void copied();
    void renewed();
    void renewWanted(); // a person asks for another one
    void failed(const moviedb::Error &error);

private:
    void reveal();
    void hideToken();
    void copy();
    void withToken(const std::function<void(const QString &)> &next);

    LocalServer *m_server;
    QLineEdit *m_field = nullptr;
    QPushButton *m_show = nullptr;
};

} // namespace moviedb::ui
