// The schema of the open database as it is at this moment: all tables and references as a diagram, the columns of the
// chosen table below, and how it stands to what the migrations made. What another program changes is seen within seconds.
// Thread: main. The schema is read on a database thread, pictures are made in the background.
// Failure: said on the page.
#pragma once

#include "core/ports/moviestore.h"
#include "ui/page/page.h"

#include <QTimer>

class QAction;
class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QTreeView;

namespace moviedb::ui {

class DiagramView;
class ElidedLabel;
class EmptyState;
class MessageBar;
class PageBody;
class SchemaColumnsModel;

class SchemaPage : public Page
{
    Q_OBJECT
public:
    SchemaPage(const AppServices &services, QWidget *parent);
    static PageInfo describe();

    DiagramView *diagram() const { return m_diagram; }
    SchemaColumnsModel *columns() const { return m_columns; }
    void focusFilter() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeActions();
    void makeColumns();
    QWidget *makeTablePanel();
    QHBoxLayout *makeKeys();
    void layOut();
    void connectDiagram();
    void askForPages();
    void tellPagesFailed();
    void load();
    void take(const SchemaReport &report);
    void begin();
    void tellState();
    void choose(const QString &table);
    void tellTable();
    void countRows();
    void find(bool next);
    void open(const QString &table);
    void copySvg();
    void copyPng();
    void saveAs();
    void save(const QString &path);

    std::shared_ptr<MovieStore> m_store;
    PageBody *m_body = nullptr;
    DiagramView *m_diagram = nullptr; // made first: the keyboard comes to it
    SchemaColumnsModel *m_columns = nullptr;
    QTreeView *m_view = nullptr;
    ElidedLabel *m_state = nullptr;
    QLineEdit *m_find = nullptr;
    QLabel *m_table = nullptr;
    QLabel *m_about = nullptr;
    MessageBar *m_message = nullptr;
    EmptyState *m_empty = nullptr;
    QAction *m_fit = nullptr;
    QAction *m_open = nullptr;
    QAction *m_copySvg = nullptr;
    QAction *m_copyPng = nullptr;
    QAction *m_save = nullptr;
    QTimer m_timer;
    SchemaReport m_report;
    QSet<QString> m_pages; // tables that this window has a page for
    QByteArray m_shown;    // of the schema on the screen; another one is laid out anew
    std::optional<Error> m_pagesFailed;
    bool m_asked = false; // an answer is on its way
    qint64 m_rows = -1;   // of the chosen table; -1 = not known
    QString m_notCounted; // why not, where that was asked
};

} // namespace moviedb::ui
