#include "core/site/filmpage.h"

namespace moviedb {

namespace {

constexpr qsizetype longestShownAddress = 60;

using Level = SiteFolderLevel;

// Builds one page; the receipts are numbered, and every value names its number.
class FilmPageWriter
{
public:
    FilmPageWriter(const SiteFrame &frame, const SiteFilm &film) : m_frame(frame), m_film(film)
    {
        for (SiteReceipt receipt : film.receipts) {
            if (film.picture.isEmpty())
                receipt.fields.removeAll("poster_url");
            if (!receipt.fields.isEmpty())
                m_receipts.append(receipt);
        }
    }

    QByteArray page()
    {
        addHead();
        addPlot();
        addCast();
        addFacts();
        addRatings();
        addOffers();
        addReceipts();
        m_html.raw("</article>\n");
        QSet<QByteArray> named;
        for (const SiteReceipt &receipt : std::as_const(m_receipts))
            named.insert(receipt.source);
        QByteArray title = m_film.title;
        if (m_film.year > 0)
            title += " (" + QByteArray::number(m_film.year) + ')';
        return wholePage(m_frame, Level::Below, title + " · " + m_frame.title, m_html, named);
    }

private:
    void addHead()
    {
        m_html.raw("<article class=\"film\">\n<div class=\"head\">\n")
            .add(poster(m_film.id, m_film.title, m_film.picture, Level::Below))
            .raw("\n<div>\n<h1><span class=\"title\">")
            .text(m_film.title)
            .raw("</span>");
        if (m_film.year > 0)
            m_html.raw(" <span class=\"year\">").number(m_film.year).raw("</span>");
        m_html.add(marks("title")).raw("</h1>\n");
        if (!m_film.tagline.isEmpty())
            m_html.raw("<p class=\"tagline\">").text(m_film.tagline).raw("</p>\n");
        addLine();
        addPeople("directors", "Directed by ");
        addPeople("writers", "Written by ");
        m_html.raw("</div>\n</div>\n");
    }

    // "113 min · Action, Drama · United States"
    void addLine()
    {
        Html line;
        if (!m_film.runtime.isEmpty())
            line.text(m_film.runtime).add(marks("runtime"));
        for (const char *list : {"genres", "countries", "languages"}) {
            const Html names = namesOf(list);
            if (names.isEmpty())
                continue;
            if (!line.isEmpty())
                line.raw(" · ");
            line.add(names).add(marks(list));
        }
        if (!line.isEmpty())
            m_html.raw("<p>").add(line).raw("</p>\n");
    }

    template <qsizetype size> void addPeople(const char *list, const char (&before)[size])
    {
        const Html names = namesOf(list);
        if (!names.isEmpty())
            m_html.raw("<p>").raw(before).add(names).add(marks(list)).raw("</p>\n");
    }

    Html namesOf(const char *list) const
    {
        Html names;
        for (const SiteName &name : m_film.lists.value(list)) {
            if (!names.isEmpty())
                names.raw(", ");
            names.add(person(name));
        }
        return names;
    }

    static Html person(const SiteName &name)
    {
        Html html;
        if (name.key.isEmpty())
            return html.text(name.name);
        return html.raw("<a href=\"../people/").text(name.key).raw(".html\">").text(name.name).raw("</a>");
    }

    // Paragraphs, and who wrote them where the licence asks for it.
    void addPlot()
    {
        if (m_film.plot.isEmpty())
            return;
        m_html.raw("<section>\n<h2>Plot").add(marks("plot")).raw("</h2>\n");
        for (const QByteArray &paragraph : m_film.plot.split('\n'))
            if (!paragraph.trimmed().isEmpty())
                m_html.raw("<p>").text(paragraph.trimmed()).raw("</p>\n");
        for (const SiteReceipt &receipt : std::as_const(m_receipts)) {
            const QByteArray licence = licenceOf(m_frame, receipt.source);
            if (!receipt.fields.contains("plot") || licence.isEmpty())
                continue;
            m_html.raw("<p class=\"attribution\">This text is taken from ")
                .address(receipt.url, sourceWords(m_frame, receipt.source));
            if (licence.startsWith("CC BY"))
                m_html.raw(", where its authors are named, and may be used under ");
            else
                m_html.raw(": ");
            m_html.add(licenceWords(licence)).raw(".</p>\n");
        }
        m_html.raw("</section>\n");
    }

    void addCast()
    {
        const QList<SiteName> cast = m_film.lists.value("cast");
        if (cast.isEmpty())
            return;
        m_html.raw("<section>\n<h2>Cast").add(marks("cast")).raw("</h2>\n<ul class=\"cast\">\n");
        for (const SiteName &member : cast) {
            m_html.raw("<li>").add(person(member));
            if (!member.role.isEmpty())
                m_html.raw(" <span class=\"role\">").text(member.role).raw("</span>");
            m_html.raw("</li>\n");
        }
        m_html.raw("</ul>\n</section>\n");
    }

    void addFacts()
    {
        Html facts;
        for (const char *list : {"studios", "distributors"})
            if (const Html names = namesOf(list); !names.isEmpty())
                facts.raw("<dt>")
                    .text(fieldWords(list))
                    .raw("</dt><dd>")
                    .add(names)
                    .add(marks(list))
                    .raw("</dd>\n");
        for (const SiteFact &fact : m_film.facts)
            facts.raw("<dt>")
                .text(fieldWords(fact.column))
                .raw("</dt><dd>")
                .address(fact.address, shown(fact))
                .add(marks(fact.column, fact.from))
                .raw("</dd>\n");
        if (!facts.isEmpty())
            m_html.raw("<section>\n<h2>Facts</h2>\n<dl>\n").add(facts).raw("</dl>\n</section>\n");
    }

    // An address without what everybody knows of it.
    static QByteArray shown(const SiteFact &fact)
    {
        if (fact.address.isEmpty() || fact.address != fact.words)
            return fact.words;
        QString words = QString::fromUtf8(fact.words.mid(fact.words.indexOf("://") + 3));
        if (words.endsWith(u'/'))
            words.chop(1);
        return (words.size() > longestShownAddress ? words.left(longestShownAddress) + QStringLiteral("…")
                                                   : words)
            .toUtf8();
    }

    void addRatings()
    {
        if (m_film.ratings.isEmpty())
            return;
        m_html.raw("<section>\n<h2>Ratings").add(marks("ratings")).raw("</h2>\n<dl>\n");
        for (const SiteRating &rating : m_film.ratings) {
            m_html.raw("<dt>").text(rating.source).raw("</dt><dd>").text(rating.score).raw(" of 10");
            if (!rating.votes.isEmpty())
                m_html.raw(", votes: ").text(rating.votes);
            m_html.raw("</dd>\n");
        }
        m_html.raw("</dl>\n</section>\n");
    }

    void addOffers()
    {
        if (m_film.offers.isEmpty())
            return;
        m_html.raw("<section>\n<h2>Where to watch")
            .add(marks("offers"))
            .raw("</h2>\n<ul class=\"offers\">\n");
        QSet<QByteArray> said; // one offer is there for each quality of the picture
        for (const SiteOffer &offer : m_film.offers) {
            Html line;
            line.address(offer.url, offer.provider);
            for (const QByteArray &word : {offer.payment, offer.country})
                if (!word.isEmpty())
                    line.raw(" · ").text(word);
            if (said.contains(line.bytes()))
                continue;
            said.insert(line.bytes());
            m_html.raw("<li>").add(line).raw("</li>\n");
        }
        m_html.raw("</ul>\n</section>\n");
    }

    void addReceipts()
    {
        if (m_receipts.isEmpty())
            return;
        m_html.raw("<section>\n<h2>Receipts</h2>\n<ol class=\"receipts\">\n");
        for (qsizetype i = 0; i < m_receipts.size(); ++i) {
            const SiteReceipt &receipt = m_receipts.at(i);
            m_html.raw("<li id=\"r")
                .number(i + 1)
                .raw("\">")
                .address(receipt.url, sourceWords(m_frame, receipt.source));
            if (!receipt.revision.isEmpty())
                m_html.raw(", revision ").text(receipt.revision);
            if (!receipt.fetchedAt.isEmpty())
                m_html.raw(", ").text(receipt.fetchedAt.left(10));
            m_html.raw(": <span class=\"fields\">");
            for (qsizetype field = 0; field < receipt.fields.size(); ++field) {
                if (field > 0)
                    m_html.raw(", ");
                m_html.text(fieldWords(receipt.fields.at(field)));
            }
            m_html.raw("</span></li>\n");
        }
        m_html.raw("</ol>\n</section>\n");
    }

    // The numbers of the receipts that speak for a field, as links to them.
    Html marks(const QByteArray &field, const QByteArray &orField = {}) const
    {
        Html html;
        for (qsizetype i = 0; i < m_receipts.size(); ++i) {
            const SiteReceipt &receipt = m_receipts.at(i);
            if (!receipt.fields.contains(field) && (orField.isEmpty() || !receipt.fields.contains(orField)))
                continue;
            html.raw("<a class=\"mark\" href=\"#r")
                .number(i + 1)
                .raw("\" aria-label=\"")
                .text(fieldWords(field))
                .raw(": receipt ")
                .number(i + 1)
                .raw("\">")
                .number(i + 1)
                .raw("</a>");
        }
        return html;
    }

    const SiteFrame &m_frame;
    const SiteFilm &m_film;
    QList<SiteReceipt> m_receipts;
    Html m_html;
};

} // namespace

QByteArray filmPage(const SiteFrame &frame, const SiteFilm &film)
{
    return FilmPageWriter(frame, film).page();
}

} // namespace moviedb
