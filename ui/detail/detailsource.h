// Reads what the pane shows of one row: a film with its claims; or any other row with its films and claims.
// Thread: main.
// Failure: problem(), until the next answer.
#pragma once

#include "core/ports/moviestore.h"
#include "ui/detail/linkedrows.h"

#include <QObject>
#include <QTimer>

namespace moviedb::ui {

class DetailSource : public QObject
{
    Q_OBJECT
public:
    DetailSource(std::shared_ptr<MovieStore> store, QObject *parent);

    void setSchema(const SchemaInfo &schema) { m_schema = schema; }
    const TableInfo *tableOf(const QString &name) const { return m_schema.table(name); }
    // `row` as far as it is known; without values it is read first.
    void show(const TableInfo &table, const Row &row);
    void clear();
    void askAgain(); // soon; several calls are one question

    bool isFilm() const { return m_table.name == QLatin1String("movies"); }
    const TableInfo &table() const { return m_table; }
    const Row &row() const { return m_row; }
    qint64 id() const { return m_row.key.size() == 1 ? m_row.key.first().toLongLong() : 0; }
    const std::optional<MovieDocument> &film() const { return m_film; }
    const QList<Claim> &claims() const { return m_claims; }
    const QList<LinkedFilm> &films() const { return m_films; }
    const QString &problem() const { return m_problem; }

Q_SIGNALS:
    void told(); // something came, or failed

private:
    void ask();
    void askFilm();
    void askRow();
    void askFilms();
    void askYears();
    void onChanged(const TableChange &change);
    // An answer that is still wanted; tells of the problem otherwise.
    template <class T> bool take(quint64 question, const Result<T> &answer);

    std::shared_ptr<MovieStore> m_store;
    SchemaInfo m_schema;
    TableInfo m_table;
    Row m_row;
    std::optional<MovieDocument> m_film;
    QList<Claim> m_claims;
    QList<LinkedFilm> m_films;
    QString m_problem;
    quint64 m_question = 0;
    QTimer m_timer;
};

} // namespace moviedb::ui
