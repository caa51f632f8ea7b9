#include "ui/crawl/providerpicker.h"

#include "core/base/future.h"
#include "core/language/territoryname.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace moviedb::ui {

namespace {

// Countries with a gallery of their own.
constexpr const char *galleryCountries =
    "AD AE AG AL AO AR AT AU AZ BA BB BE BF BG BH BM BO BR BS BY BZ CA CD CH CI CL CM CO CR CU CV CY CZ DE "
    "DK "
    "DO DZ EC EE EG ES FI FJ FR GB GF GG GH GI GQ GR GT GY HK HN HR HU ID IE IL IN IQ IS IT JM JO JP KE KR "
    "KW "
    "LB LC LI LT LU LV LY MA MC MD ME MG MK ML MT MU MW MX MY MZ NE NG NI NL NO NZ OM PA PE PF PG PH PK PL "
    "PS "
    "PT PY QA RO RS RU SA SC SE SG SI SK SM SN SV TC TD TH TN TR TT TW TZ UA UG US UY VA VE XK YE ZA ZM ZW";

void makeSearchable(QComboBox *box)
{
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setMaxVisibleItems(14);
    QCompleter *completer = box->completer();
    completer->setFilterMode(Qt::MatchContains);
    completer->setCompletionMode(QCompleter::PopupCompletion);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    theme::setRole(completer->popup(), "popup");
    // Enter takes what is meant where only one name holds the words: "max" is HBO Max.
    QObject::connect(box->lineEdit(), &QLineEdit::returnPressed, box, [box, completer] {
        if (box->findText(box->lineEdit()->text(), Qt::MatchFixedString) >= 0)
            return;
        completer->setCompletionPrefix(box->lineEdit()->text());
        if (!box->lineEdit()->text().trimmed().isEmpty() && completer->completionCount() == 1)
            box->setCurrentIndex(box->findText(completer->currentCompletion()));
    });
}

// Both stay beside each other where the line is broken.
QWidget *fieldWithName(QLabel *name, QComboBox *field)
{
    auto *pair = new QWidget;
    auto *line = new QHBoxLayout(pair);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::gap);
    line->addWidget(name);
    line->addWidget(field, 1);
    pair->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return pair;
}

} // namespace

ProviderPicker::ProviderPicker(Load load, QWidget *parent)
    : QWidget(parent), m_load(std::move(load)), m_country(new QComboBox(this)),
      m_provider(new QComboBox(this)), m_error(new QLabel(this)),
      m_again(new QPushButton(tr("Try again"), this))
{
    QList<std::pair<QString, QString>> countries;
    const QStringList codes = QString::fromLatin1(galleryCountries).split(QLatin1Char(' '));
    for (const QString &code : codes)
        countries.append({territoryName(code), code});
    std::sort(countries.begin(), countries.end(),
              [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.first, b.first) < 0; });
    for (const auto &[name, code] : countries)
        m_country->addItem(name, code);
    m_country->setObjectName(QStringLiteral("country"));
    m_provider->setObjectName(QStringLiteral("provider"));
    makeSearchable(m_country);
    makeSearchable(m_provider);
    m_country->setMinimumWidth(180);
    m_provider->setMinimumWidth(200);
    auto *countryLabel = new QLabel(tr("Country"), this);
    auto *providerLabel = new QLabel(tr("Provider"), this);
    countryLabel->setBuddy(m_country);
    providerLabel->setBuddy(m_provider);
    m_country->setAccessibleName(countryLabel->text());
    m_provider->setAccessibleName(providerLabel->text());
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::PlainText);
    theme::setRole(m_error, "error");
    auto *line = new FlowLayout(theme::pad);
    line->addWidget(fieldWithName(countryLabel, m_country));
    line->addWidget(fieldWithName(providerLabel, m_provider));
    auto *errorLine = new QHBoxLayout;
    errorLine->addWidget(m_error, 1);
    errorLine->addWidget(m_again);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::gap);
    layout->addLayout(line);
    layout->addLayout(errorLine);
    m_error->hide();
    m_again->hide();
    connect(m_country, &QComboBox::currentIndexChanged, this, &ProviderPicker::loadList);
    connect(m_provider, &QComboBox::currentIndexChanged, this, &ProviderPicker::changed);
    connect(m_again, &QPushButton::clicked, this, &ProviderPicker::loadList);
}

void ProviderPicker::setHindrance(const QString &whyNot)
{
    m_enabled = whyNot.isEmpty();
    m_provider->setEnabled(m_enabled);
    m_country->setEnabled(m_enabled);
    if (!m_enabled)
        m_provider->lineEdit()->setPlaceholderText(whyNot);
    if (m_enabled && m_provider->count() == 0)
        loadList();
}

void ProviderPicker::setCountry(const QString &code)
{
    const int index = m_country->findData(code.toUpper());
    if (index >= 0 && index != m_country->currentIndex())
        m_country->setCurrentIndex(index);
}

QString ProviderPicker::country() const
{
    return m_country->currentData().toString();
}

std::optional<Provider> ProviderPicker::provider() const
{
    const QString slug = m_provider->currentData().toString();
    const QList<Provider> known = m_lists.value(country());
    for (const Provider &each : known)
        if (!slug.isEmpty() && each.slug == slug)
            return each;
    return std::nullopt;
}

void ProviderPicker::loadList()
{
    m_error->hide();
    m_again->hide();
    const QString wanted = country();
    if (!m_enabled || !m_load || wanted.isEmpty() || m_loading == wanted)
        return;
    if (m_lists.contains(wanted)) {
        showList(m_lists.value(wanted));
        return;
    }
    m_loading = wanted;
    m_provider->clear();
    m_provider->setEnabled(false);
    m_provider->lineEdit()->setPlaceholderText(
        tr("Reading the providers of %1").arg(m_country->currentText()));
    onFinished(m_load(wanted), this, [this, wanted](const Result<QList<Provider>> &result) {
        if (m_loading == wanted)
            m_loading.clear();
        if (result)
            m_lists.insert(wanted, *result);
        if (wanted != country())
            return; // another country was chosen meanwhile
        if (result) {
            showList(*result);
            return;
        }
        m_provider->lineEdit()->setPlaceholderText(tr("No list"));
        m_error->setText(tr("The providers could not be read: %1").arg(inWords(result.error().oneLine())));
        m_error->show();
        m_again->show();
    });
}

void ProviderPicker::showList(const QList<Provider> &providers)
{
    QList<Provider> sorted = providers;
    std::sort(sorted.begin(), sorted.end(), [](const Provider &a, const Provider &b) {
        return QString::localeAwareCompare(a.clearName, b.clearName) < 0;
    });
    {
        const QSignalBlocker quiet(m_provider);
        m_provider->clear();
        for (const Provider &each : std::as_const(sorted))
            m_provider->addItem(each.clearName, each.slug);
        m_provider->setCurrentIndex(-1);
    }
    m_provider->setEnabled(m_enabled);
    m_provider->lineEdit()->setPlaceholderText(
        tr("Choose one of %1").arg(QLocale().toString(providers.size())));
    Q_EMIT changed();
}

} // namespace moviedb::ui

#include "moc_providerpicker.cpp"
