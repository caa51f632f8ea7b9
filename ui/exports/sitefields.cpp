#include "ui/exports/sitefields.h"

#include "ui/kit/theme.h"
#include "ui/words/fieldtext.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace moviedb::ui {

namespace {

struct SiteWords // a context for the translations
{
    Q_DECLARE_TR_FUNCTIONS(SiteWords)
};

} // namespace

SiteFields::SiteFields(QWidget *parent)
    : QWidget(parent), m_title(new QLineEdit(tr("Films"), this)),
      m_pictures(new QCheckBox(tr("With the pictures that this window has loaded"), this))
{
    m_title->setAccessibleName(tr("Title of the site"));
    auto *label = new QLabel(tr("Title"), this);
    label->setBuddy(m_title);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::gap);
    line->addWidget(label);
    line->addWidget(m_title, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap);
    column->addWidget(m_pictures);
    column->addLayout(line);
    m_pictures->setToolTip(tr("Where only what may be passed on is shown, those whose address you typed"));
    m_pictures->hide();
}

void SiteFields::setPictures(const PictureFinder &find)
{
    m_find = find;
    m_pictures->setVisible(bool(find));
}

bool SiteFields::wantsPictures() const
{
    return m_find && m_pictures->isChecked();
}

void SiteFields::takeInto(SiteRequest &request) const
{
    const QString title = m_title->text().simplified();
    request.title = title.isEmpty() ? tr("Films") : title;
    if (wantsPictures())
        request.picture = m_find;
}

void SiteFields::takeInto(ExportPreset &preset) const
{
    preset.title = m_title->text().simplified();
    preset.pictures = wantsPictures();
}

void SiteFields::choose(const ExportPreset &preset)
{
    m_title->setText(preset.title);
    m_pictures->setChecked(preset.pictures);
}

QString siteWords(const SiteSummary &site, bool wantedPictures, bool onlyOpen)
{
    if (site.films == 0)
        return onlyOpen ? SiteWords::tr("No film is in the site: none fits, or no title may be passed on.")
                        : SiteWords::tr("No film is in the site: none fits.");
    const QString films =
        site.films == 1 ? SiteWords::tr("1 film") : SiteWords::tr("%1 films").arg(grouped(site.films));
    const QString people =
        site.people == 1 ? SiteWords::tr("1 person") : SiteWords::tr("%1 people").arg(grouped(site.people));
    QString words =
        SiteWords::tr("%1 and %2, %3, in %4.")
            .arg(films, people, QLocale().formattedDataSize(site.bytes, 1, QLocale::DataSizeSIFormat),
                 QDir::toNativeSeparators(site.folder));
    if (wantedPictures && site.pictures == 0)
        words += QLatin1Char(' ') +
                 (onlyOpen ? SiteWords::tr("No picture may be passed on, so letters stand for them.")
                           : SiteWords::tr("No picture is kept: look at the films first."));
    return words;
}

} // namespace moviedb::ui

#include "moc_sitefields.cpp"
