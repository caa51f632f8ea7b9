// Where the films are kept: the databases that a person has named or opened, each with its colour, a look at it that
// leaves nothing behind, and the way over to it. Below, the migrations of the open one. What is changed here is kept at
// once; passwords are handed on, never kept here.
// Thread: main.
// Failure: said on the page.
#pragma once

#include "ui/page/appservices.h"
#include "ui/page/page.h"

#include <QPointer>

#include <utility>

class QLabel;
class QListView;
class QModelIndex;
class QPushButton;
class QVBoxLayout;

namespace moviedb::ui {

class ConnectionForm;
class ConnectionListModel;
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
    void settingsChanged() override;

Q_SIGNALS:
    void saved(const moviedb::Settings &settings);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *listPart();
    QWidget *formPart();
    QLayout *actLine();
    void connectParts();
    void choose(int row);
    void showChosen();
    // What was typed into the form since its database was chosen, looked at or opened.
    struct Typed
    {
        SavedConnection before;
        SavedConnection now;
        bool isNews() const
        {
            return before.address != now.address && !before.address.isEmpty() &&
                   before.address != QLatin1String("sqlite:"); // one that is being named
        }
    };
    void tellTyped(const Typed &left);
    void putBack(const Typed &left);
    QString typedWords(const Typed &left) const; // "" = nothing was
    int chosenRow() const;
    void updateActs();
    void take(); // what the form holds goes into the list
    void keep(); // and that into the settings
    void add();
    void duplicate();
    void forget();
    void putBack(const SavedConnection &connection);
    void removeSample();
    void test();
    void switchOver();
    void showMigrations();
    void setBusy(bool busy, const QString &what);
    void tellFailed(const Error &error);
    void fitParts();
    bool isReady(); // to be opened or looked at; says what is lacking

    const AppServices &m_services;
    ConnectionListModel *m_list = nullptr;
    QListView *m_view = nullptr;
    ConnectionForm *m_form = nullptr;
    QLabel *m_current = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_switch = nullptr;
    QPushButton *m_duplicate = nullptr;
    QPushButton *m_forget = nullptr;
    MessageBar *m_message = nullptr;
    QWidget *m_choosing = nullptr; // the list and the form of the chosen one
    QLabel *m_migrationsTitle = nullptr;
    TableView *m_migrations = nullptr;
    QPushButton *m_migrationsButton = nullptr; // in a low window
    TableModel *m_migrationModel = nullptr;
    Typed m_typed;
    bool m_busy = false;
    std::pair<QPointer<QWidget>, QPointer<QWidget>> m_rested; // who had the keyboard, and who got it
};

} // namespace moviedb::ui
