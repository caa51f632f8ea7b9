// Charts of the films: when they were made, their genres, runtimes, ratings and money, whose values they show, how far sources
// agree. A bar opens its films; a chart is copied or written as a drawing, a picture or a table, and all of them as pages to
// print. Of all films, or of those that the table of films shows.
// Thread: main. Counted on a database thread, pictures and files are made in the background.
// Failure: said in the chart's place, and on the page.
#pragma once

#include "core/ports/moviestore.h"
#include "ui/page/page.h"

#include <QTimer>

class QAction;
class QLabel;
class QPushButton;

namespace moviedb::ui {

class ChartBoard;
class ChartCounting;
class ChartView;
class EmptyState;
class MessageBar;
class PageBody;

class ChartsPage : public Page
{
    Q_OBJECT
public:
    ChartsPage(const AppServices &services, QWidget *parent);
    static PageInfo describe();

    ChartBoard *board() const { return m_board; }
    ChartCounting *counting() const { return m_counting; }
    // Only these: filters and search of the table of films. None of either = all.
    void showFilms(const TableQuery &films);

Q_SIGNALS:
    // The films behind a bar, as filters and search.
    void filmsWanted(const moviedb::TableQuery &films);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeActions();
    void layOut();
    void connectCharts();
    void connectCounting();
    void askForColumns();
    void take(const ChartData &counts);
    void tellState(const ChartData &counts);
    void sayWhatIsCounted();
    void open(const QList<Filter> &filters);
    void copySvg();
    void copyPng();
    void copyCsv();
    void saveAs();
    void save(const QString &path);
    void print();
    bool isReady(const ChartView *chart); // says so when it is not

    std::shared_ptr<MovieStore> m_store;
    QString m_printFile;
    TableInfo m_films;
    PageBody *m_body = nullptr;
    ChartBoard *m_board = nullptr;
    ChartCounting *m_counting = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_counted = nullptr; // what is being counted, while that takes longer than a look
    QTimer m_patience;
    QPushButton *m_all = nullptr;
    MessageBar *m_message = nullptr;
    EmptyState *m_empty = nullptr;
    QAction *m_open = nullptr;
    QAction *m_copySvg = nullptr;
    QAction *m_copyPng = nullptr;
    QAction *m_copyCsv = nullptr;
    QAction *m_save = nullptr;
    QAction *m_print = nullptr;
};

} // namespace moviedb::ui
