#include "ui/serving/originlist.h"

#include "ui/kit/keybutton.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace moviedb::ui {

namespace {

constexpr int mostRowsShown = 4;

} // namespace

OriginList::OriginList(Check check, QWidget *parent)
    : QWidget(parent), m_check(std::move(check)), m_field(new QLineEdit(this)),
      m_add(new QPushButton(tr("Add"), this)), m_remove(new QPushButton(tr("Remove"), this)),
      m_problem(new QLabel(this)), m_list(new QListWidget(this))
{
    m_field->setPlaceholderText(QStringLiteral("https://example.org"));
    m_field->setAccessibleName(tr("Origin to add"));
    keepKeys(m_field);
    m_list->setAccessibleName(tr("Origins whose pages may read the answers"));
    m_list->installEventFilter(this);
    m_remove->setToolTip(tr("Take the chosen origin off the list (Del)"));
    theme::setRole(m_problem, "error");
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::gap);
    line->addWidget(m_field, 1);
    line->addWidget(m_add);
    line->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap);
    column->addLayout(line);
    column->addWidget(m_problem);
    column->addWidget(m_list);
    connect(m_field, &QLineEdit::returnPressed, this, &OriginList::add);
    connect(m_field, &QLineEdit::textEdited, this, [this] { tell({}); });
    connect(m_add, &QPushButton::clicked, this, &OriginList::add);
    connect(m_remove, &QPushButton::clicked, this, &OriginList::remove);
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this](int row) { m_remove->setEnabled(row >= 0); });
    fit();
}

void OriginList::setOrigins(const QStringList &origins)
{
    if (origins == this->origins())
        return;
    m_list->clear();
    m_list->addItems(origins);
    fit();
}

QStringList OriginList::origins() const
{
    QStringList origins;
    for (int row = 0; row < m_list->count(); ++row)
        origins.append(m_list->item(row)->text());
    return origins;
}

void OriginList::add()
{
    const QString text = m_field->text().trimmed();
    if (text.isEmpty())
        return tell(tr("Type an origin first: scheme, host and port, as http://localhost:8080."));
    const auto origin = m_check(text);
    if (!origin)
        return tell(origin.error().oneLine());
    m_field->clear();
    tell({});
    if (origins().contains(*origin))
        return;
    m_list->addItem(*origin);
    fit();
    Q_EMIT edited();
}

void OriginList::remove()
{
    if (m_list->currentRow() < 0)
        return;
    delete m_list->takeItem(m_list->currentRow());
    fit();
    Q_EMIT edited();
}

void OriginList::tell(const QString &problem)
{
    m_problem->setText(inWords(problem));
    m_problem->setVisible(!problem.isEmpty());
}

// As high as its rows, until they are many.
void OriginList::fit()
{
    const int rows = std::min(m_list->count(), mostRowsShown);
    m_list->setVisible(rows > 0);
    m_remove->setVisible(rows > 0);
    m_remove->setEnabled(m_list->currentRow() >= 0);
    m_list->setFixedHeight(rows * theme::rowHeight + 2 * m_list->frameWidth());
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setSizeHint({0, theme::rowHeight});
}

bool OriginList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Delete)
        return QWidget::eventFilter(watched, event);
    remove();
    return true;
}

} // namespace moviedb::ui

#include "moc_originlist.cpp"
