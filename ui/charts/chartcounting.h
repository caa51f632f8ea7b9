// Has the charts counted one after the other, so that the first is there soon and a stop is quick; counts again when what
// they are of has changed. What takes long is counted of some films first, unless a count of all of them is shown. Nothing is
// asked while nobody looks.
// Thread: main.
// Failure: told through failed().
#pragma once

#include "core/ports/moviestore.h"

#include <QSet>
#include <QTimer>

namespace moviedb::ui {

class ChartCounting : public QObject
{
    Q_OBJECT
public:
    // In the order of `subjects`.
    ChartCounting(std::shared_ptr<MovieStore> store, QList<ChartSubject> subjects, QObject *parent);
    ~ChartCounting() override;

    const TableQuery &films() const { return m_films; }
    // Everything is counted anew, of these films: filters and search.
    void setFilms(const TableQuery &films);
    void setActive(bool active);
    void countAgain();
    bool isCounting() const { return m_asked >= 0; }

    // The place of the one that is being counted among the subjects; -1 = none.
    int place() const;

Q_SIGNALS:
    void begun(); // with the next one
    void counted(const moviedb::ChartData &data);
    void failed(moviedb::ChartSubject subject, const moviedb::Error &error);
    void done();
    void ended(); // done, or stopped: nobody looks any more, or other films were asked for

private:
    void onChanged(const TableChange &change);
    struct Step
    {
        ChartSubject subject;
        ChartReach reach;
    };
    QList<Step> firstSteps() const;
    void askNext();
    void take(const Step &step, const Result<ChartData> &data);
    void stop();

    std::shared_ptr<MovieStore> m_store;
    QList<ChartSubject> m_subjects;
    TableQuery m_films;
    QTimer m_refresh;
    std::stop_source m_stop;
    quint64 m_generation = 0;
    QList<Step> m_steps;
    qsizetype m_asked = -1;     // step
    QSet<ChartSubject> m_known; // counted of all films that are asked about, now or before
    bool m_active = false;
    bool m_stale = true;
};

} // namespace moviedb::ui
