// The local server as a person meets it: a switch, what it says and to whom, where its pages are, and what was asked last.
// Whether it is on is a setting: it starts again with the program, and with another database that is opened.
// Thread: main.
// Failure: said on the page, with what helps.
#pragma once

#include "core/ports/localserver.h"
#include "core/settings/settings.h"
#include "ui/page/page.h"

class QAction;
class QBoxLayout;
class QLabel;
class QScrollArea;
class QSpinBox;
class QTreeView;
class QVBoxLayout;

namespace moviedb::ui {

class MessageBar;
class OriginList;
class ServedRequestsModel;
class TokenField;

class ServingPage : public Page
{
    Q_OBJECT
public:
    ServingPage(const AppServices &services, QWidget *parent);
    static PageInfo describe();

    ServedRequestsModel *model() const { return m_model; }
    QString said() const; // how it stands, in one sentence

Q_SIGNALS:
    void saved(const moviedb::Settings &settings);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions();
    void makeRequests();
    void layOut();
    QWidget *fields();
    QWidget *requests();
    QVBoxLayout *addSection(QVBoxLayout *column, const QString &title, const QString &sentence);
    void connectParts();
    void toggle();
    void start(int port);
    void stop();
    void save(bool on, int port);
    void planChanged();
    void askNewToken();
    void open(const QString &path);
    void showState();
    void tellFailure(const Error &error);
    ServerState state() const;

    const AppServices &m_services;
    ServedRequestsModel *m_model = nullptr;
    QTreeView *m_view = nullptr;
    QScrollArea *m_area = nullptr;
    QBoxLayout *m_columns = nullptr; // fields and requests: side by side where there is room
    QLabel *m_mark = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_nothing = nullptr; // that no request has come
    MessageBar *m_message = nullptr;
    QSpinBox *m_port = nullptr;
    OriginList *m_origins = nullptr;
    TokenField *m_token = nullptr;
    QAction *m_switch = nullptr;
    QAction *m_site = nullptr;
    QAction *m_docs = nullptr;
    QAction *m_document = nullptr;
    bool m_takesAny = false; // the port that was free becomes the one of the settings
};

} // namespace moviedb::ui
