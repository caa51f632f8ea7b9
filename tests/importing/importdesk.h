// Files that are imported into databases, and what the databases hold then.
#pragma once

#include "core/exporting/exporter.h"
#include "core/importing/filmfile.h"
#include "core/store/moviestore/openstore.h"
#include "tests/support/tempdatabase.h"

#include <QFile>
#include <QTemporaryDir>

namespace moviedb::test {

// Numbers with gaps, two people of one name, dates of every precision, an entry without a role, and a place that is free.
inline const QByteArray twoFilms =
    R"json({"$schema":"x","schema_version":1}
{"movie_id":3,"title":"Harbour","original_title":"Harbour","plot":"Line\nbreak","release_date":"1986-05","release_date_precision":"month","runtime":91,"budget":1000000.5,"rating":7.3,"rating_count":1200,"director_id":9,"writer_id":null,"country":"Denmark","imdb_id":"tt0091001","wikidata_id":"Q1","wikipedia_key":"Harbour_(film)","directors":[{"director_id":9,"name":"Anna Berg","dob":"1950","dob_precision":"year","wikidata_id":"Q9"},{"director_id":4,"name":"Anna Berg","bio":"Another one"}],"cast":[{"actor":{"actor_id":7,"name":"Ole Dahl"},"role":"Captain","billing_order":1},{"actor":{"actor_id":2,"name":"Ole Dahl"},"role":null,"billing_order":4}],"genres":["Noir","Drama"],"countries":["Denmark","Norway"],"ratings":[{"source":"IMDb","score":7.3,"votes":1200},{"source":"My Letterboxd","score":9.0,"votes":null}],"offers":[{"provider":"Stream","provider_id":8,"monetization":"RENT","presentation":["HD","4K"],"price":3.99,"currency":"USD","url":"https://example.org","available_to":"2027-01-31","country":"US"}]}
{"movie_id":12,"title":"Calm","directors":[{"director_id":4,"name":"Anna Berg","bio":"Another one"}],"genres":["Drama"]}
)json";

class ImportDesk
{
public:
    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                  : QString();
    }
    Result<ImportPlan> import(MovieStore &store, const QByteArray &text,
                              OnConflict onConflict = OnConflict::Ask, bool dryRun = false,
                              const QString &name = QStringLiteral("film.txt")) const
    {
        MOVIEDB_TRY(stream, openFilmFile(write(name, text)));
        FilmImport what;
        what.stream = stream;
        what.onConflict = onConflict;
        what.dryRun = dryRun;
        return store.importFilms(what).result();
    }
    // The two films below, out of a file of their own.
    Result<ImportPlan> importTwo(MovieStore &store) const
    {
        return import(store, twoFilms, OnConflict::Ask, false, QStringLiteral("two.jsonl"));
    }
    QByteArray exported(const std::shared_ptr<MovieStore> &store) const
    {
        ExportRequest request;
        request.format = QStringLiteral("jsonl");
        request.fileName = m_folder.filePath(QStringLiteral("out.jsonl"));
        if (!runExport(store, request).result())
            return "no export";
        QFile file(request.fileName);
        if (!file.open(QIODevice::ReadOnly))
            return "no file";
        const QByteArray bytes = file.readAll();
        return bytes.mid(bytes.indexOf('\n') + 1); // the header has the time
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

inline std::shared_ptr<MovieStore> opened(const TempDatabase &database)
{
    StoreOptions options;
    options.url = database.migratedUrl();
    const auto store = openStore(options).result();
    return store ? *store : nullptr;
}

inline QString valueOf(MovieStore &store, const QString &title, const QString &column)
{
    MovieQuery query;
    query.filters = {{QStringLiteral("title"), Comparison::Equals, title}};
    const auto films = store.movies(query).result();
    if (!films || films->size() != 1)
        return QStringLiteral("%1 films").arg(films ? films->size() : -1);
    for (const auto &[name, value] : films->first().columns)
        if (name == column)
            return value.toString();
    QStringList words;
    for (const RatingFact &rating : films->first().ratings)
        if (column == QLatin1String("ratings"))
            words << rating.source + u' ' + QString::number(rating.score);
    for (const LinkedRow &row : films->first().lists.value(column))
        words << row.columns.value(QStringLiteral("name")).toString();
    return words.join(QStringLiteral(", "));
}

inline QString counts(const ImportPlan &plan)
{
    return QStringLiteral("%1 new, %2 changed, %3 same, %4 conflicting, %5 refused")
        .arg(plan.added)
        .arg(plan.changed)
        .arg(plan.same)
        .arg(plan.conflicting)
        .arg(plan.refused);
}

} // namespace moviedb::test
