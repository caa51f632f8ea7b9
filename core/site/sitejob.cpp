#include "core/site/sitejob.h"

#include "core/site/filmpage.h"
#include "core/site/wallpage.h"

#include <QFile>

#include <algorithm>

namespace moviedb {

namespace {

constexpr qint64 largestPicture = 8 << 20; // as they are kept

struct PictureKind
{
    QByteArrayView begins;
    QByteArrayView suffix;
};

// By their first bytes. No SVG: opened on its own it would be a page with scripts.
QByteArrayView pictureSuffix(const QByteArray &bytes)
{
    static const PictureKind kinds[] = {
        {"\xFF\xD8\xFF", "jpg"}, {"\x89PNG\r\n\x1A\n", "png"}, {"GIF8", "gif"}};
    for (const PictureKind &kind : kinds)
        if (bytes.startsWith(kind.begins))
            return kind.suffix;
    return bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP" ? QByteArrayView("webp") : QByteArrayView();
}

bool isTypedByAPerson(const SiteFilm &film, const QByteArray &field)
{
    return std::any_of(film.receipts.cbegin(), film.receipts.cend(), [&](const SiteReceipt &receipt) {
        return receipt.source == "user" && receipt.fields.contains(field);
    });
}

} // namespace

SiteJob::SiteJob(std::shared_ptr<MovieStore> store, SiteRequest request)
    : ReadingJob(std::move(store)), m_request(std::move(request)),
      m_frame{m_request.title.toUtf8(),
              QLocale::c().toString(m_request.now.date(), QStringLiteral("d MMMM yyyy")).toLatin1(),
              m_request.descriptions, m_request.sources.isEmpty()}
{
}

Error SiteJob::cancelled() const
{
    return makeError(Fault::Cancelled, QStringLiteral("The site was cancelled; the folder is what it was."));
}

Result<Done> SiteJob::begin(const SchemaInfo &schema)
{
    MOVIEDB_TRY(folder, SiteFolder::begin(m_request.folder));
    m_folder.emplace(std::move(folder));
    m_films.emplace(schema);
    ReadQuery query{QStringLiteral("movies"), m_request.filters, m_request.search, m_request.keys};
    query.sources = m_request.sources;
    query.receipts = true;
    writeWhatIsRead(m_store->readFilms(query, reader(&SiteJob::writeFilms)));
    return Done{};
}

Result<Done> SiteJob::writeFilms(FilmBlock &block)
{
    for (SiteFilm &film : m_films->read(block)) {
        if (isCancelled())
            return cancelled();
        MOVIEDB_CHECK(addPicture(film));
        MOVIEDB_CHECK(m_folder->write(QStringLiteral("films/%1.html").arg(film.id), filmPage(m_frame, film)));
        m_index.add(film);
    }
    tellProgress(m_index.films());
    return Done{};
}

Result<Done> SiteJob::addPicture(SiteFilm &film)
{
    if (!m_request.picture || film.posterUrl.isEmpty() ||
        (!m_request.sources.isEmpty() && !isTypedByAPerson(film, "poster_url")))
        return Done{};
    QFile kept(m_request.picture(QString::fromUtf8(film.posterUrl)));
    if (!kept.open(QIODevice::ReadOnly)) // it was never looked at: letters stand for it
        return Done{};
    const QByteArray bytes = kept.read(largestPicture);
    const QByteArrayView suffix = pictureSuffix(bytes);
    if (suffix.isEmpty() || kept.error() != QFileDevice::NoError)
        return Done{};
    film.picture = QByteArray::number(film.id) + '.' + suffix.toByteArray();
    ++m_summary.pictures;
    return m_folder->write(QStringLiteral("pictures/") + QString::fromLatin1(film.picture), bytes);
}

Result<Done> SiteJob::writePeople()
{
    for (qsizetype person = 0; person < m_index.people(); ++person) {
        if (isCancelled())
            return cancelled();
        MOVIEDB_CHECK(m_folder->write(
            QStringLiteral("people/%1.html").arg(QString::fromLatin1(m_index.personKey(person))),
            m_index.personPage(m_frame, person)));
    }
    return Done{};
}

Result<Done> SiteJob::finish()
{
    m_index.finish();
    MOVIEDB_CHECK(writePeople());
    MOVIEDB_CHECK(m_folder->write(QStringLiteral("films.js"), m_index.filmsScript()));
    MOVIEDB_CHECK(m_folder->write(QStringLiteral("people.js"), m_index.peopleScript()));
    for (const QString &name : {QStringLiteral("site.css"), QStringLiteral("site.js")})
        MOVIEDB_CHECK(m_folder->copy(QStringLiteral(":/site/") + name, name));
    MOVIEDB_CHECK(m_folder->write(QStringLiteral("index.html"), wallPage(m_frame, m_index)));
    if (isCancelled())
        return cancelled();
    m_summary.folder = m_request.folder;
    m_summary.films = m_index.films();
    m_summary.people = m_index.people();
    m_summary.files = m_folder->files();
    m_summary.bytes = m_folder->bytes();
    return m_folder->putInPlace();
}

} // namespace moviedb
