#include "ui/candidates/gallerypanel.h"

#include "ui/kit/posterlabel.h"
#include "ui/kit/theme.h"
#include "ui/words/reviewwords.h"

#include <QLabel>
#include <QVBoxLayout>

namespace moviedb::ui {

namespace {

// Pixels: of the poster, and of the card from which it has that width.
constexpr int panelWidth = 176;
constexpr int wideCard = 560;
constexpr int narrowPanelWidth = 112;
constexpr int narrowCard = 460;
constexpr int lyingPosterWidth = 64; // beside what is said of the title

QLabel *addLabel(QVBoxLayout *layout, const char *role)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText); // what others wrote is never markup here
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (role != nullptr)
        theme::setRole(label, role);
    layout->addWidget(label);
    return label;
}

QString factLines(const GalleryEntry &entry)
{
    QStringList lines;
    if (!entry.originalTitle.isEmpty() && entry.originalTitle != entry.title)
        lines.append(GalleryPanel::tr("Original title %1").arg(entry.originalTitle));
    if (!entry.directors.isEmpty())
        lines.append(GalleryPanel::tr("By %1").arg(entry.directors.mid(0, 3).join(QStringLiteral(", "))));
    if (!entry.cast.isEmpty())
        lines.append(GalleryPanel::tr("With %1").arg(entry.cast.mid(0, 4).join(QStringLiteral(", "))));
    return lines.join(QLatin1Char('\n'));
}

QString idLines(const GalleryEntry &entry)
{
    QStringList ids;
    if (!entry.imdbId.isEmpty())
        ids.append(QStringLiteral("IMDb %1").arg(entry.imdbId));
    if (!entry.tmdbId.isEmpty())
        ids.append(QStringLiteral("TMDB %1").arg(entry.tmdbId));
    if (!entry.wikidataId.isEmpty())
        ids.append(QStringLiteral("Wikidata %1").arg(entry.wikidataId));
    return ids.join(QLatin1Char('\n'));
}

QString yearAndRuntime(const GalleryEntry &entry)
{
    QStringList parts{entry.year ? QString::number(*entry.year) : GalleryPanel::tr("year not known")};
    if (entry.runtime)
        parts.append(runtimeText(entry.runtime));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

GalleryPanel::GalleryPanel(const PosterLoader &posters, QWidget *parent)
    : QWidget(parent), m_posters(posters), m_poster(new QLabel(this))
{
    m_parts = new QBoxLayout(QBoxLayout::TopToBottom, this);
    m_parts->setContentsMargins(0, 0, 0, 0);
    m_parts->setSpacing(theme::pad);
    m_parts->addWidget(m_poster, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout;
    layout->setSpacing(theme::half);
    m_parts->addLayout(layout, 1);
    lay(false, panelWidth);
    m_title = addLabel(layout, nullptr);
    m_title->setFont(theme::headingFont());
    m_year = addLabel(layout, "secondary");
    layout->addSpacing(theme::half);
    m_facts = addLabel(layout, nullptr);
    layout->addSpacing(theme::half);
    m_ids = addLabel(layout, "caption");
    m_ids->setFont(theme::captionFont());
    layout->addStretch();
}

void GalleryPanel::lay(bool lying, int posterWidth)
{
    m_isLying = lying;
    m_parts->setDirection(lying ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    setMinimumWidth(lying ? 0 : posterWidth);
    setMaximumWidth(lying ? QWIDGETSIZE_MAX : posterWidth);
    m_poster->setFixedSize(posterWidth, posterWidth * 3 / 2);
}

void GalleryPanel::fitCard(int cardWidth)
{
    const int wanted = cardWidth >= wideCard     ? panelWidth
                       : cardWidth >= narrowCard ? narrowPanelWidth
                                                 : lyingPosterWidth;
    if (m_poster->width() == wanted)
        return;
    lay(cardWidth < narrowCard, wanted);
    showPoster(m_poster, m_guard, m_posters, m_entry.posterUrl, m_entry.title);
}

void GalleryPanel::showEntry(const GalleryEntry &entry)
{
    m_entry = entry;
    m_title->setText(entry.title);
    m_year->setText(yearAndRuntime(entry));
    const QString facts = factLines(entry);
    m_facts->setText(facts);
    m_facts->setVisible(!facts.isEmpty());
    const QString ids = idLines(entry);
    m_ids->setText(ids);
    m_ids->setVisible(!ids.isEmpty());
    showPoster(m_poster, m_guard, m_posters, entry.posterUrl, entry.title);
}

QString GalleryPanel::yearLine() const
{
    return m_year->text();
}

} // namespace moviedb::ui

#include "moc_gallerypanel.cpp"
