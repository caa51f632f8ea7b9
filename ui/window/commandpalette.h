// Ctrl+K: one field that finds any command, table, film or person.
// Thread: main.
// Failure: why films and people cannot be read stands in their place; commands and tables are always there.
#pragma once

#include "core/ports/moviestore.h"

#include <QFrame>
#include <QMap>
#include <QTimer>

class QLineEdit;
class QListWidget;

namespace moviedb::ui {

class CommandPalette : public QFrame
{
    Q_OBJECT
public:
    struct Entry
    {
        QString title;
        QString detail; // shortcut, or what it is
        QString icon;
        std::function<void()> run;
        qint64 key = 0; // of a row; 0 = it is none
    };

    CommandPalette(std::shared_ptr<MovieStore> store, QWidget *window);

    void open(const QList<Entry> &entries);
    // True when every word of `words` begins a word of `title` or is contained in it.
    static bool matches(const QString &title, const QString &words);

Q_SIGNALS:
    void rowChosen(const QString &table, qint64 key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild(int current = 0);                                   // the row that is chosen then
    static int distance(const QString &title, const QString &words); // of what fits: less comes first
    void addEntry(const Entry &entry);
    void addWords(const QString &words); // which cannot be chosen
    void findRows();
    void findRowsOf(int kind, const QString &words);
    void tellApart(int kind, const QList<qint64> &alike); // keys of rows that are called the same
    void runCurrent();

    std::shared_ptr<MovieStore> m_store;
    QLineEdit *m_field = nullptr;
    QListWidget *m_list = nullptr;
    QTimer m_timer;
    QList<Entry> m_entries;
    QMap<int, QList<Entry>> m_found; // rows, by their place among those that are looked for
    QString m_failure;               // why rows were not found
    QList<Entry> m_shown;
    quint64 m_question = 0;
};

} // namespace moviedb::ui
