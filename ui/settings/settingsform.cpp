#include "ui/settings/settingsform.h"

#include "core/language/language.h"
#include "core/language/territoryname.h"
#include "core/sources/registry/sources.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/page/wrappingcheck.h"
#include "ui/settings/backupfields.h"
#include "ui/settings/freshnessfields.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace moviedb::ui {
namespace {

constexpr int columnWidth = 560;
constexpr int mostMegabytes = 1000000; // as the settings file takes them

// Countries by name, from the locale data of Qt.
QList<std::pair<QString, QString>> countryList()
{
    QList<std::pair<QString, QString>> list;
    for (int number = QLocale::AnyTerritory + 1; number <= QLocale::LastTerritory; ++number) {
        const auto territory = QLocale::Territory(number);
        const QString code = QLocale::territoryToCode(territory);
        if (code.size() == 2 && code.at(0).isLetter())
            list.append({territoryName(code), code});
    }
    std::sort(list.begin(), list.end(), [](const auto &one, const auto &other) {
        return QString::localeAwareCompare(one.first, other.first) < 0;
    });
    return list;
}

QLabel *wrappedLabel(const QString &text, const char *role)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    theme::setRole(label, role);
    return label;
}

QWidget *inTheMiddle(QWidget *content)
{
    auto *middle = new QWidget;
    auto *row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(content, 100);
    row->addStretch(1);
    return middle;
}

} // namespace

SettingsForm::SettingsForm(const Words &words, const Settings &settings, QWidget *parent)
    : QWidget(parent), m_settings(settings)
{
    auto *content = new QWidget;
    content->setMaximumWidth(columnWidth);
    auto *column = new QVBoxLayout(content);
    m_column = column;
    column->setContentsMargins(theme::section, theme::section * 2, theme::section, theme::section);
    column->setSpacing(theme::section);
    addHead(column, words);
    addContact(column);
    for (const SourceInfo &source : sources::descriptions())
        if (source.consent != Consent::None)
            addConsent(column, source);
    addCountry(column);
    addLook(column);
    addLanguage(column);
    column->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_area = scrolling(content);
    m_footer = makeButtons(words.save);
    m_area->viewport()->installEventFilter(this);
    layout->addWidget(m_area, 1);
    layout->addWidget(m_footer);
    setFocusProxy(m_contact);
    followEdits();
    setSettings(settings);
}

// Look and language count at once; the rest waits for Save, which is said while it does.
void SettingsForm::followEdits()
{
    const auto follow = [this](const auto *field, auto changed) {
        disconnect(field, changed, this, &SettingsForm::noteEdit); // some may be followed already
        connect(field, changed, this, &SettingsForm::noteEdit);
    };
    for (const auto *field : findChildren<QLineEdit *>())
        follow(field, &QLineEdit::textChanged);
    for (const auto *field : findChildren<QSpinBox *>())
        follow(field, &QSpinBox::valueChanged);
    for (const auto *field : findChildren<QCheckBox *>())
        follow(field, &QCheckBox::toggled);
    follow(m_country, &QComboBox::currentIndexChanged);
}

void SettingsForm::noteEdit()
{
    setEdited(true);
}

void SettingsForm::setEdited(bool edited)
{
    m_isEdited = edited;
    m_unsaved->setVisible(edited);
}

void SettingsForm::rebase(const Settings &settings)
{
    if (!m_isEdited)
        return setSettings(settings);
    m_settings = settings;
    showLook();
}

// What counts at once.
void SettingsForm::showLook()
{
    m_theme->setCurrentIndex(qMax(0, m_theme->findData(m_settings.theme)));
    m_language->setCurrentIndex(qMax(0, m_language->findData(m_settings.interfaceLanguage)));
}

void SettingsForm::addHead(QVBoxLayout *column, const Words &words)
{
    auto *head = new QVBoxLayout;
    head->setSpacing(theme::half);
    auto *title = new QLabel(words.title);
    theme::setRole(title, "title");
    head->addWidget(title);
    if (!words.sentence.isEmpty())
        head->addWidget(wrappedLabel(words.sentence, "secondary"));
    column->addLayout(head);
}

// The column scrolls where the window is low.
QScrollArea *SettingsForm::scrolling(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus); // its fields have the keys
    area->setWidget(inTheMiddle(content));
    return area;
}

// The scroll bar takes its width from the form alone: the buttons leave out as much, to stand under the column.
bool SettingsForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_area->viewport()) {
        const QRect shown = m_area->viewport()->geometry();
        m_footer->layout()->setContentsMargins(shown.left(), 0, m_area->width() - 1 - shown.right(), 0);
    }
    return QWidget::eventFilter(watched, event);
}

QVBoxLayout *SettingsForm::addSection(QVBoxLayout *column, const QString &title, const QString &sentence)
{
    auto *section = new QVBoxLayout;
    section->setSpacing(theme::gap);
    auto *heading = new QLabel(title);
    theme::setRole(heading, "heading");
    section->addWidget(heading);
    section->addWidget(wrappedLabel(sentence, "secondary"));
    column->addLayout(section);
    return section;
}

void SettingsForm::addContact(QVBoxLayout *column)
{
    QVBoxLayout *section = addSection(
        column, tr("Who is asking?"),
        tr("Wikipedia and Wikidata want to know whom to write to when a program misbehaves. Your address "
           "goes along with every request to them and nowhere else."));
    m_contact = new QLineEdit;
    m_contact->setPlaceholderText(tr("you@example.org"));
    m_contact->setAccessibleName(tr("Contact address"));
    m_problem = wrappedLabel({}, "error");
    m_problem->hide();
    section->addWidget(m_contact);
    section->addWidget(m_problem);
    connect(m_contact, &QLineEdit::returnPressed, this, &SettingsForm::save);
    connect(m_contact, &QLineEdit::textChanged, m_problem, &QWidget::hide);
}

void SettingsForm::addConsent(QVBoxLayout *column, const SourceInfo &source)
{
    QVBoxLayout *section = addSection(column, source.title, inWords(source.words));
    ConsentField field{source.id, nullptr, nullptr};
    if (source.consent == Consent::Terms) {
        field.terms = new WrappingCheck(inWords(source.choice));
        section->addWidget(field.terms);
    } else {
        field.key = new QLineEdit;
        field.key->setEchoMode(QLineEdit::PasswordEchoOnEdit);
        field.key->setPlaceholderText(tr("Key"));
        field.key->setAccessibleName(tr("Key for %1").arg(source.title));
        section->addWidget(field.key);
        section->addWidget(wrappedLabel(inWords(source.choice), "secondary"));
        section->addWidget(wrappedLabel(inWords(source.licence), "secondary"));
    }
    m_consents.append(field);
}

void SettingsForm::addCountry(QVBoxLayout *column)
{
    QVBoxLayout *section =
        addSection(column, tr("Country"), tr("Whose providers, offers and age ratings are read."));
    m_country = new QComboBox;
    m_country->setAccessibleName(tr("Country"));
    m_country->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_country->setMinimumContentsLength(24);
    for (const auto &[name, code] : countryList())
        m_country->addItem(name, code);
    auto *line = new QHBoxLayout;
    line->addWidget(m_country);
    line->addStretch();
    section->addLayout(line);
}

void SettingsForm::addLook(QVBoxLayout *column)
{
    QVBoxLayout *section = addSection(column, tr("Look"), tr("Light, dark, or as the system has it."));
    m_theme = new QComboBox;
    m_theme->setAccessibleName(tr("Look"));
    m_theme->addItem(tr("As the system"), QStringLiteral("system"));
    m_theme->addItem(tr("Light"), QStringLiteral("light"));
    m_theme->addItem(tr("Dark"), QStringLiteral("dark"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_theme);
    line->addStretch();
    section->addLayout(line);
    connect(m_theme, &QComboBox::activated, this,
            [this] { Q_EMIT themeChosen(m_theme->currentData().toString()); });
}

void SettingsForm::addLanguage(QVBoxLayout *column)
{
    QVBoxLayout *section = addSection(column, tr("Language"),
                                      tr("Of the window, with its dates and numbers. What is stored and "
                                         "exported stays the same."));
    m_language = new QComboBox;
    m_language->setObjectName(QStringLiteral("interface language"));
    m_language->setAccessibleName(tr("Language"));
    m_language->addItem(tr("As the system"), QString());
    for (const QString &code : Language::codes())
        m_language->addItem(Language::ownName(code), code);
    auto *line = new QHBoxLayout;
    line->addWidget(m_language);
    line->addStretch();
    section->addLayout(line);
    connect(m_language, &QComboBox::activated, this, [this] {
        Settings changed = m_settings; // without what is typed and not saved
        changed.interfaceLanguage = m_language->currentData().toString();
        Q_EMIT languageChosen(changed);
    });
}

void SettingsForm::addAnswers()
{
    const QLocale locale;
    QVBoxLayout *section = addSection(
        m_column, tr("Stored answers"),
        tr("What the sources answer is kept, packed, so that facts can be read again without the network. "
           "Beyond this size the answers that were not needed for longest go; no fact goes with them. "
           "Usually %1 megabytes, enough for some 100,000 films; 0 keeps nothing. It counts from the next "
           "start on.")
            .arg(locale.toString(Settings::standardAnswersMb)));
    m_answers = new QLineEdit;
    m_answers->setAccessibleName(tr("Megabytes of stored answers"));
    m_answers->setPlaceholderText(locale.toString(Settings::standardAnswersMb));
    m_answers->setAlignment(Qt::AlignRight);
    m_answers->setMaximumWidth(theme::section * 5);
    m_answersProblem = wrappedLabel({}, "error");
    m_answersProblem->hide();
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::gap);
    line->addWidget(m_answers);
    line->addWidget(new QLabel(tr("MB")));
    line->addStretch();
    section->addLayout(line);
    section->addWidget(m_answersProblem);
    QVBoxLayout *freshness =
        addSection(m_column, tr("How long answers stand"),
                   tr("A crawl does not ask again for what was read lately. “Ask for everything anew” on the "
                      "page Crawl asks for all of it."));
    m_freshness = new FreshnessFields;
    freshness->addWidget(m_freshness);
    QVBoxLayout *backups =
        addSection(m_column, tr("Backups"),
                   tr("Of the daily ones the newest of each of so many days, weeks and months stays; those "
                      "that you made "
                      "yourself, or that were made before a migration or a restore, always do."));
    m_backups = new BackupFields;
    backups->addWidget(m_backups);
    m_column->addStretch();
    connect(m_answers, &QLineEdit::returnPressed, this, &SettingsForm::save);
    connect(m_answers, &QLineEdit::textChanged, m_answersProblem, &QWidget::hide);
    followEdits();
    showAnswers();
    setEdited(false);
}

void SettingsForm::showAnswers()
{
    if (m_answers == nullptr)
        return;
    m_answers->setText(m_settings.answersMb ? QLocale().toString(*m_settings.answersMb) : QString());
    m_freshness->showSettings(m_settings);
    m_backups->showSettings(m_settings);
}

// False: what stands in the field is no size, and that is said below it.
bool SettingsForm::takeAnswers()
{
    if (m_answers == nullptr)
        return true;
    const auto size = readMegabytes(m_answers->text());
    if (!size) {
        m_answersProblem->setText(inWords(size.error().text));
        m_answersProblem->show();
        m_answers->setFocus();
        return false;
    }
    m_settings.answersMb = *size;
    m_freshness->takeInto(m_settings);
    m_backups->takeInto(m_settings);
    return true;
}

Result<std::optional<int>> SettingsForm::readMegabytes(const QString &text)
{
    const QLocale locale;
    QString digits = text.simplified().remove(QLatin1Char(' ')).remove(locale.groupSeparator());
    if (digits.isEmpty())
        return std::optional<int>();
    bool isNumber = false;
    const int size = digits.toInt(&isNumber);
    if (!isNumber || size < 0 || size > mostMegabytes)
        return makeError(
            Fault::Usage,
            tr("Write a whole number of megabytes, from 0 to %1; leave it empty for the usual size.")
                .arg(locale.toString(mostMegabytes)));
    return std::optional(size);
}

QWidget *SettingsForm::makeButtons(const QString &save)
{
    auto *content = new QWidget;
    content->setMaximumWidth(columnWidth);
    m_buttons = new FlowLayout(theme::gap, Qt::AlignLeft, content);
    m_buttons->setContentsMargins(theme::section, theme::gap, theme::section, theme::section);
    auto *button = new QPushButton(save);
    theme::setRole(button, "primary");
    connect(button, &QPushButton::clicked, this, &SettingsForm::save);
    m_buttons->addWidget(button);
    m_unsaved = new QLabel(tr("Not saved yet"));
    theme::setRole(m_unsaved, "secondary");
    m_unsaved->hide();
    m_buttons->addWidget(m_unsaved);
    return inTheMiddle(content);
}

void SettingsForm::addButton(QPushButton *button)
{
    m_buttons->addWidget(button);
}

void SettingsForm::setSettings(const Settings &settings)
{
    m_settings = settings;
    m_contact->setText(settings.contact);
    for (const ConsentField &field : std::as_const(m_consents)) {
        const SourceSetting given = settings.sources.value(field.source);
        if (field.terms != nullptr)
            field.terms->setChecked(given.accepted);
        else
            field.key->setText(given.key);
    }
    showAnswers();
    m_country->setCurrentIndex(qMax(0, m_country->findData(settings.country.toUpper())));
    showLook();
    setEdited(false);
}

std::optional<QString> SettingsForm::checkContact(const QString &contact)
{
    const QString text = contact.trimmed();
    static const QRegularExpression mail(QStringLiteral(R"(^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().]{2,}$)"));
    static const QRegularExpression web(QStringLiteral(R"(^https?://[^\s<>()]+\.[^\s<>()]+$)"));
    if (text.isEmpty())
        return tr("An address is needed before anything can be asked.");
    if (!mail.match(text).hasMatch() && !web.match(text).hasMatch())
        return tr("This does not look like a mail address (you@example.org) or a web address.");
    return std::nullopt;
}

void SettingsForm::save()
{
    if (const auto problem = checkContact(m_contact->text())) {
        m_problem->setText(*problem);
        m_problem->show();
        m_contact->setFocus();
        return;
    }
    if (!takeAnswers())
        return;
    m_settings.contact = m_contact->text().trimmed();
    for (const ConsentField &field : std::as_const(m_consents)) {
        SourceSetting &given = m_settings.sources[field.source];
        if (field.terms != nullptr)
            given.accepted = field.terms->isChecked();
        else
            given.key = field.key->text().simplified().remove(QLatin1Char(' '));
    }
    m_settings.country = m_country->currentData().toString();
    m_settings.theme = m_theme->currentData().toString();
    m_settings.interfaceLanguage = m_language->currentData().toString();
    setEdited(false);
    Q_EMIT saved(m_settings);
}

} // namespace moviedb::ui

#include "moc_settingsform.cpp"
