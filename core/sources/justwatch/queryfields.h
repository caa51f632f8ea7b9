// The fields that JustWatch is asked for, and the same without those that it says it no longer has.
// Wire format: the GraphQL operations other clients use (undocumented). How a removed field is refused:
// https://spec.graphql.org/October2021/#sec-Field-Selections
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include <QSet>
#include <QStringList>

#include <vector>

namespace moviedb::justwatch {

struct Field
{
    QString name;      // empty: a condition, "... on <condition>"
    QString arguments; // as written, with their brackets
    QString
        type; // what `fields` are fields of, in our own words: the service's names for it contain this one
    std::vector<Field> fields; // empty: a value
    QString condition;
    bool needed = false; // without it the answer is worth nothing
};

// "Scoring.jwRating", "... on MovieOrShowContent".
using GoneFields = QSet<QString>;

const Field &packageFields();
const Field &totalFields();
const Field &galleryFields();
const Field &filmFields(); // of one node; the details

// "{ id content(…) { title } }"; what has no fields left is left out, too.
QString selection(const Field &field, const GoneFields &gone);

struct Lost
{
    GoneFields fields; // those that can be spared
    QString needed;    // the first that cannot
};
// What of `asked` the messages of a refused query say is no longer there.
Lost lostFields(const Field &asked, const QStringList &messages);

} // namespace moviedb::justwatch

Q_DECLARE_TYPEINFO(moviedb::justwatch::Field, Q_RELOCATABLE_TYPE);
