// What narrows the history down: words, a kind, a person, a time.
// Thread: main.
#pragma once

#include "core/domain/history.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QDateTime;
class QLineEdit;

namespace moviedb::ui {

class HistoryFilter : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryFilter(QWidget *parent = nullptr);

    HistoryQuery query(const QDateTime &now) const;
    bool isNarrow() const; // some steps may be left out
    void clear();
    void offerPeople(const QList<HistoryStep> &steps); // adds those not offered yet
    void focusWords();

Q_SIGNALS:
    void changed();

private:
    QComboBox *addChoice(const QString &name, const QString &all);

    QLineEdit *m_words = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_person = nullptr;
    QComboBox *m_time = nullptr;
    QTimer m_timer;
};

} // namespace moviedb::ui
