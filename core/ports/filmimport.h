// Films that come out of a file, and what importing them does: values, and the one interface between who reads files and
// who keeps films.
// Thread: values; a FilmStream belongs to whom it was given to.
#pragma once

#include "core/base/result.h"
#include "core/domain/moviedocument.h"

#include <atomic>
#include <functional>
#include <memory>

namespace moviedb {

// One entry of a file: a film, or why it is none.
struct ImportedItem
{
    QString place;                     // "line 12", "$.movies[3]"
    std::optional<MovieDocument> film; // of the columns and lists only what the file states
    Error refusal;                     // when there is no film
    qint64 entry = 0;                  // of the file, from 1: counted by who imports
};

// Whose file it is; becomes the source of the claims.
struct ImportOrigin
{
    QString source;          // id of at most 32 letters: "ratings.csv#1a2b3c"
    QString title;           // "ratings.csv, a Letterboxd export"
    QString extractor;       // "letterboxd/1"
    QString address;         // of the file, for receipts
    bool numbered = false;   // its films and people carry the numbers of a Movie DB
    bool firstsOnly = false; // of each list it states the first entry at most
};

class FilmStream
{
public:
    FilmStream() = default;
    FilmStream(const FilmStream &) = delete;
    FilmStream &operator=(const FilmStream &) = delete;
    virtual ~FilmStream() = default;

    virtual ImportOrigin origin() const = 0;
    // From the first entry again. Error: Io.
    virtual Result<Done> rewind() = 0;
    // At most `count` further entries; none at the end. Errors: Io; Parse, when nothing behind this place can be read.
    virtual Result<QList<ImportedItem>> next(int count) = 0;
};

// What becomes of a value that is stored differently. A person's word stays in any case.
enum class OnConflict {
    Ask,    // nothing is imported while there is such a value
    Keep,   // the stored one stays shown, the file's becomes a claim beside it
    Replace // the file's is shown: it becomes the word of the person who imports, with the file as its receipt
};

// How an import goes, whatever the file holds.
struct ImportManner
{
    OnConflict onConflict = OnConflict::Ask;
    bool dryRun = false;
    std::shared_ptr<std::atomic_bool> cancelled = {};  // set by whom it pleases
    std::function<void(qint64 entries)> progress = {}; // called on the store's thread
};

struct FilmImport : ImportManner
{
    std::shared_ptr<FilmStream> stream;
};

struct ImportLine
{
    enum class Kind { New, Changed, Same, Conflict, Refused };
    Kind kind = Kind::New;
    QString place;
    QString title;
    qint64 rowId = 0;      // of the film, or of the row of another table; 0 = not stored
    QString field;         // of Changed and Conflict; of Refused the column, where it is one that is at fault
    QString stored;        // what the film says
    QString imported;      // what the file says; of Refused the reason
    bool personal = false; // of Conflict: the stored value is a person's word, which stays
    qint64 entry = 0;      // of the file, from 1
};

// The films of a file, or the rows of another table, by what is to become of them. Lines in the order of the file, for at
// most mostImportLines of each kind, none for Same; of what is refused one for each reason.
struct ImportPlan
{
    QString table = QStringLiteral("movies");
    qint64 added = 0;
    qint64 changed = 0; // something new of a stored film
    qint64 same = 0;
    qint64 conflicting = 0; // films or rows with a value that is stored differently, something new or not
    qint64 refused = 0;
    qint64 conflicts = 0; // values, without those of which a person has spoken
    qint64 kept = 0;      // values that differ from a person's word
    QList<ImportLine> lines;
    QStringList warnings;      // at most mostImportLines
    bool keepsNumbers = false; // into an empty database, or table: everything has the numbers of the file
    bool stored = false;       // false: a dry run, or there are conflicts to be asked about

    qint64 entries() const { return added + changed + same + conflicting + refused; }
};

void putInOrderOfFile(QList<ImportLine> &lines);

constexpr qsizetype mostImportLines = 500;

} // namespace moviedb

Q_DECLARE_TYPEINFO(moviedb::ImportLine, Q_RELOCATABLE_TYPE);
