// What a site of the films asks for besides its folder: what it is called, and whether pictures go with it.
// Thread: main.
// Failure: none.
#pragma once

#include "core/exporting/exportpresets.h"
#include "core/site/site.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace moviedb::ui {

class SiteFields : public QWidget
{
    Q_OBJECT
public:
    // The kept picture of an address, as SiteRequest::picture.
    using PictureFinder = std::function<QString(const QString &url)>;

    explicit SiteFields(QWidget *parent);

    void setPictures(const PictureFinder &find); // offered when it is set
    bool wantsPictures() const;
    void takeInto(SiteRequest &request) const;
    void takeInto(ExportPreset &preset) const;
    void choose(const ExportPreset &preset);

private:
    QLineEdit *m_title = nullptr;
    QCheckBox *m_pictures = nullptr;
    PictureFinder m_find;
};

// What was made, in one or two sentences.
QString siteWords(const SiteSummary &site, bool wantedPictures, bool onlyOpen);

} // namespace moviedb::ui
