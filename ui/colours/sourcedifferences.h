// Whether the sources of a film say differently of a field: asked of the database film by film, for those alone that are painted, and
// kept until what they say, a rule or a decision changes.
// Thread: main; the database answers from its own.
// Failure: failed(), once; nothing is asked any more until askAgain() or a change, and a film that is not known counts as one on
// which its sources agree.
#pragma once

#include "core/ports/moviestore.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace moviedb::ui {

// The field of the sources that a column shows: "runtime", "directors" of director_id; "" = none, or one on which sources cannot
// disagree, as each has its own words.
QString disagreeingField(const TableInfo &table, const QString &column);

class SourceDifferences : public QObject
{
    Q_OBJECT
public:
    SourceDifferences(std::shared_ptr<MovieStore> store, QObject *parent);

    // False until it is known; then changed() tells. The film that was asked about last is looked at first.
    bool differ(qint64 film, const QString &field);
    void askAgain();

Q_SIGNALS:
    void changed();
    void failed(const moviedb::Error &error);

private:
    void askNext();
    void take(qint64 film, const DisagreementList &list);

    std::shared_ptr<MovieStore> m_store;
    QHash<qint64, QSet<QString>> m_fields; // by film
    QList<qint64> m_waiting;
    qint64 m_asked = 0;    // the film whose answer is on its way; 0 = none
    bool m_stale = false;  // what is being asked was so before a change
    bool m_failed = false; // and that was told
    QTimer m_forgetTimer;  // a crawl changes much
};

} // namespace moviedb::ui
