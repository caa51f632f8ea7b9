// The colours of a table's cells by the rules of its columns, one each. For a rule by value the smallest and the greatest are asked
// of the database, whatever is filtered, so that a colour means the same wherever one scrolls; whether sources differ of those films
// that are painted.
// Thread: main.
// Failure: a rule that no longer fits the table is left out; failed() where the database gives no ends or sources: those cells stay
// without colour.
#pragma once

#include "core/ports/moviestore.h"
#include "ui/colours/colourrule.h"

#include <QColor>
#include <QObject>
#include <QTimer>

class QPalette;

namespace moviedb::ui {

// A colour behind a cell, from nothing (0) to as strong as text and secondary text stay readable on it (1).
QColor cellGround(const QPalette &palette, const QString &colour, double strength);

class SourceDifferences;

class CellColours : public QObject
{
    Q_OBJECT
public:
    CellColours(std::shared_ptr<MovieStore> store, TableInfo table, QObject *parent);

    QStringList rules() const; // as text, to be kept
    void setRules(const QStringList &texts);
    const ColourRule *rule(int column) const; // nullptr = none
    void put(const ColourRule &rule);         // in the place of that of its column
    void remove(int column);

    // All that the rules need of the database, after failed().
    void readAgain();

    bool asksSources(int column) const; // its cells are coloured where sources differ
    // What lies behind a cell; not valid = nothing. `film`: whose cell it is, where sources are asked.
    QColor ground(const QPalette &palette, int column, const QVariant &value, const QString &shown,
                  qint64 film = 0) const;

Q_SIGNALS:
    void changed();
    void failed(const moviedb::Error &error);

private:
    struct Ends
    {
        std::optional<double> least, most;
    };

    void prepare(const ColourRule &rule);
    void readAllEnds();
    void readEnds(const QString &column);
    void readEnd(const QString &column, bool greatest);

    std::shared_ptr<MovieStore> m_store;
    TableInfo m_table;
    SourceDifferences *m_differences = nullptr; // from the first rule that asks for it
    QMap<QString, ColourRule> m_rules;          // by column
    QMap<QString, Ends> m_ends;                 // by column
    QTimer m_again;                             // the ends are read again
};

} // namespace moviedb::ui
