// What one page hands to another, beyond showing it: titles to crawl, films of a chart's bar, rows of a finding, settings.
// Thread: main.
// Failure: none; a page that is not there is not linked.
#pragma once

#include "core/settings/settings.h"

#include <QObject>

namespace moviedb::ui {

class PageStack;
struct PassportFinding;

class PageLinks : public QObject
{
    Q_OBJECT
public:
    PageLinks(PageStack *pages, QObject *parent);

    void connectPages(); // once those that are not tables have been made
    // The rows that a statement about an export speaks of.
    void showFinding(const PassportFinding &finding);

Q_SIGNALS:
    void pageWanted(const QString &id);
    void settingsChosen(const moviedb::Settings &settings);
    void themeChosen(const QString &name);
    void
    servingChosen(const moviedb::Settings &settings); // of the local server; no page shows them but its own
    void told(const QString &line);

private:
    void connectCrawl();
    void connectCharts();
    void connectSettings();

    PageStack *m_pages;
};

} // namespace moviedb::ui
