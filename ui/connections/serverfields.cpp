#include "ui/connections/serverfields.h"

#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include "ui/page/wrappingcheck.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QUrl>
#include <QUrlQuery>

namespace moviedb::ui {
namespace {

constexpr int fewestLetters = 12;

QString sslOption(const char *name)
{
    return QLatin1String(name);
}

} // namespace

ServerFields::ServerFields(QWidget *parent)
    : QWidget(parent), m_host(new QLineEdit(QStringLiteral("localhost"))), m_port(new QSpinBox),
      m_name(new QLineEdit(QStringLiteral("movie_db"))), m_user(new QLineEdit), m_password(new QLineEdit),
      m_keep(new WrappingCheck(tr("Keep it in the keychain"))), m_tls(new QComboBox)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(theme::gap);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows); // in a narrow window
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_port->setRange(1, 65535);
    m_port->setValue(5432);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("From the keychain or PGPASSFILE when empty"));
    m_password->setToolTip(m_password->placeholderText()); // as a whole
    m_keep->setChecked(true);
    m_keep->setToolTip(tr("Where no keychain answers, in an encrypted file in your data folder; never in the "
                          "settings"));
    m_tls->setSizeAdjustPolicy(
        QComboBox::AdjustToMinimumContentsLengthWithIcon); // a narrow window cuts it short
    m_tls->setMinimumContentsLength(fewestLetters);
    m_tls->addItem(tr("If the server offers it"), QStringLiteral("prefer"));
    m_tls->addItem(tr("Only if the server insists"), QStringLiteral("allow"));
    m_tls->addItem(tr("Always"), QStringLiteral("require"));
    m_tls->addItem(tr("Always, and check authority"), QStringLiteral("verify-ca"));
    m_tls->addItem(tr("Always, and check host too"), QStringLiteral("verify-full"));
    m_tls->addItem(tr("Never"), QStringLiteral("disable"));
    auto *place = new QHBoxLayout;
    place->setSpacing(theme::gap);
    place->addWidget(m_host, 1);
    place->addWidget(m_port);
    m_host->setAccessibleName(tr("Host"));
    m_port->setAccessibleName(tr("Port"));
    form->addRow(tr("Host and port"), place);
    form->addRow(tr("Database"), m_name);
    form->addRow(tr("User"), m_user);
    form->addRow(tr("Password"), m_password);
    form->addRow(QString(), m_keep);
    form->addRow(tr("Encryption"), m_tls);
    addFiles(form);
    for (const QLineEdit *field : {m_host, m_name, m_user})
        connect(field, &QLineEdit::textEdited, this, &ServerFields::edited);
    connect(m_port, &QSpinBox::valueChanged, this, &ServerFields::edited);
    connect(m_tls, &QComboBox::activated, this, &ServerFields::edited);
    connect(m_tls, &QComboBox::currentIndexChanged, this, &ServerFields::showFiles);
    connect(m_password, &QLineEdit::textEdited, this, &ServerFields::edited);
    const auto typed = findChildren<QLineEdit *>(); // that of the port and those of the files among them
    for (const QLineEdit *field : typed)
        connect(field, &QLineEdit::returnPressed, this, &ServerFields::confirmed);
    showFiles();
}

void ServerFields::addFiles(QFormLayout *form)
{
    m_authority =
        fileField(form, tr("Authority"), tr("Certificate of the authority; ~/.postgresql/root.crt"));
    m_certificate = fileField(form, tr("Certificate"), tr("Yours, where the server asks for one"));
    m_key = fileField(form, tr("Key"), tr("Of your certificate; readable by you alone"));
}

QLineEdit *ServerFields::fileField(QFormLayout *form, const QString &label, const QString &hint)
{
    auto *field = new QLineEdit;
    field->setPlaceholderText(hint);
    field->setToolTip(hint);
    field->setAccessibleName(label);
    auto *choose = new QToolButton;
    choose->setIcon(theme::themedIcon(QStringLiteral("folder")));
    choose->setToolTip(tr("Choose a file"));
    choose->setAccessibleName(tr("Choose: %1").arg(label));
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::half);
    line->addWidget(field, 1);
    line->addWidget(choose);
    form->addRow(label, line);
    connect(field, &QLineEdit::textEdited, this, &ServerFields::edited);
    connect(choose, &QToolButton::clicked, this, [this, field, label] {
        auto *dialog = new QFileDialog(this, label, field->text(),
                                       tr("Certificates (*.crt *.pem *.key);;All files (*)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, field, [this, field](const QString &file) {
            field->setText(file);
            Q_EMIT edited();
        });
        dialog->open();
    });
    return field;
}

// Files mean nothing to a connection that is never encrypted.
void ServerFields::showFiles()
{
    const bool encrypted = m_tls->currentData().toString() != QLatin1String("disable");
    for (QLineEdit *field : {m_authority, m_certificate, m_key})
        field->setEnabled(encrypted);
}

void ServerFields::setAddress(const QString &address)
{
    const QSignalBlocker quiet(this);
    const QUrl url(address);
    m_host->setText(url.host());
    m_port->setValue(url.port(5432));
    m_name->setText(url.path().mid(1));
    m_user->setText(url.userName());
    m_password->clear();
    for (QLineEdit *field : {m_authority, m_certificate, m_key})
        field->clear();
    m_tls->setCurrentIndex(0);
    m_others.clear();
    const QList<std::pair<QString, QLineEdit *>> files{{sslOption("sslrootcert"), m_authority},
                                                       {sslOption("sslcert"), m_certificate},
                                                       {sslOption("sslkey"), m_key}};
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items) {
        const auto file = std::find_if(files.begin(), files.end(),
                                       [key = key](const auto &one) { return one.first == key; });
        if (file != files.end())
            file->second->setText(value);
        else if (key == QLatin1String("sslmode"))
            m_tls->setCurrentIndex(qMax(0, m_tls->findData(value)));
        else
            m_others.append({key, value});
    }
}

QString ServerFields::address() const
{
    QUrl url;
    url.setScheme(QStringLiteral("postgresql"));
    url.setHost(m_host->text().trimmed());
    url.setPort(m_port->value());
    url.setUserName(m_user->text().trimmed());
    url.setPath(QLatin1Char('/') + m_name->text().trimmed());
    QUrlQuery query;
    query.addQueryItem(sslOption("sslmode"), m_tls->currentData().toString());
    const auto add = [&query](const QString &key, const QString &value) {
        if (!value.isEmpty())
            query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value, "/:")));
    };
    add(sslOption("sslrootcert"), m_authority->text().trimmed());
    add(sslOption("sslcert"), m_certificate->text().trimmed());
    add(sslOption("sslkey"), m_key->text().trimmed());
    for (const auto &[key, value] : m_others)
        add(key, value);
    url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

std::optional<QString> ServerFields::problem() const
{
    const QLineEdit *field = lacking();
    return field == nullptr  ? std::nullopt
           : field == m_host ? std::optional(tr("The host of the server is needed."))
           : field == m_name ? std::optional(tr("The name of the database on the server is needed."))
                             : std::optional(tr("The user is needed whose database it is."));
}

// The first one that is empty and must not be.
QLineEdit *ServerFields::lacking() const
{
    for (QLineEdit *field : {m_host, m_name, m_user})
        if (field->text().trimmed().isEmpty())
            return field;
    return nullptr;
}

void ServerFields::askForLacking()
{
    if (QLineEdit *field = lacking())
        field->setFocus(Qt::OtherFocusReason);
}

QString ServerFields::password() const
{
    return m_password->text();
}

bool ServerFields::keepsPassword() const
{
    return m_keep->isChecked();
}

void ServerFields::askForPassword()
{
    m_password->setFocus(Qt::OtherFocusReason);
    m_password->selectAll();
}

} // namespace moviedb::ui

#include "moc_serverfields.cpp"
