// What an import does, film by film, or row by row, and value by value, narrowed down to one kind.
// Thread: main.
// Failure: none.
#pragma once

#include "core/ports/filmimport.h"

#include <QAbstractTableModel>

namespace moviedb::ui {

class ImportModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Place, Film, Field, Stored, Imported, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setLines(const QList<ImportLine> &lines, bool ofFilms);
    void show(std::optional<ImportLine::Kind> kind); // nothing = every kind
    const ImportLine *at(int row) const;             // nullptr where there is none
    bool tellsStored() const;                        // one of the lines that are shown has something stored

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const ImportLine &line, int column) const;

    QList<ImportLine> m_lines;
    bool m_ofFilms = true;
    QList<qsizetype> m_shown; // places in m_lines
    std::optional<ImportLine::Kind> m_kind;
};

} // namespace moviedb::ui
