#include "ui/settings/firstrunpage.h"

#include "core/sources/registry/sources.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include "ui/settings/settingsform.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace moviedb::ui {

FirstRunPage::FirstRunPage(const Settings &settings, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Welcome"));
    QStringList titles; // of those that need no key
    for (const SourceInfo &source : sources::descriptions())
        if (source.consent != Consent::Key)
            titles.append(source.title);
    auto *form =
        new SettingsForm({tr("Build your own film database"),
                          tr("Pick a provider or paste some titles; facts come from %1, and every value "
                             "says where it is from.")
                              .arg(QLocale().createSeparatedList(titles)),
                          tr("Save and start")},
                         settings, this);
    auto *sample = new QPushButton(theme::themedIcon(QStringLiteral("sample")), tr("Try the sample"));
    sample->setToolTip(tr("Crawls a gallery of invented films without any network"));
    form->addButton(sample);
    auto *later = new QPushButton(tr("Later"));
    theme::setRole(later, "flat");
    later->setToolTip(tr("You are asked again before the first request"));
    form->addButton(later);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(form);
    connect(form, &SettingsForm::saved, this, &FirstRunPage::saved);
    connect(form, &SettingsForm::themeChosen, this, &FirstRunPage::themeChosen);
    connect(form, &SettingsForm::languageChosen, this, &FirstRunPage::languageChosen);
    connect(sample, &QPushButton::clicked, this, &FirstRunPage::sampleRequested);
    connect(later, &QPushButton::clicked, this, &FirstRunPage::laterRequested);
}

} // namespace moviedb::ui

#include "moc_firstrunpage.cpp"
