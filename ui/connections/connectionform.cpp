#include "ui/connections/connectionform.h"

#include "ui/connections/serverfields.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>

namespace moviedb::ui {
namespace {

constexpr int markSize = 12;
constexpr int leastConnectionField = 160; // pixels

QString markName(const QString &mark)
{
    static const QMap<QString, QString> names{{QStringLiteral("red"), ConnectionForm::tr("Red")},
                                              {QStringLiteral("orange"), ConnectionForm::tr("Orange")},
                                              {QStringLiteral("green"), ConnectionForm::tr("Green")},
                                              {QStringLiteral("blue"), ConnectionForm::tr("Blue")},
                                              {QStringLiteral("violet"), ConnectionForm::tr("Violet")}};
    return names.value(mark, ConnectionForm::tr("No colour"));
}

QIcon markIcon(const QColor &colour, qreal ratio)
{
    QPixmap picture(QSize(markSize, markSize) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(0, 0, markSize, markSize);
    return picture;
}

} // namespace

ConnectionForm::ConnectionForm(QWidget *parent)
    : QWidget(parent), m_name(new QLineEdit), m_mark(new QComboBox),
      m_asFile(new QPushButton(tr("SQLite file"))), m_asServer(new QPushButton(tr("Postgres server"))),
      m_kinds(new QStackedWidget), m_server(new ServerFields)
{
    m_kinds->addWidget(fileForm());
    m_kinds->addWidget(m_server);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::pad);
    layout->addLayout(headLine());
    layout->addLayout(kindLine());
    layout->addWidget(m_kinds);
    layout->addStretch();
    connect(m_server, &ServerFields::edited, this, &ConnectionForm::edited);
    connect(m_server, &ServerFields::confirmed, this, &ConnectionForm::confirmed);
    showKind(0);
}

QLayout *ConnectionForm::headLine()
{
    m_name->setAccessibleName(tr("Name of the connection"));
    m_name->setPlaceholderText(tr("Name"));
    m_name->setMinimumWidth(leastConnectionField);
    m_mark->setAccessibleName(tr("Colour"));
    m_mark->setToolTip(tr("Shown in the list and at the bottom of the window"));
    m_mark->addItem(markName({}), QString());
    for (const QString &mark : connectionMarks())
        m_mark->addItem(markName(mark), mark);
    m_mark->setIconSize({markSize, markSize});
    paintMarks();
    auto *line = new FlowLayout(theme::gap);
    line->addWidget(m_name);
    line->addWidget(m_mark);
    connect(m_name, &QLineEdit::textEdited, this, &ConnectionForm::edited);
    connect(m_mark, &QComboBox::activated, this, &ConnectionForm::edited);
    return line;
}

QLayout *ConnectionForm::kindLine()
{
    auto *kinds = new QButtonGroup(this);
    auto *line = new FlowLayout(theme::half);
    for (QPushButton *button : {m_asFile, m_asServer}) {
        button->setCheckable(true);
        theme::setRole(button, "flat");
        kinds->addButton(button);
        line->addWidget(button);
    }
    const auto choose = [this](int number) {
        showKind(number);
        Q_EMIT edited();
    };
    connect(m_asFile, &QPushButton::clicked, this, [choose] { choose(0); });
    connect(m_asServer, &QPushButton::clicked, this, [choose] { choose(1); });
    return line;
}

QWidget *ConnectionForm::fileForm()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows); // in a narrow window
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_file = new QLineEdit;
    m_file->setAccessibleName(tr("SQLite file"));
    m_file->setMinimumWidth(leastConnectionField); // the button comes below it where there is less
    m_file->setPlaceholderText(tr("A file of Movie DB, or a new one"));
    m_file->setToolTip(m_file->placeholderText());
    m_choose = new QPushButton(theme::themedIcon(QStringLiteral("folder")), tr("Choose"));
    auto *line = new FlowLayout(theme::gap);
    line->addWidget(m_file);
    line->addWidget(m_choose);
    form->addRow(tr("File"), line);
    connect(m_file, &QLineEdit::textEdited, this, &ConnectionForm::edited);
    connect(m_file, &QLineEdit::returnPressed, this, &ConnectionForm::confirmed);
    connect(m_choose, &QPushButton::clicked, this, [this] {
        auto *dialog =
            new QFileDialog(this, tr("SQLite file"), m_file->text(), tr("Databases (*.db *.sqlite)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setOption(QFileDialog::DontConfirmOverwrite); // an existing file is opened, not replaced
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
            m_file->setText(file);
            Q_EMIT edited();
        });
        dialog->open();
    });
    return page;
}

// The stack is as high as the form it shows.
void ConnectionForm::showKind(int number)
{
    for (int other = 0; other < m_kinds->count(); ++other)
        m_kinds->widget(other)->setSizePolicy(QSizePolicy::Preferred, other == number ? QSizePolicy::Preferred
                                                                                      : QSizePolicy::Ignored);
    m_kinds->setCurrentIndex(number);
    m_kinds->setMaximumHeight(m_kinds->widget(number)->sizeHint().height());
    (number == 0 ? m_asFile : m_asServer)->setChecked(true);
}

void ConnectionForm::setConnection(const SavedConnection &connection, bool isFixed)
{
    m_connection = connection;
    m_name->setText(connection.name);
    m_name->setCursorPosition(0); // a long one is read from its beginning
    m_mark->setCurrentIndex(qMax(0, m_mark->findData(connection.mark)));
    if (connection.isFile())
        m_file->setText(connection.address.mid(7));
    else
        m_server->setAddress(connection.address);
    showKind(connection.isFile() ? 0 : 1);
    m_shownAddress = typedAddress();
    for (QWidget *part : QList<QWidget *>{m_asFile, m_asServer, m_file, m_choose})
        part->setEnabled(!isFixed);
}

QString ConnectionForm::typedAddress() const
{
    return m_kinds->currentIndex() == 0 ? QStringLiteral("sqlite:") + m_file->text().trimmed()
                                        : m_server->address();
}

SavedConnection ConnectionForm::connection() const
{
    SavedConnection connection = m_connection;
    connection.name = m_name->text().trimmed();
    connection.mark = m_mark->currentData().toString();
    if (const QString typed = typedAddress(); typed != m_shownAddress)
        connection.address = typed;
    return connection;
}

std::optional<QString> ConnectionForm::problem() const
{
    if (m_kinds->currentIndex() == 0)
        return m_file->text().trimmed().isEmpty() ? std::optional(tr("Choose a file first.")) : std::nullopt;
    return m_server->problem();
}

void ConnectionForm::askForLacking()
{
    if (m_kinds->currentIndex() == 0)
        m_file->setFocus(Qt::OtherFocusReason);
    else
        m_server->askForLacking();
}

QString ConnectionForm::password() const
{
    return m_kinds->currentIndex() == 0 ? QString() : m_server->password();
}

bool ConnectionForm::keepsPassword() const
{
    return m_server->keepsPassword();
}

void ConnectionForm::askForPassword()
{
    m_server->askForPassword();
}

void ConnectionForm::askForName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void ConnectionForm::paintMarks()
{
    for (int row = 1; row < m_mark->count(); ++row)
        m_mark->setItemIcon(
            row, markIcon(theme::mark(palette(), m_mark->itemData(row).toString()), devicePixelRatioF()));
}

void ConnectionForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintMarks();
}

} // namespace moviedb::ui

#include "moc_connectionform.cpp"
