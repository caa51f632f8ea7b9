// The fields on which sources differ, the farthest apart first. Asked for in portions of films, so that a large
// database is never held up; the rows change when the last portion is there. Of a million films they are many: they are packed,
// sorted and done away with beside the main thread.
// Thread: main.
// Failure: loadFailed(); the rows stay as they were.
#pragma once

#include "core/ports/moviestore.h"
#include "ui/disagreements/gathereddisagreements.h"

#include <QAbstractTableModel>

namespace moviedb::ui {

// What a source says of a field as a person reads it, sums with their groups.
QString opinionText(const QString &field, const QString &value);

class DisagreementsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Film, Field, What, Apart, ColumnCount };
    static constexpr int filmsAtOnce = 1000;

    explicit DisagreementsModel(std::shared_ptr<MovieStore> store, QObject *parent = nullptr);

    void load();
    bool isLoaded() const { return m_loaded; }
    qsizetype total() const { return qsizetype(m_all->lines.size()); }             // of every field
    const QList<std::pair<QString, int>> &fields() const { return m_all->fields; } // and how many each has
    const QString &field() const { return m_field; }                               // shown alone; "" = all
    void showField(const QString &field);
    void showFilms(const QSet<qint64> &films); // of these alone; none = of all
    bool isOfSomeFilms() const { return !m_films.isEmpty(); }
    std::optional<Disagreement> at(int row) const; // nothing = no such row

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void loaded();
    void loadFailed(const moviedb::Error &error);

private:
    using Lines = std::vector<GatheredDisagreements::Line>;
    void askPortion(qint64 afterMovie, quint64 question);
    void gather(quint64 question);
    void take(const AllDisagreements &all);
    Lines shownOf(const GatheredDisagreements &all) const;
    QString text(const Disagreement &disagreement, int column) const;

    std::shared_ptr<MovieStore> m_store;
    std::shared_ptr<GatheredDisagreements> m_gathering; // the answers to the question until now
    AllDisagreements m_all;
    Lines m_shown; // of `m_all`
    QString m_field;
    QSet<qint64> m_films;
    quint64 m_question = 0;
    bool m_loaded = false;
};

} // namespace moviedb::ui
