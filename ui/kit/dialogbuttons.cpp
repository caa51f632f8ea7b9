#include "ui/kit/dialogbuttons.h"

#include "ui/kit/theme.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSplitter>

namespace moviedb::ui {
namespace {

constexpr int leastNameDialog = 420; // pixels

// Those that Qt makes have narrower ones.
void marginsOfDialogs(QLayout *layout)
{
    layout->setContentsMargins(theme::section, theme::section, theme::section, theme::margin);
}

QWidget *chainTabsIn(const QWidget &place, QWidget *last);
QWidget *chainTabsOf(QWidget *widget, QWidget *last);

// Returns the last one on the way.
QWidget *chainTabs(const QLayout *layout, QWidget *last)
{
    for (int place = 0; place < layout->count(); ++place) {
        QLayoutItem *item = layout->itemAt(place);
        QWidget *widget = item->widget();
        if (item->layout() != nullptr)
            last = chainTabs(item->layout(), last);
        else if (widget != nullptr)
            last = chainTabsOf(widget, last);
    }
    return last;
}

QWidget *chainTabsIn(const QWidget &place, QWidget *last)
{
    if (place.layout() != nullptr)
        return chainTabs(place.layout(), last);
    if (const auto *scroll = qobject_cast<const QScrollArea *>(&place);
        scroll != nullptr && scroll->widget() != nullptr)
        return chainTabsIn(*scroll->widget(), last);
    if (const auto *parts = qobject_cast<const QSplitter *>(&place))
        for (int part = 0; part < parts->count(); ++part)
            last = chainTabsOf(parts->widget(part), last);
    return last;
}

QWidget *chainTabsOf(QWidget *widget, QWidget *last)
{
    if ((widget->focusPolicy() & Qt::TabFocus) == 0)
        return chainTabsIn(*widget, last);
    if (last != nullptr)
        QWidget::setTabOrder(last, widget);
    return widget;
}

} // namespace

QHBoxLayout *dialogButtons(QDialog *dialog, const QString &text, QPushButton **apply)
{
    auto *cancel = new QPushButton(QDialog::tr("Cancel"), dialog);
    cancel->setAutoDefault(false);
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    *apply = new QPushButton(text, dialog);
    (*apply)->setAutoDefault(false);
    (*apply)->setEnabled(false);
    theme::setRole(*apply, "primary");
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::gap);
    line->addStretch();
    line->addWidget(cancel);
    line->addWidget(*apply);
    return line;
}

QPushButton *dangerButtons(QMessageBox *box, const QString &text, const QString &leave)
{
    // By its role it would stand at the left of Cancel, unlike what any other dialog does.
    marginsOfDialogs(box->layout());
    if (auto *question = box->findChild<QLabel *>(QStringLiteral("qt_msgbox_label")))
        theme::setRole(question, "heading"); // as that of other dialogs
    QPushButton *confirm = box->addButton(text, QMessageBox::AcceptRole);
    theme::setRole(confirm, "danger");
    QPushButton *stay = leave.isEmpty() ? box->addButton(QMessageBox::Cancel)
                                        : box->addButton(leave, QMessageBox::RejectRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    return confirm;
}

void askForName(QObject *owner, QWidget *window, const NameQuestion &question,
                const std::function<void(const QString &)> &then)
{
    auto *dialog = new QInputDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(question.title);
    dialog->setLabelText(question.words);
    dialog->setTextValue(question.name);
    dialog->setOkButtonText(question.button);
    marginsOfDialogs(dialog->layout());
    dialog->setMinimumWidth(leastNameDialog);
    QPushButton *button = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    theme::setRole(button, "primary");
    const auto follow = [button, question](const QString &text) {
        const QString name = text.simplified();
        button->setEnabled(!name.isEmpty());
        button->setText(question.taken.contains(name) ? QDialog::tr("Replace") : question.button);
    };
    follow(question.name);
    QObject::connect(dialog, &QInputDialog::textValueChanged, button, follow);
    QObject::connect(dialog, &QInputDialog::textValueSelected, owner,
                     [then](const QString &text) { then(text.simplified()); });
    dialog->open();
}

void popUpBelow(QMenu *menu, const QWidget *button)
{
    QPoint place = button->mapToGlobal(QPoint(0, button->height()));
    const QWidget *window = button->window();
    const int room = window->mapToGlobal(QPoint(window->width(), 0)).x() - menu->sizeHint().width();
    if (place.x() > room) // then both end at the right
        place.setX(button->mapToGlobal(QPoint(button->width(), 0)).x() - menu->sizeHint().width());
    menu->popup(place);
}

void tabAsLaidOut(QWidget *place)
{
    (void)chainTabsIn(*place, nullptr);
}

void fitToContent(QDialog *dialog)
{
    const QRect screen = dialog->screen()->availableGeometry();
    const QLayout *layout = dialog->layout();
    const int width = qMin(qMax(dialog->minimumWidth(), layout->totalSizeHint().width()), screen.width());
    const int height =
        layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height();
    dialog->resize(width, qMin(height, screen.height()));
    const QRect frame = dialog->frameGeometry();
    if (dialog->isVisible() && frame.bottom() > screen.bottom())
        dialog->move(frame.left(), qMax(screen.top(), screen.bottom() - frame.height()));
}

void resizeWithin(QDialog *dialog, const QSize &wished)
{
    constexpr int frames = 2 * theme::section; // what the desktop draws around both
    const QWidget *parent = dialog->parentWidget();
    dialog->resize(parent == nullptr ? wished
                                     : wished.boundedTo(parent->window()->size() - QSize(frames, frames)));
}

} // namespace moviedb::ui
