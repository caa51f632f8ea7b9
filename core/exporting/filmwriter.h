// Films as the contract has them (contract::movie()), written from blocks: what is linked is written once and copied for every
// film that names it.
// Row times are null, see exporter.h.
// Thread: one at a time.
// Failure: none.
#pragma once

#include "core/exporting/exportheader.h"
#include "core/exporting/misfits.h"
#include "core/formats/bytewriter.h"
#include "core/ports/reading.h"

#include <QHash>

namespace moviedb {

class FilmWriter
{
public:
    explicit FilmWriter(const SchemaInfo &schema);

    // Counts what it writes in `header`.
    void write(FilmBlock &block, Misfits &misfits, ExportHeader &header);

    // The films of the last block as elements of an array, each with what stands before it ("\n" or ",\n"), and where the
    // documents themselves begin and end.
    QByteArrayView array() const { return m_array.bytes(); }
    qsizetype films() const { return qsizetype(m_begins.size()); }
    QByteArrayView film(qsizetype film) const
    {
        return m_array.bytes(m_begins[size_t(film)], m_ends[size_t(film)]);
    }

private:
    struct Entity
    {
        qint64 id = 0;
        qsizetype begin = 0;
        qsizetype end = 0;
    };
    // What is linked by one list, as it stands in a film.
    struct Entities
    {
        ByteWriter bytes;
        std::vector<Entity> all;
    };
    struct Listed // a list of the block, in the order of the contract; nullptr where there is none
    {
        QByteArray name; // `,"directors":[`
        const FilmBlock::List *list = nullptr;
        const Entities *entities = nullptr;
    };

    void takeEntities(const FilmBlock::List &list, const RowBlock &rows);
    void writeEntity(ByteWriter &to, const FilmBlock::List &list, const RowBlock &rows, qsizetype row) const;
    void count(const FilmBlock::List &list, const Entities &entities, ExportHeader &header) const;
    void writeFilm(const FilmBlock &block, const std::vector<Listed> &lists, qsizetype film);
    void writeList(const Listed &listed, qsizetype film);
    void writeCastMember(const FilmBlock::List &list, quint32 row);
    void writeRating(const RowBlock &rows, quint32 row);
    void writeOffer(const RowBlock &rows, quint32 row);

    SchemaInfo m_schema;
    QList<QByteArray> m_names;  // before each column of movies, with `null` where its value is not told
    std::vector<bool> m_isTold; // by column of movies
    QHash<QString, Entities> m_entities; // by list
    ByteWriter m_array;
    std::vector<qsizetype> m_begins, m_ends;
    bool m_first = true;
};

} // namespace moviedb
