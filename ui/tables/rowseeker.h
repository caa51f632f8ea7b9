// Rows that are not at hand: where they stand in the order is asked of the store, of a few at a time.
// Thread: main.
// Failure: a row that nobody can place is not found.
#pragma once

#include "core/ports/moviestore.h"

#include <QObject>

namespace moviedb::ui {

class RowSeeker : public QObject
{
    Q_OBJECT
public:
    RowSeeker(std::shared_ptr<MovieStore> store, QObject *parent);
    ~RowSeeker() override;

    // By the next seek(); no more than `most` of them.
    void want(const QVariantList &key);
    // Asks for the place of every row that is wanted, found() for each that has one, then finished(). False: none is wanted.
    bool seek(const TableQuery &query);
    bool isSeeking() const { return !m_asked.isEmpty(); }
    // Answers that have not come by now never come; their rows are wanted again.
    void stop();
    void forget(); // stop(), and nothing is wanted

    static constexpr int most = 16;

Q_SIGNALS:
    void found(qint64 place);
    void finished();

private:
    void take(const QVariantList &key, const Result<qint64> &place);

    std::shared_ptr<MovieStore> m_store;
    QList<QVariantList> m_wanted;
    QList<QVariantList> m_asked; // not answered yet
    quint64 m_turn = 0;
    std::stop_source m_stop;
};

} // namespace moviedb::ui
