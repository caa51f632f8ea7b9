// What reading the stored answers again would change: value by value, with a tick that leaves it out. Narrowed down by
// field and by text; what is not shown is not accepted.
// Thread: main.
// Failure: none.
#pragma once

#include "core/domain/reread.h"

#include <QAbstractTableModel>

namespace moviedb::ui {

class RereadModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Row, Field, Before, After, Source, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setChanges(const QList<RereadChange> &changes); // all ticked
    void remove(const QList<RereadChange> &accepted);

    qsizetype total() const { return m_lines.size(); } // whatever is shown
    QList<RereadChange> ticked() const;                // of those shown
    int tickedCount() const;
    void tickAll(bool ticked); // of those shown
    // With a change, and how many: ids as filter() takes them, "runtime", "actors.dob".
    QList<std::pair<QString, int>> fields() const;
    // "" = every field; the text stands in any of the columns, in any case.
    void filter(const QString &field, const QString &text);
    const RereadChange *at(int row) const; // nullptr = no such row

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void tickedChanged();

private:
    struct Line
    {
        RereadChange change;
        bool ticked = true;
    };
    QString text(const RereadChange &change, int column) const;
    void showMatching();

    QList<Line> m_lines;
    QList<qsizetype> m_shown; // places in m_lines
    QString m_field;
    QString m_text;
};

// "actors.dob" of a person, else the field.
QString rereadField(const RereadChange &change);
// What it is called: "Actors: Date of birth".
QString rereadFieldTitle(const QString &field);

} // namespace moviedb::ui
