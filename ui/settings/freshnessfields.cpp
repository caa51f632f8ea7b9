#include "ui/settings/freshnessfields.h"

#include "ui/kit/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>

namespace moviedb::ui {

namespace {

constexpr int mostHours = 87600; // as the settings file takes them: ten years
constexpr int mostSettledHours = 168;

} // namespace

FreshnessFields::FreshnessFields(QWidget *parent) : QWidget(parent)
{
    auto *form = new QGridLayout(this); // whose words wrap, which those of a QFormLayout do not
    form->setContentsMargins(0, 0, 0, 0);
    form->setColumnStretch(0, 1);
    form->setHorizontalSpacing(theme::section);
    form->setVerticalSpacing(theme::gap);
    add(tr("Pages are checked for changes after"), tr("asked anew each time"), mostHours,
        &Settings::pagesFreshHours);
    add(tr("Offers and details are read again after"), tr("each time"), mostHours,
        &Settings::detailsFreshHours);
    add(tr("Searches are made again after"), tr("each time"), mostHours, &Settings::searchesFreshHours);
    add(tr("People and companies are read again after"), tr("each time"), mostHours,
        &Settings::namesFreshHours);
    add(tr("Details and items of unchanged titles are read again after"), tr("no later than others"),
        mostHours, &Settings::unchangedFreshHours);
    add(tr("A change of a known article is believed after"), tr("at once"), mostSettledHours,
        &Settings::settledAfterHours);
}

void FreshnessFields::add(const QString &words, const QString &never, int most, int Settings::*hours)
{
    auto *box = new QSpinBox;
    box->setRange(0, most);
    box->setSuffix(tr(" hours"));
    box->setSpecialValueText(never);
    box->setAccessibleName(words);
    box->setGroupSeparatorShown(true);
    auto *label = new QLabel(words);
    label->setBuddy(box);
    label->setWordWrap(true);
    auto *form = static_cast<QGridLayout *>(layout());
    const int row = form->rowCount();
    form->addWidget(label, row, 0);
    form->addWidget(box, row, 1);
    m_fields.append({box, hours});
}

void FreshnessFields::showSettings(const Settings &settings)
{
    for (const Field &field : std::as_const(m_fields))
        field.box->setValue(settings.*field.hours);
}

void FreshnessFields::takeInto(Settings &settings) const
{
    for (const Field &field : m_fields)
        settings.*field.hours = field.box->value();
}

} // namespace moviedb::ui

#include "moc_freshnessfields.cpp"
